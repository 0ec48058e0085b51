"""TEI with parallel segmentation, as a collation."""

from __future__ import annotations

import json
from typing import Any, Union
from xml.parsers import expat

from wgig import _core, _xml
from wgig._core import Collation
from wgig._errors import ParseError
from wgig._formats import BAD_VALUE, TOO_DEEP, UNSUPPORTED, Source, name_of, read_bytes, warn

#: A text, or a token with what is compared of it (None: what its text is).
Piece = Union[str, tuple[str, Union[str, None]]]
Pieces = list[Piece]

#: What is said about the text, and is no part of it.
ASIDE = frozenset(
    [
        "note",
        "witDetail",
        "interp",
        "interpGrp",
        "certainty",
        "listRelation",
        "fw",
        "figDesc",
        "noteGrp",
        "wit",
        "del",
    ]
)
#: Where white space between elements is the file's layout.
OUTER = frozenset(
    [
        "TEI",
        "teiCorpus",
        "text",
        "group",
        "front",
        "body",
        "back",
        "div",
        "div1",
        "div2",
        "div3",
        "lg",
        "list",
        "listApp",
        "app",
        "rdgGrp",
        "choice",
        "subst",
        "table",
        "row",
        "sp",
        "apparatus",
    ]
)
#: What stands on lines of its own.
BLOCKS = frozenset(["p", "ab", "l", "head", "item", "cell"])
#: Of the alternatives in a `choice`, what is written comes before what an editor makes of it.
EDITED = frozenset(["corr", "reg", "expan"])
MOST_CELLS = 20_000_000


class _App:
    """A variation: who has what."""

    def __init__(self) -> None:
        self.by_witness: dict[str, Pieces] = {}
        self.mentioned: set[str] = set()
        self.usual: Pieces | None = None  # a lemma that names no witness


class _Reader:
    def __init__(self, file: str, tokens: str) -> None:
        self.file = file
        self.rule: Any = tokens
        self.names: dict[str, str] = {}  # of declared witnesses, by identifier and by name
        self.witnesses: dict[str, None] = {}
        self.unknown: dict[str, None] = {}
        self.segments: list[Pieces | _App] = []
        self.open: list[str] = []
        self.skipped = 0
        self.in_text = 0
        self.apps: list[_App] = []
        self.readers: list[frozenset[str] | None] = []  # of each open reading; None for the usual
        self.token: list[str] | None = None
        self.norm: str | None = None
        self.label: list[str] | None = None
        self.here: tuple[str, str, int] | None = (
            None  # the open `witness`: its id, its @n, its line
        )
        self.owed = ""  # a line end that is due before the next text

    # ---- what the parser tells ------------------------------------------------------------------

    def read(self, data: bytes) -> Collation:
        parser = self.parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = self.doctype
        self.has_text = b"<text" in data or b":text" in data
        _xml.run(parser, data, self.file)
        if not self.witnesses:
            raise ParseError("names no witness", file=self.file, code=BAD_VALUE)
        if self.unknown and self.names:
            warn("witnesses that are not declared: " + ", ".join(self.unknown), file=self.file)
        return self.collation()

    def refuse(self, message: str, code: int = BAD_VALUE) -> None:
        raise ParseError(
            message,
            file=self.file,
            line=self.parser.CurrentLineNumber,
            column=self.parser.CurrentColumnNumber + 1,
            code=code,
        )

    def doctype(self, *ignored: object) -> None:
        self.refuse("a document type, which could declare entities; it is not read", UNSUPPORTED)

    def start(self, full_name: str, attributes: dict[str, str]) -> None:
        name = full_name.rpartition(" ")[2]
        if len(self.open) >= _xml.MAX_DEPTH:
            self.refuse(f"elements nested more than {_xml.MAX_DEPTH} deep", TOO_DEEP)
        parent = self.open[-1] if self.open else ""
        self.open.append(name)
        if self.skipped:
            self.skipped += 1
            return
        if name == "witness":
            self.declare(attributes)
        elif name == "variantEncoding":
            method = attributes.get("method", "parallel-segmentation")
            if method != "parallel-segmentation":
                self.refuse(
                    f"variants encoded by {method}; this reads parallel-segmentation", UNSUPPORTED
                )
        elif name == "text" or (len(self.open) == 1 and not self.has_text):
            self.in_text += 1
        if not self.in_text:
            return
        if name == "witDetail" and self.apps:
            self.apps[-1].mentioned.update(self.sigla(attributes.get("wit", "")))
        if name in ASIDE or (name in EDITED and parent == "choice"):
            self.skipped = 1
        elif name == "app":
            self.begin_app()
        elif name in ("lem", "rdg"):
            self.begin_reading(name, attributes)
        elif name in ("w", "pc"):
            self.token = []
            self.norm = attributes.get("norm")
        elif name in ("lb", "pb", "cb") and attributes.get("break") != "no":
            self.add("\n")

    def end(self, full_name: str) -> None:
        name = self.open.pop()
        if self.skipped:
            self.skipped -= 1
            return
        if name == "witness":
            self.declared()
        if name == "app" and self.apps:
            self.apps.pop()
        elif name in ("lem", "rdg") and self.readers:
            self.readers.pop()
        elif name in ("w", "pc") and self.token is not None:
            text, self.token = "".join(self.token), None
            if text.strip():
                self.add((text.strip(), self.norm))
        elif name in BLOCKS and self.in_text and not self.apps:
            self.owed = "\n\n"
        if name == "text":
            self.in_text -= 1

    def characters(self, text: str) -> None:
        if self.skipped:
            return
        if self.label is not None:
            self.label.append(text)
        elif self.token is not None:
            self.token.append(text)
        elif self.in_text and (text.strip() or self.open[-1] not in OUTER):
            self.add(text)

    # ---- witnesses ------------------------------------------------------------------------------

    def declare(self, attributes: dict[str, str]) -> None:
        identifier = attributes.get("http://www.w3.org/XML/1998/namespace id", "")
        self.here = (identifier, attributes.get("n", ""), self.parser.CurrentLineNumber)
        self.label = []

    def declared(self) -> None:
        label = " ".join("".join(self.label or ()).split())
        self.label = None
        if self.here is None:
            return
        identifier, number, line = self.here
        self.here = None
        name = number or identifier or label
        if not name:
            raise ParseError("a witness without a name", file=self.file, line=line, column=1,
                             code=BAD_VALUE)  # fmt: skip
        if name in self.witnesses:
            raise ParseError(f'two witnesses are named "{name}"', file=self.file, line=line,
                             column=1, code=BAD_VALUE)  # fmt: skip
        self.witnesses[name] = None
        self.names[name] = name
        if identifier:
            self.names[identifier] = name

    def sigla(self, wit: str) -> list[str]:
        """The names in `wit`: pointers (`#A`) or bare; `A*` is the first hand of A."""
        found = []
        for pointer in wit.split():
            siglum = pointer.rpartition("#")[2]
            name = self.names.get(siglum) or self.names.get(siglum.rstrip("*"))
            if name is None:
                name = siglum
                if name and name not in self.witnesses:
                    self.witnesses[name] = None
                    self.unknown[name] = None
            if name:
                found.append(name)
        return found

    # ---- the text -------------------------------------------------------------------------------

    def begin_app(self) -> None:
        self.settle()
        app = _App() if not self.apps else self.apps[-1]
        if not self.apps:
            self.segments.append(app)
        self.apps.append(app)

    def begin_reading(self, name: str, attributes: dict[str, str]) -> None:
        if not self.apps:
            self.refuse(f"{name} outside of app")
        app = self.apps[-1]
        above = self.readers[-1] if self.readers else None
        if name == "lem" and "wit" not in attributes:
            if len(self.apps) == 1 and app.usual is None:
                app.usual = []
                self.readers.append(None)
            else:
                self.readers.append(frozenset())
            return
        readers = frozenset(self.sigla(attributes.get("wit", "")))
        if above is not None:
            readers &= above
        app.mentioned.update(readers)
        self.readers.append(readers)

    def settle(self) -> None:
        """Writes the line end that is due."""
        if self.owed:
            owed, self.owed = self.owed, ""
            if self.segments:
                self.shared().append(owed)

    def shared(self) -> Pieces:
        if not self.segments or isinstance(self.segments[-1], _App):
            self.segments.append([])
        last = self.segments[-1]
        assert not isinstance(last, _App)
        return last

    def add(self, piece: Piece) -> None:
        if not self.apps:
            self.settle()
            self.shared().append(piece)
        elif self.readers:
            readers = self.readers[-1]
            if readers is None:
                usual = self.apps[-1].usual
                assert usual is not None
                usual.append(piece)
            else:
                for name in readers:
                    self.apps[-1].by_witness.setdefault(name, []).append(piece)

    # ---- the collation --------------------------------------------------------------------------

    def tokens(self, pieces: Pieces) -> tuple[str, list[dict[str, str]]]:
        """White space that belongs to the token before, and the tokens."""
        before = ""
        found: list[dict[str, str]] = []
        text: list[str] = []

        def cut() -> None:
            nonlocal before
            whole = "".join(text)
            text.clear()
            stripped = whole.lstrip()
            space = whole[: len(whole) - len(stripped)]
            if found:
                found[-1]["t"] += space
            else:
                before += space
            found.extend(
                {"t": token.text, "n": token.normalized}
                for token in (self.cut(stripped) if stripped else ())
            )

        for piece in pieces:
            if isinstance(piece, str):
                text.append(piece)
                continue
            cut()
            word, norm = piece
            normal = norm if norm is not None else self.normal(word)
            found.append({"t": word, "n": normal})
        cut()
        return before, found

    def cut(self, text: str) -> Any:
        return _core.witness_from_text("", text, self.rule).tokens

    def normal(self, word: str) -> str:
        return " ".join(token.normalized for token in self.cut(word)) or word

    def collation(self) -> Collation:
        names = list(self.witnesses)
        rows: dict[str, list[list[dict[str, str]] | None]] = {name: [] for name in names}
        last: dict[str, dict[str, str]] = {}  # of each witness, its last token
        cells = 0
        for segment in self.segments:
            if isinstance(segment, _App):
                usual = [] if segment.usual is None else segment.usual
                by_name = {
                    name: segment.by_witness.get(name, []) if name in segment.mentioned else usual
                    for name in names
                }
            else:
                by_name = dict.fromkeys(names, segment)
            known: dict[int, tuple[str, list[dict[str, str]]]] = {}
            cells += len(names)
            for name, pieces in by_name.items():
                if id(pieces) not in known:
                    known[id(pieces)] = self.tokens(pieces)
                space, tokens = known[id(pieces)]
                cells += len(tokens)
                if cells > MOST_CELLS:
                    raise ParseError(f"more than {MOST_CELLS} tokens of all witnesses",
                                     file=self.file, code=UNSUPPORTED)  # fmt: skip
                if space and name in last:
                    last[name]["t"] += space
                rows[name].append([dict(token) for token in tokens] or None)
                if tokens:
                    last[name] = rows[name][-1][-1]  # type: ignore[index]
        table = {"witnesses": names, "table": list(rows.values())}
        return _core.read_collatex_table(json.dumps(table), file=self.file)


def read_tei(source: Source, *, tokens: str = "wgig") -> Collation:
    """Read TEI with parallel segmentation as a collation.

    ``source`` is a file's name, or its bytes. Takes whole files and bare fragments, as CollateX writes
    them. Witnesses are named by ``@n``, or else by ``@xml:id``; ``wit`` may point (``#A``) or name
    them. A witness that no reading of an ``app`` names has its ``lem``, if that names none; otherwise
    nothing. Texts are cut to tokens by the rule ``tokens``, ``"wgig"`` or ``"collatex"``; ``w`` and
    ``pc`` are tokens already, with ``@norm`` as what is compared. Several tokens of a reading take as
    many columns.

    A document type is refused, and so is nesting of more than 256 levels: ``ParseError`` with line and
    column. A witness that is not declared is a ``FormatWarning``.
    """
    return _Reader(name_of(source), str(_core.DraftTokens(tokens))).read(read_bytes(source))
