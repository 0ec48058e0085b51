"""`wgig converge`: do drafts converge, what do they cover, who brought in what?"""

import json as json_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig._console import DASH, command, write_file, write_line
from wgig._converge_words import CONVERGE_WORDS
from wgig._words import Words

if TYPE_CHECKING:
    import wgig

_SIGNS = {"met": "●", "partly": "◐", "missed": "○", "not_assessed": "–"}
_MOST_COLUMNS = 12


def _parents(drafts: list["wgig.RoundDraft"]) -> dict[str, list[str]]:
    """The parents of each draft; where no draft has any, all drafts of the round before."""
    if any(draft.parents for draft in drafts):
        return {draft.id: list(draft.parents) for draft in drafts}
    rounds = sorted({draft.round for draft in drafts})
    before = dict(zip(rounds[1:], rounds))
    return {
        draft.id: [other.id for other in drafts if other.round == before.get(draft.round)]
        for draft in drafts
    }


def lineage_of(drafts: list["wgig.RoundDraft"]) -> "wgig.Lineage":
    """The drafts with those that each was made from. A group stands for an author that is not named."""
    import wgig

    parents = _parents(drafts)
    return wgig.Lineage(
        drafts=[
            wgig.DefinitionDraft(
                id=draft.id,
                text=draft.text,
                language=draft.language,
                parents=parents[draft.id],
                author=draft.author or draft.group or None,
                date=draft.date,
                status="under_discussion",
            )
            for draft in drafts
        ]
    )


def _origins(drafts: list["wgig.RoundDraft"]) -> dict[str, Any]:
    """Who brought in the words of each draft, and how much of it is in the last."""
    import wgig

    named = any(draft.author or draft.group for draft in drafts)
    trace = wgig.trace(lineage_of(drafts))
    by = "author" if named else "draft"
    return {
        "by": by,
        "shares": wgig.shares(trace, by),  # type: ignore[arg-type]
        "survival": wgig.survival(trace, by),  # type: ignore[arg-type]
    }


def _number(value: Optional[float], sign: str = "") -> str:
    return "" if value is None else f"{value:{sign}.3f}"


def _said(result: "wgig.Convergence", words: Words) -> str:
    """The trend in one sentence."""
    if result.trend is None:
        return words("no_trend") + "."
    how = (
        words(
            "by_interval",
            100 * result.confidence,
            _number(result.change_low, "+"),
            _number(result.change_high, "+"),
        )
        if result.by_interval
        else words("by_margin", result.margin)
    )
    changed = words("index_changed", _number(result.change, "+"), how)
    return f"{words('they_' + result.trend.value)}: {changed}."


def _show_convergence(result: "wgig.Convergence", words: Words, console: Any) -> None:
    from wgig import _views

    names = ("round", "drafts", "index", "interval", "change", "trend", "agreed", "entropy")
    table = _views._table(words(result.basis.value), *map(words, names))
    rows = []
    for each in result.rounds:
        interval = (
            words("to", _number(each.low), _number(each.high)) if each.low is not None else ""
        )
        rows.append(
            (
                each.round,
                len(each.drafts),
                _number(each.index) or each.reason,
                interval or ("" if each.index is None else each.reason),
                _number(each.change, "+"),
                words(each.trend.value) if each.trend else "",
                f"{100 * each.core.share:.0f} %" if each.core else "",
                _number(each.entropy),
            )
        )
    console.print(_views._rows(table, rows))
    console.print(_views._text(_said(result, words)))
    for note in result.notes:
        console.print(_views._text(words("note", note)))
    if result.passages:
        table = _views._table(words("apart"), *map(words, ("draft", "cost", "passage")))
        console.print(
            _views._rows(table, ((p.draft, _number(p.cost), p.text) for p in result.passages))
        )
    last = result.rounds[-1].round
    influences = [each for each in result.influences if each.round == last]
    if influences:
        table = _views._table(words("without"), *map(words, ("draft", "index", "change")))
        console.print(
            _views._rows(
                table,
                ((i.draft, _number(i.without), _number(-i.influence, "+")) for i in influences),
            )
        )
    for each in result.rounds:
        if each.dispersion.groups and each.dispersion.between is not None:
            p = "" if each.dispersion.p is None else f", p = {each.dispersion.p:.3f}"
            within = _number(each.dispersion.within) or words("unknown")
            between = _number(each.dispersion.between)
            console.print(_views._text(words("dispersion", each.round, within, between, p)))


def _show_coverage(
    result: "wgig.Coverage",
    criteria: list["wgig.CriterionCues"],
    lang: str,
    words: Words,
    console: Any,
) -> None:
    from wgig import _views

    labels = {each.id: each.label for each in criteria}
    width = len(result.criteria)
    drafts = list(result.drafts)
    first = max(0, len(drafts) - _MOST_COLUMNS)
    title = words("criteria")
    if first:
        title += "; " + words("last_of", _MOST_COLUMNS, len(drafts))
    table = _views._table(title, words("criterion"), *drafts[first:])
    rows = []
    for row, criterion in enumerate(result.criteria):
        label = labels[criterion]
        name = (label.get(lang) or next(iter(label.values()))) if len(label) else criterion
        cells = [
            _SIGNS[result.cells[column * width + row].status.value]
            for column in range(first, len(drafts))
        ]
        rows.append((name, *cells))
    met = [f"{100 * share:.0f} %" for share in result.shares[first:]]
    for number in range(len(met)):
        # Where nothing was assessed there is no share.
        if all(row[1 + number] == _SIGNS["not_assessed"] for row in rows):
            met[number] = _SIGNS["not_assessed"]
    rows.append((words("share_met"), *met))
    console.print(_views._rows(table, rows))
    if result.changes:
        table = _views._table(
            words("won_and_lost"),
            words("draft"),
            "",
            words("criterion"),
            words("before"),
            words("after"),
        )
        console.print(
            _views._rows(
                table,
                (
                    (
                        c.draft,
                        words(c.shift.value),
                        c.criterion,
                        words(c.before.value),
                        words(c.after.value),
                    )
                    for c in result.changes
                ),
            )
        )


def _show_elements(result: "wgig.ElementComparison", words: Words, console: Any) -> None:
    from wgig import _views

    if not result.rows:
        return
    drafts = [each.draft for each in result.drafts][-_MOST_COLUMNS:]
    table = _views._table(words("elements"), words("part"), words("element"), *drafts)
    console.print(
        _views._rows(
            table,
            (
                (
                    words(row.kind.value),
                    row.text,
                    *("●" if draft in row.drafts else "" for draft in drafts),
                )
                for row in result.rows
            ),
        )
    )


def _show_origins(origins: dict[str, Any], words: Words, console: Any) -> None:
    from wgig import _views

    names = (origins["by"], "put_in", "still_there", "share_of_last")
    table = _views._table(words("origins"), *map(words, names))
    console.print(
        _views._rows(
            table,
            (
                (
                    s.contributor or words("not_named"),
                    s.introduced,
                    s.surviving,
                    f"{100 * s.share:.0f} %",
                )
                for s in origins["survival"]
            ),
        )
    )


def _json_list(table: Any) -> str:
    return "[" + ",".join(row.to_json() for row in table) + "]"


def _kind_of(output: Optional[str]) -> str:
    if output is None or output == DASH:
        return "html"
    kind = Path(output).suffix.lower()
    if kind not in (".html", ".htm", ".svg"):
        raise typer.BadParameter("expected OUT.html or OUT.svg", param_hint="-o")
    return "svg" if kind == ".svg" else "html"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""

    @app.command()
    @command
    def converge(
        files: Annotated[
            list[str],
            typer.Argument(
                metavar="FILE...",
                help="Drafts in order, each a round; or one table of drafts (CSV, JSON, JSON Lines) "
                "with the columns text, id, round, group, author, date, language, parents. "
                "- is a table on standard input.",
            ),
        ],
        criteria: Annotated[
            Optional[str],
            typer.Option(
                metavar="FILE",
                help="Criteria of your own: JSON, or a line each; ! begins what must not be said. "
                "The nine of the embedded record otherwise.",
            ),
        ] = None,
        basis: Annotated[
            Optional[str],
            typer.Option(help="What the index compares: between_drafts or between_rounds."),
        ] = None,
        bootstrap: Annotated[
            int, typer.Option(min=0, max=1_000_000, help="How often is resampled for intervals.")
        ] = 1000,
        confidence: Annotated[float, typer.Option(help="Of the intervals.")] = 0.95,
        margin: Annotated[
            float, typer.Option(min=0, max=1, help="A change of the index below this is none.")
        ] = 0.05,
        seed: Annotated[int, typer.Option(min=0, help="Of all that is drawn.")] = 0,
        output: Annotated[
            Optional[str],
            typer.Option(
                "--output",
                "-o",
                metavar="OUT",
                help="Write a page (OUT.html) or a picture (OUT.svg); - is a page on standard output.",
            ),
        ] = None,
        picture: Annotated[
            str, typer.Option(help="Which picture OUT.svg is: index or coverage.")
        ] = "index",
        lang: Annotated[
            str, typer.Option("--lang", metavar="LANG", help="Language: ar, zh, en, fr, es or ru.")
        ] = "en",
        json: Annotated[
            bool, typer.Option("--json", help="Print JSON, for other programs.")
        ] = False,
    ) -> None:
        """Measure whether drafts converge, what they cover, and who brought in what."""
        import wgig
        from wgig._drafts import read_criteria, read_drafts
        from wgig._tables import shown

        try:
            language: Any = wgig.Language(lang.lower()).value
        except wgig.ParseError as error:
            raise typer.BadParameter(
                f"{error} (one of ar, zh, en, fr, es, ru)", param_hint="--lang"
            ) from None
        bases = [each.value for each in wgig.ConvergenceBasis]
        if basis is not None and basis not in bases:
            raise typer.BadParameter(
                f"unknown value {basis!r}; there are {', '.join(bases)}", param_hint="--basis"
            )
        if picture not in ("index", "coverage"):
            raise typer.BadParameter(
                f"unknown value {picture!r}; there are index, coverage", param_hint="--picture"
            )
        if not 0 < confidence < 1:
            raise typer.BadParameter("give a number between 0 and 1", param_hint="--confidence")
        if json and output == DASH:
            raise typer.BadParameter("--json and -o - would both write to standard output")
        kind = _kind_of(output)
        drafts = read_drafts(files)
        try:
            result = wgig.convergence(
                drafts,
                basis=basis,  # type: ignore[arg-type]
                bootstrap=bootstrap,
                confidence=confidence,
                margin=margin,
                seed=seed,
                language=language,
            )
            origins = _origins(drafts)
        except wgig.Error as error:
            error.file = error.file or shown(files[0])
            raise
        against = read_criteria(criteria, drafts) if criteria is not None else list(wgig.wgig_criteria())
        try:
            covered = wgig.coverage(drafts, against)
        except wgig.Error as error:
            error.file = error.file or shown(criteria or files[0])
            raise
        elements = wgig.compare_elements(drafts)
        if output is not None:
            if kind == "html":
                page = wgig.convergence_page(result, covered, elements, against, language)
            elif picture == "index":
                page = wgig.convergence_svg(result, language)
            else:
                page = wgig.coverage_svg(covered, against, language)
            write_file(output, page)
            if output == DASH:
                return
        if json:
            by = json_module.dumps(origins["by"])
            write_line(
                f'{{"convergence":{result.to_json()},"coverage":{covered.to_json()},'
                f'"elements":{elements.to_json()},"origins":{{"by":{by},'
                f'"shares":{_json_list(origins["shares"])},'
                f'"survival":{_json_list(origins["survival"])}}}}}'
            )
            return
        from wgig import _views

        console = _views._console()
        words = Words(CONVERGE_WORDS, language)
        _show_convergence(result, words, console)
        _show_coverage(covered, against, language, words, console)
        _show_elements(elements, words, console)
        _show_origins(origins, words, console)
