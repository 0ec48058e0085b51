"""What the library finds, asked from Python."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from conftest import LANGUAGES, shared

import wgig


def test_a_source_is_a_path_or_bytes(tmp_path: Path) -> None:
    text = "1. Governments must fight spam.\n"
    path = tmp_path / "report.txt"
    path.write_text(text)
    document = wgig.read(path)
    assert document.text == text
    assert wgig.read(str(path)) == document
    by_bytes = wgig.read(text.encode(), name=str(path))
    assert by_bytes == document
    for source in (bytearray(text.encode()), memoryview(text.encode())):
        assert wgig.read(source, name=str(path)) == document
    assert wgig.read(path, name="other.txt").id != document.id
    assert wgig.read(path, format="plain").text == text
    with pytest.raises(TypeError):
        wgig.read(io.BytesIO(b"x"))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["", "x", "\U0001f600", "a/b/c.txt", "."])
def test_whatever_a_source_is_called_its_document_can_be_written_and_read(name: str) -> None:
    document = wgig.read(b"1. Spam by 23 November 2004.\n", name=name)
    assert wgig.Document.from_json(document.to_json()) == document
    dossier = wgig.make_dossier(document)
    assert wgig.Dossier.from_json(dossier.to_json()) == dossier


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_samples_tell_the_same(samples: dict[str, wgig.Document], language: str) -> None:
    document, english = samples[language], samples["en"]
    assert document.language == language
    assert len(document.paragraphs) == len(english.paragraphs)
    assert len(document.notes) == len(english.notes)
    assert wgig.detect_language(document.text) == language
    kinds = [fact.kind for fact in wgig.find_facts(document)]
    assert "date" in kinds or "meeting" in kinds
    assert len(wgig.classify(document)) > 10
    assert len(wgig.find_statements(document)) > 3
    assert len(wgig.match_criteria(document)) > 3


def test_every_code_has_evidence(sample: wgig.Document) -> None:
    for paragraph in wgig.classify(sample):
        for code in paragraph.codes:
            assert 0 < code.score < 1
            assert len(code.evidence) > 0
            assert code.concept in wgig.wgig_taxonomy().concepts


def test_a_taxonomy_of_ones_own() -> None:
    taxonomy = wgig.Taxonomy(
        id="fruit",
        concepts=[
            wgig.Concept(
                id="apple",
                label={"en": "Apple"},
                terms={"en": ["apple", "apples"]},
                exclude={"en": ["apple of discord"]},
            )
        ],
    )
    text = "\U0001f34e Apples and pears."
    assert taxonomy.concepts["apple"].terms == {"en": ("apple", "apples")}
    with pytest.raises(TypeError):
        taxonomy.concepts["apple"].terms["en"] = ()  # type: ignore[index]
    (code,) = wgig.classify(text, taxonomy)
    assert (code.concept, code.scheme) == ("apple", "fruit")
    assert text[code.evidence[0].span.slice] == "Apples"
    classifier = wgig.Classifier(taxonomy)
    assert classifier.classify(text) == wgig.classify(text, taxonomy)
    document = wgig.read(f"1. {text}\n".encode(), name="x")
    assert classifier.classify(document) == wgig.classify(document, taxonomy)
    assert classifier.classify(document)[0].paragraph == "1"
    assert len(wgig.classify("", taxonomy)) == 0


MANY = ["Spam \U0001f30d et noms de domaine", None, "", "Домены"]


@pytest.mark.parametrize("engine", ["classify", "Classifier", "Model"])
@pytest.mark.parametrize("kind", ["list", "pandas", "polars", "arrow", "iterator"])
def test_many_texts_are_classified_each_by_itself(engine: str, kind: str) -> None:
    column: Any = MANY
    if kind == "pandas":
        column = pytest.importorskip("pandas").Series(MANY)
    elif kind == "polars":
        column = pytest.importorskip("polars").Series(MANY)
    elif kind == "arrow":
        column = pytest.importorskip("pyarrow").chunked_array([MANY[:2], MANY[2:]])
    elif kind == "iterator":
        column = iter(MANY)
    if engine == "classify":
        classify = wgig.classify
    elif engine == "Classifier":
        classify = wgig.Classifier(wgig.wgig_taxonomy()).classify
    else:
        classify = wgig.train(["spam", "domain names"], ["mail", "names"]).classify
    rows = classify(column)
    assert [row.paragraph for row in rows] == ["1", "2", "3", "4"]
    assert not rows[1].codes
    for text, row in zip(MANY, rows):
        if text is not None:
            assert row.codes == classify(text)
    assert rows[0].codes


def test_what_is_no_column_is_not_classified_as_one() -> None:
    table = pytest.importorskip("pandas").DataFrame({"text": ["spam"]})
    for wrong, said in (
        (table, "expected one column, got DataFrame"),
        ({"text": "spam"}, "expected one column, got dict"),
        (3, "expected a Document, a text or many texts, got int"),
        (["spam", 3], r"source\[1\]: expected a string, got int"),
    ):
        with pytest.raises(TypeError, match=said):
            wgig.classify(wrong)  # type: ignore[arg-type]


def test_the_embedded_record(record: wgig.Record) -> None:
    assert [*wgig.validate(record)] == []
    assert (len(record.tasks), len(record.categories), len(record.key_areas)) == (3, 4, 4)
    assert len(record.meetings) == 4
    for issue in record.issues:
        assert set(LANGUAGES) <= set(issue.label)
    entries = wgig.timeline(record)
    assert entries[0].dates.first.year == 2003
    assert entries[-1].dates.last.year == 2005
    assert [e.dates.first.first_day() for e in entries] == sorted(
        e.dates.first.first_day() for e in entries
    )


def test_a_dossier_holds_what_the_engines_find(
    sample: wgig.Document, dossier: wgig.Dossier
) -> None:
    assert dossier.document == sample
    assert dossier.facts == wgig.find_facts(sample)
    assert dossier.statements == wgig.find_statements(sample)
    assert dossier.criteria == wgig.match_criteria(sample)
    assert dossier.codes == wgig.classify(sample)
    assert dossier.record == wgig.to_record(sample)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dossier_is_a_page_in_every_language(dossier: wgig.Dossier, language: str) -> None:
    page = dossier.to_html(language)  # type: ignore[arg-type]
    assert page == wgig.to_html([dossier], language)  # type: ignore[arg-type]
    assert page == wgig.to_html(dossier, language)  # type: ignore[arg-type]
    assert f'lang="{language}"' in page
    assert dossier.to_markdown(language).strip().startswith("#")  # type: ignore[arg-type]


def test_a_page_of_text_beyond_the_basic_plane_is_the_same_from_a_copy(wild: wgig.Document) -> None:
    dossier = wgig.make_dossier(wild)
    again = wgig.Dossier.from_json(dossier.to_json())
    assert again.to_html() == dossier.to_html()
    assert wgig.to_markdown([dossier, again], "ar")


def test_the_seed_is_read(samples: dict[str, wgig.Document]) -> None:
    document = wgig.read(shared("seed", "wgig-preliminary-report.zh.txt"))
    assert document.language == "zh"
    assert len(document.paragraphs) >= 41
    assert len(document.notes) == 12
    assert document.text.encode() == shared("seed", "wgig-preliminary-report.zh.txt").read_bytes()
