"""`wgig assess`: do today's arrangements serve?"""

import json as json_module
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig._console import DASH, command, write_file, write_line
from wgig._tables import is_record, named_rows, read_text, shown, told_by_line

if TYPE_CHECKING:
    import wgig

_COLUMNS = ("assessor", "arrangement", "principle", "rating", "reason")
_LANGUAGES = ("ar", "zh", "en", "fr", "es", "ru")


def _pairs(given: Optional[list[str]], option: str) -> dict[str, float]:
    """`NAME=NUMBER` several times."""
    out = {}
    for pair in given or []:
        name, equals, number = pair.rpartition("=")
        try:
            out[name] = float(number)
        except ValueError:
            equals = ""
        if not equals or not name:
            raise typer.BadParameter(f"expected NAME=NUMBER, got {pair!r}", param_hint=option)
    return out


def _judgements(text: str, name: str, levels: Optional[list[str]]) -> "wgig.Judgements":
    """Judgements from a table with a row each."""
    import wgig

    needed = tuple(column for column in _COLUMNS[:4] if column != "principle")
    rows, lines = named_rows(text, name, _COLUMNS, needed)
    if not rows:
        raise wgig.ParseError("there are no judgements", file=shown(name), line=1, column=1)
    try:
        with told_by_line("rows", name, lines):
            return wgig.make_judgements(rows, levels=levels)
    except wgig.ValidationError as error:
        raise typer.BadParameter(str(error), param_hint="--levels") from None


def read_judgements(
    name: str, levels: Optional[list[str]] = None
) -> tuple["wgig.Judgements", Optional["wgig.Record"]]:
    """The judgements in a record or in a table, and the record."""
    import wgig

    text = read_text(name)
    if is_record(text):
        record = wgig.Record.from_json(text, file=shown(name))
        if levels is not None:
            raise typer.BadParameter("a record has a scale of its own", param_hint="--levels")
        return wgig.make_judgements(record), record
    return _judgements(text, name, levels), None


def labels_of(record: Optional["wgig.Record"]) -> dict[str, Any]:
    """What a record calls its arrangements and principles."""
    if record is None:
        return {}
    labels: dict[str, Any] = {each.id: each.label for each in record.arrangements}
    return labels | {each.id: each.label for each in record.principles}


def _shown_number(value: Optional[float]) -> str:
    return "—" if value is None else f"{value:.2f}"


def _changes(row: "wgig.ArrangementAdequacy") -> str:
    return ", ".join(
        f"without {each.assessor or '?'}: {each.level or '—'}" for each in row.changed_without
    )


def _show(adequacy: "wgig.Adequacy", gaps: Any, agreement: Optional["wgig.Agreement"]) -> None:
    import wgig
    from wgig import _views

    console = _views._console()
    levels = list(adequacy.judgements.levels)

    def row(one: "wgig.ArrangementAdequacy") -> tuple[object, ...]:
        firm = (
            one.acceptability[levels.index(one.level)] if one.level and one.acceptability else None
        )
        return (
            one.arrangement,
            one.level or "—",
            _shown_number(one.value),
            f"{one.known:.0%}",
            "—" if firm is None else f"{firm:.0%}",
            _changes(one),
        )

    heads = ("arrangement", "conclusion", "value", "known", "weights that agree", "changes")
    table = _views._table("Adequacy", *heads)
    console.print(_views._rows(table, (row(one) for one in adequacy.arrangements)))
    judged = [one for one in adequacy.arrangements if one.weights]
    if judged:
        principles = list(adequacy.judgements.principles)
        table = _views._table(
            "Weights with which the conclusion stays, others in proportion",
            "arrangement", *principles,
        )  # fmt: skip
        ranges = [
            {each.principle: wgig.weight_range_text(each) for each in one.weights} for one in judged
        ]
        rows = (
            (one.arrangement, *(by.get(principle, "—") for principle in principles))
            for one, by in zip(judged, ranges)
        )
        console.print(_views._rows(table, rows))
    if agreement is not None and agreement.krippendorff.value is not None:
        console.print(
            f"{agreement.coders} assessors; Krippendorff's alpha (ordinal) "
            f"{agreement.krippendorff.value:.2f}"
        )
    if gaps is not None:
        table = _views._table(
            "Issues without an adequate arrangement", "issue", "why", "arrangements", "recommended"
        )
        gap_rows = (
            (
                gap.issue,
                gap.kind.replace("_", " "),
                ", ".join(gap.arrangements),
                ", ".join(gap.recommendations),
            )
            for gap in gaps
        )
        console.print(_views._rows(table, gap_rows))


@command
def assess(
    source: Annotated[
        Optional[str],
        typer.Argument(
            metavar="RECORD",
            help="A record (JSON), or a table (CSV) with the columns assessor, arrangement, "
            "principle, rating and reason; - is standard input. Without it, the embedded record.",
        ),
    ] = None,
    levels: Annotated[
        Optional[str],
        typer.Option(metavar="A,B,...", help="The scale of a table's ratings, worst first."),
    ] = None,
    weight: Annotated[
        Optional[list[str]],
        typer.Option(metavar="PRINCIPLE=W", help="Weight of a principle; those not named have 1."),
    ] = None,
    veto: Annotated[
        Optional[list[str]],
        typer.Option(metavar="PRINCIPLE=N", help="N levels below forbid a level."),
    ] = None,
    combine: Annotated[
        str, typer.Option(metavar="HOW", help="Of several assessors: median or mean.")
    ] = "median",
    majority: Annotated[
        float,
        typer.Option(metavar="SHARE", help="More than this share of the weight places a level."),
    ] = 0.5,
    level: Annotated[
        str,
        typer.Option(metavar="LEVEL", help="What counts as adequate; the highest if not given."),
    ] = "",
    seed: Annotated[int, typer.Option(metavar="N", min=0, help="Of the random weights.")] = 0,
    output: Annotated[
        Optional[str],
        typer.Option("--output", "-o", metavar="OUT.svg", help="Write the table as a picture."),
    ] = None,
    lang: Annotated[
        str, typer.Option(metavar="LANG", help="Of the picture: ar, zh, en, fr, es, ru.")
    ] = "en",
    json: Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")] = False,
) -> None:
    """Put judgements on arrangements together: are they adequate, and how firm is that?"""
    import wgig

    scale = [name.strip() for name in levels.split(",")] if levels is not None else None
    if source is not None:
        judgements, record = read_judgements(source, scale)
    else:
        if scale is not None:
            raise typer.BadParameter("a record has a scale of its own", param_hint="--levels")
        record = wgig.wgig_record()
        judgements = wgig.make_judgements(record)
    if lang not in _LANGUAGES:
        raise typer.BadParameter(
            f"unknown value {lang!r}; there are {', '.join(_LANGUAGES)}", param_hint="--lang"
        )
    if level and level not in judgements.levels:
        known = ", ".join(judgements.levels)
        raise typer.BadParameter(f'"{level}" is none of: {known}', param_hint="--level")
    vetoes = _pairs(veto, "--veto")
    if any(not number.is_integer() for number in vetoes.values()):
        raise typer.BadParameter("levels are whole numbers", param_hint="--veto")
    try:
        adequacy = wgig.assess(
            judgements,
            weights=_pairs(weight, "--weight"),
            vetoes={name: int(number) for name, number in vetoes.items()},
            combination=combine,
            majority=majority,
            seed=seed,
        )
        gaps = wgig.find_gaps(record, adequacy, level) if record is not None else None
    except (wgig.ParseError, wgig.ValidationError, TypeError) as error:
        raise typer.BadParameter(str(error)) from None
    several = len(judgements.assessors) > 1
    agreement = wgig.assessor_agreement(judgements) if several else None
    if output is not None:
        picture = wgig.adequacy_svg(
            adequacy,
            labels=labels_of(record),
            language=lang,  # type: ignore[arg-type]
        )
        write_file(output, picture)
    if json:
        result: dict[str, Any] = adequacy.to_dict()
        if gaps is not None:
            result["gaps"] = [gap.to_dict() for gap in gaps]
            result["recommendations_without_gap"] = list(
                wgig.recommendations_without_gap(record, gaps)  # type: ignore[arg-type]
            )
        if agreement is not None:
            result["agreement"] = agreement.to_dict()
        if output != DASH:
            write_line(json_module.dumps(result, ensure_ascii=False))
    elif output != DASH:
        _show(adequacy, gaps, agreement)


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(assess)
