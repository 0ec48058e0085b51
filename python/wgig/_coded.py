"""Coded tables: which text has which labels. CSV, JSON Lines, and Parquet where pyarrow is there."""

from __future__ import annotations

import csv
import io
import itertools
import json
import math
import sys
from collections.abc import Iterator
from typing import Any

import wgig
from wgig._console import DASH
from wgig._formats import likely_delimiter

# A cell may hold a whole document.
_LARGEST_CELL = 1 << 30


def rows_of(name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a table, each with its line."""
    if name.endswith(".parquet"):
        yield from _parquet(name)
        return
    binary: Any = sys.stdin.buffer if name == DASH else open(name, "rb")  # noqa: SIM115
    source = io.TextIOWrapper(binary, encoding="utf-8-sig", newline="")
    with source:
        try:
            if name.endswith((".jsonl", ".ndjson")):
                yield from _json_lines(source, name)
            else:
                yield from _csv(source, name)
        except UnicodeDecodeError as error:
            raise wgig.ParseError(f"not UTF-8: {error.reason}", file=name) from None


def _csv(source: Any, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    csv.field_size_limit(_LARGEST_CELL)
    first = source.readline()
    delimiter = "\t" if name.endswith(".tsv") else likely_delimiter(first)
    reader = csv.reader(itertools.chain([first], source), delimiter=delimiter, strict=True)
    header: list[str] = []
    try:
        for row in reader:
            if not row:
                continue
            if not header:
                header = [cell.strip() for cell in row]
                continue
            if len(row) != len(header):
                raise wgig.ParseError(
                    f"{len(row)} cells, but the header has {len(header)}",
                    file=name, line=reader.line_num, column=1,
                )  # fmt: skip
            yield reader.line_num, _named(header, row, name)
    except csv.Error as error:
        raise wgig.ParseError(str(error), file=name, line=reader.line_num, column=1) from None
    if not header:
        raise wgig.ParseError("the file is empty", file=name)


def _named(header: list[str], row: list[str], name: str) -> dict[str, Any]:
    """The cells by their columns."""
    cells = dict(zip(header, row))
    if len(cells) < len(header):
        twice = next(column for column in header if header.count(column) > 1)
        raise wgig.ParseError(f'the column "{twice}" is there twice', file=name, line=1, column=1)
    return cells


def _json_lines(source: Any, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise wgig.ParseError(str(error), file=name, line=number, column=1) from None
        if not isinstance(row, dict):
            raise wgig.ParseError(
                "expected an object on each line", file=name, line=number, column=1
            )
        yield number, row


def _parquet(name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        raise wgig.ParseError("reading Parquet needs pyarrow", file=name) from None
    try:
        with open(name, "rb") as file:
            number = 0
            for batch in parquet.ParquetFile(file).iter_batches():
                for row in batch.to_pylist():
                    number += 1
                    yield number, row
    except ArrowException as error:
        raise wgig.ParseError(str(error), file=name) from None


def _cell(row: dict[str, Any], column: str, name: str, line: int) -> Any:
    if column not in row:
        there = ", ".join(str(key) for key in row if key is not None)
        raise wgig.ParseError(
            f"there is no column {column!r}; there are {there}", file=name, line=line, column=1
        )
    return row[column]


def present(cell: Any) -> Any:
    """A cell, None for a missing one. A column of whole numbers with gaps comes as numbers that are not
    whole."""
    if isinstance(cell, float):
        return None if math.isnan(cell) else int(cell) if cell.is_integer() else cell
    return cell


def _label(cell: Any) -> str:
    """A label as text; nothing for a missing one."""
    cell = present(cell)
    return "" if cell is None else str(cell).strip()


def read_coded(
    name: str, text: str, label: str, separator: str | None
) -> Iterator[tuple[int, str, list[str]]]:
    """Line, text and labels of each row. Without a separator a cell is one label."""
    for line, row in rows_of(name):
        words = _cell(row, text, name, line)
        cell = _cell(row, label, name, line)
        if not isinstance(words, str):
            raise wgig.ParseError("expected a text", file=name, line=line, column=1, path=text)
        if isinstance(cell, list):
            labels = [found for each in cell if (found := _label(each))]
        elif separator:
            labels = [part.strip() for part in _label(cell).split(separator) if part.strip()]
        else:
            labels = [_label(cell)]
        if not separator and labels in ([], [""]):
            raise wgig.ParseError("there is no label", file=name, line=line, column=1, path=label)
        yield line, words, labels
