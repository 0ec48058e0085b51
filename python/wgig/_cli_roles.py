"""`wgig roles`: who is to do what?"""

from typing import Annotated

import typer

from wgig._console import Failures, command, progress, read_document, write_line

FORMATS = ("json", "matrix")
LATER_FORMATS = ("igscript", "graphml", "dot")


@command
def roles(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Reports to read; - is standard input.")
    ],
    json: Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")] = False,
    layout: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="json or matrix.")
    ] = "matrix",
) -> None:
    """Find who is to do what: roles and responsibilities, with their sentences."""
    import wgig

    if layout in LATER_FORMATS:
        raise typer.BadParameter(
            f"comes with the {layout} writer, which this version does not have yet; there are json "
            "and matrix",
            param_hint=f"--format {layout}",
        )
    if layout not in FORMATS:
        raise typer.BadParameter(
            f"unknown format {layout!r}; there are json and matrix", param_hint="--format"
        )
    failures = Failures()
    statements: list[wgig.Statement] = []
    for name in progress(files, "Reading roles"):
        with failures.caught():
            statements.extend(wgig.find_statements(read_document(name)))
    table = wgig.Table(statements, of=wgig.Statement)
    if json or layout == "json":
        rows = ",".join(row.to_json() for row in table)
        write_line(f'{{"statements":[{rows}]}}')
    else:
        from wgig import _views

        _views.show_roles(table)
    failures.exit()


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(roles)
