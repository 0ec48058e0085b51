"""A log of comments in a Word document: the table of the ISO form, its headings in the page header.

Read and written with the standard library. A package for Word documents would add a dependency, and
would open archives without the limits that `_archive` keeps.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from wgig import _core
from wgig._archive import archive_bytes, read_archive
from wgig._errors import ParseError, ValidationError
from wgig._formats import BAD_VALUE, INVALID_RECORD
from wgig._xml import _NOT_XML, Element, parse

MAX_UNPACKED = 1 << 28
_MOST_COLUMNS = 200
#: Of a cell that is merged with those below it; a longer one is not said again in each row.
_LONGEST_MERGED = 200
_LANGUAGES: Any = ("ar", "zh", "en", "fr", "es", "ru")
_LEFT_TO_RIGHT = "\u200e"

Row = list[str]


class Form(NamedTuple):
    """What a document holds: the cells of its table, the headings, and the words of its head."""

    headings: Row
    rows: list[Row]
    head: dict[str, str]


# ---- reading -------------------------------------------------------------------------------------


def read(data: bytes, file: str) -> Form:
    """The table of comments, with the rows of those after it that have its columns. ParseError where there
    is none."""
    members = read_archive(data, file, max_bytes=MAX_UNPACKED)
    body_name = _main_part(members, file)
    body = _part(members, body_name, file)
    folder = body_name.rpartition("/")[0]
    heads = [
        _part(members, name, file)
        for name in sorted(members)
        if re.fullmatch(re.escape(folder) + r"/header\d*\.xml", name)
    ]
    head_tables = [table for part in heads for table in _tables(part)]
    found: Form | None = None
    for table in _tables(body):
        form = _form(table, head_tables)
        if found is None:
            found = form
        elif form is not None and form.headings == found.headings:
            found.rows.extend(form.rows)
    if found is not None:
        return found
    raise ParseError("no table of comments", file=file, path=body_name, code=BAD_VALUE)


def _main_part(members: dict[str, bytes], file: str) -> str:
    if "_rels/.rels" in members:
        for relation in parse(members["_rels/.rels"], f"{file}: _rels/.rels").children:
            if relation.get("Type").endswith("/officeDocument"):
                name = relation.get("Target").lstrip("/")
                if name in members:
                    return name
    if "word/document.xml" in members:
        return "word/document.xml"
    raise ParseError("not a Word document", file=file, path="word/document.xml", code=BAD_VALUE)


def _part(members: dict[str, bytes], name: str, file: str) -> Element:
    return parse(members[name], f"{file}: {name}" if file else name, qualified=True)


def _tables(part: Element) -> Iterator[list[Row]]:
    """The tables that are in no other table."""
    waiting = [part]
    while waiting:
        here = waiting.pop()
        if here.name == "tbl":
            rows: list[Row] = []
            for row in _inside(here, "tr", "tbl"):
                rows.append(_cells(row, rows[-1] if rows else []))
            yield rows
        elif here.name != "Fallback":  # the same again, for programs that cannot show it
            waiting.extend(reversed(here.children))


def _inside(element: Element, name: str, stop: str) -> Iterator[Element]:
    waiting = list(reversed(element.children))
    while waiting:
        here = waiting.pop()
        if here.name == name:
            yield here
        elif here.name not in (stop, "Fallback"):
            waiting.extend(reversed(here.children))


def _cells(row: Element, above: Row) -> Row:
    cells: Row = []
    for cell in _inside(row, "tc", "tbl"):
        properties = cell.child("tcPr")
        merged = properties.child("vMerge") if properties else None
        if merged is not None and merged.get("val") != "restart" and len(cells) < len(above):
            # One cell with the one above it: what that says is said of this row too.
            said = above[len(cells)]
            cells.append(said if len(said) <= _LONGEST_MERGED else "")
        else:
            cells.append(_text(cell))
        span = properties.child("gridSpan") if properties else None
        if span is not None and span.get("val").isascii() and span.get("val").isdigit():
            # A cell over several columns is the first one's.
            more = min(int(span.get("val")[:6]), _MOST_COLUMNS) - 1
            cells.extend([""] * max(more, 0))
    return cells


_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def _text(cell: Element) -> str:
    lines: list[str] = []
    for paragraph in _inside(cell, "p", ""):
        parts = []
        waiting = list(reversed(paragraph.children))
        while waiting:
            here = waiting.pop()
            if here.name == "t":
                parts.append(here.text)
            elif here.name in _SIGNS:
                parts.append(_SIGNS[here.name])
            elif here.name not in ("pPr", "rPr", "del", "moveFrom", "Fallback"):
                waiting.extend(reversed(here.children))
        lines.append("".join(parts))
    return "\n".join(lines)


def _known(headings: Row) -> int:
    return sum(column.member != "other" for column in _core.find_columns(headings))


def _is_heading(row: Row) -> bool:
    """Three headings that are known; or two, one of them for comments."""
    members = [column.member for column in _core.find_columns(row)]
    known = sum(member != "other" for member in members)
    return known >= 3 or (
        ("comment" in members or "change" in members) and known >= min(2, len(row))
    )


def is_above(row: Row, below: Row) -> bool:
    """Whether a row has headings over several columns, each of which has its own below."""
    empty = sum(not cell.strip() for cell in row)
    return empty > sum(not cell.strip() for cell in below) and _known(below) > _known(row)


def _form(table: list[Row], heads: list[list[Row]]) -> Form | None:
    if not table:
        return None
    # Most rows: one that was edited by hand may have more.
    width = Counter(map(len, table)).most_common(1)[0][0]
    if width > _MOST_COLUMNS:
        return None
    found = [row for head in heads for row in head if len(row) == width and _is_heading(row)]
    if _is_heading(table[0]) and len(table[0]) == width:
        start = 1 + (len(table) > 1 and is_above(table[0], table[1]))
        headings, rows = table[start - 1], table[start:]
    elif found:
        headings, rows = max(found, key=_known), table
    elif width in (7, 8):
        # A table cut out of its document: the form's columns, or those of the form before it.
        headings = [column.heading for column in _core.log_columns("iso")]
        if width == 7:
            del headings[1]
        rows = table
    else:
        return None
    return Form(headings, rows, _head([cell for head in heads for row in head for cell in row]))


def _head(cells: Row) -> dict[str, str]:
    """`Date: 2005-02-14` in the page header."""
    found: dict[str, str] = {}
    for cell in cells:
        name, sign, value = re.sub(r"\s+", " ", cell).replace("：", ":").partition(":")
        if not sign or not value.strip():
            continue
        for word in ("date", "document", "project"):
            names = {_core.form_word(word, language).casefold() for language in _LANGUAGES}
            if name.strip().casefold() in names:
                found.setdefault(word, value.replace(_LEFT_TO_RIGHT, "").strip())
    return found


# ---- writing -------------------------------------------------------------------------------------

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: Of an A4 page across, between margins of 1.5 cm, in twentieths of a point.
_PAGE = 15136
#: Wide enough for the longest word of each heading in the six languages.
_SHARES = {
    "reference": 2.2,
    "line": 2,
    "clause": 2.7,
    "element": 2.7,
    "type": 2.7,
    "comment": 6,
    "change": 6,
    "observations": 4,
    "other": 2,
}


def _escape(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    )


class _Writer:
    def __init__(self, log: _core.CommentLog) -> None:
        self.log = log
        self.language: Any = log.language.value if log.language else "en"
        self.right_to_left = self.language == "ar"

    def word(self, word: str) -> str:
        return _core.form_word(word, self.language)

    def run(self, text: str, bold: bool = False, size: int = 16) -> str:
        """A run of text; tabs and line breaks are elements."""
        shape = (
            "<w:b/><w:bCs/>" if bold else ""
        ) + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        shape += "<w:rtl/>" if self.right_to_left else ""
        parts = [
            "<w:tab/>" if part == "\t" else f'<w:t xml:space="preserve">{_escape(part)}</w:t>'
            for part in re.split("(\t)", text)
            if part
        ]
        return f"<w:r><w:rPr>{shape}</w:rPr>{''.join(parts)}</w:r>" if parts else ""

    def paragraphs(
        self, text: str, bold: bool = False, size: int = 16, center: bool = False
    ) -> str:
        shape = "<w:bidi/>" if self.right_to_left else ""
        shape += '<w:spacing w:before="40" w:after="40"/>'
        shape += '<w:jc w:val="center"/>' if center else ""
        return "".join(
            f"<w:p><w:pPr>{shape}</w:pPr>{self.run(line, bold, size)}</w:p>"
            for line in text.split("\n")
        )

    def table(self, widths: list[int], rows: list[list[str]]) -> str:
        """Cells are paragraphs already."""
        side = '<w:{0} w:val="single" w:sz="6" w:space="0" w:color="auto"/>'
        borders = "".join(
            side.format(name) for name in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        visual = "<w:bidiVisual/>" if self.right_to_left else ""
        out = [
            f'<w:tbl><w:tblPr>{visual}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{''.join(f'<w:gridCol w:w={chr(34)}{w}{chr(34)}/>' for w in widths)}"
            "</w:tblGrid>"
        ]
        for row in rows:
            # A row stays on one page, if it fits there.
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
            for width, cell in zip(widths, row):
                out.append(
                    f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
                )
            out.append("</w:tr>")
        out.append("</w:tbl>")
        return "".join(out)

    def widths(self) -> list[int]:
        shares = [_SHARES.get(column.member.value, 1.5) for column in self.log.columns]
        whole = sum(shares)
        return [max(1, int(_PAGE * share / whole)) for share in shares]

    def head(self) -> str:
        log = self.log
        first = [self.paragraphs(self.word("title"), bold=True, size=20)]
        # After Arabic letters, the parts of 2005-02-14 would be shown the other way round.
        left = _LEFT_TO_RIGHT if self.right_to_left else ""
        for word, value in (
            ("date", log.date),
            ("document", log.document),
            ("project", log.project),
        ):
            first.append(self.paragraphs(f"{self.word(word)}: {left}{value}"))
        half = _PAGE // 2
        above = self.table([half, half // 3, half // 3, half - 2 * (half // 3)], [first])
        names = [self.paragraphs(column.heading, bold=True, center=True) for column in log.columns]
        return (
            f'{_XML}<w:hdr xmlns:w="{_W}">{above}{self.paragraphs("")}'
            f"{self.table(self.widths(), [names])}{self.paragraphs('')}</w:hdr>"
        )

    def foot(self) -> str:
        types = ", ".join(
            f"{sign} = {self.word(word)}"
            for sign, word in (("ge", "general"), ("te", "technical"), ("ed", "editorial"))
        )
        shape = '<w:rPr><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr>'
        number = (
            f'<w:r>{shape}<w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r>{shape}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
            f'<w:r>{shape}<w:fldChar w:fldCharType="end"/></w:r>'
        )
        return (
            f'{_XML}<w:ftr xmlns:w="{_W}">'
            f"{self.paragraphs(self.word('body'), size=14)}"
            f"{self.paragraphs(self.word('types') + ': ' + types, size=14)}"
            f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{self.run(self.word("page") + " ", size=14)}'
            f"{number}</w:p></w:ftr>"
        )

    def body(self, rows: list[list[str]]) -> str:
        return (
            f'{_XML}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>'
            f"{self.table(self.widths(), rows)}<w:p/>"
            '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>'
            '<w:footerReference w:type="default" r:id="rId3"/>'
            '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
            '<w:pgMar w:top="851" w:right="851" w:bottom="851" w:left="851" w:header="567" '
            'w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>'
        )

    def rows(self) -> list[list[str]]:
        made = []
        for number, row in enumerate(_core.rows_of(self.log)):
            for column, cell in enumerate(row):
                found = _NOT_XML.search(cell)
                if found:
                    raise ValidationError(
                        f"XML cannot write the character U+{ord(found.group()):04X}",
                        path=f"rows[{number}][{column}]",
                        code=INVALID_RECORD,
                    )
            made.append([self.paragraphs(cell) for cell in row])
        # A table needs a row; the blank form has an empty one.
        return made or [[self.paragraphs("") for _ in self.log.columns]]

    def styles(self) -> str:
        tag = {"zh": "zh-CN"}.get(self.language, self.language)
        return (
            f'{_XML}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
            '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimSun" w:cs="Arial"/>'
            f'<w:sz w:val="18"/><w:szCs w:val="18"/><w:lang w:val="{tag}" w:eastAsia="zh-CN" '
            'w:bidi="ar"/></w:rPr></w:rPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
            "</w:style></w:styles>"
        )


def write(log: _core.CommentLog) -> bytes:
    """The document, the same bytes for the same log."""
    writer = _Writer(log)
    parts = ("styles", "header", "footer")
    names = {"styles": "styles.xml", "header": "header1.xml", "footer": "footer1.xml"}
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{part}" Target="{names[part]}"/>'
        for number, part in enumerate(parts, 1)
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    overrides = "".join(
        f'<Override PartName="/word/{names[part]}" ContentType="{_TYPES}.{part}+xml"/>'
        for part in parts
    )
    files = {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'{_XML}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": writer.body(writer.rows()),
        "word/_rels/document.xml.rels": f'{_XML}<Relationships xmlns="{package}/relationships">'
        f"{relations}</Relationships>",
        "word/styles.xml": writer.styles(),
        "word/header1.xml": writer.head(),
        "word/footer1.xml": writer.foot(),
    }
    return archive_bytes({name: text.encode("utf-8") for name, text in files.items()})
