"""What a large run reads, one item after the other: reports, folders, tables of texts."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from wgig._errors import Error, IoError, ParseError, error_class
from wgig._formats import BAD_VALUE, CANNOT_OPEN, likely_delimiter, needed, place_of

TABLES = {
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
}
REPORTS = {".txt", ".text", ".md", ".markdown", ".html", ".htm"}
#: A line, a cell: no text that people code is longer.
MAX_LINE = 1 << 28


class Item(NamedTuple):
    """One report, or one row of a table."""

    source: str
    #: The row, from 1; 0 for a report, which is read where it is classified.
    row: int
    #: What the row is called; empty for the name of its file.
    name: str
    text: str
    #: Why there is nothing to classify.
    error: str
    #: How far into the source this is, in bytes.
    at: int


class SourceFile(NamedTuple):
    path: str
    kind: str
    size: int
    changed: int

    def state(self) -> dict[str, Any]:
        return {"path": self.path, "size": self.size, "changed": self.changed}


def listed(sources: Iterable[str | os.PathLike[str]], without: set[str]) -> list[SourceFile]:
    """The files of the sources, those of a folder in the order of their names."""
    found: list[SourceFile] = []
    for source in sources:
        path = Path(os.fspath(source))
        paths = [path]
        if path.is_dir():
            paths = [
                inner
                for inner in sorted(path.rglob("*"))
                if inner.suffix.lower() in REPORTS | TABLES.keys()
                and not any(part.startswith(".") for part in inner.relative_to(path).parts)
                and inner.is_file()
            ]
        for one in paths:
            if str(one.resolve()) in without:
                continue
            try:
                status = one.stat()
            except OSError as error:
                raise _cannot_open(str(one), error) from None
            kind = TABLES.get(one.suffix.lower(), "report")
            found.append(SourceFile(str(one), kind, status.st_size, status.st_mtime_ns))
    return found


def _cannot_open(path: str, error: OSError) -> Error:
    message = f"cannot open: {error.strerror}"
    return error_class("IoError", CANNOT_OPEN, message)(message, file=path, code=CANNOT_OPEN)


class Columns(NamedTuple):
    """The columns of tables: that of the text, and that of a row's name (empty for none)."""

    text: str
    name: str


def check_columns(source: SourceFile, columns: Columns) -> None:
    """Raises where a table has no such column, before any work is done."""
    wanted = [name for name in columns if name]
    if source.kind == "csv":
        with _opened(source.path) as file:
            names = next(_csv_rows(source.path, _lines(source.path, file)), (0, []))[1]
    elif source.kind == "parquet":
        names = _parquet(source.path).schema_arrow.names
    else:
        return
    for name in wanted:
        if name not in names:
            raise ParseError(
                f"no column {name!r}; there are: {', '.join(map(str, names))}",
                file=source.path,
                code=BAD_VALUE,
            )


def items(source: SourceFile, columns: Columns, skip: int) -> Iterator[Item]:
    """The items of a source after the first `skip`. What cannot be read is an item that says so."""
    if source.kind == "report":
        if not skip:
            yield Item(source.path, 0, "", "", "", source.size)
        return
    read = {"csv": _csv, "jsonl": _jsonl, "parquet": _parquet_rows}[source.kind]
    row = 0
    try:
        for row, item in enumerate(read(source, columns), 1):
            if row > skip:
                yield item
    except (Error, OSError) as error:
        # The rest of this file cannot be read; the next file can.
        if row + 1 > skip:
            yield Item(source.path, row + 1, "", "", str(error), source.size)


def _opened(path: str) -> Any:
    try:
        return open(path, "rb")
    except OSError as error:
        raise _cannot_open(path, error) from None


def _lines(path: str, file: Any) -> Iterator[tuple[int, str]]:
    """The lines with the number of bytes up to their end."""
    at = 0
    number = 0
    while True:
        line = file.readline(MAX_LINE)
        if not line:
            return
        number += 1
        at += len(line)
        if len(line) >= MAX_LINE:
            raise ParseError(
                f"a line longer than {MAX_LINE} bytes",
                file=path,
                line=number,
                column=1,
                code=BAD_VALUE,
            )
        try:
            yield at, line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise ParseError(
                "not UTF-8",
                file=path,
                line=number,
                column=place_of(line, error.start)[1],
                code=BAD_VALUE,
            ) from None


def _csv_rows(path: str, lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table, the first one its head, with the number of bytes up to their end."""
    at, head = next(lines, (0, ""))

    def remaining() -> Iterator[str]:
        nonlocal at
        yield head
        for position, line in lines:
            at = position
            yield line

    delimiter = likely_delimiter(head)
    reader = csv.reader(remaining(), delimiter=delimiter, strict=True)
    while True:
        limit = csv.field_size_limit(MAX_LINE)
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise ParseError(
                f"not a table: {error}",
                file=path,
                line=reader.line_num,
                column=1,
                code=BAD_VALUE,
            ) from None
        finally:
            csv.field_size_limit(limit)
        if row is None:
            return
        if row:
            yield at, row


def _csv(source: SourceFile, columns: Columns) -> Iterator[Item]:
    with _opened(source.path) as file:
        rows = _csv_rows(source.path, _lines(source.path, file))
        head = next(rows, (0, []))[1]
        text = head.index(columns.text)
        name = head.index(columns.name) if columns.name else -1
        for number, (at, row) in enumerate(rows, 1):
            if len(row) != len(head):
                error = f"{len(row)} cells, where there are {len(head)} columns"
                yield Item(source.path, number, "", "", error, at)
            else:
                yield Item(source.path, number, row[name] if name >= 0 else "", row[text], "", at)


def _jsonl(source: SourceFile, columns: Columns) -> Iterator[Item]:
    with _opened(source.path) as file:
        number = 0
        for at, line in _lines(source.path, file):
            if not line.strip():
                continue
            number += 1
            error, name, text = "", "", ""
            try:
                row = json.loads(line)
                text, name = row[columns.text], row.get(columns.name, "")
                if not isinstance(text, str):
                    error = f"{columns.text!r} is no text"
            except json.JSONDecodeError as reason:
                error = f"not JSON: {reason.msg}, column {reason.colno}"
            except RecursionError:
                error = "not JSON: nested too deeply"
            except (KeyError, TypeError, AttributeError):
                error = f"no object with a member {columns.text!r}"
            yield Item(source.path, number, str(name), "" if error else text, error, at)


def _parquet(path: str) -> Any:
    parquet = needed("pyarrow.parquet", "notebook")
    arrow = needed("pyarrow", "notebook")
    try:
        return parquet.ParquetFile(path)
    except OSError as error:
        if isinstance(error, IoError):
            raise
        if error.errno:
            raise _cannot_open(path, error) from None
        raise ParseError(f"not Parquet: {error}", file=path, code=BAD_VALUE) from None
    except arrow.ArrowException as error:
        raise ParseError(f"not Parquet: {error}", file=path, code=BAD_VALUE) from None


def _parquet_rows(source: SourceFile, columns: Columns) -> Iterator[Item]:
    arrow = needed("pyarrow", "notebook")
    names = [name for name in columns if name]
    number = 0
    try:
        with _parquet(source.path) as file:
            count = max(file.metadata.num_rows, 1)
            for batch in file.iter_batches(batch_size=256, columns=names):
                texts = batch.column(columns.text).to_pylist()
                titles = batch.column(columns.name).to_pylist() if columns.name else texts
                for text, name in zip(texts, titles):
                    number += 1
                    error = "" if isinstance(text, str) else f"{columns.text!r} is no text"
                    yield Item(
                        source.path,
                        number,
                        str(name) if columns.name else "",
                        "" if error else text,
                        error,
                        source.size * number // count,
                    )
    except arrow.ArrowException as error:
        raise ParseError(f"not Parquet: {error}", file=source.path, code=BAD_VALUE) from None
