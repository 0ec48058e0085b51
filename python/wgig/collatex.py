"""CollateX's Python interface, over wgig: change one line and keep the rest of the program.

::

    from wgig.collatex import Collation, collate  # was: from collatex import Collation, collate

    collation = Collation()
    collation.add_plain_witness("A", "The quick brown fox")
    collation.add_plain_witness("B", "The brown fox")
    print(collate(collation))

Tokens are CollateX's, but that Han characters are one token each, and the marks of an Arabic word stay in
it. The alignment is wgig's, the same whatever the order of the witnesses. What differs besides is said at
`collate`.
"""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import IO, Any, Union
from xml.sax.saxutils import escape, quoteattr

import wgig
from wgig import _core
from wgig._errors import Error
from wgig._formats import UNSUPPORTED

__all__ = ["AlignmentTable", "Collation", "Column", "Markup", "Row", "Token", "Witness", "collate"]


class Markup(str):
    """HTML or SVG: a string that notebooks show."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


class Witness:
    """A witness as CollateX has it: ``sigil``, ``content``, and ``tokens()``."""

    def __init__(self, witness: _core.Witness) -> None:
        self.witness = witness  #: wgig's own object

    @property
    def sigil(self) -> str:
        return self.witness.id

    @property
    def content(self) -> str:
        return self.witness.text

    def tokens(self) -> list[Token]:
        plain = json.loads(_core.to_collatex(_core.collate([self.witness]), joined=False))
        return [Token(cell[0]) for cell in plain["table"][0]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Witness) and self.witness == other.witness

    def __hash__(self) -> int:
        return hash(self.witness)

    def __repr__(self) -> str:
        return f"Witness({self.sigil!r}, {self.content!r})"


class Collation:
    """Witnesses that are to be collated."""

    def __init__(self) -> None:
        self.witnesses: list[Witness] = []

    @classmethod
    def create_from_dict(cls, data: Mapping[str, Any], limit: int | None = None) -> Collation:
        """The witnesses in CollateX's input, the first ``limit`` of them."""
        collation = cls()
        collation.witnesses = [Witness(each) for each in _witnesses(json.dumps(data))[:limit]]
        return collation

    @classmethod
    def create_from_json(cls, json_data: IO[str]) -> Collation:
        """The witnesses in a file with CollateX's input."""
        collation = cls()
        collation.witnesses = [Witness(each) for each in _witnesses(json_data.read())]
        return collation

    def add_witness(self, witnessdata: Mapping[str, Any]) -> None:
        """Adds a witness: ``id``, and ``content`` or ``tokens``."""
        witness = _witnesses(json.dumps({"witnesses": [witnessdata]}))[0]
        self._add(witness)

    def add_plain_witness(self, sigil: str, content: str) -> None:
        """Adds a witness by its name and text."""
        self._add(_core.witness_from_text(sigil, content, "collatex"))

    def _add(self, witness: _core.Witness) -> None:
        if any(other.sigil == witness.id for other in self.witnesses):
            raise wgig.ValidationError(f'two witnesses are named "{witness.id}"')
        self.witnesses.append(Witness(witness))


@dataclass(frozen=True)
class Token:
    """A token with its members: ``t``, ``n`` and what else it was given."""

    token_data: dict[str, Any]

    @property
    def token_string(self) -> str:
        return str(self.token_data["n"])

    def __repr__(self) -> str:
        return self.token_string


Cell = Union[list[Token], None]


@dataclass
class Row:
    """A witness: its name, and a list of tokens a cell, or None."""

    header: str
    cells: list[Cell] = field(default_factory=list)

    def to_list(self) -> list[Cell]:
        return self.cells

    def to_list_of_strings(self) -> list[str | None]:
        return [_text(cell) if cell else None for cell in self.cells]


@dataclass
class Column:
    """A column: the tokens of each witness that has some, and whether the witnesses differ."""

    tokens_per_witness: dict[str, list[Token]] = field(default_factory=dict)
    variant: bool = False


class AlignmentTable:
    """The alignment as rows and columns. As a string, a table for the terminal."""

    def __init__(self, collation: _core.Collation, layout: str, segmentation: bool) -> None:
        self._collation = collation
        self._segmentation = segmentation
        self.layout = layout
        plain = json.loads(_core.to_collatex(collation, joined=segmentation))
        self.rows = [
            Row(name, [cell and [Token(token) for token in cell] for cell in cells])
            for name, cells in zip(plain["witnesses"], plain["table"])
        ]
        width = len(self.rows[0].cells) if self.rows else 0
        self.columns = [self._column(index) for index in range(width)]

    def _column(self, index: int) -> Column:
        column = Column()
        readings = set()
        for row in self.rows:
            cell = row.cells[index]
            if cell:
                column.tokens_per_witness[row.header] = cell
                readings.add(tuple(token.token_string for token in cell))
        column.variant = len(readings) > 1 or len(column.tokens_per_witness) < len(self.rows)
        return column

    def __str__(self) -> str:
        if _layout(self.layout) == "vertical":
            return _upright(self)
        return _core.collation_text(
            self._collation, layout="horizontal", joined=self._segmentation, width=0
        ).rstrip("\n")

    def _repr_html_(self) -> str:
        return _core.collation_html(
            self._collation, layout=_layout(self.layout), joined=self._segmentation, page=False
        )


def _text(cell: Iterable[Token]) -> str:
    return "".join(str(token.token_data["t"]) for token in cell)


def _upright(table: AlignmentTable) -> str:
    """A column a witness, in the middle of cells that are wrapped at 20 characters, as CollateX has it."""
    columns = [
        [[row.header], *(textwrap.wrap(_text(cell), 20) if cell else ["-"] for cell in row.cells)]
        for row in table.rows
    ]
    widths = [max(len(line) for cell in column for line in cell) for column in columns]
    rule = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    lines = [rule]
    for cells in zip(*columns):
        for line in zip_longest(*cells, fillvalue=""):
            row = (f" {text.center(width)} " for text, width in zip(line, widths))
            lines.append("|" + "|".join(row) + "|")
        lines.append(rule)
    return "\n".join(lines)


def _layout(layout: str) -> Any:
    if layout not in ("horizontal", "vertical"):
        raise ValueError(f"Unknown table layout: {layout}")
    return layout


def _witnesses(text: str) -> Any:
    return _core.read_collatex(text, tokens="collatex")


def _as_json(table: AlignmentTable) -> str:
    rows: list[Any] = [
        [cell and [token.token_data for token in cell] for cell in row.cells] for row in table.rows
    ]
    if table.layout == "vertical":
        rows = [list(column) for column in zip(*rows)]
    plain = {"table": rows, "witnesses": [row.header for row in table.rows]}
    return json.dumps(plain, sort_keys=True, ensure_ascii=False)


def _as_xml(table: AlignmentTable) -> str:
    apps = []
    for column in table.columns:
        readings = "".join(
            f"<rdg wit={quoteattr('#' + name)}>{escape(_text(cell))}</rdg>"
            for name, cell in sorted(column.tokens_per_witness.items())
        )
        apps.append(f"<app>{readings}</app>")
    return f"<root>{''.join(apps)}</root>"


def _as_csv(table: AlignmentTable, dialect: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, dialect=dialect, lineterminator="\n")
    for row in table.rows:
        writer.writerow([row.header, *row.to_list_of_strings()])
    return out.getvalue()


def collate(
    collation: Collation | Mapping[str, Any],
    output: str = "table",
    layout: str = "horizontal",
    segmentation: bool = True,
    near_match: bool = False,
    astar: bool = False,
    detect_transpositions: bool = False,
    debug_scores: bool = False,
    properties_filter: Any = None,
    indent: bool = False,
) -> Any:
    """Collates, and gives what CollateX's `collate` gives for the same arguments.

    ``output``: ``table`` (an `AlignmentTable`), ``json``, ``csv``, ``tsv``, ``xml``, ``tei``, ``html``,
    ``html2`` (vertical), ``svg``, ``svg_simple``, and ``graph`` (a `wgig.VariantGraph`). Two are new:
    ``graphml``, and ``collation``, wgig's own object.

    What differs: ``tei`` is a whole file that is valid TEI, not a fragment. ``html`` and ``svg`` are
    strings that notebooks show, and no other package is needed for them. ``near_match`` works with
    segmentation too. ``astar``, ``detect_transpositions`` and ``debug_scores`` change nothing. A
    ``properties_filter`` is refused.
    ``layout="vertical"`` turns the table: as JSON, a row is a column with a cell a witness.
    """
    if properties_filter is not None:
        raise Error("properties_filter: wgig does not have it", code=UNSUPPORTED)
    if isinstance(collation, Mapping):
        collation = Collation.create_from_dict(collation)
    if output not in _OUTPUTS:
        raise ValueError(f"Unknown output type: {output}")
    _layout(layout)
    witnesses = [each.witness for each in collation.witnesses]
    aligned = _core.collate(witnesses, near_matches=bool(near_match))
    if output == "collation":
        return aligned
    if output == "graph":
        return _core.variant_graph(aligned)
    if output in ("svg", "svg_simple"):
        return Markup(_core.variant_graph_svg(aligned, joined=segmentation))
    if output == "tei":
        return _core.to_tei(aligned, joined=segmentation)
    if output == "graphml":
        return _core.collation_graphml(aligned, joined=segmentation)
    if output in ("html", "html2"):
        way: Any = "vertical" if output == "html2" else layout
        return Markup(_core.collation_html(aligned, layout=way, joined=segmentation, page=False))
    table = AlignmentTable(aligned, layout, bool(segmentation))
    if output == "json":
        return _as_json(table)
    if output == "xml":
        return _as_xml(table)
    if output in ("csv", "tsv"):
        return _as_csv(table, "excel-tab" if output == "tsv" else "excel")
    return table


_OUTPUTS = frozenset(
    [
        "table",
        "json",
        "csv",
        "tsv",
        "xml",
        "tei",
        "html",
        "html2",
        "svg",
        "svg_simple",
        "graph",
        "graphml",
        "collation",
    ]
)
