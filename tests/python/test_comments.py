"""Comments carried to a later text, in code points, and the policy applied to them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wgig

OLD = "第一段。互联网治理是😀各方的事。\nLe deuxième alinéa parle des noms de domaine.\n"


NEW = "Préambule 😀.\n" + OLD


def comment(text: str, words: str, **more: Any) -> wgig.Comment:
    begin = text.index(words)
    return wgig.Comment(id="c", kind="supports", anchor=(begin, begin + len(words)), **more)


def test_places_count_code_points() -> None:
    place = wgig.carry(comment(OLD, "deuxième alinéa"), NEW, OLD)
    (span,) = place.to
    assert NEW[span.begin : span.end] == place.text == "deuxième alinéa"
    assert place.fate == "unchanged"
    assert place.previous is not None
    assert NEW[place.previous.begin : place.previous.end] == "Le"
    quoted = wgig.with_quote(comment(OLD, "各方的事"), OLD)
    assert (quoted.quote, quoted.prefix) == ("各方的事", "第一段。互联网治理是😀")
    found = wgig.carry(quoted.replace(anchor=None), NEW)
    assert NEW[found.to[0].begin : found.to[0].end] == "各方的事"
    moved = wgig.carried(quoted, found, NEW, "second")
    assert moved.anchor is not None
    assert NEW[moved.anchor.begin : moved.anchor.end] == moved.quote
    assert moved.draft == "second"


def test_texts_are_strings_drafts_papers_and_documents() -> None:
    draft = wgig.DefinitionDraft(id="d", text=NEW, status="proposed")
    paper = wgig.WorkingPaper(id="p", text=OLD, status="draft")
    assert wgig.carry(comment(OLD, "alinéa"), draft, paper) == wgig.carry(
        comment(OLD, "alinéa"), NEW, OLD
    )
    with pytest.raises(TypeError, match="a text: str, DefinitionDraft"):
        wgig.carry(comment(OLD, "alinéa"), 3, OLD)  # type: ignore[arg-type]
    record = wgig.Record(
        definition_drafts=[
            wgig.DefinitionDraft(id="a", text=OLD, status="superseded"),
            wgig.DefinitionDraft(id="b", text=NEW, status="proposed", parents=["a"]),
        ],
        comments=[comment(OLD, "alinéa", draft="a")],
    )
    (place,) = wgig.carry_all(record, "b")
    assert NEW[place.to[0].begin : place.to[0].end] == "alinéa"


def test_an_anchor_outside_its_text_is_refused_in_code_points() -> None:
    far = wgig.Comment(id="c", kind="supports", anchor=(3, 900))
    with pytest.raises(wgig.ValidationError) as caught:
        wgig.carry_all([far], NEW, OLD)
    assert str(caught.value) == (
        f"comments[0].anchor: [3, 900] lies outside the text, which has a length of {len(OLD)}"
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_is_put_in_elsewhere_moves_no_anchor(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(["ar", "zh", "en", "fr", "es", "ru"]))
    text = wgig.sample_report(language)[:3000]
    sentences = wgig.sentences(text)
    index = data.draw(st.integers(0, len(sentences) - 1))
    anchor = sentences[index]
    put = data.draw(st.integers(0, len(sentences) - 1))
    at = sentences[put].begin
    new = text[:at] + "Zweiundvierzig Störche. " + text[at:]
    place = wgig.carry(wgig.Comment(id="c", kind="supports", anchor=anchor), new, text)
    assert place.fate == "unchanged"
    assert place.text == text[anchor.begin : anchor.end]
    shift = len(new) - len(text) if at <= anchor.begin else 0
    assert place.to[0].begin == anchor.begin + shift


def test_the_policy_of_the_group_is_applied() -> None:
    typo = wgig.Comment(
        id="t", kind="corrects", quote="in Febuary 2005", proposed_change="in February 2005"
    )
    (outcome,) = wgig.apply_policy([typo], language="fr")
    assert outcome.disposition.decision == "corrected"
    assert outcome.disposition.reason == "L’erreur est évidente ; elle est rectifiée."
    assert not wgig.is_open(wgig.with_dispositions([typo], [outcome])[0])
