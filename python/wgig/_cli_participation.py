"""`wgig participation`: who took part, against who there is?"""

import json as json_module
import math
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig._console import DASH, command, write_file, write_line
from wgig._tables import csv_text, is_record, named_rows, read_text, shown, told_by_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    import wgig

_ATTRIBUTES = ("group", "region", "language", "gender")
_LANGUAGES = ("ar", "zh", "en", "fr", "es", "ru")
_MOST_DRAWN = 8  # consultations side by side; of more, only all together
_COLUMNS = ("consultation", "participant", *_ATTRIBUTES, "contributions")
_OUTPUT = (
    "consultation", "attribute", "value", "participants", "contributions", "share",
    "population", "quotient",
)  # fmt: skip


def _bad_cell(name: str, line: int, message: str) -> Exception:
    import wgig

    return wgig.ParseError(message, file=shown(name), line=line, column=1)


def _number_cell(
    row: dict[str, Any], column: str, read: Any, what: str, name: str, line: int
) -> None:
    """Makes a number of the text of a cell; an empty one is as good as none."""
    text = row.pop(column, "")
    if text:
        try:
            row[column] = read(text)
        except ValueError:
            raise _bad_cell(name, line, f'"{text}" is {what}') from None


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError
    return number


def _took_part(text: str, name: str) -> tuple[list[dict[str, Any]], list[int]]:
    given, lines = named_rows(text, name, _COLUMNS, ("participant",))
    rows: list[dict[str, Any]] = [dict(row) for row in given]
    if not rows:
        raise _bad_cell(name, 1, "there is no participant in it")
    for row, line in zip(rows, lines):
        _number_cell(row, "contributions", int, "no whole number", name, line)
        if not 0 <= row.get("contributions", 1) < 2**53:
            raise _bad_cell(name, line, "contributions are a whole number from 0")
    return rows, lines


def _population(name: str) -> tuple[list[dict[str, Any]], list[int]]:
    columns = ("attribute", "value", "share")
    given, lines = named_rows(read_text(name), name, columns, columns)
    rows: list[dict[str, Any]] = [dict(row) for row in given]
    for row, line in zip(rows, lines):
        if row["attribute"] not in _ATTRIBUTES:
            known = ", ".join(_ATTRIBUTES)
            raise _bad_cell(name, line, f'"{row["attribute"]}" is none of: {known}')
        if not row["value"] or not row["share"]:
            raise _bad_cell(name, line, "expected a value and its share")
        _number_cell(row, "share", _finite, "no number", name, line)
    return rows, lines


def _chosen(by: Optional[str]) -> tuple[str, ...]:
    names = _ATTRIBUTES if by is None else tuple(name.strip() for name in by.split(","))
    for name in names:
        if name not in _ATTRIBUTES:
            raise typer.BadParameter(
                f"unknown value {name!r}; there are {', '.join(_ATTRIBUTES)}", param_hint="--by"
            )
    return names


def _text(value: Any, form: str = "") -> str:
    return "" if value is None else format(value, form)


def _csv(found: Any, by: tuple[str, ...]) -> str:
    rows = (
        (one.consultation, *(_text(getattr(row, name)) for name in _OUTPUT[1:]))
        for one in found
        for row in one.representation
        if row.attribute in by
    )
    return csv_text(_OUTPUT, rows)


def _show(found: Any, by: tuple[str, ...]) -> None:
    from wgig import _views

    console = _views._console()
    table = _views._table(
        "Participation", "consultation", "participants", "contributions", "Gini", "as if equally active"
    )  # fmt: skip
    rows = [
        (
            one.consultation or ("all" if at == 0 else "—"),
            one.participants,
            one.contributions,
            _text(one.gini, ".2f"),
            _text(one.effective, ".1f"),
        )
        for at, one in enumerate(found)
    ]
    console.print(_views._rows(table, rows))
    everything = found[0]
    for attribute in by:
        inclusion = next(each for each in everything.inclusion if each.attribute == attribute)
        values = [row for row in everything.representation if row.attribute == attribute]
        if not values:
            continue
        title = f"By {attribute}: known of {inclusion.known} of {everything.participants}"
        if inclusion.overlap is not None:
            title += f"; overlap with who there is {inclusion.overlap:.2f}"
        table = _views._table(
            title, attribute, "participants", "contributions", "share", "there are", "quotient"
        )
        shown_values = (
            (
                row.value,
                row.participants or "silent",
                row.contributions,
                _text(row.share, ".1%"),
                _text(row.population, ".1%"),
                _text(row.quotient, ".2f"),
            )
            for row in values
        )
        console.print(_views._rows(table, shown_values))


def _show_record(sessions: Any, deadlines: Any, fates: Any) -> None:
    from wgig import _views

    console = _views._console()
    if sessions:
        table = _views._table("Openness", "meeting", "session", "observers", "openness", "webcast")
        rows = (
            (
                each.meeting,
                f"{each.session + 1} ({each.kind})".replace("_", " "),
                each.observers.replace("_", " "),
                f"{each.openness:.2f}",
                "yes" if each.webcast else "no",
            )
            for each in sessions
        )
        console.print(_views._rows(table, rows))
    if deadlines:
        table = _views._table("Deadlines", "paper", "until", "in time", "late", "not known")
        kept = (
            (each.paper, each.until, each.in_time, len(each.late), each.undated)
            for each in deadlines
        )
        console.print(_views._rows(table, kept))
    if fates:
        table = _views._table("What became of comments", "group", "decision", "comments")
        became = (
            (
                (each.group or "not recorded").replace("_", " "),
                each.decision.replace("_", " "),
                len(each.comments),
            )
            for each in fates
        )
        console.print(_views._rows(table, became))


def read_participation(
    source: Optional[str], population: Optional[str]
) -> tuple["Sequence[wgig.Participation]", Optional["wgig.Record"]]:
    """Who took part according to a record, which is returned too, or to a table."""
    import wgig

    record: Optional[wgig.Record] = None
    rows: Any
    lines: list[int] = []
    if source is None:
        record = wgig.wgig_record()
    else:
        text = read_text(source)
        if is_record(text):
            record = wgig.Record.from_json(text, file=shown(source))
        else:
            rows, lines = _took_part(text, source)
    if record is not None:
        rows = wgig.participation_rows(record)
    concerned: list[dict[str, Any]] = []
    concerned_lines: list[int] = []
    if population is not None:
        concerned, concerned_lines = _population(population)
    in_rows = told_by_line("rows", source or "", lines)
    in_population = told_by_line("population", population or "", concerned_lines)
    with in_rows, in_population:
        return wgig.participation(rows, concerned), record


def draw(found: "Sequence[wgig.Participation]", attribute: Any, language: Any) -> str:
    """A picture: all consultations together, and each if there are several but not very many."""
    import wgig

    several = 2 < len(found) <= _MOST_DRAWN + 1
    drawn = found if several else found[:1]
    return wgig.participation_svg(drawn, attribute=attribute, language=language)


@command
def participation(
    source: Annotated[
        Optional[str],
        typer.Argument(
            metavar="FILE",
            help="A record (JSON), or a table (CSV) with the columns consultation, participant, "
            "group, region, language, gender and contributions, of which only participant is "
            "needed; - is standard input. Without it, the embedded record.",
        ),
    ] = None,
    population: Annotated[
        Optional[str],
        typer.Option(
            metavar="FILE",
            help="Who there is, to compare with: a table (CSV) with the columns attribute, value "
            "and share.",
        ),
    ] = None,
    by: Annotated[
        Optional[str],
        typer.Option(
            metavar="A,B,...", help="Of group, region, language, gender; all if not given."
        ),
    ] = None,
    output: Annotated[
        Optional[str],
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="Write a row for each value (OUT.csv), or a picture of the first of --by (OUT.svg).",
        ),
    ] = None,
    lang: Annotated[str, typer.Option(metavar="L", help="Of a picture.")] = "en",
    json: Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")] = False,
) -> None:
    """Count who took part in consultations, and compare it with who there is."""
    import wgig

    attributes = _chosen(by)
    if lang not in _LANGUAGES:
        raise typer.BadParameter(
            f"unknown value {lang!r}; there are {', '.join(_LANGUAGES)}", param_hint="--lang"
        )
    if json and output == DASH:
        raise typer.BadParameter("--json and -o - would both write to standard output")
    if source == DASH and population == DASH:
        raise typer.BadParameter(
            "only one of them can be standard input", param_hint="--population"
        )
    found, record = read_participation(source, population)
    if output is not None:
        picture = output.endswith(".svg")
        write_file(output, draw(found, attributes[0], lang) if picture else _csv(found, attributes))
        if output == DASH:
            return
    more: dict[str, Any] = {}
    if record is not None:
        more = {
            "sessions": wgig.session_openness(record),
            "deadlines": wgig.deadlines_kept(record),
            "fates": wgig.fates(record),
        }
    if json:
        result: dict[str, Any] = {"participation": [each.to_dict() for each in found]}
        for one in result["participation"]:
            for member in ("inclusion", "representation"):
                one[member] = [row for row in one[member] if row["attribute"] in attributes]
        result |= {name: [each.to_dict() for each in table] for name, table in more.items()}
        write_line(json_module.dumps(result, ensure_ascii=False))
        return
    _show(found, attributes)
    if more:
        _show_record(*more.values())


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(participation)


__all__ = ["add_to"]
