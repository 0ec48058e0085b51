"""Tables that a command reads: CSV with a header, with the place of whatever is wrong."""

import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

from wgig._console import DASH
from wgig._formats import likely_delimiter


def as_lines(text: str) -> str:
    """The text of a table with its lines ended by LF, where a file ends them with CR alone."""
    return text.replace("\r", "\n") if "\r" in text and "\n" not in text else text


def read_text(name: str) -> str:
    """All of a file, or of standard input, as text."""
    import wgig

    data = sys.stdin.buffer.read() if name == DASH else Path(name).read_bytes()
    try:
        return as_lines(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise wgig.ParseError("not UTF-8", file=shown(name), line=line, column=1) from None


def shown(name: str) -> str:
    """What messages call a file."""
    return "standard input" if name == DASH else name


def is_record(text: str) -> bool:
    """Whether it is the JSON of a record, and no table."""
    return text.lstrip()[:1] == "{"


def csv_text(header: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """Rows as CSV."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def csv_table(
    text: str, name: str, delimiter: Optional[str] = None, lines: Optional[list[int]] = None
) -> tuple[list[str], list[list[str]]]:
    """The header and the rows of a CSV file; each row has all columns. `lines` takes the line in which
    each row ends."""
    import wgig

    if delimiter is None:
        delimiter = likely_delimiter(text.split("\n", 1)[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            if not row:
                continue
            if rows and len(row) != len(rows[0]):
                raise wgig.ParseError(
                    f"{len(row)} cells, but the header has {len(rows[0])}",
                    file=shown(name), line=reader.line_num, column=1,
                )  # fmt: skip
            rows.append(row)
            if lines is not None and len(rows) > 1:
                lines.append(reader.line_num)
    except csv.Error as error:
        raise wgig.ParseError(
            str(error), file=shown(name), line=reader.line_num, column=1
        ) from None
    if not rows:
        raise wgig.ParseError("the file is empty", file=shown(name))
    header = [cell.strip() for cell in rows[0]]
    for column in header:
        if header.count(column) > 1:
            raise wgig.ParseError(
                f'the column "{column}" is there twice', file=shown(name), line=1, column=1
            )
    return header, rows[1:]


def named_rows(
    text: str, name: str, known: tuple[str, ...], needed: tuple[str, ...]
) -> tuple[list[dict[str, str]], list[int]]:
    """The rows of a CSV file by their known columns, in any case and order, and the line of each. Other
    columns are left out."""
    import wgig

    lines: list[int] = []
    header, rows = csv_table(text, name, lines=lines)
    place: dict[str, int] = {}
    for index, column in enumerate(header):
        if place.setdefault(column.lower(), index) != index:
            raise wgig.ParseError(
                f'the column "{column.lower()}" is there twice',
                file=shown(name), line=1, column=1,
            )  # fmt: skip
    missing = [column for column in needed if column not in place]
    if missing:
        raise wgig.ParseError(
            f"no column for {' and '.join(missing)}", file=shown(name), line=1, column=1
        )
    return [
        {column: row[place[column]].strip() for column in known if column in place} for row in rows
    ], lines


@contextmanager
def told_by_line(member: str, name: str, lines: list[int]) -> Iterator[None]:
    """What the library says of `member[i]` is said of the line that holds it."""
    import wgig

    try:
        yield
    except wgig.ValidationError as error:
        row = re.match(rf"{member}\[(\d+)\]", error.path or "")
        if row is None or not lines:  # rows that no table was read for have no line
            raise
        raise wgig.ParseError(
            error.message, file=shown(name), line=lines[int(row[1])], column=1
        ) from None
