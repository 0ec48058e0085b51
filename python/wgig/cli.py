"""The `wgig` command. It reads files, calls the library and shows what comes back; no more.

Heavy imports are inside the commands, so that `wgig --help` answers at once.
"""

import sys
from collections.abc import Iterable
from typing import Annotated, Any, Optional

import typer

from wgig import (
    _cli_agree,
    _cli_assess,
    _cli_collate,
    _cli_comments,
    _cli_consensus,
    _cli_converge,
    _cli_igscript,
    _cli_learn,
    _cli_networks,
    _cli_participation,
    _cli_roles,
    _cli_rough,
    _cli_taxonomy,
)
from wgig._console import (
    WRONG_USAGE,
    Failures,
    command,
    progress,
    read_document,
    told_warnings,
    write_file,
    write_line,
)

app = typer.Typer(
    name="wgig",
    help="The record of a multi-stakeholder policy process: what a report raises, who is to do what.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Files = Annotated[
    list[str], typer.Argument(metavar="FILE...", help="Reports to read; - is standard input.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")]


def _language(value: Optional[str]) -> Optional[str]:
    import wgig

    if value is None:
        return None
    try:
        return wgig.Language(value.lower()).value
    except wgig.ParseError as error:
        raise typer.BadParameter(f"{error} (one of ar, zh, en, fr, es, ru)") from None


Lang = Annotated[
    str,
    typer.Option(
        "--lang", metavar="LANG", callback=_language, help="Language: ar, zh, en, fr, es or ru."
    ),
]


def _version(wanted: bool) -> None:
    if wanted:
        import wgig

        write_line(f"wgig {wgig.__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """The record of a multi-stakeholder policy process."""


@app.command()
@command
def record(lang: Lang = "en", json: AsJson = False) -> None:
    """Show the embedded record of the Working Group on Internet Governance."""
    import wgig

    if json:
        write_line(wgig.wgig_record().to_json())
        return
    from wgig import _views

    _views.show_record(wgig.wgig_record(), lang)


@app.command()
@command
def read(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report; - is standard input.")],
    json: AsJson = False,
    layout: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help="automatic, plain, markdown or html."),
    ] = "automatic",
) -> None:
    """Show a report's structure and the facts found in it."""
    import wgig

    try:
        layout = wgig.SourceFormat(layout)
    except wgig.ParseError as error:
        raise typer.BadParameter(str(error), param_hint="--format") from None
    for name in progress([file], "Reading"):
        document = read_document(name, layout)
        facts = wgig.find_facts(document)
    if json:
        write_line(f'{{"document":{document.to_json()},"facts":{_one_line(facts)}}}')
        return
    from wgig import _views

    _views.show_document(document, facts)


def _one_line(table: Any) -> str:
    return "[" + ",".join(row.to_json() for row in table) + "]"


def _taxonomy(name: Optional[str]) -> Any:
    import wgig
    from wgig._cli_taxonomy import load

    if name is None:
        return wgig.wgig_taxonomy()
    with told_warnings():
        return load(name)


@app.command()
@command
def classify(
    files: Files,
    json: AsJson = False,
    taxonomy: Annotated[
        Optional[str],
        typer.Option(
            metavar="FILE",
            help="A taxonomy of your own: JSON, CSV, SKOS (.ttl, .rdf, .jsonld) or .qdc.",
        ),
    ] = None,
    model: Annotated[
        Optional[str], typer.Option(metavar="MODEL", help="A file that `wgig train` wrote.")
    ] = None,
    output: Annotated[
        Optional[str],
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="Write to OUT.jsonl or OUT.parquet. Then FILE may be a folder, or a table of texts "
            "(CSV, JSON Lines, Parquet), of any size.",
        ),
    ] = None,
    text: Annotated[
        str, typer.Option(metavar="COL", help="The column of a table that holds the texts.")
    ] = "text",
    name: Annotated[
        str, typer.Option(metavar="COL", help="The column of a table that names its rows.")
    ] = "",
    workers: Annotated[
        Optional[int],
        typer.Option(metavar="N", min=1, help="Processes; as many as there are processors."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where the run before was stopped.")
    ] = False,
) -> None:
    """Find the issues of each paragraph, with the words that raise them."""
    import wgig

    classifier: Any
    if model is not None:
        classifier = wgig.load_model(model)
        vocabulary = _taxonomy(taxonomy) if taxonomy is not None else None
    else:
        vocabulary = _taxonomy(taxonomy)
        classifier = wgig.Classifier(vocabulary)
    if output is not None:
        from wgig._cli_batch import run

        run(files, output, classifier, text, name, workers, resume, json)
        return
    if resume or workers is not None:
        raise typer.BadParameter("goes with -o OUT", param_hint="--resume, --workers")
    failures = Failures()
    for name in progress(files, "Classifying"):
        with failures.caught():
            document = read_document(name)
            paragraphs = classifier.classify(document)
            if json:
                for paragraph in paragraphs:
                    write_line(paragraph.to_json())
            else:
                from wgig import _views

                _views.show_codes(document, paragraphs, vocabulary)
    failures.exit()


@app.command()
@command
def dossier(
    files: Annotated[
        Optional[list[str]],
        typer.Argument(metavar="FILE...", help="Reports to read; - is standard input."),
    ] = None,
    output: Annotated[
        Optional[str],
        typer.Option(
            "--output", "-o", metavar="OUT", help="The file to write; - is standard output."
        ),
    ] = None,
    lang: Annotated[
        Optional[str],
        typer.Option(
            metavar="LANG",
            callback=_language,
            help="Language of the page: ar, zh, en, fr, es or ru.",
            show_default="that of the sample, or else en",
        ),
    ] = None,
    sample: Annotated[
        Optional[str],
        typer.Option(
            metavar="LANG",
            callback=_language,
            help="Of the embedded sample report, in one of the six languages.",
        ),
    ] = None,
    taxonomy: Annotated[
        Optional[str],
        typer.Option(metavar="FILE", help="Find the issues of a taxonomy of your own."),
    ] = None,
    model: Annotated[
        Optional[str],
        typer.Option(metavar="MODEL", help="Find issues by a model that `wgig train` wrote."),
    ] = None,
    drafts: Annotated[
        Optional[list[str]],
        typer.Option(metavar="FILE", help="Drafts of a definition, in order; several times."),
    ] = None,
    votes: Annotated[
        Optional[str], typer.Option(metavar="VOTES", help="Votes, as `wgig consensus` reads them.")
    ] = None,
    ratings: Annotated[
        Optional[str],
        typer.Option(
            metavar="RECORD", help="Judgements on arrangements, as `wgig assess` reads them."
        ),
    ] = None,
    participants: Annotated[
        Optional[str],
        typer.Option(metavar="FILE", help="Who took part, as `wgig participation` reads it."),
    ] = None,
    population: Annotated[
        Optional[str],
        typer.Option(metavar="FILE", help="Who there is, to compare participants with."),
    ] = None,
    layout: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="html, markdown or json.")
    ] = "html",
    json: AsJson = False,
) -> None:
    """Write all that is found in reports on one self-contained page."""
    import wgig

    if layout not in ("html", "markdown", "json"):
        raise typer.BadParameter(
            f"unknown format {layout!r}; there are html, markdown and json", param_hint="--format"
        )
    if output is None:
        raise typer.BadParameter("say where to write the page: -o OUT.html", param_hint="-o")
    if bool(files) == (sample is not None):
        raise typer.BadParameter("give the reports to read, or --sample LANG for the embedded one")
    if json and output == "-":
        raise typer.BadParameter("--json and -o - would both write to standard output")

    if population is not None and participants is None:
        raise typer.BadParameter("there are no --participants", param_hint="--population")

    from wgig import _figures

    lang = lang or sample or "en"
    vocabulary = _taxonomy(taxonomy) if taxonomy is not None else None
    learnt = wgig.load_model(model) if model is not None else None
    documents: Iterable[wgig.Document]
    if sample is not None:
        text = wgig.sample_report(sample).encode()  # type: ignore[arg-type]
        documents = [wgig.read(text, name=f"sample.{sample}.txt")]
    else:
        documents = (read_document(name) for name in progress(files or [], "Working through"))
    dossiers = [
        wgig.make_dossier(document, taxonomy=vocabulary, model=learnt) for document in documents
    ]
    more = _figures.of_drafts(drafts, lang) if drafts else []
    more += _figures.of_votes(votes, lang) if votes is not None else []
    more += _figures.of_judgements(ratings, lang) if ratings is not None else []
    if participants is not None:
        more += _figures.of_participation(participants, population, lang)
    if layout == "html":
        dossiers = [
            made.replace(figures=_figures.of_roles(made, lang) + (more if number == 0 else []))
            for number, made in enumerate(dossiers)
        ]

    if layout == "json":
        page = "".join(made.to_json() + "\n" for made in dossiers)
    else:
        page = (wgig.to_html if layout == "html" else wgig.to_markdown)(dossiers, lang)  # type: ignore[arg-type]
    write_file(output, page)

    from wgig import _views

    summary = [_views.summary(made) for made in dossiers]
    if json:
        from json import dumps

        for counts in summary:
            write_line(dumps(counts, ensure_ascii=False))
    else:
        _views.show_summary(summary, output)


_cli_roles.add_to(app)
_cli_networks.add_to(app)
_cli_igscript.add_to(app)
_cli_taxonomy.add_to(app)
_cli_learn.add_to(app)
_cli_agree.add_to(app)
_cli_assess.add_to(app)
_cli_collate.add_to(app)
_cli_converge.add_to(app)
_cli_comments.add_to(app)
_cli_consensus.add_to(app)
_cli_rough.add_to(app)
_cli_participation.add_to(app)


def main() -> None:
    """Runs the command line."""
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="wgig")
    except KeyboardInterrupt:
        sys.exit(130)


__all__ = ["WRONG_USAGE", "app", "main"]
