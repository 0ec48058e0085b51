"""Coded tables: which text has which labels. CSV, JSON Lines, and Parquet where pyarrow is there."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from typing import Any

import wgig
from wgig._console import DASH

# A cell may hold a whole document.
_LARGEST_CELL = 1 << 30


def _rows(name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows, each with its line."""
    if name.endswith(".parquet"):
        yield from _parquet(name)
        return
    source: Any = sys.stdin if name == DASH else open(name, encoding="utf-8-sig", newline="")  # noqa: SIM115
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
    delimiter = "\t" if name.endswith(".tsv") else ","
    reader = csv.DictReader(source, delimiter=delimiter, strict=True)
    try:
        if not reader.fieldnames:
            raise wgig.ParseError("the file is empty", file=name)
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise wgig.ParseError(str(error), file=name, line=reader.line_num, column=1) from None


def _json_lines(source: Any, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
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


def read_coded(
    name: str, text: str, label: str, separator: str | None
) -> Iterator[tuple[int, str, list[str]]]:
    """Line, text and labels of each row. Without a separator a cell is one label."""
    for line, row in _rows(name):
        words = _cell(row, text, name, line)
        cell = _cell(row, label, name, line)
        if not isinstance(words, str):
            raise wgig.ParseError("expected a text", file=name, line=line, column=1, path=text)
        if isinstance(cell, list):
            labels = [str(each) for each in cell]
        elif cell is None:
            labels = []
        elif separator:
            labels = [part.strip() for part in str(cell).split(separator) if part.strip()]
        else:
            labels = [str(cell).strip()]
        if not separator and labels in ([], [""]):
            raise wgig.ParseError("there is no label", file=name, line=line, column=1, path=label)
        yield line, words, labels
