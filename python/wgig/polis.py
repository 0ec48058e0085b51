"""Votes as Polis exports them: folders, archives, CSV, the API's JSON, and tables in Parquet."""

from __future__ import annotations

import io
import os
import re
from array import array
from pathlib import Path
from typing import Any, Callable, Literal

import wgig._core as _core
from wgig._archive import read_archive
from wgig._errors import IoError, ParseError
from wgig._formats import decoded, parsed_json

Sign = Literal["automatic", "agree_is_positive", "agree_is_negative"]

_MOST_BYTES = 2_000_000_000
_STATEMENTS = re.compile(r"(^|[-_. ])comments\.(csv|json)$", re.IGNORECASE)
_MATRIX = re.compile(r"(^|[-_. ])participants?-votes\.csv$", re.IGNORECASE)
_LOG = re.compile(r"(^|[-_. ])votes\.(csv|json)$", re.IGNORECASE)


def read_polis(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str = "",
    sign: Sign = "automatic",
    statements: str | os.PathLike[str] | None = None,
    **columns: str,
) -> _core.Votes:
    """Reads votes from whatever Polis gives, or a table of votes.

    A str or a path names a file or a folder, bytes are the content of a file. There can be: a folder
    or a ZIP archive of an export (its log ``votes.csv`` is preferred to ``participant-votes.csv``),
    a CSV file of either kind, the JSON of the API, and Parquet (with pyarrow). Texts and rejected
    statements come from ``comments.csv`` or ``comments.json`` beside the votes, or from
    ``statements``. ``columns`` are those of ``read_votes``: ``participant``, ``statement``,
    ``vote``, ``timestamp``, ``weight``, ``group``, ``delimiter``.

    ``sign`` is which number is agreement. ``automatic`` goes by the counts that come with the
    statements; where there are none, agreement is positive, as in Polis's exports.

    Raises ParseError where the content cannot be read, IoError where the file cannot.
    """
    if sign not in ("automatic", "agree_is_positive", "agree_is_negative"):
        raise ParseError(
            f'unknown value "{sign}"; there are automatic, agree_is_positive, agree_is_negative',
            path="read_polis(): sign",
        )
    votes_name, content, beside = _find(source, name)
    if statements is not None:
        beside = (str(statements), _content(Path(statements)))
    if beside is not None and beside[0].lower().endswith(".json"):
        name_beside, held = beside
        beside = (name_beside, _statements_to_csv(held, name_beside))

    def read(with_sign: Any) -> _core.Votes:
        return _votes(content, votes_name, with_sign, columns)

    votes = read("agree_is_positive" if sign == "automatic" else sign)
    if beside is None:
        return votes
    if sign == "automatic":
        likely = _core.likely_sign(votes, beside[1], name=beside[0])
        if likely == "agree_is_negative":
            votes = read("agree_is_negative")
    return _core.with_statements(votes, beside[1], name=beside[0])


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise IoError(f"cannot open: {error.strerror}", file=str(path)) from None


def _find(
    source: str | os.PathLike[str] | bytes, name: str
) -> tuple[str, bytes, tuple[str, bytes] | None]:
    """The votes, by name and content, and the statements beside them."""
    if isinstance(source, bytes):
        content, shown = source, name
    else:
        path = Path(source)
        shown = name or str(path)
        if path.is_dir():
            names = sorted(entry.name for entry in path.iterdir() if entry.is_file())
            return _choose(names, shown, lambda chosen: _content(path / chosen))
        content = _content(path)
    if content[:4] == b"PK\x03\x04":
        members = read_archive(content, shown, max_bytes=_MOST_BYTES)
        return _choose(sorted(members), shown, members.__getitem__)
    return shown, content, None


def _choose(
    names: list[str], shown: str, content: Callable[[str], bytes]
) -> tuple[str, bytes, tuple[str, bytes] | None]:
    # What systems put beside a file: .DS_Store, __MACOSX/._votes.csv.
    names = [each for each in names if not each.rsplit("/", 1)[-1].startswith(".")]

    def only(pattern: re.Pattern[str], exclude: re.Pattern[str] | None = None) -> str | None:
        found = [
            each
            for each in names
            if pattern.search(each.rsplit("/", 1)[-1])
            and not (exclude and exclude.search(each.rsplit("/", 1)[-1]))
        ]
        if len(found) > 1:
            raise ParseError(f"there are several: {', '.join(found[:5])}", file=shown)
        return found[0] if found else None

    votes = only(_LOG, _MATRIX) or only(_MATRIX)
    if votes is None:
        raise ParseError("there is no votes.csv, participant-votes.csv or votes.json", file=shown)
    statements = only(_STATEMENTS)
    prefix = shown.rstrip("/\\")
    return (
        f"{prefix}/{votes}",
        content(votes),
        None if statements is None else (f"{prefix}/{statements}", content(statements)),
    )


def _votes(content: bytes, name: str, sign: Any, columns: dict[str, str]) -> _core.Votes:
    if content[:4] == b"PAR1":
        return _core.read_votes(_parquet_to_csv(content, name), name=name, sign=sign, **columns)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"[":
        return _api_votes(content, name, sign)
    return _core.read_votes(content, name=name, sign=sign, **columns)


def _parquet_to_csv(content: bytes, name: str) -> bytes:
    try:
        import pyarrow
        from pyarrow import csv, parquet
    except ImportError:
        raise ParseError("Parquet needs pyarrow: pip install pyarrow", file=name) from None
    try:
        table = parquet.read_table(io.BytesIO(content))
        for index, field in enumerate(table.schema):
            # Times as the log has them: in milliseconds since 1970.
            if pyarrow.types.is_timestamp(field.type) or pyarrow.types.is_date(field.type):
                moments = table.column(index).cast(pyarrow.timestamp("ms"), safe=False)
                table = table.set_column(index, field.name, moments.cast(pyarrow.int64()))
        out = io.BytesIO()
        csv.write_csv(table, out)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise ParseError(f"the Parquet file cannot be read: {error}", file=name) from None
    return out.getvalue()


def _objects(content: bytes, name: str) -> list[Any]:
    rows = parsed_json(decoded(content, name), name)
    if not isinstance(rows, list):
        raise ParseError("expected a list", file=name)
    return rows


def _number(row: Any, index: int, name: str, *members: str) -> int:
    value = None
    if isinstance(row, dict):
        value = next((row[each] for each in members if row.get(each) is not None), None)
    try:
        if isinstance(value, (int, str)) and not isinstance(value, bool):
            number = int(value)
            if -(2**63) <= number < 2**63:
                return number
    except ValueError:
        pass
    raise ParseError("expected a whole number", file=name, path=f"[{index}].{members[0]}")


def _api_votes(content: bytes, name: str, sign: Any) -> _core.Votes:
    rows = _objects(content, name)
    table = {each: array("q") for each in ("participant", "statement", "vote", "timestamp")}
    for index, row in enumerate(rows):
        table["participant"].append(_number(row, index, name, "pid"))
        table["statement"].append(_number(row, index, name, "tid"))
        vote = _number(row, index, name, "vote")
        if not -1 <= vote <= 1:
            raise ParseError(
                f"{vote} is no vote; a vote is -1, 0 or 1", file=name, path=f"[{index}].vote"
            )
        table["vote"].append(vote)
        timed = isinstance(row, dict) and (row.get("modified") or row.get("created"))
        table["timestamp"].append(_number(row, index, name, "modified", "created") if timed else 0)
    if not rows:
        raise ParseError("there are no votes", file=name)
    return _core.make_votes(table, timestamp="timestamp", sign=sign)


def _statements_to_csv(content: bytes, name: str) -> bytes:
    """The statements of the API as the table that the reader takes."""
    import csv

    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["comment-id", "agrees", "disagrees", "moderated", "comment-body"])
    for index, row in enumerate(_objects(content, name)):
        tid = _number(row, index, name, "tid")
        writer.writerow(
            [
                tid,
                *(row.get(each, "") for each in ("agree_count", "disagree_count", "mod")),
                str(row.get("txt", "")).replace("\r", ""),
            ]
        )
    return text.getvalue().encode("utf-8", "replace")
