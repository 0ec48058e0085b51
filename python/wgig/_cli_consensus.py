"""`wgig consensus`: who thinks alike, what do all agree on, and what divides them? `wgig delphi`."""

import json as json_module
import math
import sys
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig._console import DASH, command, write_file, write_line
from wgig._tables import shown

if TYPE_CHECKING:
    import wgig

_COLUMNS = ("participant", "statement", "vote", "timestamp", "weight", "group", "delimiter")


def _choice(option: str, given: str, known: tuple[str, ...]) -> None:
    if given not in known:
        raise typer.BadParameter(
            f"unknown value {given!r}; there are {', '.join(known)}", param_hint=option
        )


def _load(
    name: str, sign: str, statements: Optional[str], groups: Optional[str], columns: dict[str, str]
) -> "wgig.Votes":
    import wgig

    source: Any = sys.stdin.buffer.read() if name == DASH else name
    votes = wgig.read_polis(
        source,
        name="standard input" if name == DASH else "",
        sign=sign,  # type: ignore[arg-type]
        statements=statements,
        **columns,
    )
    return votes if groups is None else wgig.with_groups(votes, groups)


def _said(votes: "wgig.Votes", statement: str) -> str:
    """A statement by its identifier and the start of its text."""
    if not votes.texts:
        return statement
    text = " ".join(votes.texts[votes.statements.index(statement)].split())
    return f"{statement}: {text[:70]}{'...' if len(text) > 70 else ''}" if text else statement


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _show(
    votes: "wgig.Votes", groups: Optional["wgig.OpinionGroups"], found: "wgig.Consensus"
) -> None:
    from wgig import _views

    console = _views._console()
    console.print(
        _views._text(
            f"{_counted(len(votes.values), 'vote')} of "
            f"{_counted(len(votes.participants), 'participant')} on "
            f"{_counted(len(votes.statements), 'statement')}. Not counted: "
            f"{_counted(votes.superseded, 'earlier vote')} and "
            f"{_counted(len(votes.moderated_out), 'rejected statement')}."
        )
    )
    if groups is not None:
        console.print(_views._text(groups.explanation))
        counts = _views._table(
            "Number of groups", "groups", "silhouette", "stability", "smallest group"
        )
        shown = [
            (
                str(each.groups),
                "" if each.silhouette is None else f"{each.silhouette:.4f}",
                "" if each.stability is None else f"{each.stability:.2f}",
                str(each.smallest),
            )
            for each in groups.counts
        ]
        console.print(_views._rows(counts, shown))
    by_name = {each.statement: each for each in found.statements}
    table = _views._table("Groups", "group", "participants", "typical statements")
    rows = []
    for group in found.groups:
        typical = [
            f"{'agrees' if each.stance == 'agree' else 'disagrees'} "
            f"{each.successes:g} of {each.trials:g}: {_said(votes, each.statement)}"
            for each in found.representatives
            if each.group == group.name
        ]
        rows.append((group.name, str(group.participants), "\n".join(typical)))
    console.print(_views._rows(table, rows))

    def lists(title: str, names: Any, *measures: tuple[str, Any]) -> None:
        if not names:
            return
        table = _views._table(title, "statement", *(label for label, _ in measures))
        console.print(
            _views._rows(
                table,
                (
                    (_said(votes, each), *(measure(by_name[each]) for _, measure in measures))
                    for each in names
                ),
            )
        )

    votes_of = lambda each: f"{each.agree:g} / {each.disagree:g} / {each.votes:g}"  # noqa: E731
    label = "agree / disagree / votes"
    lists(
        "All groups agree, or all disagree",
        found.common,
        (label, votes_of),
        ("least", lambda each: f"{max(each.least_agree, each.least_disagree):.3f}"),
    )
    lists("Most agree", found.agreed, (label, votes_of))
    lists("Most disagree", found.rejected, (label, votes_of))
    lists(
        "What divides",
        found.dividing,
        ("most for", lambda each: each.most_for),
        ("most against", lambda each: each.most_against),
        ("difference", lambda each: f"{each.divide:.3f}"),
    )


def _numbers(ratings: "wgig.Ratings", name: str) -> "wgig.Ratings":
    """The ratings of a round; told with the file and the rating where one is no number."""
    import wgig

    for category in ratings.categories:
        try:
            number = float(category)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise wgig.ParseError(
                f'"{category}" is no rating; the ratings of a Delphi study are numbers',
                file=shown(name),
            )
    return ratings


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""

    @app.command()
    @command
    def consensus(
        votes: Annotated[
            str,
            typer.Argument(
                metavar="VOTES",
                help="CSV, Parquet, JSON, a folder or archive of Polis; - is standard input.",
            ),
        ],
        by: Annotated[
            str,
            typer.Option(
                metavar="GROUPS",
                help="opinion: groups by votes. stakeholder: groups that the file names.",
            ),
        ] = "opinion",
        groups: Annotated[
            Optional[str],
            typer.Option(metavar="FILE", help="CSV with a participant and a group a row."),
        ] = None,
        statements: Annotated[
            Optional[str],
            typer.Option(metavar="FILE", help="CSV or JSON with texts and rejected statements."),
        ] = None,
        number: Annotated[
            int,
            typer.Option("--number", "-k", min=0, help="Of groups; 0 for the best silhouette."),
        ] = 0,
        most_groups: Annotated[
            int, typer.Option(min=1, help="Up to how many groups are tried.")
        ] = 5,
        method: Annotated[str, typer.Option(help="exact, or polis: as Polis does it.")] = "exact",
        keep: Annotated[
            Optional[str],
            typer.Option(metavar="A,B,...", help="Participants who are in a group anyway."),
        ] = None,
        least_votes: Annotated[
            int, typer.Option(min=0, help="With fewer votes a participant is in no group.")
        ] = 7,
        sign: Annotated[
            str,
            typer.Option(metavar="SIGN", help="automatic, agree_is_positive or agree_is_negative."),
        ] = "automatic",
        participant: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column that says who voted.")
        ] = None,
        statement: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column that says on what.")
        ] = None,
        vote: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column with the vote.")
        ] = None,
        timestamp: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column that says when.")
        ] = None,
        weight: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column with voters' weights.")
        ] = None,
        group: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column with stakeholder groups.")
        ] = None,
        delimiter: Annotated[
            Optional[str], typer.Option(metavar="SIGN", help="Between the cells of the CSV file.")
        ] = None,
        unweighted: Annotated[
            bool, typer.Option("--unweighted", help="Every participant counts as one.")
        ] = False,
        most: Annotated[int, typer.Option(min=0, help="Statements in each list.")] = 5,
        picture: Annotated[
            Optional[str],
            typer.Option("--map", metavar="OUT", help="Write the opinion map as SVG."),
        ] = None,
        lang: Annotated[
            str, typer.Option(help="Of the map's words: ar, zh, en, fr, es, ru.")
        ] = "en",
        seed: Annotated[int, typer.Option(min=0, help="Of the starts of k-means.")] = 0,
        json: Annotated[
            bool, typer.Option("--json", help="Print JSON, for other programs.")
        ] = False,
    ) -> None:
        """Find opinion groups, what all groups agree on, and what divides them."""
        import wgig

        _choice("--by", by, ("opinion", "stakeholder"))
        _choice("--method", method, ("exact", "polis"))
        _choice("--sign", sign, ("automatic", "agree_is_positive", "agree_is_negative"))
        _choice("--lang", lang, ("ar", "zh", "en", "fr", "es", "ru"))
        if delimiter is not None and (len(delimiter) != 1 or not delimiter.isascii()):
            raise typer.BadParameter("give one character of ASCII", param_hint="--delimiter")
        if json and picture == DASH:
            raise typer.BadParameter("--json and --map - would both write to standard output")
        if picture is not None and by == "stakeholder":
            raise typer.BadParameter("goes with --by opinion", param_hint="--map")
        given = dict(
            zip(_COLUMNS, (participant, statement, vote, timestamp, weight, group, delimiter))
        )
        columns = {name: value for name, value in given.items() if value is not None}
        source = _load(votes, sign, statements, groups, columns)
        found: Optional[wgig.OpinionGroups] = None
        if by == "opinion":
            found = wgig.opinion_groups(
                source,
                method=method,  # type: ignore[arg-type]
                groups=number,
                most_groups=most_groups,
                keep=keep.split(",") if keep else (),
                least_votes=least_votes,
                seed=seed,
                weighted=not unweighted,
            )
        result = wgig.consensus(source, found, most=most, weighted=not unweighted)
        if picture is not None and found is not None:
            write_file(picture, wgig.opinion_map_svg(found, language=lang))  # type: ignore[arg-type]
            if picture == DASH:
                return
        if json:
            counted = {
                "votes": len(source.values),
                "participants": len(source.participants),
                "statements": len(source.statements),
                "superseded": source.superseded,
            }
            of = "null" if found is None else found.to_json()
            write_line(
                f'{{"votes":{json_module.dumps(counted)},"opinion_groups":{of},'
                f'"consensus":{result.to_json()}}}'
            )
        else:
            _show(source, found, result)

    @app.command()
    @command
    def delphi(
        rounds: Annotated[
            list[str],
            typer.Argument(
                metavar="ROUND...",
                help="CSV, one a round, in order: a row an item, a column an expert.",
            ),
        ],
        most_range: Annotated[
            float, typer.Option(min=0, help="Consensus: largest interquartile range.")
        ] = 1,
        least_share: Annotated[
            float, typer.Option(min=0, max=1, help="Consensus: share of ratings near the median.")
        ] = 0.7,
        within: Annotated[float, typer.Option(min=0, help="How near to the median that is.")] = 1,
        most_rounds: Annotated[
            int, typer.Option(min=0, help="After so many rounds the study stops anyway.")
        ] = 0,
        json: Annotated[
            bool, typer.Option("--json", help="Print JSON, for other programs.")
        ] = False,
    ) -> None:
        """Compute the figures of a Delphi study, round by round, and whether it may stop."""
        import wgig
        from wgig._cli_agree import _Layout
        from wgig._cli_agree import _load as load_ratings

        layout = _Layout(None, None, None, None, None, None)
        result = wgig.delphi(
            [_numbers(load_ratings(name, layout).ratings, name) for name in rounds],
            most_range=most_range,
            least_share=least_share,
            within=within,
            most_rounds=most_rounds,
        )
        if json:
            write_line(result.to_json())
            return
        from wgig import _views

        console = _views._console()

        def number(value: Optional[float]) -> str:
            return "" if value is None else f"{value:.3g}"

        def moved(change: Optional[wgig.DelphiChange]) -> tuple[str, str]:
            if change is None:
                return "", ""
            net = "" if change.net_changed is None else f"{change.net_changed:.0%}"
            return net, "yes" if change.stable else "no"

        for each in result.rounds:
            # The measure speaks of coders and units, as it does elsewhere.
            why = each.reason.replace("coder", "expert").replace("unit", "item")
            agreed = f"no W, since {why}" if each.w is None else f"W {number(each.w)}"
            title = f"Round {each.round}: {_counted(each.experts, 'expert')}, {agreed}"
            table = _views._table(
                title, "item", "median", "quartiles", "share", "consensus", "net change", "stable"
            )
            changes = {
                change.item: change for change in result.changes if change.round == each.round
            }
            console.print(
                _views._rows(
                    table,
                    (
                        (
                            item.item,
                            number(item.median),
                            f"{number(item.lower_quartile)} to {number(item.upper_quartile)}",
                            number(item.share),
                            "yes" if item.consensus else "no",
                            *moved(changes.get(item.item)),
                        )
                        for item in result.items
                        if item.round == each.round
                    ),
                )
            )
            console.print(_views._text(("Stop. " if each.stop else "Go on. ") + each.why))


__all__ = ["add_to"]
