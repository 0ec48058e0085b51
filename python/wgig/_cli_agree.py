"""`wgig agree`: do the coders in a file agree?"""

import json as json_module
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig._console import command, write_line
from wgig._formats import parsed_json
from wgig._tables import csv_table, read_text, shown

if TYPE_CHECKING:
    import wgig

_LONG = {
    "coder": ("coder", "rater", "annotator", "observer"),
    "unit": ("unit", "item", "subject", "paragraph"),
    "code": ("code", "label", "rating", "value", "category"),
}
_MOST_PAIRS = 20


@dataclass
class _Input:
    """What a file holds, and how it was understood."""

    form: str
    ratings: "wgig.Ratings"
    columns: dict[str, str] = field(default_factory=dict)


@dataclass
class _Layout:
    """What the options say of the file."""

    coder: Optional[str]
    unit: Optional[str]
    code: Optional[str]
    delimiter: Optional[str]
    split: Optional[str]
    categories: Optional[list[str]]


def _column(wanted: Optional[str], kind: str, header: list[str], name: str) -> Optional[str]:
    """The column of a kind: the one that is named, or the one that is called so."""
    import wgig

    if wanted is not None:
        if wanted not in header:
            known = ", ".join(header)
            raise wgig.ParseError(
                f'no column "{wanted}"; there are {known}', file=shown(name), line=1, column=1
            )
        return wanted
    names = {column.lower(): column for column in header}
    return next((names[usual] for usual in _LONG[kind] if usual in names), None)


def _codes(cell: Any, split: Optional[str]) -> list[str]:
    """The codes in a cell."""
    if cell is None:
        return []
    if isinstance(cell, list):
        return [str(code) for code in cell]
    text = str(cell).strip()
    if split is None:
        return [text]
    return [code.strip() for code in text.split(split) if code.strip()] or [text]


def _from_rows(
    header: list[str],
    rows: list[list[Any]],
    name: str,
    layout: _Layout,
    lines: Sequence[int] = (),
) -> _Input:
    """The ratings of a table; `lines` says where in its file each row ends."""
    import wgig

    at = {column: index for index, column in enumerate(header)}
    unit = _column(layout.unit, "unit", header, name)
    coder = _column(layout.coder, "coder", header, name)
    code = _column(layout.code, "code", header, name)
    sets = layout.split is not None or any(isinstance(cell, list) for row in rows for cell in row)
    table: dict[str, list[Any]] = {"coder": [], "unit": [], "code": []}
    coded: set[tuple[str, str]] = set()

    def add(number: int, who: Any, what: Any, cell: Any) -> None:
        if not sets and (str(who), str(what)) in coded:
            place = {"line": lines[number], "column": 1} if lines else {"path": f"rows[{number}]"}
            raise wgig.ParseError(
                f'"{who}" has coded "{what}" already; with --split, several codes of a unit are a set',
                file=shown(name),
                **place,
            )
        coded.add((str(who), str(what)))
        for given in _codes(cell, layout.split) or ([""] if isinstance(cell, list) else []):
            table["coder"].append(str(who))
            table["unit"].append(str(what))
            table["code"].append(given)

    if coder is not None and code is not None and unit is not None:
        form = "long"
        columns = {"coder": coder, "unit": unit, "code": code}
        for number, row in enumerate(rows):
            add(number, row[at[coder]], row[at[unit]], row[at[code]])
    else:
        if layout.coder is not None or layout.code is not None:
            missing = [
                f"--{kind}"
                for kind, column in (("coder", coder), ("unit", unit), ("code", code))
                if column is None
            ]
            raise wgig.ParseError(
                f"no column for {' and '.join(missing)}", file=shown(name), line=1, column=1
            )
        form = "wide"
        coders = [column for column in header if column != unit]
        columns = {"unit": unit} if unit is not None else {}
        for number, row in enumerate(rows):
            what = row[at[unit]] if unit is not None else number + 1
            for column in coders:
                # In a wide table, an empty cell is a missing rating, of sets too.
                if row[at[column]] not in ("", None):
                    add(number, column, what, row[at[column]])
    ratings = wgig.make_ratings(
        table, coder="coder", unit="unit", code="code", sets=sets, categories=layout.categories
    )
    return _Input(form, ratings, columns)


def _from_json(text: str, name: str, layout: _Layout) -> _Input:
    import wgig

    data = parsed_json(text, shown(name))
    if isinstance(data, dict) and "codings" in data:
        codings = wgig.CodingSet.from_json(text, file=shown(name))
        return _Input("codings", wgig.ratings_of(codings))
    if isinstance(data, dict):
        if not all(isinstance(column, list) for column in data.values()):
            raise wgig.ParseError("expected a list of ratings for each coder", file=shown(name))
        lengths = {len(column) for column in data.values()}
        if len(lengths) > 1:
            raise wgig.ParseError("the lists are of different lengths", file=shown(name))
        rows = [list(row) for row in zip(*data.values())]
        return _from_rows(list(data), rows, name, layout)
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise wgig.ParseError(
            "expected a list of objects, lists by coder, or codings", file=shown(name)
        )
    return _from_objects(data, name, layout)


def _from_objects(rows: list[dict[str, Any]], name: str, layout: _Layout) -> _Input:
    """A table of which each row names its cells; one that it leaves out is missing."""
    from wgig._coded import present

    header = list(dict.fromkeys(column for row in rows for column in row))
    cells = [[present(row.get(column)) for column in header] for row in rows]
    return _from_rows(header, cells, name, layout)


def _load(name: str, layout: _Layout) -> _Input:
    import wgig

    if name.endswith((".jsonl", ".ndjson", ".parquet")):
        from wgig._coded import rows_of

        return _from_objects([row for _, row in rows_of(name)], name, layout)
    if name.endswith(".qdpx"):
        from wgig.qda import read_qda_project

        # Whether its texts are there is no matter here.
        project = read_qda_project(name, missing="warn")
        return _Input("codings", wgig.ratings_of(project.coding_set))
    text = read_text(name)
    try:
        if text.lstrip()[:1] in ("{", "["):
            return _from_json(text, name, layout)
        lines: list[int] = []
        header, rows = csv_table(text, name, layout.delimiter, lines)
        return _from_rows(header, rows, name, layout, lines)
    except wgig.Error as error:
        if not error.file:
            error.file = shown(name)
        raise


def _understood(source: _Input, result: "wgig.Agreement") -> str:
    """One sentence on how the file was read."""
    if source.form == "long":
        how = "Long form: coder in {coder}, unit in {unit}, code in {code}.".format(
            **{kind: f'"{column}"' for kind, column in source.columns.items()}
        )
    elif source.form == "wide":
        how = "Wide form: a column a coder" + (
            f', units in "{source.columns["unit"]}".' if source.columns else ", a row a unit."
        )
    else:
        how = "Codings: the units are the passages that somebody coded."
    return (
        f"{how} {result.ratings:g} ratings of {result.units:g} units by {result.coders} coders; "
        f"{result.pairable_units:g} units have two or more."
    )


def _show(source: _Input, result: "wgig.Agreement") -> None:
    from wgig import _views

    console = _views._console()
    console.print(_views._text(_understood(source, result)))

    def row(name: str, each: "wgig.Coefficient") -> list[str]:
        if each.value is None:
            return [name, "", "", each.reason]
        interval = f"{each.low:.3f} to {each.high:.3f}" if each.low is not None else ""
        basis = f"observed {each.observed:.4f}" + (
            f", expected {each.expected:.4f}" if each.expected is not None else ""
        )
        return [name, f"{each.value:.4f}", interval, basis]

    weighted = "" if result.weights == "identity" else f", {result.weights.value} weights"
    gwet = "Gwet's AC1" if result.weights == "identity" else "Gwet's AC2"
    level = f"{100 * result.confidence:g} % interval" if result.confidence else ""
    table = _views._table(f"Agreement{weighted}", "coefficient", "value", level, "disagreement")
    names = {
        "percent": "percent agreement",
        "cohen": "Cohen's kappa" + (", mean of pairs" if result.coders > 2 else ""),
        "scott": "Scott's pi" + (", mean of pairs" if result.coders > 2 else ""),
        "conger": "Conger's kappa",
        "fleiss": "Fleiss' kappa",
        "gwet": gwet,
        "brennan_prediger": "Brennan and Prediger",
        "krippendorff": f"Krippendorff's alpha, {result.metric.value}",
    }
    console.print(_views._rows(table, (row(names[n], getattr(result, n)) for n in names)))
    if 1 < len(result.pairs) <= _MOST_PAIRS:
        pairs = _views._table("Pairs of coders", "first", "second", "units", "percent", "Cohen")
        console.print(
            _views._rows(
                pairs,
                (
                    (
                        pair.first,
                        pair.second,
                        f"{pair.units:g}",
                        *(
                            "" if each.value is None else f"{each.value:.4f}"
                            for each in (pair.percent, pair.cohen)
                        ),
                    )
                    for pair in result.pairs
                ),
            )
        )


def add_to(app: typer.Typer) -> None:
    """Adds the command."""

    @app.command()
    @command
    def agree(
        file: Annotated[
            str,
            typer.Argument(
                metavar="CODES",
                help="CSV, JSON, JSON Lines, Parquet or a REFI-QDA project (.qdpx); - is CSV or "
                "JSON from standard input.",
            ),
        ],
        coder: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column that says who coded.")
        ] = None,
        unit: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column that says what was coded.")
        ] = None,
        code: Annotated[
            Optional[str], typer.Option(metavar="COL", help="The column with the codes.")
        ] = None,
        metric: Annotated[
            str,
            typer.Option(
                help="Of Krippendorff's alpha: nominal, ordinal, interval, ratio, jaccard or masi."
            ),
        ] = "nominal",
        weights: Annotated[
            str,
            typer.Option(
                help="Of the others: identity, linear, quadratic, ordinal, jaccard or masi."
            ),
        ] = "identity",
        categories: Annotated[
            Optional[str],
            typer.Option(metavar="A,B,...", help="All categories in the order of their scale."),
        ] = None,
        split: Annotated[
            Optional[str],
            typer.Option(metavar="SIGN", help="Between the codes of a cell that has several."),
        ] = None,
        delimiter: Annotated[
            Optional[str], typer.Option(metavar="SIGN", help="Between the cells of the CSV file.")
        ] = None,
        bootstrap: Annotated[
            int, typer.Option(min=0, help="How often the units are resampled for intervals.")
        ] = 1000,
        confidence: Annotated[float, typer.Option(help="Of the intervals.")] = 0.95,
        seed: Annotated[int, typer.Option(min=0, help="Of the resampling.")] = 0,
        json: Annotated[
            bool, typer.Option("--json", help="Print JSON, for other programs.")
        ] = False,
    ) -> None:
        """Measure the agreement between coders, by every coefficient."""
        import wgig

        for option, given, kind in (
            ("--metric", metric, wgig.AlphaMetric),
            ("--weights", weights, wgig.AgreementWeights),
        ):
            known = [member.value for member in kind if member.value != "custom"]
            if given not in known:
                raise typer.BadParameter(
                    f"unknown value {given!r}; there are {', '.join(known)}", param_hint=option
                )
        if not 0 < confidence < 1:
            raise typer.BadParameter("give a number between 0 and 1", param_hint="--confidence")
        for option, sign in (("--delimiter", delimiter), ("--split", split)):
            if sign is not None and len(sign) != 1:
                raise typer.BadParameter("give one character", param_hint=option)
        layout = _Layout(
            coder, unit, code, delimiter, split, categories.split(",") if categories else None
        )
        source = _load(file, layout)
        result = wgig.agreement(
            source.ratings,
            metric=metric,  # type: ignore[arg-type]
            weights=weights,  # type: ignore[arg-type]
            bootstrap=bootstrap,
            confidence=confidence,
            seed=seed,
        )
        if json:
            columns = json_module.dumps(source.columns, ensure_ascii=False)
            write_line(
                f'{{"form":"{source.form}","columns":{columns},"agreement":{result.to_json()}}}'
            )
        else:
            _show(source, result)
