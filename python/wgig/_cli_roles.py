"""`wgig roles`: who is to do what?"""

from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig import _cli_networks as networks
from wgig._console import Failures, command, progress, read_document, told_warnings, write_line

if TYPE_CHECKING:
    import wgig

FORMATS = ("json", "matrix", "igscript", "table", *networks.ROLE_FORMATS)


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
        str, typer.Option("--format", metavar="FORMAT", help=", ".join(FORMATS) + ".")
    ] = "matrix",
    raci: Annotated[
        bool, typer.Option("--raci", help="Letters of RACI in place of kinds of part.")
    ] = False,
    by: Annotated[str, typer.Option(help="What the parties are: group or actor.")] = "group",
    mode: Annotated[
        str, typer.Option("--network", metavar="MODE", help="two-mode, actors or issues.")
    ] = "two-mode",
    taxonomy: Annotated[
        Optional[str], typer.Option(metavar="T", help="Issues of another taxonomy.")
    ] = None,
    language: Annotated[
        str, typer.Option("--lang", metavar="L", help="Of the words in a picture or network.")
    ] = "en",
) -> None:
    """Find who is to do what: roles and responsibilities, with their sentences."""
    import wgig

    if layout not in FORMATS:
        raise typer.BadParameter(
            f"unknown format {layout!r}; there are {', '.join(FORMATS)}", param_hint="--format"
        )
    by = networks.choice(by, wgig.RoleParty, "--by")
    mode = networks.choice(mode, wgig.NetworkMode, "--network")
    language = networks.choice(language, wgig.Language, "--lang")
    issues = None
    if taxonomy is not None:
        from wgig._cli_taxonomy import load

        with told_warnings():
            issues = load(taxonomy)
    failures = Failures()
    found = networks.Roles()
    constitutive: list[wgig.ConstitutiveStatement] = []
    institutional: list[wgig.InstitutionalStatement] = []
    for name in progress(files, "Reading roles"):
        with failures.caught():
            document = read_document(name)
            statements = wgig.find_statements(document)
            made = wgig.find_constitutive_statements(document)
            found.add(document, statements, issues, by)
            constitutive.extend(made)
            if not json and layout in ("igscript", "table"):
                institutional.extend(coded(statements, made))
    table = wgig.Table(found.statements, of=wgig.Statement)
    if json or layout == "json":
        rows = ",".join(row.to_json() for row in table)
        more = ",".join(row.to_json() for row in constitutive)
        matrix = networks.matrix_of(found).to_json() if found.entries else "null"
        write_line(f'{{"statements":[{rows}],"constitutive":[{more}],"matrix":{matrix}}}')
    elif layout == "igscript":
        for row in institutional:
            write_line(wgig.to_ig_script(row))
            write_line("")
    elif layout == "table":
        grid = wgig.ig_table(institutional, original=True, script=True)
        write_line(wgig.write_ig_table(grid, "csv").rstrip("\r\n"))
    elif layout in networks.ROLE_FORMATS:
        if found.statements or not failures.any:
            networks.write_roles(found, layout, mode, by, raci, language, issues)
    else:
        from wgig import _views

        if found.entries:
            networks.show_matrix(networks.matrix_of(found), raci)
        if found.statements:
            _views.show_roles(table)
        elif not failures.any:
            write_line("No statement says who is to do what.")
    failures.exit()


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(roles)
