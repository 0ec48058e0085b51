"""`wgig roles`: who is to do what?"""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from wgig._console import Failures, command, progress, read_document, write_line

if TYPE_CHECKING:
    import wgig

FORMATS = ("json", "matrix", "igscript", "table")
LATER_FORMATS = ("graphml", "dot")


def coded(
    statements: "wgig.Table[wgig.Statement]",
    constitutive: "wgig.Table[wgig.ConstitutiveStatement]",
) -> "list[wgig.InstitutionalStatement]":
    """All statements of a document in the form of the Institutional Grammar, in text order."""
    import wgig

    def place(citation: Any) -> int:
        return citation.span.begin if citation.span is not None else 0

    made: list[tuple[int, wgig.InstitutionalStatement]] = []
    begins = {row.citation.quote: place(row.citation) for row in statements}
    made.extend((begins[row.original], row) for row in wgig.to_institutional(list(statements)))
    made.extend((place(row.citation), wgig.to_institutional(row)) for row in constitutive)
    return [row for _, row in sorted(made, key=lambda pair: pair[0])]


@command
def roles(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Reports to read; - is standard input.")
    ],
    json: Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")] = False,
    layout: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="json, matrix, igscript or table.")
    ] = "matrix",
) -> None:
    """Find who is to do what: roles and responsibilities, with their sentences."""
    import wgig

    if layout in LATER_FORMATS:
        raise typer.BadParameter(
            f"comes with the {layout} writer, which this version does not have yet; there are "
            "json, matrix, igscript and table",
            param_hint=f"--format {layout}",
        )
    if layout not in FORMATS:
        raise typer.BadParameter(
            f"unknown format {layout!r}; there are json, matrix, igscript and table",
            param_hint="--format",
        )
    failures = Failures()
    statements: list[wgig.Statement] = []
    constitutive: list[wgig.ConstitutiveStatement] = []
    institutional: list[wgig.InstitutionalStatement] = []
    for name in progress(files, "Reading roles"):
        with failures.caught():
            document = read_document(name)
            found = wgig.find_statements(document)
            made = wgig.find_constitutive_statements(document)
            statements.extend(found)
            constitutive.extend(made)
            if not json and layout in ("igscript", "table"):
                institutional.extend(coded(found, made))
    table = wgig.Table(statements, of=wgig.Statement)
    if json or layout == "json":
        rows = ",".join(row.to_json() for row in table)
        more = ",".join(row.to_json() for row in constitutive)
        write_line(f'{{"statements":[{rows}],"constitutive":[{more}]}}')
    elif layout == "igscript":
        for row in institutional:
            write_line(wgig.to_ig_script(row))
            write_line("")
    elif layout == "table":
        grid = wgig.ig_table(institutional, original=True, script=True)
        write_line(wgig.write_ig_table(grid, "csv").rstrip("\r\n"))
    else:
        from wgig import _views

        _views.show_roles(table)
    failures.exit()


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(roles)
