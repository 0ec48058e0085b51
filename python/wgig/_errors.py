"""The exceptions that wgig raises. Every one says what is wrong and where."""

from __future__ import annotations

import errno
import os
from typing import Any


class Error(Exception):
    """Base of every exception that wgig raises.

    ``str(error)`` is ``file:line:column: path: message``, without the parts that are not known.
    """

    #: What is wrong.
    message: str
    #: The file, or an empty string.
    file: str
    #: Line in the file, from 1; 0 where it is not known.
    line: int
    #: Column in the line, in code points from 1; 0 where it is not known.
    column: int
    #: Path in a JSON value or a record: ``issues[3].category``.
    path: str
    #: A number that never changes meaning between releases.
    code: int

    def __init__(
        self,
        message: str = "",
        *,
        file: str = "",
        line: int = 0,
        column: int = 0,
        path: str = "",
        code: int = 0,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.code = code

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place = f"{place}:" if place else "line "
            place += f"{self.line}:{self.column}"
        return ": ".join(part for part in (place, self.path, self.message) if part)

    def __reduce__(self) -> tuple[Any, ...]:
        places = {name: getattr(self, name) for name in ("file", "line", "column", "path", "code")}
        return _restore, (type(self), self.message, places)


class ParseError(Error, ValueError):
    """The input cannot be read as what it should be."""


class ValidationError(Error, ValueError):
    """The input can be read, but contradicts itself."""


class IoError(Error, OSError):
    """The file system refused. ``errno``, ``strerror`` and ``filename`` are set as far as known."""

    def __init__(self, message: str = "", **place: Any) -> None:
        super().__init__(message, **place)
        number = errno_of(message, self.code)
        if number:
            self.errno = number
            self.strerror = os.strerror(number)
        self.filename = self.file or None


class MissingFileError(IoError, FileNotFoundError):
    """There is no such file."""


class DirectoryError(IoError, IsADirectoryError):
    """A directory, where a file was expected."""


class AccessError(IoError, PermissionError):
    """The file may not be read or written."""


#: C++ has one exception for all that a file system refuses; Python has one for each reason.
_BY_ERRNO: dict[int, type[IoError]] = {
    errno.ENOENT: MissingFileError,
    errno.EISDIR: DirectoryError,
    errno.EACCES: AccessError,
    errno.EPERM: AccessError,
}

_IS_DIRECTORY = 102


def errno_of(message: str, code: int) -> int:
    """The system's number for the reason with which the message ends; 0 where it gives none."""
    if code == _IS_DIRECTORY:
        return errno.EISDIR
    for number in errno.errorcode:
        if message.endswith(os.strerror(number)):
            return number
    return 0


def error_class(name: str, code: int, message: str) -> type[Error]:
    """The class of an error of the kind ``name``; called by the extension."""
    if name == "IoError":
        return _BY_ERRNO.get(errno_of(message, code), IoError)
    return {"ParseError": ParseError, "ValidationError": ValidationError}.get(name, Error)


def _restore(cls: type[Error], message: str, places: dict[str, Any]) -> Error:
    return cls(message, **places)


for _cls in (Error, ParseError, ValidationError, IoError):
    _cls.__module__ = "wgig"
