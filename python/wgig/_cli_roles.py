"""`wgig roles`: who is to do what?"""

from typing import Annotated, Optional

import typer

from wgig import _cli_networks as networks
from wgig._console import Failures, command, progress, read_document, told_warnings, write_line

FORMATS = ("json", "matrix", *networks.ROLE_FORMATS)
LATER_FORMATS = ("igscript",)


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

    if layout in LATER_FORMATS:
        raise typer.BadParameter(
            f"comes with the {layout} writer, which this version does not have yet; there are "
            f"{', '.join(FORMATS)}",
            param_hint=f"--format {layout}",
        )
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
    for name in progress(files, "Reading roles"):
        with failures.caught():
            document = read_document(name)
            found.add(document, wgig.find_statements(document), issues, by)
    table = wgig.Table(found.statements, of=wgig.Statement)
    if json or layout == "json":
        rows = ",".join(row.to_json() for row in table)
        matrix = networks.matrix_of(found).to_json() if found.entries else "null"
        write_line(f'{{"statements":[{rows}],"matrix":{matrix}}}')
    elif layout in networks.ROLE_FORMATS:
        if found.statements or not failures.any:
            networks.write_roles(found, layout, mode, by, raci, language, issues)
    else:
        from wgig import _views

        if found.entries:
            networks.show_matrix(networks.matrix_of(found), raci)
        _views.show_roles(table)
    failures.exit()


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(roles)
