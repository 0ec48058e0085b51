"""`wgig igscript`: read, check and convert institutional statements in IG Script."""

from typing import Annotated, Any

import typer

from wgig._console import Failures, command, progress, write_line
from wgig._tables import read_text, shown

FORMATS = ("igscript", "csv", "tsv", "google_sheets", "ig_parser", "json")


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
    nested: Annotated[
        bool,
        typer.Option(
            "--nested/--flat",
            help="Rows for nested statements; else their words in one cell (IG Core).",
        ),
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
            layout: Any = "lines" if lines else "paragraphs"
            statements.extend(wgig.parse_ig_script(read_text(name), layout, file=shown(name)))
    if json or to == "json":
        rows = ",".join(row.to_json() for row in statements)
        write_line(f'{{"statements":[{rows}]}}')
    elif to == "igscript":
        for row in statements:
            write_line(wgig.to_ig_script(row))
            if not lines:
                write_line("")
    elif statements:
        grid = wgig.ig_table(statements, annotations=annotations, nested=nested)
        write_line(wgig.write_ig_table(grid, to).rstrip("\r\n"))  # type: ignore[arg-type]
    failures.exit()


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(igscript)
