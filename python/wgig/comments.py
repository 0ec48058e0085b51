"""Logs of comments: the table that standards bodies keep, as CSV and as the ISO form in .docx.

What the columns mean, and what becomes of them, is said in C++ (`find_columns`,
`comments_from_rows`, `rows_of`). Here files become cells, and cells become files.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from typing import Any, Callable, Literal

from wgig import _core, _docx_log
from wgig._errors import Error, ParseError
from wgig._formats import (
    BAD_VALUE,
    Source,
    decoded,
    likely_delimiter,
    name_of,
    read_bytes,
    warn,
    write_bytes,
)
from wgig._taxonomy_csv import Cell, _quoted, rows

__all__ = ["comment_log", "comments_csv", "comments_docx", "read_comments", "write_comments"]

Format = Literal["csv", "docx", "json"]
_FORMATS = ("csv", "docx", "json")
_PREAMBLE = "preamble"
_COLUMN = re.compile(r"column(?: \d+)?: (.*)", re.DOTALL)
_HEADER_WITHIN = 20


def read_comments(
    source: Source,
    *,
    format: Format | None = None,
    columns: Mapping[str, str] | None = None,
    language: str | None = None,
    delimiter: str | None = None,
    lenient: bool = False,
) -> _core.CommentLog:
    """The log in a file, or in its bytes: CSV, a Word document with the ISO form, or JSON.

    `columns` says what headings mean that are not known, or mean something else here:
    ``{"Art.": "clause", "Topic": "other"}``. `language` is that of the headings, where they do not
    tell. ParseError, with the place, for a file that cannot be read as a log. With `lenient`, cells
    that cannot be what their column holds are kept as text, an identifier that is given again gets a
    number, and cells beyond the headings get columns; each is told by a FormatWarning with its place.
    """
    data = read_bytes(source)
    name = name_of(source)
    form = _format(format, name, data)
    if form == "json":
        return _from_json(data, name)
    if form == "docx":
        return _from_docx(data, name, columns, language, lenient)
    return _from_csv(data, name, columns, language, delimiter, lenient)


def comment_log(
    comments: _core.CommentLog | Iterable[_core.Comment],
    *,
    language: str | None = None,
    form: str | None = None,
    document: str = "",
    date: str = "",
    project: str = "",
) -> _core.CommentLog:
    """A log of comments. Without a `form`, its columns are those of the ISO form, and one more for
    each member that some comment has; ``"iso"`` has these eight alone, ``"full"`` has all.

    A log keeps its columns, unless a form or another language is asked for.
    """
    if isinstance(comments, _core.CommentLog):
        if form is None and language in (None, comments.language):
            return comments
        old = comments
        kept = [column for column in old.columns if column.member == "other"]
        log = comment_log(
            old.comments,
            language=language or (old.language.value if old.language else None),
            form=form,
            document=old.document,
            date=old.date,
            project=old.project,
        )
        return log.replace(columns=[*log.columns, *kept])
    tongue: Any = language or "en"
    columns = _core.log_columns("iso" if form is None else form, tongue)  # type: ignore[arg-type]
    log = _core.CommentLog(
        document=document,
        date=date,
        project=project,
        language=tongue,
        columns=columns,
        comments=comments,
    )
    if form is not None:
        return log
    # A member needs a column of its own where the form's columns do not say it already, as an
    # identifier that is made of the reference.
    full = log.replace(columns=_core.log_columns("full", tongue))
    read = _core.comments_from_rows(columns, _core.rows_of(log), tongue)
    cells = list(zip(*_core.rows_of(full))) or [()] * len(full.columns)
    # Comments whose rows would be blank are not read again: every member that they have needs a column.
    again = list(zip(*_core.rows_of(full.replace(comments=read)))) or [()] * len(full.columns)
    known = {column.member for column in columns} | {"decision"}
    also = [
        column
        for column, now, then in zip(full.columns, cells, again)
        if column.member not in known and now != then and any(now)
    ]
    return log.replace(columns=[*columns, *also, *_kept(log)])


def _kept(log: _core.CommentLog) -> list[_core.LogColumn]:
    """Columns for what was read from columns that are not known."""
    headings: dict[str, None] = {}
    for comment in log.comments:
        for name in comment.to_dict():
            found = _COLUMN.fullmatch(name)
            if found:
                headings.setdefault(found.group(1))
    return [column for column in _core.find_columns(list(headings)) if column.member == "other"]


def comments_csv(comments: _core.CommentLog | Iterable[_core.Comment]) -> bytes:
    """The log as comma separated values, in UTF-8."""
    log = comment_log(comments)
    table: list[Iterable[str]] = list(_preamble(log))
    table.append([column.heading for column in log.columns])
    table.extend(_core.rows_of(log))
    return "".join(",".join(map(_quoted, row)) + "\n" for row in table).encode("utf-8")


def comments_docx(comments: _core.CommentLog | Iterable[_core.Comment]) -> bytes:
    """The log as a Word document in the ISO form: rows in the body, headings in the page header."""
    return _docx_log.write(comment_log(comments))


def write_comments(
    comments: _core.CommentLog | Iterable[_core.Comment],
    path: str | os.PathLike[str],
    *,
    format: Format | None = None,
    language: str | None = None,
    form: str | None = None,
) -> None:
    """Writes a log as CSV, as a Word document or as JSON: by `format`, else by the name of the file."""
    log = comment_log(comments, language=language, form=form)
    chosen = _format(format, os.fspath(path), b"")
    if chosen == "json":
        write_bytes(path, (log.to_json(indent=True) + "\n").encode("utf-8"))
    else:
        write_bytes(path, (comments_docx if chosen == "docx" else comments_csv)(log))


def _format(format: str | None, name: str, data: bytes) -> str:
    if format is not None:
        if format not in _FORMATS:
            raise ParseError(
                f"unknown format {format!r}; there are {', '.join(_FORMATS)}", code=BAD_VALUE
            )
        return format
    ending = os.path.splitext(name)[1].lower().lstrip(".")
    if ending in _FORMATS:
        return ending
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    return "json" if data.lstrip()[:1] == b"{" else "csv"


def _from_json(data: bytes, name: str) -> _core.CommentLog:
    text = decoded(data, name)
    try:
        members = json.loads(text)
    except (ValueError, RecursionError):
        members = None
    if isinstance(members, dict) and "format" in members and "columns" not in members:
        # A record: its comments.
        record = _core.Record.from_json(text, file=name)
        return comment_log(record.comments)
    return _core.CommentLog.from_json(text, file=name)


def _columns(
    headings: list[str], mapping: Mapping[str, str] | None, file: str, line: int
) -> list[_core.LogColumn]:
    columns = list(_core.find_columns(list(headings)))
    for heading, member in (mapping or {}).items():
        if heading not in headings:
            raise ParseError(
                f"no column {heading!r}; there are {', '.join(headings)}",
                file=file,
                line=line,
                column=1 if line else 0,
                code=BAD_VALUE,
            )
        chosen = _core.LogMember(member)
        for number, column in enumerate(columns):
            if column.member == chosen and chosen != "other":
                columns[number] = column.replace(member="other")
        number = headings.index(heading)
        columns[number] = columns[number].replace(member=chosen)
    if not any(column.member in ("comment", "change") for column in columns):
        raise ParseError(
            f"no column with comments; there are {', '.join(headings)}",
            file=file,
            line=line,
            column=1 if line else 0,
            code=BAD_VALUE,
        )
    return columns


def _language(language: str | None, headings: list[str]) -> _core.Language | None:
    return _core.Language(language) if language else _core.heading_language(headings)


def _from_csv(
    data: bytes,
    name: str,
    mapping: Mapping[str, str] | None,
    language: str | None,
    delimiter: str | None,
    lenient: bool,
) -> _core.CommentLog:
    text = decoded(data, name)
    table = list(rows(text, delimiter or _delimiter(text, mapping), name))
    if not table:
        raise ParseError("the file is empty", file=name, code=BAD_VALUE)
    start = _header(table, mapping)
    header = [cell.text for cell in table[start]]
    columns = _columns(header, mapping, name, table[start][0].place["line"])
    tongue = _language(language, header)
    body = table[start + 1 :]
    cells = [[cell.text for cell in row] for row in body]

    def place(path: str) -> dict[str, Any]:
        found = _at(path)
        return (
            body[found[0]][min(found[1], len(body[found[0]]) - 1)].place
            if found
            else {"path": path}
        )

    comments = _read_rows(columns, cells, tongue, lenient, name, place)
    log = _core.CommentLog(language=tongue, columns=columns, comments=comments)
    if not start:
        return log
    before = [[cell.text for cell in row] for row in table[:start]]
    members = {**log.to_dict(), _PREAMBLE: before}
    return _core.CommentLog.from_dict(members)


def _delimiter(text: str, mapping: Mapping[str, str] | None) -> str:
    """What divides the cells: by which a line has most headings that are known. Cells are no measure:
    comments have commas and semicolons of their own."""
    head = re.sub(r'"[^"]*"', lambda cell: " ".join(cell.group().split()), text[: 1 << 16])
    lines = head.splitlines()[:_HEADER_WITHIN]

    def known(delimiter: str) -> int:
        return max(_known([n.strip('"') for n in line.split(delimiter)], mapping) for line in lines)

    likely = likely_delimiter(re.sub(r'"[^"]*"', "", head))
    return max((likely, *",;\t"), key=known) if lines else likely


def _known(names: list[str], mapping: Mapping[str, str] | None) -> int:
    """How many of these headings are known, or given."""
    columns = _core.find_columns(names)
    return sum(c.member != "other" or c.heading in (mapping or {}) for c in columns)


def _header(table: list[list[Cell]], mapping: Mapping[str, str] | None) -> int:
    """The row with the headings: the first one with two that are known; some logs have a title above, or
    headings over several headings."""
    for number, row in enumerate(table[:_HEADER_WITHIN]):
        names = [cell.text for cell in row]
        if _known(names, None) >= 2 or any(name in (mapping or {}) for name in names):
            below = [cell.text for cell in table[number + 1]] if number + 1 < len(table) else []
            return number + _docx_log.is_above(names, below)
    return 0


def _at(path: str) -> tuple[int, int] | None:
    """Row and cell of a path as `rows[3][2]`; the first cell where it names none."""
    found = re.fullmatch(r"rows\[(\d+)\](?:\[(\d+)\])?", path)
    return (int(found.group(1)), int(found.group(2) or 0)) if found else None


def _read_rows(
    columns: list[_core.LogColumn],
    cells: list[list[str]],
    language: _core.Language | None,
    lenient: bool,
    file: str,
    place: Callable[[str], dict[str, Any]],
) -> _core.Table[_core.Comment]:
    """The comments of rows; what is wrong with them is raised, or told, with its place in the file."""
    try:
        if not lenient:
            return _core.comments_from_rows(columns, cells, language)
        for number, row in enumerate(cells):
            if len(row) > len(columns):
                said = f"{len(row)} cells, but there are {len(columns)} columns; there are more now"
                _tell(said, file, place(f"rows[{number}][{len(columns)}]"))
                more = [""] * (len(row) - len(columns))
                columns.extend(_core.LogColumn(heading=name, member="other") for name in more)
        comments, problems = _core.comments_and_problems(columns, cells, language)
    except Error as error:
        found = place(error.path)
        raise type(error)(error.message, file=file, code=error.code, **found) from None
    for problem in problems:
        _tell(problem.message, file, place(problem.path))
    return comments


def _tell(message: str, file: str, place: dict[str, Any]) -> None:
    """A warning that reads as the error would."""
    warn(str(ParseError(message, file=file, code=BAD_VALUE, **place)))


def _preamble(log: _core.CommentLog) -> Iterable[list[str]]:
    found = log.to_dict().get(_PREAMBLE)
    return found if isinstance(found, list) else []


def _from_docx(
    data: bytes, name: str, mapping: Mapping[str, str] | None, language: str | None, lenient: bool
) -> _core.CommentLog:
    form = _docx_log.read(data, name)
    columns = _columns(form.headings, mapping, name, 0)
    tongue = _language(language, form.headings)

    def place(path: str) -> dict[str, Any]:
        path = re.sub(r"rows\[(\d+)\]", lambda m: f"table row {int(m.group(1)) + 1}", path)
        return {"path": re.sub(r"\[(\d+)\]$", lambda m: f", cell {int(m.group(1)) + 1}", path)}

    comments = _read_rows(columns, form.rows, tongue, lenient, name, place)
    return _core.CommentLog(language=tongue, columns=columns, comments=comments, **form.head)  # type: ignore[arg-type]
