"""Enumerations whose members are strings, so that ``Deontic.MUST == "must"``."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

if sys.version_info >= (3, 11):
    from enum import StrEnum
else:
    from enum import Enum

    class StrEnum(str, Enum):
        """What Python has from 3.11 on."""

        def __str__(self) -> str:
            return str.__str__(self)

        def __format__(self, format_spec: str) -> str:
            return str.__format__(self, format_spec)


class Enumeration(StrEnum):
    """Base of wgig's enumerations: a word that is none is told what it may mean."""

    @classmethod
    def _missing_(cls, value: object) -> Any:
        if not isinstance(value, str):
            return None
        from wgig import _core, _errors

        known = tuple(member.value for member in cls)
        message = _core._unknown_value_message(value, known)
        raise _errors.ParseError(message, code=207)


def make(name: str, pairs: Iterable[tuple[str, str]], doc: str) -> type[Enumeration]:
    """An enumeration of wgig; called by the extension."""
    # What an enumeration makes when it is called is more than type checkers know.
    call: Any = Enumeration
    cls: type[Enumeration] = call(name, list(pairs), module="wgig")
    cls.__doc__ = doc
    return cls
