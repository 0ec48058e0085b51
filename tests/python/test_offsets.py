"""Spans count bytes in C++ and code points here: every one must cut out what it says."""

from __future__ import annotations

import json

import pytest
from conftest import LANGUAGES, WILD_TEXT
from hypothesis import given, settings
from hypothesis import strategies as st

import wgig


def squeezed(text: str) -> str:
    """Without white space: evidence has its lines joined."""
    return "".join(text.split())


def is_cut_from(quote: str, text: str) -> bool:
    """Whether the text has all of the quote in order, and only note marks and the like between."""
    rest = iter(squeezed(text))
    return all(c in rest for c in squeezed(quote)) and len(squeezed(text)) < len(quote) + 40


def check_document(document: wgig.Document) -> None:
    assert document.offset_unit == "code_point"
    size = len(document.text)
    for paragraph in document.paragraphs:
        assert paragraph.span.end <= size
        for segment in paragraph.segments:
            run = document.text[segment.source.slice]
            assert paragraph.text[segment.offset : segment.offset + len(run)] == run
        for item in paragraph.items:
            assert item.marker in document.text[item.span.slice]
            for segment in item.segments:
                run = document.text[segment.source.slice]
                assert item.text[segment.offset : segment.offset + len(run)] == run
    for leftover in document.leftovers:
        assert document.text[leftover.span.slice] == leftover.text
    for note in document.notes:
        for mark in note.citations:
            assert 0 < len(mark) <= 12


def check_findings(document: wgig.Document) -> int:
    checked = 0
    for fact in wgig.find_facts(document):
        if fact.citation.span is not None and fact.citation.quote:
            assert squeezed(document.text[fact.citation.span.slice]) == squeezed(fact.citation.quote)
            checked += 1
    for paragraph in wgig.classify(document):
        for code in paragraph.codes:
            for evidence in code.evidence:
                assert squeezed(document.text[slice(*evidence.span)]) == squeezed(evidence.text)
                checked += 1
    for match in wgig.match_criteria(document):
        for evidence in match.evidence:
            assert squeezed(document.text[evidence.span.slice]) == squeezed(evidence.text)
            checked += 1
    for statement in wgig.find_statements(document):
        assert statement.citation.span is not None
        assert is_cut_from(
            statement.citation.quote, document.text[statement.citation.span.slice]
        )
        checked += 1
    return checked


@pytest.mark.parametrize("language", LANGUAGES)
def test_spans_cut_out_what_they_say_in_every_language(
    samples: dict[str, wgig.Document], language: str
) -> None:
    check_document(samples[language])
    assert check_findings(samples[language]) > 50


def test_spans_are_right_beyond_the_basic_plane(wild: wgig.Document) -> None:
    check_document(wild)
    assert check_findings(wild) >= 4
    assert len(wild.text) < len(wild.text.encode())


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["\U0001f600", "e\u0301", "\u6839", "spam ", "must ", "\n", "1. ",
                                 "Governments ", "\u0301", "\U0010ffff", "23 November 2004 "])))
def test_spans_are_right_whatever_characters_there_are(pieces: list[str]) -> None:
    text = "".join(pieces)
    document = wgig.read(text.encode(), name="x.txt")
    assert document.text == text
    check_document(document)
    check_findings(document)


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_sentences_and_tokens_lie_in_the_text(text: str) -> None:
    end = 0
    for sentence in wgig.sentences(text):
        assert end <= sentence.begin < sentence.end <= len(text)
        assert text[sentence.slice].strip()
        end = sentence.end
    end = 0
    for token in wgig.tokens(text):
        assert end <= token.span.begin < token.span.end <= len(text)
        end = token.span.end


def test_tokens_of_text_beyond_the_basic_plane() -> None:
    text = "\U0001f600 cafe\u0301 \u6839\u670d"
    words = [(text[token.span.slice], token.kind) for token in wgig.tokens(text)]
    assert ("cafe\u0301", wgig.TokenKind.WORD) in words
    assert ("\u6839", wgig.TokenKind.IDEOGRAPH) in words


def test_spans_of_a_text_are_code_points_too() -> None:
    text = "\U0001f600\U0001f600 spam and more spam"
    codes = wgig.classify(text)
    spans = [text[slice(*evidence.span)] for code in codes for evidence in code.evidence]
    assert spans == ["spam", "spam"]


def test_json_says_its_unit_and_either_unit_is_read(wild: wgig.Document) -> None:
    members = json.loads(wild.to_json())
    assert members["offset_unit"] == "code_point"
    # The same document as C++ writes it: in bytes.
    text = members["text"]

    def to_bytes(value: object) -> object:
        if isinstance(value, dict):
            return {
                name: [len(text[:at].encode()) for at in each]
                if name in ("span", "source")
                else [[len(text[:at].encode()) for at in span] for span in each]
                if name == "citations"
                else len(value["text_before"].encode())
                if name == "text_before"
                else to_bytes(each)
                for name, each in value.items()
            }
        if isinstance(value, list):
            return [to_bytes(each) for each in value]
        return value

    for part in list(members["paragraphs"]) + [
        i for p in members["paragraphs"] for i in p["items"]
    ]:
        for segment in part["segments"]:
            segment["offset"] = len(part["text"][: segment["offset"]].encode())
    in_bytes = to_bytes(members)
    assert isinstance(in_bytes, dict)
    in_bytes["offset_unit"] = "byte"
    assert in_bytes["paragraphs"][0]["span"] != members["paragraphs"][0]["span"]
    assert wgig.Document.from_dict(in_bytes) == wild
    del in_bytes["offset_unit"]
    assert wgig.Document.from_json(json.dumps(in_bytes)) == wild


def test_a_document_given_in_bytes_is_converted() -> None:
    text = "\U0001f600 one"
    document = wgig.Document(
        id="d",
        text=text,
        offset_unit="byte",
        paragraphs=[wgig.Paragraph(text="one", span=(5, 8))],
    )
    assert document.offset_unit is wgig.OffsetUnit.CODE_POINT
    assert document.paragraphs[0].span == wgig.Span(2, 5)
    assert text[document.paragraphs[0].span.slice] == "one"
    with pytest.raises(wgig.ValidationError, match=r"^byte offset 2 is inside a character$"):
        document.replace(offset_unit="byte", paragraphs=[wgig.Paragraph(span=(2, 5))])


def test_a_span_outside_its_text_is_refused_when_it_is_used() -> None:
    document = wgig.Document(id="d", text="one", paragraphs=[wgig.Paragraph(span=(0, 99))])
    with pytest.raises(wgig.ValidationError, match=r"^offset 99 is past the end of the text"):
        wgig.find_facts(document)


def test_a_record_of_a_document_has_its_spans(wild: wgig.Document) -> None:
    record = wgig.to_record(wild)
    assert record.offset_unit == "code_point"
    assert record.documents[0].text == WILD_TEXT
    assert [*wgig.validate(record)] == []
    assert wgig.Record.from_json(record.to_json()) == record
    for milestone in record.milestones:
        for citation in milestone.citations:
            if citation.span is not None and citation.quote:
                cut = WILD_TEXT[citation.span.slice]
                assert squeezed(cut) == squeezed(citation.quote)


def test_engines_find_the_same_in_a_copy_of_a_document(sample: wgig.Document) -> None:
    # The one that was read keeps its bytes beside it; a copy has to be converted.
    copy = wgig.Document.from_json(sample.to_json())
    assert wgig.find_facts(copy) == wgig.find_facts(sample)
    assert wgig.classify(copy) == wgig.classify(sample)
    assert wgig.make_dossier(copy) == wgig.make_dossier(sample)
    in_record = wgig.to_record(sample).documents[0]
    assert wgig.find_statements(in_record) == wgig.find_statements(sample)
