"""Between wgig's objects and what JSON can say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    for method in ("to_dict", "to_dicts"):
        if hasattr(value, method):
            return getattr(value, method)()
    name = type(value).__name__
    if name in ("Date", "DateRange"):
        return str(value)
    if name == "Span":
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a value of type {name} has no place in JSON")


def dumps(value: object) -> str:
    """JSON of dicts, lists and wgig's objects; called by the extension."""
    return json.dumps(value, default=_plain, separators=(",", ":"))


def restore(cls: Any, members: dict[str, Any], extra: dict[str, str]) -> Any:
    """An object again from what pickle kept; pickles name this function."""
    return cls._restore(members, extra)
