"""`wgig taxonomy`: between the formats of taxonomies, and what is wrong with one."""

from typing import Annotated, Any, Optional

import typer

from wgig._console import BAD_INPUT, DASH, command, told_warnings, write_line

From = Annotated[
    Optional[str],
    typer.Option("--from", metavar="FORMAT", help="Of the input, where its content does not tell."),
]
Scheme = Annotated[
    Optional[str],
    typer.Option(metavar="NAME", help="The concept scheme to take, of several in one file."),
]


def load(name: str, layout: Optional[str] = None, scheme: Optional[str] = None) -> Any:
    """The taxonomy in a file, or on standard input."""
    import sys

    import wgig

    source: Any = sys.stdin.buffer.read() if name == DASH else name
    return wgig.read_taxonomy(source, format=_known(layout, "--from"), scheme=scheme)


def _known(layout: Optional[str], option: str) -> Any:
    from wgig.taxonomies import FORMATS

    if layout is not None and layout not in FORMATS:
        raise typer.BadParameter(
            f"unknown format {layout!r}; there are {', '.join(FORMATS)}", param_hint=option
        )
    return layout


def convert(
    source: Annotated[str, typer.Argument(metavar="IN", help="A taxonomy; - is standard input.")],
    target: Annotated[
        str, typer.Argument(metavar="OUT", help="The file to write; - is standard output.")
    ],
    layout: From = None,
    to: Annotated[
        Optional[str],
        typer.Option(
            metavar="FORMAT", help="Of the output: json, csv, turtle, rdfxml, jsonld or qdc."
        ),
    ] = None,
    scheme: Scheme = None,
    lang: Annotated[
        str, typer.Option(metavar="LANG", help="The language of a .qdc, which has only one.")
    ] = "",
) -> None:
    """Write a taxonomy in another format: JSON, CSV, SKOS, REFI-QDA codebook."""
    import sys

    import wgig
    from wgig.taxonomies import taxonomy_bytes

    if target == DASH and to is None:
        raise typer.BadParameter("say in which format to write: --to FORMAT", param_hint="--to")
    wanted = _known(to, "--to")
    with told_warnings():
        taxonomy = load(source, layout, scheme)
        if target == DASH:
            sys.stdout.buffer.write(taxonomy_bytes(taxonomy, wanted, language=lang))
        else:
            wgig.write_taxonomy(taxonomy, target, format=wanted, language=lang)


def check(
    source: Annotated[str, typer.Argument(metavar="FILE", help="A taxonomy; - is standard input.")],
    layout: From = None,
    scheme: Scheme = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")] = False,
) -> None:
    """Say what is wrong with a taxonomy: broken links, cycles, what its format does not allow."""
    import sys
    import warnings

    import wgig

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", wgig.FormatWarning)
        taxonomy = load(source, layout, scheme)
    said = [str(w.message) for w in caught if issubclass(w.category, wgig.FormatWarning)]
    said = list(dict.fromkeys(said))
    if json:
        from json import dumps

        counts = {"concepts": len(taxonomy.concepts), "groups": len(taxonomy.groups)}
        write_line(dumps({"id": taxonomy.id, **counts, "problems": said}, ensure_ascii=False))
    else:
        for message in said:
            write_line(message)
        if not said:
            write_line(f"{len(taxonomy.concepts)} concepts, nothing wrong")
    if said:
        sys.stdout.flush()
        sys.exit(BAD_INPUT)


def add_to(app: typer.Typer) -> None:
    """Adds `wgig taxonomy convert` and `wgig taxonomy check`."""
    group = typer.Typer(
        help="Taxonomies: convert between formats, check.",
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    group.command()(command(convert))
    group.command()(command(check))
    app.add_typer(group, name="taxonomy")
