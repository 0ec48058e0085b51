"""Tables that a command reads: CSV with a header, with the place of whatever is wrong."""

import csv
import io
import sys
from pathlib import Path
from typing import Optional

from wgig._console import DASH


def read_text(name: str) -> str:
    """All of a file, or of standard input, as text."""
    import wgig

    data = sys.stdin.buffer.read() if name == DASH else Path(name).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise wgig.ParseError("not UTF-8", file=shown(name), line=line, column=1) from None


def shown(name: str) -> str:
    """What messages call a file."""
    return "standard input" if name == DASH else name


def csv_table(
    text: str, name: str, delimiter: Optional[str] = None, lines: Optional[list[int]] = None
) -> tuple[list[str], list[list[str]]]:
    """The header and the rows of a CSV file; each row has all columns. `lines` takes the line in which
    each row ends."""
    import wgig

    if delimiter is None:
        head = text.split("\n", 1)[0]
        delimiter = max(",;\t", key=head.count)
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
