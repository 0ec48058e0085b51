"""`wgig comments`: which comments are open, where they stand in another draft, and in other formats."""

import json as json_module
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig._comments_words import COMMENTS_WORDS
from wgig._console import DASH, command, read_document, told_warnings, write_line
from wgig._formats import decoded
from wgig._tables import read_text, shown
from wgig._words import Words

if TYPE_CHECKING:
    import wgig

_FORMATS = ("table", "csv", "docx", "json")


def _load(name: str, columns: dict[str, str], lenient: bool) -> Any:
    """The log in a file, or the record."""
    import wgig

    data = sys.stdin.buffer.read() if name == DASH else None
    if data is None and Path(name).suffix.lower() == ".json":
        data = Path(name).read_bytes()
    if data is not None and data.lstrip()[:1] == b"{":
        try:
            members = json_module.loads(data)
        except (ValueError, RecursionError):
            members = {}
        if isinstance(members, dict) and "format" in members:
            return wgig.Record.from_json(decoded(data, shown(name)), file=shown(name))
    return wgig.read_comments(
        data if data is not None and name == DASH else name,
        columns=columns or None,
        lenient=lenient,
    )


def _policy(name: str) -> "wgig.CommentPolicy":
    import wgig

    if name == "wgig":
        return wgig.wgig_comment_policy()
    return wgig.CommentPolicy.from_json(read_text(name), file=shown(name))


def _mapping(given: list[str]) -> dict[str, str]:
    import wgig

    found = {}
    known = [member.value for member in wgig.LogMember]
    for each in given:
        heading, sign, member = each.rpartition("=")
        if not sign or member not in known:
            raise typer.BadParameter(
                f"{each!r} is not HEADING=MEMBER; members are {', '.join(known)}",
                param_hint="--column",
            )
        found[heading] = member
    return found


def _write(log: "wgig.CommentLog", layout: str, output: Optional[str]) -> None:
    import wgig

    if output is not None and output != DASH:
        wgig.write_comments(log, output, format=layout)  # type: ignore[arg-type]
        return
    data = wgig.comments_docx(log) if layout == "docx" else wgig.comments_csv(log)
    sys.stdout.buffer.write(data)


def _show(
    comments: Any,
    tallies: Any,
    places: Any,
    outcomes: Any,
    words: Words,
) -> None:
    import wgig
    from wgig import _views

    console = _views._console()
    waiting = sum(wgig.is_open(comment) for comment in comments)
    console.print(_views._text(words("counted", len(comments), waiting)))

    def table_of(title: str, *columns: str) -> Any:
        return _views._table(words(title), *map(words, columns))

    table = table_of("open_comments", "paragraph", "group", "kind", "waiting", "of", "comments")
    groups = [each.value for each in wgig.StakeholderGroup]
    console.print(
        _views._rows(
            table,
            (
                (
                    tally.paragraph or words("whole_text"),
                    wgig.group_label(tally.group, wgig.Language(words.language))
                    if tally.group in groups
                    else tally.group or words("not_said"),
                    words(tally.kind.value),
                    str(tally.open),
                    str(tally.all),
                    words.listed(tally.ids),
                )
                for tally in tallies
                if tally.open
            ),
        )
    )
    if places is not None:
        table = table_of("where", "comment", "fate", "confidence", "place", "text")
        console.print(
            _views._rows(
                table,
                (
                    (
                        place.comment,
                        _fate(place, words),
                        f"{place.confidence:.2f}",
                        words.listed(f"{span.begin}-{span.end}" for span in place.to),
                        place.text,
                    )
                    for place in places
                ),
            )
        )
    if outcomes is not None:
        table = table_of("under_policy", "comment", "decision", "why")
        console.print(
            _views._rows(
                table,
                (
                    (each.comment, words(each.disposition.decision.value), each.disposition.reason)
                    for each in outcomes
                ),
            )
        )


def _fate(place: "wgig.CarriedComment", words: Words) -> str:
    fates = [place.fate.value]
    if place.moved and place.fate != "moved":
        fates.append("moved")
    return words.listed(map(words, fates))


def _rows(table: Any) -> str:
    return "[" + ",".join(row.to_json() for row in table) + "]"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""

    @app.command()
    @command
    def comments(
        file: Annotated[
            str,
            typer.Argument(
                metavar="FILE", help="CSV, .docx in the ISO form, JSON; - is standard input."
            ),
        ],
        draft: Annotated[
            Optional[str],
            typer.Option(metavar="DRAFT", help="The text commented on: a file."),
        ] = None,
        to: Annotated[
            Optional[str],
            typer.Option(
                metavar="DRAFT",
                help="The draft to carry the comments to: a file, or a draft of the record.",
            ),
        ] = None,
        policy: Annotated[
            Optional[str],
            typer.Option(
                metavar="POLICY", help="Dispose of open comments: wgig, or a policy as JSON."
            ),
        ] = None,
        layout: Annotated[
            str, typer.Option("--format", metavar="FORMAT", help="table, csv, docx or json.")
        ] = "table",
        output: Annotated[
            Optional[str],
            typer.Option("--output", "-o", metavar="OUT", help="Write to OUT: .csv, .docx, .json."),
        ] = None,
        column: Annotated[
            Optional[list[str]],
            typer.Option(metavar="HEADING=MEMBER", help="What a column holds; may be repeated."),
        ] = None,
        lenient: Annotated[
            bool,
            typer.Option(
                "--lenient",
                help="Read a log that is not in order; what is wrong with it is told.",
            ),
        ] = False,
        lang: Annotated[
            Optional[str],
            typer.Option(
                "--lang", metavar="LANG", help="Of what is written: ar, zh, en, fr, es, ru."
            ),
        ] = None,
        json: Annotated[
            bool, typer.Option("--json", help="Print JSON, for other programs.")
        ] = False,
    ) -> None:
        """Show which comments are open, carry them to another draft, convert their log."""
        import wgig

        if layout not in _FORMATS:
            raise typer.BadParameter(
                f"unknown format {layout!r}; there are {', '.join(_FORMATS)}", param_hint="--format"
            )
        if lang is not None and lang not in [each.value for each in wgig.Language]:
            raise typer.BadParameter(
                f"{lang!r} is none of ar, zh, en, fr, es, ru", param_hint="--lang"
            )
        if output is not None and layout == "table":
            layout = Path(output).suffix.lower().lstrip(".")
            if layout not in _FORMATS[1:]:
                raise typer.BadParameter("OUT ends in .csv, .docx or .json", param_hint="--output")
        if layout == "docx" and output is None and sys.stdout.isatty():
            raise typer.BadParameter("give a file by -o", param_hint="--format docx")
        with told_warnings():
            source = _load(file, _mapping(column or []), lenient)
        document = read_document(draft) if draft is not None else None
        rows = source.comments
        actors: Any = ()
        places = None
        if isinstance(source, wgig.Record):
            actors = source.actors
            if to is not None:
                places = wgig.carry_all(source, to)
        if document is not None:
            rows = wgig.anchor_comments(rows, document)
        if to is not None and places is None:
            target = read_document(to)
            if document is not None:
                places = wgig.carry_all(rows, target, document)
            else:
                places = wgig.Table(
                    [wgig.carry(each.replace(anchor=None), target) for each in rows],
                    of=wgig.CarriedComment,
                )
        outcomes = None
        if policy is not None:
            outcomes = wgig.apply_policy(rows, _policy(policy), lang or "en")  # type: ignore[arg-type]
        tallies = wgig.tally_comments(rows, document, actors)
        if layout in ("csv", "docx") or (layout == "json" and output is not None):
            if outcomes is not None:
                rows = wgig.with_dispositions(rows, outcomes)
            if isinstance(source, wgig.Record):
                source = wgig.comment_log(rows)
            log = wgig.comment_log(source.replace(comments=rows), language=lang)
            _write(log, layout, output)
        elif json or layout == "json":
            parts = [f'"comments":{_rows(rows)}', f'"tally":{_rows(tallies)}']
            if places is not None:
                parts.append(f'"carried":{_rows(places)}')
            if outcomes is not None:
                parts.append(f'"outcomes":{_rows(outcomes)}')
            write_line("{" + ",".join(parts) + "}")
        else:
            _show(rows, tallies, places, outcomes, Words(COMMENTS_WORDS, lang or "en"))
