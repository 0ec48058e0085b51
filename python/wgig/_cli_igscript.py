"""`wgig igscript`: read, check and convert institutional statements in IG Script."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from wgig._console import DASH, Failures, command, progress, write_line

FORMATS = ("igscript", "csv", "tsv", "google_sheets", "ig_parser", "json")


def _read(name: str) -> str:
    import wgig

    data = sys.stdin.buffer.read() if name == DASH else Path(name).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        shown = "standard input" if name == DASH else name
        raise wgig.ParseError("not UTF-8", file=shown, line=line, column=1) from None


@command
def igscript(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help="Statements in IG Script; - is standard input."),
    ],
    json: Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")] = False,
    to: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="igscript, csv, tsv, google_sheets (one =SPLIT(...) a row), ig_parser or json.",
        ),
    ] = "igscript",
    lines: Annotated[
        bool,
        typer.Option("--lines", help="Each line is a statement; else an empty line ends one."),
    ] = False,
    annotations: Annotated[
        bool, typer.Option("--annotations/--no-annotations", help="Columns of annotations.")
    ] = True,
) -> None:
    """Check statements in IG Script, and write them as a table or as JSON."""
    import wgig

    if to not in FORMATS:
        raise typer.BadParameter(
            f"unknown format {to!r}; there are {', '.join(FORMATS)}", param_hint="--format"
        )
    failures = Failures()
    statements: list[wgig.InstitutionalStatement] = []
    for name in progress(files, "Reading"):
        with failures.caught():
            shown = "standard input" if name == DASH else name
            layout: Any = "lines" if lines else "paragraphs"
            statements.extend(wgig.parse_ig_script(_read(name), layout, file=shown))
    if json or to == "json":
        rows = ",".join(row.to_json() for row in statements)
        write_line(f'{{"statements":[{rows}]}}')
    elif to == "igscript":
        for row in statements:
            write_line(wgig.to_ig_script(row))
            if not lines:
                write_line("")
    elif statements:
        grid = wgig.ig_table(statements, annotations=annotations)
        write_line(wgig.write_ig_table(grid, to).rstrip("\r\n"))  # type: ignore[arg-type]
    failures.exit()


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(igscript)
