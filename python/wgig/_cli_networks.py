"""What `wgig roles` writes as a matrix, a network or a picture, and `wgig network`."""

import re
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig._console import command, write_line

if TYPE_CHECKING:
    import wgig

NETWORK_FORMATS = ("graphml", "gexf", "dot", "network-svg")
ROLE_FORMATS = ("svg", *NETWORK_FORMATS)
FORMATS = ("table", "json", "graphml", "gexf", "dot", "svg")

_COLUMNS = {
    "actor": ("actor", "organization", "organisation", "person", "speaker", "party"),
    "issue": ("issue", "concept", "claim", "category", "topic"),
    "agreement": ("agreement", "qualifier", "position", "stance"),
    "date": ("date", "time", "datetime"),
    "document": ("document", "document_id", "docid", "document_title", "doctitle", "title"),
    "group": ("group", "stakeholder", "actor_group"),
}
_WORDS = {
    "1": 1, "true": 1, "yes": 1, "agree": 1, "for": 1, "pro": 1,
    "0": 0, "false": 0, "no": 0, "disagree": 0, "against": 0, "contra": 0,
}  # fmt: skip


def choice(value: str, enumeration: Any, option: str) -> Any:
    """A value of an enumeration; words may be joined by hyphens."""
    known = [member.value for member in enumeration]
    if value.replace("-", "_") not in known:
        shown = ", ".join(name.replace("_", "-") for name in known)
        raise typer.BadParameter(f"unknown value {value!r}; there are {shown}", param_hint=option)
    return value.replace("-", "_")


def labels_of(taxonomy: "Optional[wgig.Taxonomy]") -> dict[str, Any]:
    return {each.id: each.label for each in taxonomy.concepts} if taxonomy is not None else {}


class Roles:
    """The statements of documents, and the issues that they are about."""

    def __init__(self) -> None:
        self.statements: list[wgig.Statement] = []
        self.issues: list[wgig.StatementIssue] = []
        self.entries: list[wgig.RoleEntry] = []
        self.without_issue = 0
        self.without_kind = 0

    def add(self, document: "wgig.Document", statements: Any, taxonomy: Any, by: Any) -> None:
        """The statements of one more document."""
        import wgig

        issues = wgig.statement_issues(statements, wgig.classify(document, taxonomy))
        found = wgig.role_entries(
            statements,
            issues,
            by=by,
            language=document.language,
            view=document.id,
        )
        first = len(self.statements)
        self.statements.extend(statements)
        self.issues.extend(each.replace(statement=each.statement + first) for each in issues)
        self.entries.extend(found.entries)
        self.without_issue += len(found.without_issue)
        self.without_kind += len(found.without_kind)


def matrix_of(roles: Roles) -> "wgig.RoleMatrix":
    """Their matrix; an error where there is no entry."""
    import wgig

    if not roles.entries:
        raise wgig.ValidationError(
            f"none of {len(roles.statements)} statements gives anybody a part in an issue: "
            f"{roles.without_issue} are about no issue of the taxonomy, "
            f"of {roles.without_kind} the verb is not known"
        )
    return wgig.make_role_matrix(roles.entries)


def write_roles(
    roles: Roles, layout: str, mode: Any, by: Any, raci: bool, language: Any, taxonomy: Any
) -> None:
    """Roles as a picture or a network."""
    import wgig

    labels = labels_of(taxonomy or wgig.wgig_taxonomy())
    if layout == "svg":
        text = wgig.role_matrix_svg(
            matrix_of(roles),
            labels=labels,
            raci=raci,
            language=language,
        )
    else:
        statements = wgig.discourse_statements(roles.statements, roles.issues, by)
        write_network(wgig.discourse_network(statements, mode=mode), layout, labels, language, True)
        return
    write_line(text.rstrip("\n"))


def write_network(
    network: "wgig.Network", layout: str, labels: Any, language: Any, measures: bool
) -> None:
    import wgig

    if layout in ("svg", "network-svg"):
        text = wgig.network_svg(network, labels=labels, language=language)
    else:
        write = {"graphml": wgig.to_graphml, "gexf": wgig.to_gexf, "dot": wgig.to_dot}[layout]
        text = write(network, labels=labels, language=language, measures=measures)
    write_line(text.rstrip("\n"))


def show_matrix(matrix: "wgig.RoleMatrix", raci: bool) -> None:
    """Who does what in which issue, and what is wrong with that."""
    import wgig
    from wgig import _views

    console = _views._console()
    letters = {"responsible": "R", "accountable": "A", "consulted": "C", "informed": "I"}
    cells = {(cell.row, cell.column): cell for cell in matrix.cells}

    def words(cell: Any) -> str:
        if cell is None:
            return ""
        parts: dict[str, None] = {}
        for mark in cell.marks:
            name = letters[mark.letter.value] if raci else mark.kind.value
            if mark.given:
                parts[name] = None
            if mark.refused:
                parts[f"not {name}"] = None
        return ", ".join(parts)

    # A row an issue: there are more issues than parties, and a terminal is not wide.
    table = _views._table("Parts", "issue", *(row.party for row in matrix.rows))
    for column, issue in enumerate(matrix.issues):
        table.add_row(
            _views._text(issue),
            *(_views._text(words(cells.get((row, column)))) for row in range(len(matrix.rows))),
        )
    console.print(table)
    findings = wgig.find_role_problems(matrix)
    if findings:
        problems = _views._table("Gaps, overlaps, conflicts", "", "issue", "part", "who")
        console.print(
            _views._rows(
                problems,
                (
                    (each.what.value, each.issue, each.kind.value if each.kind else "any",
                     ", ".join(each.parties) or "nobody")
                    for each in findings
                ),
            )
        )  # fmt: skip


def _agreement(cell: str, scale: str, name: str, line: int) -> int:
    import wgig

    word = cell.strip().lower()
    if scale == "binary" and word in _WORDS:
        return _WORDS[word]
    if re.fullmatch(r"[+-]?[0-9]{1,9}(\.0+)?", word):
        return int(word.split(".")[0])
    raise wgig.ParseError(f"{cell!r} is no agreement", file=name, line=line, column=1)


def read_statements(
    name: str,
    columns: dict[str, Optional[str]],
    scale: str,
    delimiter: Optional[str],
    skip_empty: bool = False,
) -> "list[wgig.DiscourseStatement]":
    """Rows of a table, each a statement."""
    import wgig
    from wgig._tables import csv_table, read_text
    from wgig._tables import shown as shown_name

    shown = shown_name(name)
    lines: list[int] = []
    header, rows = csv_table(read_text(name), name, delimiter, lines)
    lower = {column.lower().strip(): column for column in header}
    place: dict[str, int] = {}
    for kind, wanted in columns.items():
        if wanted is not None and wanted not in header:
            known = ", ".join(header)
            raise wgig.ParseError(
                f'no column "{wanted}"; there are {known}', file=shown, line=1, column=1
            )
        found = wanted or next((lower[each] for each in _COLUMNS[kind] if each in lower), None)
        if found is None and kind in ("actor", "issue"):
            raise wgig.ParseError(
                f"no column for --{kind}; there are {', '.join(header)}",
                file=shown, line=1, column=1,
            )  # fmt: skip
        if found is not None:
            place[kind] = header.index(found)
    statements = []
    for line, row in zip(lines, rows):
        cells = {kind: row[at].strip() for kind, at in place.items()}
        empty = [kind for kind in ("actor", "issue") if not cells[kind]]
        if empty and skip_empty:
            continue
        if empty:
            raise wgig.ParseError(
                f"no {empty[0]}; --skip-empty leaves such rows out", file=shown, line=line, column=1
            )
        date = cells.get("date", "")[:10]
        try:
            statements.append(
                wgig.DiscourseStatement(
                    actor=cells["actor"],
                    issue=cells["issue"],
                    agreement=_agreement(cells["agreement"], scale, shown, line)
                    if cells.get("agreement")
                    else 1,
                    document=cells.get("document", ""),
                    date=date or None,
                    group=cells.get("group", ""),
                )
            )
        except wgig.Error as error:
            if error.file:
                raise
            raise wgig.ParseError(str(error), file=shown, line=line, column=1) from None
    if not statements:
        raise wgig.ParseError("there are no statements", file=shown, line=1, column=1)
    return statements


def _show_network(network: "wgig.Network") -> None:
    import wgig
    from wgig import _views

    console = _views._console()
    measures = wgig.network_measures(network)
    parted = "" if measures.modularity is None else f", modularity {measures.modularity:.3f}"
    console.print(
        _views._text(
            f"{network.statements} statements, {len(network.nodes)} nodes, {len(network.edges)} ties; "
            f"density {measures.density:.3f}, {measures.components} components, "
            f"{measures.communities} communities{parted}"
        )
    )
    table = _views._table(
        "Nodes", "node", "ties", "strength", "betweenness", "closeness", "eigenvector", "community"
    )
    order = sorted(measures.nodes, key=lambda node: (-node.strength, node.name))
    console.print(
        _views._rows(
            table,
            (
                (node.name, node.degree, f"{node.strength:.3g}", f"{node.betweenness:.3f}",
                 f"{node.closeness:.3f}",
                 "" if node.eigenvector is None else f"{node.eigenvector:.3f}", node.community + 1)
                for node in order
            ),
        )
    )  # fmt: skip


def _as_json(network: "wgig.Network") -> str:
    import wgig

    measures = wgig.network_measures(network).to_json()
    brokers = ",".join(each.to_json() for each in wgig.brokerage(network))
    return f'{{"network":{network.to_json()},"measures":{measures},"brokerage":[{brokers}]}}'


def add_to(app: typer.Typer) -> None:
    """Adds the command."""

    @app.command()
    @command
    def network(
        file: Annotated[
            str,
            typer.Argument(
                metavar="STATEMENTS", help="CSV, a row a statement; - is standard input."
            ),
        ],
        mode: Annotated[str, typer.Option(help="two-mode, actors or issues.")] = "two-mode",
        aggregation: Annotated[
            str, typer.Option(help="ignore, combine, congruence, conflict or subtract.")
        ] = "ignore",
        normalisation: Annotated[
            str,
            typer.Option(help="none, activity, prominence, average, jaccard, cosine or salton."),
        ] = "none",
        duplicates: Annotated[
            str, typer.Option(help="include, document, week, month, year or all.")
        ] = "include",
        scale: Annotated[str, typer.Option(help="Of the agreement: binary or integer.")] = "binary",
        isolates: Annotated[bool, typer.Option(help="Keep those who say nothing.")] = False,
        dates: Annotated[
            Optional[str], typer.Option(metavar="FROM/TO", help="Only statements of these days.")
        ] = None,
        window: Annotated[
            Optional[str],
            typer.Option(
                metavar="UNIT:SIZE",
                help="A network for each time window: events, days, weeks, months or years.",
            ),
        ] = None,
        layout: Annotated[
            str, typer.Option("--format", metavar="FORMAT", help=", ".join(FORMATS) + ".")
        ] = "table",
        language: Annotated[str, typer.Option("--lang", metavar="L", help="Of a picture.")] = "en",
        actor: Annotated[Optional[str], typer.Option(metavar="COL")] = None,
        issue: Annotated[Optional[str], typer.Option(metavar="COL")] = None,
        agreement: Annotated[Optional[str], typer.Option(metavar="COL")] = None,
        date: Annotated[Optional[str], typer.Option(metavar="COL")] = None,
        document: Annotated[Optional[str], typer.Option(metavar="COL")] = None,
        group: Annotated[Optional[str], typer.Option(metavar="COL")] = None,
        delimiter: Annotated[
            Optional[str], typer.Option(metavar="SIGN", help="Between the cells of the CSV file.")
        ] = None,
        skip_empty: Annotated[
            bool,
            typer.Option(
                "--skip-empty",
                help="Leave out rows without an actor or issue, as Discourse Network Analyzer does.",
            ),
        ] = False,
        json: Annotated[
            bool, typer.Option("--json", help="Print JSON, for other programs.")
        ] = False,
    ) -> None:
        """Make a discourse network of statements: who speaks to what, who agrees with whom."""
        import wgig

        options: dict[str, Any] = {
            "mode": choice(mode, wgig.NetworkMode, "--mode"),
            "aggregation": choice(aggregation, wgig.QualifierAggregation, "--aggregation"),
            "normalisation": choice(normalisation, wgig.NetworkNormalisation, "--normalisation"),
            "duplicates": choice(duplicates, wgig.StatementDuplicates, "--duplicates"),
            "scale": choice(scale, wgig.AgreementScale, "--scale"),
            "isolates": isolates,
            "dates": dates,
        }
        language = choice(language, wgig.Language, "--lang")
        if layout not in FORMATS:
            raise typer.BadParameter(
                f"unknown format {layout!r}; there are {', '.join(FORMATS)}", param_hint="--format"
            )
        if delimiter is not None and len(delimiter) != 1:
            raise typer.BadParameter("give one character", param_hint="--delimiter")
        columns = {
            "actor": actor, "issue": issue, "agreement": agreement, "date": date,
            "document": document, "group": group,
        }  # fmt: skip
        unit, size = "", 0
        if window is not None:
            parts = re.fullmatch(r"([a-z]+):([0-9]{1,9})", window)
            if parts is None:
                raise typer.BadParameter("give it as days:30", param_hint="--window")
            unit, size = choice(parts[1], wgig.WindowUnit, "--window"), int(parts[2])
        if window is not None and not (json or layout == "json"):
            raise typer.BadParameter("several networks are JSON; add --json", param_hint="--window")
        statements = read_statements(
            file, columns, options["scale"], delimiter, skip_empty
        )
        if window is not None:
            for each in wgig.discourse_networks(
                statements, unit, size, **options  # type: ignore[arg-type]
            ):
                write_line(_as_json(each))
            return
        result = wgig.discourse_network(statements, **options)
        if json or layout == "json":
            write_line(_as_json(result))
        elif layout == "table":
            _show_network(result)
        else:
            write_network(result, layout, {}, language, True)
