"""`wgig collate`: drafts side by side, in every form that they can be written in."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from wgig._console import DASH, command, printable, told_warnings, write_file, write_line
from wgig._tables import shown

if TYPE_CHECKING:
    import wgig

FORMATS = ("table", "json", "tei", "html", "graphml", "redline", "svg")
_BY_SUFFIX = {
    ".json": "json",
    ".xml": "tei",
    ".html": "html",
    ".htm": "html",
    ".graphml": "graphml",
    ".svg": "svg",
    ".txt": "table",
    ".md": "redline",
}


def _bytes(name: str) -> bytes:
    from wgig._formats import read_bytes

    return sys.stdin.buffer.read() if name == DASH else read_bytes(name)


class _Input:
    """What the files hold: witnesses, or one collation that was made before."""

    def __init__(self, tokens: str) -> None:
        self.tokens = tokens
        self.witnesses: list[wgig.Witness] = []
        self.places: dict[str, str] = {}
        self.aligned: Optional[wgig.Collation] = None

    def add_file(self, name: str, files: int) -> None:
        import wgig
        from wgig._formats import decoded

        data = _bytes(name)
        start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        if start == b"<" and (name == DASH or Path(name).suffix.lower() in (".xml", ".tei")):
            with told_warnings():
                self.set_aligned(wgig.read_tei(data, tokens=self.tokens), name, files)
            return
        text = decoded(data, shown(name))
        is_json = (name == DASH and start == b"{") or Path(name).suffix.lower() == ".json"
        if is_json:
            self.add_json(text, name, files)
            return
        if not text.strip():
            raise wgig.ParseError("the draft is empty", file=shown(name), line=1, column=1)
        if "\0" in text:
            before = text[: text.index("\0")]
            raise wgig.ParseError(
                "not a text: it has NUL bytes",
                file=shown(name),
                line=before.count("\n") + 1,
                column=len(before) - before.rfind("\n"),
            )
        called = Path(name).stem if name != DASH else "standard input"
        witness = wgig.witness_from_text(called, text, self.tokens)  # type: ignore[arg-type]
        if not witness.tokens:
            raise wgig.ParseError("the draft has no words", file=shown(name), line=1, column=1)
        self.add(witness, name)

    def add_json(self, text: str, name: str, files: int) -> None:
        import json

        import wgig

        # The library's own reader says what is wrong with it; this only tells the two apart.
        try:
            plain = json.loads(text)
        except (ValueError, RecursionError):
            plain = None
        if isinstance(plain, dict) and "table" in plain:
            self.set_aligned(wgig.read_collatex_table(text, file=shown(name)), name, files)
            return
        for witness in wgig.read_collatex(text, file=shown(name), tokens=self.tokens):  # type: ignore[arg-type]
            self.add(witness, name)

    def set_aligned(self, collation: "wgig.Collation", name: str, files: int) -> None:
        import wgig

        if files > 1:
            raise wgig.ParseError(
                "is aligned already, so it is the only file that can be given", file=shown(name)
            )
        self.aligned = collation

    def add(self, witness: "wgig.Witness", name: str) -> None:
        import wgig

        if witness.id in self.places:
            raise wgig.ParseError(
                f'the draft of {self.places[witness.id]} is named "{witness.id}" too; '
                "give each a name with --name",
                file=shown(name),
            )
        self.places[witness.id] = shown(name)
        self.witnesses.append(witness)

    def rename(self, names: list[str]) -> None:
        if len(names) != len(self.witnesses):
            raise typer.BadParameter(
                f"{len(names)} names for {len(self.witnesses)} drafts", param_hint="--name"
            )
        self.witnesses = [w.replace(id=name) for w, name in zip(self.witnesses, names)]

    def collation(self) -> "wgig.Collation":
        import wgig

        return self.aligned if self.aligned is not None else wgig.collate(self.witnesses)


def _redline(
    collation: "wgig.Collation", before: Optional[str], after: Optional[str], markdown: bool
) -> str:
    import wgig

    names = [witness.id for witness in collation.witnesses]
    changes = wgig.redline(collation, before or names[0], after or names[-1])
    return wgig.redline_markdown(changes) if markdown else wgig.redline_html(changes)


def add_to(app: typer.Typer) -> None:
    """Adds the command."""

    @app.command()
    @command
    def collate(
        files: Annotated[
            list[str],
            typer.Argument(
                metavar="FILE...",
                help="Drafts: plain text, each named as its file; CollateX's JSON (witnesses, or a "
                "table); TEI with parallel segmentation (.xml). - is standard input.",
            ),
        ],
        layout: Annotated[
            Optional[str],
            typer.Option(
                "--format",
                metavar="FORMAT",
                help=f"One of {', '.join(FORMATS)}. Without it, what OUT ends in says; else table.",
            ),
        ] = None,
        output: Annotated[
            Optional[str],
            typer.Option("--output", "-o", metavar="OUT", help="Write to this file."),
        ] = None,
        json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
        joined: Annotated[
            bool,
            typer.Option("--join/--no-join", help="Put runs without a fork into one cell."),
        ] = True,
        vertical: Annotated[
            bool, typer.Option("--vertical", help="table, html: a column a draft.")
        ] = False,
        before: Annotated[
            Optional[str],
            typer.Option(metavar="NAME", help="redline: from this draft; else from the first."),
        ] = None,
        after: Annotated[
            Optional[str],
            typer.Option(metavar="NAME", help="redline: to this draft; else to the last."),
        ] = None,
        markdown: Annotated[
            bool,
            typer.Option("--markdown", help="redline: Markdown, as for an OUT that ends in .md."),
        ] = False,
        lemma: Annotated[
            str, typer.Option(metavar="NAME", help="tei: the draft whose readings are lem.")
        ] = "",
        words: Annotated[
            bool, typer.Option("--words", help="tei: mark each word as w, with what was compared.")
        ] = False,
        tokens: Annotated[
            str,
            typer.Option(
                help="How texts are cut: wgig, or collatex (as its Python port does, with case)."
            ),
        ] = "wgig",
        name: Annotated[
            Optional[list[str]],
            typer.Option("--name", metavar="NAME", help="Names of the drafts, one by one."),
        ] = None,
        width: Annotated[
            Optional[int],
            typer.Option(metavar="N", min=0, help="table: columns of a line; 0 for no limit."),
        ] = None,
    ) -> None:
        """Put drafts side by side: what they share, and where they part."""
        import wgig

        suffix = Path(output).suffix.lower() if output and output != DASH else ""
        if json and layout not in (None, "json"):
            raise typer.BadParameter("says other than --format", param_hint="--json")
        form = "json" if json else layout or _BY_SUFFIX.get(suffix, "table")
        if form not in FORMATS:
            raise typer.BadParameter(
                f"unknown format {form!r}; there are {', '.join(FORMATS)}", param_hint="--format"
            )
        if tokens not in ("wgig", "collatex"):
            raise typer.BadParameter(
                f"unknown value {tokens!r}; there are wgig and collatex", param_hint="--tokens"
            )
        if files.count(DASH) > 1:
            raise typer.BadParameter("standard input can be read once", param_hint="FILE")
        given = _Input(tokens)
        if name:
            # With names of their own, files may be called the same.
            given.places = _Unnamed()
        for file in files:
            given.add_file(file, len(files))
        if name and given.aligned is None:
            given.rename(name)
        collation = given.collation()
        way = "vertical" if vertical else "horizontal"
        if form == "table":
            columns = width
            if columns is None:
                columns = _terminal_width() if output in (None, DASH) else 0
            text = printable(
                wgig.collation_text(collation, layout=way, joined=joined, width=columns)  # type: ignore[arg-type]
            )
        elif form == "json":
            text = wgig.to_collatex(collation, joined=joined)
        elif form == "tei":
            text = wgig.to_tei(collation, lemma=lemma, words=words, joined=joined)
        elif form == "html":
            text = wgig.collation_html(collation, layout=way, joined=joined)  # type: ignore[arg-type]
        elif form == "graphml":
            text = wgig.collation_graphml(collation, joined=joined)
        elif form == "svg":
            text = wgig.variant_graph_svg(collation, joined=joined)
        else:
            text = _redline(collation, before, after, markdown or suffix == ".md")
        if output is None:
            write_line(text.rstrip("\n"))
        else:
            write_file(output, text.rstrip("\n") + "\n")


class _Unnamed(dict[str, str]):
    """Remembers no name."""

    def __setitem__(self, name: str, place: str) -> None:
        return None


def _terminal_width() -> int:
    import shutil

    return shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
