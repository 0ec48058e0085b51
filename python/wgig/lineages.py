"""Lineages from files: JSON as wgig writes it, or a table with a row a draft or submission."""

from __future__ import annotations

import csv
import io
import os
import sys
from typing import Any

from wgig._core import DefinitionDraft, Lineage, Submission
from wgig._errors import ParseError, ValidationError
from wgig._formats import decoded, names_in

_COLUMNS = ("kind", "id", "text", "language", "parents", "author", "group", "date", "status")


def read_lineage(path: str | os.PathLike[str]) -> Lineage:
    """Reads a lineage from JSON, or from CSV with a header.

    Columns of CSV: ``id`` and ``text``; and where they are known, ``kind`` (``draft`` or ``submission``),
    ``parents`` (names, with semicolons, commas, strokes or spaces between), ``author``, ``group``, ``date``,
    ``language``, ``status``. Without a column ``parents``, each draft is made from the one before.
    """
    name = os.fspath(path)
    if name == "-":
        data = sys.stdin.buffer.read()
    else:
        with open(name, "rb") as file:
            data = file.read()
    text = decoded(data, name)
    if text.lstrip()[:1] == "{":
        return Lineage.from_json(text, file=name)
    return _from_csv(text, name)


def _from_csv(text: str, name: str) -> Lineage:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    drafts: list[DefinitionDraft] = []
    submissions: list[Submission] = []
    read: list[tuple[dict[str, Any], str]] = []
    try:
        header = [column.strip().lower() for column in next(rows, [])]
        missing = [column for column in ("id", "text") if column not in header]
        if missing:
            raise ParseError(f"{name}:1: there is no column {' and no column '.join(missing)}")
        for row in rows:
            if not any(row):
                continue
            place = f"{name}:{rows.line_num}"
            if len(row) != len(header):
                raise ParseError(f"{place}: {len(row)} cells for {len(header)} columns")
            cells: dict[str, Any] = {
                column: cell
                for column, cell in zip(header, row)
                if column in _COLUMNS and (column == "text" or cell.strip())
            }
            read.append((cells, place))
    except csv.Error as error:
        raise ParseError(f"{name}:{rows.line_num}: {error}") from None
    known = {cells.get("id", "") for cells, _ in read}
    for cells, place in read:
        if "parents" in header:
            cells["parents"] = names_in(cells.get("parents", ""), known)
        _add(cells, place, drafts, submissions)
    return Lineage(drafts=drafts, submissions=submissions)


def _add(
    cells: dict[str, Any],
    place: str,
    drafts: list[DefinitionDraft],
    submissions: list[Submission],
) -> None:
    kind = cells.pop("kind", "draft").strip()
    try:
        if kind == "submission":
            cells.pop("parents", None)
            cells.pop("status", None)
            submissions.append(Submission(**cells))
        elif kind == "draft":
            cells.setdefault("parents", [drafts[-1].id] if drafts else [])
            cells.setdefault("status", "proposed")
            drafts.append(DefinitionDraft(**cells))
        else:
            raise ParseError(f"{place}: kind is draft or submission, not {kind!r}")
    except (TypeError, ValidationError) as error:
        raise ParseError(f"{place}: {error}") from None
    except ParseError as error:
        raise ParseError(
            str(error) if str(error).startswith(place) else f"{place}: {error}"
        ) from None
