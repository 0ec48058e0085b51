"""Results as a person reads them in a terminal."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from wgig._console import DASH, printable
from wgig._headings import HEADINGS
from wgig._words import listed

if TYPE_CHECKING:
    import wgig


def _console(to_error: bool = False) -> Console:
    stream = sys.stderr if to_error else sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="replace")
    # A pipe has no width: then long cells are not cut to that of some terminal.
    width = None if stream.isatty() else 160
    return Console(file=stream, highlight=False, markup=False, emoji=False, width=width)


def _text(value: object, style: str = "") -> Text:
    # A Text, not a str: brackets in a report are no markup.
    return Text(printable(str(value)), style=style)


def _table(title: str, *columns: str) -> Table:
    table = Table(
        title=_text(title, "bold"), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for column in columns:
        table.add_column(_text(column), overflow="fold")
    return table


def _rows(table: Table, rows: Iterable[Iterable[object]]) -> Table:
    for row in rows:
        table.add_row(*map(_text, row))
    return table


def _cited(citations: Iterable[Any], language: str) -> str:
    numbers = dict.fromkeys(citation.paragraph for citation in citations if citation.paragraph)
    return listed(numbers, language)


def show_record(record: wgig.Record, language: str) -> None:
    """The record in one language."""
    import wgig

    words = HEADINGS[language]
    console = _console()
    console.print(_text(record.title.in_(language), "bold"))

    def labelled(heading: str, objects: Iterable[Any]) -> None:
        table = _table(words[heading], "", words["paragraph"])
        console.print(
            _rows(
                table,
                ((each.label.in_(language), _cited(each.citations, language)) for each in objects),
            )
        )

    labelled("tasks", record.tasks)
    labelled("categories", record.categories)

    issues = _table(words["issues"], words["key_areas"], "", words["paragraph"])
    areas = {area.id: area.label.in_(language) for area in record.key_areas}
    for key, name in [*areas.items(), (None, words["cross_cutting"])]:
        for issue in record.issues:
            if (None if issue.cross_cutting else issue.key_area) == key and (
                key is not None or issue.cross_cutting
            ):
                issues.add_row(
                    _text(name),
                    _text(issue.label.in_(language)),
                    _text(_cited(issue.citations, language)),
                )
                name = ""
    for issue in record.issues:
        if issue.key_area is None and not issue.cross_cutting:
            issues.add_row(
                "", _text(issue.label.in_(language)), _text(_cited(issue.citations, language))
            )
    console.print(issues)

    labelled("principles", record.principles)
    labelled("stakeholders", record.stakeholders)
    labelled("criteria", record.criteria)

    counts = _table(words["counts"], "", "", words["paragraph"])
    console.print(
        _rows(
            counts,
            (
                (
                    f"> {count.value}" if count.more_than else count.value,
                    count.label.in_(language),
                    _cited(count.citations, language),
                )
                for count in record.counts
            ),
        )
    )
    times = _table(words["timeline"], words["date"], "", words["paragraph"])
    console.print(
        _rows(
            times,
            (
                (
                    str(entry.dates).replace("/", " \N{EN DASH} "),
                    entry.label.in_(language),
                    _cited(entry.citations, language),
                )
                for entry in wgig.timeline(record)
            ),
        )
    )


def show_document(document: wgig.Document, facts: wgig.Table[wgig.Fact]) -> None:
    """Structure and facts."""
    console = _console()
    console.print(_text(document.title or document.id, "bold"))
    language = document.language.value if document.language else "unknown"
    console.print(
        _text(
            f"language {language}, {len(document.paragraphs)} paragraphs, "
            f"{len(document.notes)} notes, {len(document.quotations)} quotations"
        )
    )
    held = Counter((paragraph.section, paragraph.subsection) for paragraph in document.paragraphs)
    sections = _table("Sections", "", "", "paragraphs")
    for section in document.sections:
        inside = sum(n for (number, _), n in held.items() if number == section.number)
        sections.add_row(_text(section.number), _text(section.title), _text(inside))
        for part in section.subsections:
            sections.add_row(
                _text("  " + part.number),
                _text(part.title),
                _text(held[section.number, part.number]),
            )
    if document.sections:
        console.print(sections)
    found = _table("Facts", "kind", "value", "paragraph", "text")
    for fact in facts:
        more = "> " if fact.more_than else ""
        of = f" {fact.of}" if fact.of else ""
        found.add_row(
            _text(fact.kind),
            _text(f"{more}{fact.value}{of}"),
            _text(fact.citation.paragraph),
            _text(fact.citation.quote),
        )
    console.print(found)


def show_evaluation(figures: dict[str, Any]) -> None:
    """How often a model was right."""
    console = _console()
    table = _table("Labels", "label", "texts", "precision", "recall", "F1")
    for name, each in figures["labels"].items():
        numbers = (f"{each[key]:.3f}" for key in ("precision", "recall", "f1"))
        table.add_row(_text(name), _text(each["texts"]), *map(_text, numbers))
    console.print(table)
    ranges = {
        name: f" [{low:.3f}, {high:.3f}]" for name, (low, high) in figures["intervals"].items()
    }
    words = (
        f"accuracy {figures['accuracy']:.3f}{ranges.get('subset_accuracy', '')}, "
        f"macro F1 {figures['macro_f1']:.3f}{ranges.get('macro.f1', '')}"
    )
    console.print(_text(f"{figures['texts']} texts: {words}"))
    alone = figures["accuracy_without_person"]
    if alone is not None:
        part = figures["without_person"]
        console.print(_text(f"{part:.0%} need no person; of these {alone:.1%} are right"))


def show_codes(
    document: wgig.Document,
    paragraphs: wgig.Table[wgig.ParagraphCodes],
    taxonomy: wgig.Taxonomy | None,
) -> None:
    """Issues by paragraph, in the document's language."""
    labels = {each.id: each.label for each in taxonomy.concepts} if taxonomy else {}
    language = document.language or "en"
    table = _table(document.title or document.id, "paragraph", "issue", "", "score", "words")
    for paragraph in paragraphs:
        number = paragraph.paragraph or "\N{EN DASH}"
        for code in paragraph.codes:
            words = dict.fromkeys(
                evidence.text
                for evidence in code.evidence
                if evidence.weight is None or evidence.weight > 0
            )
            table.add_row(
                _text(number),
                _text(labels[code.concept].in_(language) if code.concept in labels else ""),
                _text(code.concept),
                _text(f"{code.score:.2f}"),
                _text("; ".join(words)),
            )
            number = ""
    _console().print(table)


def show_roles(statements: wgig.Table[wgig.Statement]) -> None:
    """How many statements bind whom how, then the statements."""

    def how(statement: wgig.Statement) -> str:
        return f"{statement.deontic} not" if statement.negated else str(statement.deontic)

    console = _console()
    columns = ["must", "must not", "should", "should not", "may", "may not"]
    counts = Counter((statement.group, how(statement)) for statement in statements)
    used = [column for column in columns if any(kind == column for _, kind in counts)]
    matrix = _table("Roles", "", *used)
    for group in dict.fromkeys(statement.group for statement in statements):
        cells = (counts[group, column] or "" for column in used)
        matrix.add_row(_text(group or "unlisted"), *map(_text, cells))
    console.print(matrix)
    table = _table("Statements", "paragraph", "who", "", "to do", "what")
    console.print(
        _rows(
            table,
            (
                (each.citation.paragraph, each.actor, how(each), each.aim, each.object)
                for each in statements
            ),
        )
    )


def summary(dossier: wgig.Dossier) -> dict[str, Any]:
    """What a dossier holds, in numbers."""
    import wgig

    document = dossier.document
    return {
        "document": document.id,
        "title": document.title,
        "language": document.language.value if document.language else None,
        "paragraphs": len(document.paragraphs),
        "sections": wgig.section_count(document),
        "notes": len(document.notes),
        "facts": len(dossier.facts),
        "issues": len({code.concept for codes in dossier.codes for code in codes.codes}),
        "statements": len(dossier.statements),
        "criteria": len({match.criterion for match in dossier.criteria}),
    }


def show_summary(summaries: list[dict[str, Any]], output: str) -> None:
    """The same for a person; on standard error where the page itself goes to standard output."""
    console = _console(to_error=output == DASH)
    for counts in summaries:
        console.print(_text(counts["title"] or counts["document"], "bold"))
        table = Table(box=None, show_header=False, pad_edge=False)
        for name in list(counts)[2:]:
            value = counts[name]
            table.add_row(_text(name), _text("unknown" if value is None else value))
        console.print(table)
    if output != DASH:
        console.print(_text(f"Written to {output}"))
