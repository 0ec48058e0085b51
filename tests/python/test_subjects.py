"""Subject indexing from Python: what is Python's own, offsets, errors, files. The rest is tested in C++."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wgig

THESAURUS = wgig.Taxonomy.from_json("""{"id": "t", "concepts": [
    {"id": "forests", "label": {"en": "forests", "ru": "лес"}},
    {"id": "policy", "label": {"en": "policy", "zh": "政策"}}]}""")
TEXTS = ["A forest in the north", "A policy of the north"] * 20
SUBJECTS = [["forests"], ["policy"]] * 20


@pytest.fixture(scope="module")
def trained() -> wgig.SubjectIndexer:
    return wgig.train_subject_indexer(THESAURUS, TEXTS, SUBJECTS)


def test_spans_count_code_points() -> None:
    text = "Лесная политика: в лесах — 保护森林的政策"
    codes = wgig.SubjectIndexer(THESAURUS).suggest(text)
    assert {code.concept for code in codes} == {"forests", "policy"}
    for code in codes:
        for piece in code.evidence:
            assert text[piece.span.begin : piece.span.end] == piece.text


def test_the_limit_is_ten_unless_said_otherwise() -> None:
    taxonomy = wgig.Taxonomy.from_json(
        '{"id": "t", "concepts": ['
        + ", ".join(f'{{"id": "{i}", "label": {{"en": "tree"}}}}' for i in range(30))
        + "]}"
    )
    indexer = wgig.SubjectIndexer(taxonomy)
    assert len(indexer.suggest("A tree")) == 10
    assert len(indexer.suggest("A tree", limit=25)) == 25


def test_saved_loaded_and_pickled(trained: wgig.SubjectIndexer, tmp_path: Path) -> None:
    path = tmp_path / "indexer"
    trained.save(path)
    loaded = wgig.load_subject_indexer(path)
    assert loaded.is_trained()
    assert loaded.suggest(TEXTS[0]) == trained.suggest(TEXTS[0])
    assert path.read_bytes() == trained.to_bytes()
    assert pickle.loads(pickle.dumps(trained)).to_bytes() == trained.to_bytes()


def test_a_file_of_another_kind_is_an_error_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("notes", encoding="utf-8")
    with pytest.raises(wgig.ParseError, match=r"notes\.txt: not a subject indexer"):
        wgig.load_subject_indexer(path)
    with pytest.raises(wgig.IoError):
        wgig.load_subject_indexer(tmp_path / "missing")


def test_lists_of_different_length_are_refused() -> None:
    with pytest.raises(wgig.ValidationError, match="as many lists of subjects as texts"):
        wgig.train_subject_indexer(THESAURUS, TEXTS, SUBJECTS[:-1])
    with pytest.raises(TypeError, match=r"subjects"):
        wgig.train_subject_indexer(THESAURUS, ["A forest"], ["forests"])


def test_options_are_checked() -> None:
    options = wgig.SubjectTrainingOptions(trees=0)
    with pytest.raises(wgig.ValidationError, match=r"options\.trees"):
        wgig.train_subject_indexer(THESAURUS, TEXTS, SUBJECTS, options)


@given(st.text())
def test_any_text_gets_subjects_with_evidence_in_it(text: str) -> None:
    for code in wgig.SubjectIndexer(THESAURUS).suggest(text + " forest"):
        assert 0 <= code.score <= 1
        assert code.evidence
        for piece in code.evidence:
            assert (text + " forest")[piece.span.begin : piece.span.end] == piece.text
