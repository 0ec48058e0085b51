"""Drafts and criteria as files hold them: texts in order, or a table with a row a draft."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import wgig
from wgig._console import DASH, read_document
from wgig._formats import likely_delimiter, names_in, parsed_json
from wgig._tables import read_text, shown

_TABLES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson")
_MARKED_UP = (".html", ".htm", ".md", ".markdown")
_COLUMNS = ("id", "round", "group", "author", "date", "language", "text", "parents")


class _Rows:
    """Makes drafts of the rows of one file; an error says where the row is."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.drafts: list[wgig.RoundDraft] = []
        self._ids: set[str] = set()
        self._parents: dict[int, str] = {}

    def _error(self, message: str, place: dict[str, Any], member: str) -> wgig.ParseError:
        prefix = place.get("path", "")
        path = f"{prefix}.{member}" if prefix else member
        return wgig.ParseError(message, file=self.file, **{**place, "path": path})

    def _round(self, cell: Any, place: dict[str, Any]) -> int:
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            raise self._error("there is no round", place, "round")
        try:
            if isinstance(cell, (bool, float)) and cell != int(cell):
                raise ValueError
            number = int(cell)
            if isinstance(cell, bool) or not 0 <= number < 2**31:
                raise ValueError
        except (ValueError, TypeError, OverflowError):
            said = json.dumps(cell, ensure_ascii=False)
            raise self._error(
                f"the round is {said}; expected a whole number from 0 up", place, "round"
            ) from None
        return number

    def add(self, row: dict[str, Any], place: dict[str, Any], has_rounds: bool) -> None:
        text = row.get("text")
        if not isinstance(text, str):
            raise self._error("there is no text", place, "text")
        if not text.strip():
            raise self._error("the draft is empty", place, "text")
        number = len(self.drafts) + 1
        cells = {name: row[name] for name in _COLUMNS if row.get(name) not in (None, "", [])}
        cells["id"] = str(cells.get("id", number)).strip()
        if cells["id"] in self._ids:
            raise self._error(f'there are two drafts "{cells["id"]}"', place, "id")
        self._ids.add(cells["id"])
        cells["round"] = self._round(row.get("round"), place) if has_rounds else number
        parents = cells.get("parents", [])
        if isinstance(parents, str):
            # What parts their names is known when all names are.
            self._parents[number - 1] = cells.pop("parents", "")
        try:
            self.drafts.append(wgig.RoundDraft.from_dict(cells))
        except wgig.Error as error:
            raise self._error(error.message, place, error.path) from None

    def finished(self) -> list[wgig.RoundDraft]:
        for number, cell in self._parents.items():
            self.drafts[number] = self.drafts[number].replace(parents=names_in(cell, self._ids))
        return self.drafts


def _from_csv(text: str, name: str) -> list[wgig.RoundDraft]:
    file = shown(name)
    csv.field_size_limit(1 << 30)
    head = text.split("\n", 1)[0]
    delimiter = "\t" if name.endswith(".tsv") else likely_delimiter(head)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows = _Rows(file)
    header: list[str] = []
    line = 1
    try:
        for cells in reader:
            first, line = line, reader.line_num + 1
            if not cells:
                continue
            if not header:
                header = [cell.strip().lower() for cell in cells]
                if "text" not in header:
                    there = ", ".join(header)
                    raise wgig.ParseError(
                        f'there is no column "text"; there are {there}', file=file, line=1, column=1
                    )
                continue
            place: dict[str, Any] = {"line": first, "column": 1}
            if len(cells) != len(header):
                raise wgig.ParseError(
                    f"{len(cells)} cells, but the header has {len(header)}", file=file, **place
                )
            rows.add(dict(zip(header, cells)), place, "round" in header)
    except csv.Error as error:
        raise wgig.ParseError(str(error), file=file, line=reader.line_num, column=1) from None
    return rows.finished()


def _from_json(text: str, name: str) -> list[wgig.RoundDraft]:
    file = shown(name)
    if name.endswith((".jsonl", ".ndjson")):
        data: Any = []
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                try:
                    data.append(parsed_json(line, file))
                except wgig.Error as error:
                    error.line = number
                    raise
    else:
        data = parsed_json(text, file)
    prefix = ""
    if isinstance(data, dict) and "definition_drafts" in data:
        record = wgig.Record.from_json(text, file=file)
        return list(wgig.round_drafts(record.definition_drafts))
    if isinstance(data, dict) and "drafts" in data:
        prefix, data = "drafts", data["drafts"]
    if not isinstance(data, list):
        raise wgig.ParseError("expected a list of drafts", file=file, path=prefix)
    rows = _Rows(file)
    has_rounds = any(isinstance(row, dict) and "round" in row for row in data)
    for index, row in enumerate(data):
        path = f"{prefix}[{index}]"
        if not isinstance(row, dict):
            raise wgig.ParseError("expected an object for each draft", file=file, path=path)
        rows.add(row, {"path": path}, has_rounds)
    return rows.finished()


def _plain(name: str) -> str:
    """The text of one draft."""
    if name.lower().endswith(_MARKED_UP):
        document = read_document(name)
        pieces = [
            piece
            for paragraph in document.paragraphs
            for piece in (paragraph.text, *(item.text for item in paragraph.items))
        ]
        return "\n\n".join(pieces) or document.text
    return read_text(name)


def read_drafts(names: list[str]) -> list[wgig.RoundDraft]:
    """One table of drafts; or texts in order, each a round of its own."""
    if len(names) == 1:
        name = names[0]
        kind = Path(name).suffix.lower()
        text = read_text(name) if name == DASH or kind in _TABLES else ""
        if name == DASH and not text.strip():
            raise wgig.ParseError("the file is empty", file=shown(name))
        if kind in (".json", ".jsonl", ".ndjson") or (name == DASH and text.lstrip()[:1] in "[{"):
            return _from_json(text, name)
        if kind in _TABLES or name == DASH:
            if not text.strip():
                raise wgig.ParseError("the file is empty", file=shown(name))
            return _from_csv(text, name)
    stems = [Path(name).stem for name in names]
    drafts: list[wgig.RoundDraft] = []
    for number, name in enumerate(names, 1):
        if Path(name).suffix.lower() in _TABLES:
            raise wgig.ParseError(
                "a table of drafts is given alone, or texts are", file=shown(name)
            )
        text = _plain(name)
        if not text.strip():
            raise wgig.ParseError("the draft is empty", file=shown(name))
        stem = stems[number - 1]
        unique = stem if stems.count(stem) == 1 else shown(name)
        if any(draft.id == unique for draft in drafts):
            raise wgig.ParseError("the file is there twice", file=shown(name))
        drafts.append(wgig.RoundDraft(id=unique, round=number, text=text))
    return drafts


def _languages(drafts: Iterable[wgig.RoundDraft]) -> list[str]:
    """The languages of drafts, each once."""
    found = (draft.language or wgig.detect_language(draft.text) for draft in drafts)
    return list(dict.fromkeys(language.value for language in found if language))


def _language_of(line: str, whole: str, spoken: list[str]) -> list[str]:
    """The language of a line, which is often too short to tell: as far as possible one of the drafts'."""
    told = [each.value for each in map(wgig.detect_language, (line, whole)) if each]
    likely = [each for each in told if each in spoken] or told
    return likely[:1] or spoken or ["en"]


def read_criteria(name: str, drafts: Iterable[wgig.RoundDraft] = ()) -> list[wgig.CriterionCues]:
    """Criteria as JSON, or a line each; a line that begins with ! says what a draft must not say.

    A line whose language cannot be told is in that of the drafts.
    """
    text = read_text(name)
    file = shown(name)
    if not text.strip():
        raise wgig.ParseError("the file is empty", file=file)
    if text.lstrip()[:1] in ("[", "{"):
        data = parsed_json(text, file)
        prefix = ""
        if isinstance(data, dict) and "criteria" in data:
            prefix, data = "criteria", data["criteria"]
        if not isinstance(data, list):
            raise wgig.ParseError("expected a list of criteria", file=file, path=prefix)
        criteria = []
        for index, each in enumerate(data):
            try:
                criteria.append(wgig.CriterionCues.from_dict(each))
            except (wgig.Error, TypeError) as error:
                inner = error.path if isinstance(error, wgig.Error) else ""
                message = error.message if isinstance(error, wgig.Error) else str(error)
                path = f"{prefix}[{index}]" + (f".{inner}" if inner else "")
                raise wgig.ParseError(message, file=file, path=path) from None
        return criteria
    criteria = []
    spoken = _languages(drafts)
    for line in text.splitlines():
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        negative = words.startswith("!")
        words = words.lstrip("!").strip()
        label: Any = dict.fromkeys(_language_of(words, text, spoken), words)
        criteria.append(
            wgig.CriterionCues(id=f"line-{len(criteria) + 1}", label=label, negative=negative)
        )
    return criteria
