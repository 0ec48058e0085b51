"""How notebooks and pandas see wgig's objects."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from wgig import _core

if TYPE_CHECKING:
    import pandas

_LONGEST = 200
_MOST_ROWS = 20
_MOST_CELLS = 20_000


def _text(value: Any) -> str:
    """A member as a cell shows it."""
    if value is None:
        return ""
    if isinstance(value, _core.Label):
        return str(value)
    if isinstance(value, _core.Table):
        return f"{len(value)} {value.item_type.__name__}"
    if isinstance(value, tuple):
        return ", ".join(_text(element) for element in value)
    if isinstance(value, _core.Span):
        return f"{value.begin}\N{EN DASH}{value.end}"
    text = str(value) if not hasattr(value, "_fields") else repr(value)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "\N{HORIZONTAL ELLIPSIS}"


def _cell(value: Any) -> str:
    # dir=auto: Arabic runs from right to left, whatever the notebook does.
    return f'<td dir="auto" style="text-align: start">{escape(_text(value))}</td>'


def _collation_html(collation: Any) -> str:
    """Drafts side by side; of very many cells, how they agree at a glance."""
    if len(collation.cells) > _MOST_CELLS:
        return _core.alignment_svg(collation)
    return _core.collation_html(collation, page=False)


def object_html(value: Any) -> str:
    """One object as a table of its members; what holds nothing is left out."""
    if isinstance(value, _core.Collation):
        return _collation_html(value)
    if isinstance(value, _core.Redline):
        return _core.redline_html(value, page=False)
    rows = "".join(
        f'<tr><th style="text-align: start">{escape(name)}</th>{_cell(member)}</tr>'
        for name in value._fields
        if (member := getattr(value, name)) not in ("", None, ())
        and not (isinstance(member, (_core.Table, _core.Label)) and len(member) == 0)
    )
    name = escape(type(value).__name__)
    return f"<table><caption>{name}</caption><tbody>{rows}</tbody></table>"


def table_html(table: Any) -> str:
    """The first rows of a table."""
    names = table.item_type._fields
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(
        "<tr>" + "".join(_cell(getattr(row, name)) for name in names) + "</tr>"
        for row in table[:_MOST_ROWS]
    )
    count = f"{len(table)} {table.item_type.__name__}"
    if len(table) > _MOST_ROWS:
        count += f", the first {_MOST_ROWS} shown"
    return (
        f"<table><caption>{escape(count)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _flatten(prefix: str, value: Any, into: dict[str, Any]) -> None:
    if isinstance(value, Mapping):
        for name, part in value.items():
            _flatten(f"{prefix}.{name}", part, into)
    else:
        into[prefix] = value


def to_pandas(table: Any) -> pandas.DataFrame:
    """A data frame with a column a member; a column a part for members that have parts."""
    import pandas

    rows: list[dict[str, Any]] = []
    # Which columns each member has: one of its own name, unless parts were seen.
    parts: dict[str, dict[str, None]] = {name: {} for name in table.item_type._fields}
    for members in table.to_dicts():
        row: dict[str, Any] = {}
        for name, value in members.items():
            cells: dict[str, Any] = {}
            _flatten(name, value, cells)
            parts.setdefault(name, {}).update(dict.fromkeys(cells))
            row.update(cells)
        rows.append(row)
    columns = [column for name, seen in parts.items() for column in (seen or {name: None})]
    return pandas.DataFrame(
        {column: [row.get(column) for row in rows] for column in columns}, columns=columns
    )
