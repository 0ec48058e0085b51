"""Calls that type checkers must accept, and calls that they must reject. Checked by test_types.py,
never run. A line that must be rejected says with which of mypy's errors.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from typing_extensions import assert_type

import wgig

document = wgig.read("report.txt")
assert_type(document, wgig.Document)
wgig.read(Path("report.txt"), name="x", format="markdown")
wgig.read(b"", format=wgig.SourceFormat.HTML)
wgig.read(3)  # E: arg-type
wgig.read(b"", format="pdf")  # E: arg-type
wgig.read(b"", "name", "html")  # E: call-arg

assert_type(document.paragraphs, wgig.Table[wgig.Paragraph])
assert_type(document.paragraphs[0], wgig.Paragraph)
assert_type(document.paragraphs["31"], wgig.Paragraph)
assert_type(document.paragraphs[1:], wgig.Table[wgig.Paragraph])
assert_type([p.span for p in document.paragraphs], list[wgig.Span])
assert_type(iter(document.paragraphs), Iterator[wgig.Paragraph])
assert_type(document.language, "wgig.Language | None")
assert_type(document.notes[0].citations, tuple[wgig.Span, ...])
sequence: Sequence[wgig.Paragraph] = document.paragraphs
document.paragraphs[0] = document.paragraphs[1]  # E: index
document.title = "x"  # E: misc

assert_type(wgig.classify(document), wgig.Table[wgig.ParagraphCodes])
assert_type(wgig.classify("spam"), wgig.Table[wgig.Code])
assert_type(wgig.classify("spam", wgig.wgig_taxonomy()), wgig.Table[wgig.Code])
assert_type(wgig.Classifier(wgig.wgig_taxonomy()).classify("spam"), wgig.Table[wgig.Code])
assert_type(wgig.classify(["spam", None]), wgig.Table[wgig.ParagraphCodes])
wgig.classify(b"spam")  # E: arg-type
assert_type(wgig.find_facts(document)[0].citation.span, "wgig.Span | None")
wgig.find_facts("spam")  # E: arg-type

issue = wgig.Issue(id="spam", label={"en": "Spam"}, citations=[])
assert_type(issue.category, "str | None")
assert_type(issue.responsible, tuple[str, ...])
assert_type(issue.replace(id="x", cross_cutting=True), wgig.Issue)
assert_type(wgig.Issue.from_json("{}"), wgig.Issue)
assert_type(wgig.Issue.from_dict({}), wgig.Issue)
wgig.Issue("spam")  # E: call-arg
wgig.Issue()  # E: call-arg
wgig.Issue(id=3)  # E: arg-type
wgig.Issue(id="x", citations=[3])  # E: list-item
wgig.Issue(id="x", colour="red")  # E: call-arg
issue.replace(colour="red")  # E: call-arg
issue.nothing  # noqa: B018  # E: attr-defined


class Derived(wgig.Issue):  # E: misc
    pass


wgig.Responsibility(id="x", deontic="must")
wgig.Responsibility(id="x", deontic=wgig.Deontic.MUST)
wgig.Responsibility(id="x", deontic="musst")  # E: arg-type
assert_type(wgig.Deontic("must"), wgig.Deontic)
word: str = wgig.Deontic.MUST

wgig.Comment(id="x", kind="supports", date="2005-01", anchor=(1, 2))
wgig.Comment(id="x", kind="supports", date=datetime.date(2005, 1, 1), anchor=wgig.Span(1, 2))
wgig.Comment(id="x", kind="supports", date=2005)  # E: arg-type
assert_type(wgig.Date("2005").first_day(), datetime.date)
assert_type(wgig.Date(2005, 1) < wgig.Date(2006), bool)
begin, end = wgig.Span(1, 2)
assert_type(begin, int)
text: str = "text"[wgig.Span(1, 2).slice]

label: Mapping[str, str] = issue.label
assert_type(issue.label["fr"], str)
assert_type(issue.label.get("fr"), "str | None")
assert_type(issue.label.in_("fr"), str)
wgig.Label({"en": "x"}, fr="y")
wgig.Label({"en": 3})  # E: dict-item

dossier = wgig.make_dossier(document)
assert_type(dossier.to_html("fr"), str)
dossier.to_html("de")  # E: arg-type
wgig.to_html([dossier, dossier], wgig.Language.FR)
assert_type(wgig.wgig_record().issues.to_dicts()[0]["id"], object)  # E: assert-type
assert_type(wgig.wgig_taxonomy().concepts[0].terms, Mapping[str, tuple[str, ...]])

try:
    wgig.load_record("x")
except wgig.IoError as error:
    assert_type(error.line, int)
    as_os_error: OSError = error
except wgig.ParseError as parse_error:
    as_value_error: ValueError = parse_error
