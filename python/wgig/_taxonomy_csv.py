"""A taxonomy as a table: a row a concept, a column a property.

The first row names the columns. `label@en` is the label in English, `label` the label in no language.
Where a column holds several values they are divided by `|`. In every text `\\|` stands for `|`, `\\\\`
for a backslash, `\\s` for a space at an end, and `\\e` for a text that is there and empty. The column
`kind` says what a row is: `concept` (also where there is no such column), `taxonomy` or `group`. The
column `extra` holds, as a JSON object, what has no column.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from wgig._errors import ParseError
from wgig._formats import BAD_VALUE, Identifiers, decoded, likely_delimiter

Members = dict[str, Any]

_ONE_A_LANGUAGE = ("label", "definition", "scope_note", "when_to_use", "when_not_to_use")
_LISTS_A_LANGUAGE = ("alternative", "terms", "exclude", "examples")
_LISTS = ("notations", "broader", "related", "members")
_WORDS = ("id", "uri", "category", "key_area")
_FLAGS = {"codable": True, "cross_cutting": False, "ordered": False}
#: The columns in the order in which they are written.
_COLUMNS = (
    "kind",
    "id",
    "uri",
    "label",
    "alternative",
    "terms",
    "exclude",
    "definition",
    "scope_note",
    "when_to_use",
    "when_not_to_use",
    "examples",
    "notations",
    "broader",
    "related",
    "codable",
    "category",
    "key_area",
    "cross_cutting",
    "members",
    "ordered",
    "extra",
)
_KINDS = ("taxonomy", "concept", "group")


class Cell(NamedTuple):
    """A cell, and where in the whole table it begins."""

    text: str
    table: str
    begin: int

    @property
    def place(self) -> dict[str, int]:
        """Line and column, found when somebody asks: of a table that is wrong."""
        line_begin = self.table.rfind("\n", 0, self.begin) + 1
        line = self.table.count("\n", 0, self.begin) + 1
        return {"line": line, "column": self.begin - line_begin + 1}


def rows(text: str, delimiter: str, file: str) -> Iterator[list[Cell]]:
    """The rows of comma separated values, without those that are empty lines."""
    plain = re.compile(f'[^{re.escape(delimiter)}"\r\n]*')
    at = 0
    row: list[Cell] = []
    while at < len(text):
        begin = at
        if text[at] == '"':
            value, at = _quoted_cell(text, at, file)
        else:
            found = plain.match(text, at)
            assert found is not None
            value, at = found.group(), found.end()
        row.append(Cell(value, text, begin))
        if at == len(text):
            break
        if text[at] == delimiter:
            at += 1
            if at == len(text):
                row.append(Cell("", text, at))
            continue
        if text[at] not in "\r\n":
            raise _error(
                'a quotation mark inside a cell; write "" for it, and quote the cell',
                Cell("", text, at),
                file,
            )
        at += 2 if text.startswith("\r\n", at) else 1
        if any(cell.text for cell in row):
            yield row
        row = []
    if any(cell.text for cell in row):
        yield row


def _quoted_cell(text: str, begin: int, file: str) -> tuple[str, int]:
    """What a quoted cell holds, and where it ends."""
    parts = []
    at = begin + 1
    while True:
        end = text.find('"', at)
        if end < 0:
            raise _error("a quoted cell does not end", Cell("", text, begin), file)
        parts.append(text[at:end])
        at = end + 1
        if text[at : at + 1] != '"':
            return "".join(parts), at
        parts.append('"')
        at += 1


def _delimiter(text: str) -> str:
    """What divides the cells of the first row: a comma, or what spreadsheets write elsewhere."""
    first = re.sub(r'"[^"]*"', "", text).split("\n", 1)[0]
    return likely_delimiter(first)


def _unescape(text: str) -> str:
    if text == "\\e":
        return ""
    return re.sub(r"\\([\\|s])", lambda match: match.group(1).replace("s", " "), text)


def _escape(text: str) -> str:
    return re.sub(r"([\\|])", r"\\\1", text) if text else "\\e"


def _split(text: str) -> list[str]:
    """The values of a cell that may hold several; empty ones are left out."""
    parts, part, at = [], "", 0
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text):
            part += text[at : at + 2]
            at += 2
        elif text[at] == "|":
            parts.append(part)
            part = ""
            at += 1
        else:
            part += text[at]
            at += 1
    parts.append(part)
    return [_unescape(part) for part in (part.strip(" ") for part in parts) if part]


def read(data: bytes, file: str, name: str) -> Members:
    """The members of the taxonomy in a table; `name` is its id where no row says another."""
    text = decoded(data, file)
    table = rows(text, _delimiter(text), file)
    header = next(table, None)
    if header is None:
        raise ParseError("the file is empty", file=file, code=BAD_VALUE)
    columns = [_column(cell, file) for cell in header]
    seen: dict[tuple[str, str], Cell] = {}
    for cell, column in zip(header, columns):
        if column in seen:
            raise _error(f"the column {cell.text!r} is there twice", cell, file)
        seen[column] = cell
    if ("id", "") not in seen and not any(member == "label" for member, _ in seen):
        raise ParseError(
            "no column id and no label: the first row must name the columns",
            file=file,
            line=1,
            column=1,
            code=BAD_VALUE,
        )
    taxonomy: Members = {"id": name, "label": {}, "concepts": [], "groups": []}
    ids = Identifiers()
    for row in table:
        if len(row) > len(columns):
            raise _error(f"more cells than the {len(columns)} columns", row[len(columns)], file)
        kind, members = _members(row, columns, file)
        if kind == "taxonomy":
            taxonomy.update(members)
        else:
            if "id" not in members and kind == "concept":
                label = next(iter(members["label"].values()), "")
                if not label:
                    raise _error("a concept needs an id or a label", row[0], file)
                members["id"] = ids.make(label)
            elif kind == "concept":
                ids.take(members["id"])
            members.setdefault("id", "")
            taxonomy["concepts" if kind == "concept" else "groups"].append(members)
    return taxonomy


def _column(cell: Cell, file: str) -> tuple[str, str]:
    name, _, language = cell.text.strip().partition("@")
    if language and name not in (*_ONE_A_LANGUAGE, *_LISTS_A_LANGUAGE):
        raise _error(f"the column {name!r} has no languages", cell, file)
    if not name:
        raise _error("a column without a name", cell, file)
    return name, language


def _error(message: str, cell: Cell, file: str, path: str = "") -> ParseError:
    return ParseError(
        message, file=file, path=path, code=BAD_VALUE, **cell.place
    )


def _members(row: list[Cell], columns: list[tuple[str, str]], file: str) -> tuple[str, Members]:
    members: Members = {"label": {}}
    kind = "concept"
    for cell, (name, language) in zip(row, columns):
        text = cell.text
        if not text:
            continue
        if name == "kind":
            kind = text.strip()
            if kind not in _KINDS:
                raise _error(
                    f"unknown value {kind!r}; a row is one of {', '.join(_KINDS)}", cell, file, name
                )
        elif name in _ONE_A_LANGUAGE:
            members.setdefault(name, {})[language] = _unescape(text)
        elif name in _LISTS_A_LANGUAGE:
            members.setdefault(name, {})[language] = _split(text)
        elif name in _LISTS:
            members[name] = _split(text)
        elif name in _WORDS:
            members[name] = _unescape(text)
        elif name in _FLAGS:
            word = text.strip().lower()
            if word not in ("true", "false", "1", "0", "yes", "no"):
                raise _error(f"expected true or false, not {text!r}", cell, file, name)
            members[name] = word in ("true", "1", "yes")
        elif name == "extra":
            members.update(_extra(cell, file))
        else:
            members[name] = text
    return kind, members


def _extra(cell: Cell, file: str) -> Members:
    try:
        extra = json.loads(cell.text)
    except (ValueError, RecursionError):
        raise _error("not JSON", cell, file, "extra") from None
    if not isinstance(extra, dict):
        raise _error("expected a JSON object", cell, file, "extra")
    return extra


def write(taxonomy: Members) -> bytes:
    """A taxonomy as a table, in UTF-8, its lines ended by line feeds."""
    head = {name: value for name, value in taxonomy.items() if name not in ("concepts", "groups")}
    parts = [("taxonomy", head)]
    parts += [("concept", entry) for entry in taxonomy.get("concepts", [])]
    parts += [("group", group) for group in taxonomy.get("groups", [])]
    written = [{("kind", ""): kind, **_cells(part)} for kind, part in parts]
    used: dict[tuple[str, str], None] = {}
    for cells in written:
        used.update(dict.fromkeys(cells))
    columns = sorted(used, key=lambda column: (_COLUMNS.index(column[0]), column[1]))
    header = [f"{name}@{language}" if language else name for name, language in columns]
    table = [header, *([cells.get(column, "") for column in columns] for cells in written)]
    return "".join(",".join(map(_quoted, row)) + "\n" for row in table).encode("utf-8")


def _quoted(text: str) -> str:
    """A cell, quoted where a reader could take part of it for a mark. (Not by the csv module: it
    leaves a lone CR as it is.)"""
    if re.search('[",;\t\r\n]|^\\s|\\s$', text):
        return '"' + text.replace('"', '""') + '"'
    return text


def _cells(part: Members) -> dict[tuple[str, str], str]:
    cells: dict[tuple[str, str], str] = {}
    extra: Members = {}
    for name, value in part.items():
        if name in _ONE_A_LANGUAGE:
            for language, text in value.items():
                cells[name, language] = _escape(text)
        elif name in _LISTS_A_LANGUAGE:
            for language, texts in value.items():
                cells[name, language] = _joined(texts)
        elif name in _LISTS:
            cells[name, ""] = _joined(value)
        elif name in _WORDS:
            cells[name, ""] = _escape(value) if value else ""
        elif name in _FLAGS:
            cells[name, ""] = "" if value == _FLAGS[name] else str(value).lower()
        else:
            extra[name] = value
    if extra:
        cells["extra", ""] = json.dumps(extra, ensure_ascii=False)
    return {column: text for column, text in cells.items() if text}


def _joined(texts: list[str]) -> str:
    return "|".join(map(_escape_ends, texts))


def _escape_ends(text: str) -> str:
    """Escaped, its outer spaces too: those that people put round the mark are no part of a text."""
    inner = text.strip(" ")
    if not inner:
        return "\\s" * len(text) or "\\e"
    before = len(text) - len(text.lstrip(" "))
    return "\\s" * before + _escape(inner) + "\\s" * (len(text) - len(inner) - before)
