"""What the readers and writers of file formats share: warnings, errors with a place, safe files."""

from __future__ import annotations

import os
import re
import tempfile
import warnings
from collections import Counter
from collections.abc import Collection
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Union

from wgig._errors import Error, IoError, ParseError, error_class

#: A file's name, or its bytes.
Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview]

#: Nothing that people write by hand or export from a tool for coding is larger.
MAX_BYTES = 1 << 30

UNSUPPORTED = 211
CANNOT_OPEN = 101
IS_DIRECTORY = 102
CANNOT_WRITE = 103
INVALID_UTF8 = 201
TOO_DEEP = 205
BAD_VALUE = 209
DANGLING = 301
INVALID_RECORD = 302


class FormatWarning(UserWarning):
    """A file says something that its format does not allow, or that the other one cannot say.

    The file was read, or written, all the same; the message says what was done.
    """


FormatWarning.__module__ = "wgig"


def warn(message: str, *, file: str = "") -> None:
    """Issues a `FormatWarning` at the line of the caller's code, not of this package's."""
    warnings.warn(f"{file}: {message}" if file else message, FormatWarning, stacklevel=_outside())


def _outside() -> int:
    import sys

    here = os.path.dirname(__file__)
    level = 2
    frame = sys._getframe(2)
    while frame.f_back is not None and os.path.dirname(frame.f_code.co_filename) == here:
        frame = frame.f_back
        level += 1
    return level


def needed(module: str, extra: str) -> Any:
    """A module of another package; a clear error where it is not installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or module.split(".")[0] != error.name.split(".")[0]:
            raise
        package = module.split(".")[0]
        raise Error(
            f"this needs the package {package}; install it with: pip install 'wgig[{extra}]'",
            code=UNSUPPORTED,
        ) from None


def name_of(source: Source) -> str:
    """How messages call a source; empty for bytes."""
    return "" if isinstance(source, (bytes, bytearray, memoryview)) else os.fspath(source)


def read_bytes(source: Source, *, limit: int = MAX_BYTES) -> bytes:
    """All bytes of a source, refused above the limit."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
    else:
        name = os.fspath(source)
        try:
            if os.path.isdir(name):
                raise _io_error("is a directory", name, IS_DIRECTORY)
            with open(name, "rb") as file:
                data = file.read(limit + 1)
        except OSError as error:
            if isinstance(error, IoError):
                raise
            raise _io_error(f"cannot open: {error.strerror}", name, CANNOT_OPEN) from None
    if len(data) > limit:
        raise ParseError(f"larger than {limit} bytes", file=name_of(source), code=BAD_VALUE)
    return data


def _io_error(message: str, file: str, code: int) -> Error:
    return error_class("IoError", code, message)(message, file=file, code=code)


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Writes a file so that it holds all of the data or what it held before."""
    target = Path(path)
    unfinished = ""
    try:
        resolved = target.resolve()
        handle, unfinished = tempfile.mkstemp(dir=resolved.parent, prefix=resolved.name + ".")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        mode = resolved.stat().st_mode & 0o7777 if resolved.exists() else 0o666 & ~mask
        os.chmod(unfinished, mode)
        os.replace(unfinished, resolved)
    except OSError as error:
        with suppress(OSError):
            os.unlink(unfinished)
        raise _io_error(f"cannot write: {error.strerror}", os.fspath(path), CANNOT_WRITE) from None


_BOM = b"\xef\xbb\xbf"


def likely_delimiter(head: str) -> str:
    """What divides the cells of the first row: a comma, or what spreadsheets write where that is part of
    numbers."""
    return max(",;\t", key=head.count)


def decoded(data: bytes, file: str) -> str:
    """UTF-8 text without its byte order mark."""
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = place_of(data, error.start)
        raise ParseError(
            "not UTF-8", file=file, line=line, column=column, code=INVALID_UTF8
        ) from None


def parsed_json(text: str, file: str) -> Any:
    """The value of a JSON text. A member that is given twice is an error: one of the two would be lost."""
    import json

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
            raise ParseError(f'the member "{twice}" is given twice in one object', file=file)
        return found

    try:
        return json.loads(text, object_pairs_hook=members)
    except json.JSONDecodeError as error:
        raise ParseError(error.msg, file=file, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise ParseError("nested too deeply", file=file) from None


def place_of(data: bytes, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, the column in code points."""
    line_begin = data.rfind(b"\n", 0, offset) + 1
    characters = sum(byte & 0xC0 != 0x80 for byte in data[line_begin:offset])
    return data.count(b"\n", 0, offset) + 1, characters + 1


def names_in(cell: str, known: Collection[str]) -> list[str]:
    """The names in a cell: by semicolons, commas, strokes or white space, whichever parts names that are
    known; names may have any of these in them."""
    whole = cell.strip()
    if not whole or whole in known:
        return [whole] if whole else []
    ways = [
        [name.strip() for name in re.split(between, whole) if name.strip()]
        for between in ("[;；؛]", "[,，،、]", r"\|", r"\s+", r"[;；؛,，،、|\s]+")
    ]
    return max(
        ways, key=lambda names: (sum(n in known for n in names) == len(names), len(names) > 1)
    )


def slug(name: str) -> str:
    """A readable identifier of a name in any script: `root servers` is `root-servers`."""
    import unicodedata

    plain = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[^\w.]+", "-", plain).strip("-.")


class Identifiers:
    """Gives each name an identifier that no other one has: `cost`, `cost-2`, `cost-3`."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def take(self, identifier: str) -> None:
        """Notes an identifier that somebody else gave."""
        self._next.setdefault(identifier, 2)

    def make(self, name: str) -> str:
        base = found = slug(name) or "unnamed"
        while found in self._next:
            found = f"{base}-{self._next[base]}"
            self._next[base] += 1
        self._next[found] = 2
        return found
