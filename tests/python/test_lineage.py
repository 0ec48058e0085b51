"""Lineages from Python: spans are code points of the right text, errors name their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wgig


def draft(name: str, text: str, *parents: str, author: str | None = None) -> wgig.DefinitionDraft:
    return wgig.DefinitionDraft(
        id=name, text=text, parents=parents, author=author, status="proposed"
    )


def test_spans_are_code_points_of_the_text_they_name() -> None:
    texts = {
        "a": "«Élan» : les États coopèrent. Les marchés suivent des règles calmes.",
        "b": "Les marchés suivent des règles calmes. «Élan» : les États coopèrent. Déjà !",
    }
    lineage = wgig.Lineage(drafts=[draft("a", texts["a"]), draft("b", texts["b"], "a")])
    trace = wgig.trace(lineage)
    found = wgig.passages(trace, "b")
    for passage in found:
        assert texts["b"][passage.span.begin : passage.span.end] == passage.text
        origin = texts[passage.origin][passage.origin_span.begin : passage.origin_span.end]
        assert origin == passage.text
    assert {str(passage.kind) for passage in found} == {"kept", "moved", "introduced"}
    history = wgig.word_history(trace, "b", texts["b"].index("États"))
    assert (history.text, history.origin) == ("États", "a")


@pytest.mark.parametrize(
    ("text", "submitted"),
    [
        (
            "The group notes that stakeholders cooperate in their respective roles.",
            "We hold that every stakeholder cooperates in their respective role, as before.",
        ),
        (
            "Le groupe note que les parties prenantes coopèrent dans leurs rôles respectifs.",
            "Nous pensons que la partie prenante coopèrent dans leur rôle respectif.",
        ),
        (
            "Нужно, чтобы государства развивали общие нормы и правила вместе.",
            "Мы за то, чтобы государства развивали общую норму и правила вместе.",
        ),
        (
            "El grupo pide que los gobiernos apliquen principios compartidos siempre.",
            "Queremos que los gobiernos apliquen principios compartidos en casa.",
        ),
        (
            "各国应当共同制定互联网治理的原则和规范。",
            "我们认为共同制定互联网治理的原则和规范很重要。",
        ),
        (
            "ترى المجموعة أن على الدول وضع مبادئ مشتركة لإدارة الإنترنت.",
            "نرى وضع مبادئ مشتركة لإدارة الإنترنت اليوم.",
        ),
    ],
)
def test_text_taken_over_is_found_in_six_languages(text: str, submitted: str) -> None:
    found = wgig.find_borrowed(
        text,
        [wgig.Submission(id="s", text=submitted, author="ann")],
        least_information=8,
        least_words=4,
    )
    assert len(found) == 1
    one = found[0]
    assert text[one.span.begin : one.span.end] == one.text
    assert submitted[one.submission_span.begin : one.submission_span.end] == one.submission_text


def test_words_of_a_submission_are_those_of_its_author_unless_it_came_later() -> None:
    wording = "shared principles that shape the evolution of the network"
    filler = " and more words that nobody else has in this long letter of ours"
    for date, author in [("2005-01", "cat"), ("2005-12", "bob")]:
        lineage = wgig.Lineage(
            drafts=[
                wgig.DefinitionDraft(
                    id="a",
                    text="Governance is this.",
                    author="ann",
                    date="2005-03",
                    status="proposed",
                ),
                wgig.DefinitionDraft(
                    id="b",
                    text=f"Governance is {wording}.",
                    author="bob",
                    date="2005-06",
                    parents=["a"],
                    status="adopted",
                ),
            ],
            submissions=[
                wgig.Submission(id="s", text=f"We want {wording}{filler}.", author="cat", date=date)
            ],
        )
        trace = wgig.trace(lineage)
        owners = {row.contributor: row.words for row in wgig.shares(trace) if row.draft == "b"}
        assert owners[author] == 9, date


def test_bad_lineages_are_refused_with_their_place() -> None:
    cases = [
        ([], "drafts: there is no draft"),
        ([draft("a", "x", "z")], 'drafts[0].parents[0]: there is no draft "z"'),
        ([draft("a", " ")], "drafts[0].text: there is no word in it"),
        ([draft("a", "x"), draft("a", "y")], 'drafts[1].id: "a" is the name of drafts[0] too'),
        (
            [draft("a", "x", "b"), draft("b", "y", "a")],
            'drafts[0].parents: a draft is its own ancestor: "a" <- "b" <- "a"',
        ),
        ([draft("a", "x"), draft("b", "y", "a", "a")], 'drafts[1].parents: "a" is named twice'),
    ]
    for drafts, message in cases:
        with pytest.raises(wgig.ValidationError) as caught:
            wgig.trace(wgig.Lineage(drafts=drafts))
        assert str(caught.value) == message


words = st.lists(
    st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "the", "of", ",", "."]),
    min_size=1,
    max_size=40,
)


@given(st.lists(words, min_size=1, max_size=6), st.data())
def test_every_word_has_one_origin_and_reads_as_it_did_there(
    texts: list[list[str]], data: st.DataObject
) -> None:
    drafts = []
    for i, text in enumerate(texts):
        parents = data.draw(st.sets(st.sampled_from(range(i)))) if i else set()
        drafts.append(draft(f"d{i}", " ".join(text), *(f"d{p}" for p in sorted(parents))))
    trace = wgig.trace(wgig.Lineage(drafts=drafts))
    for i, one in enumerate(trace.drafts):
        assert len(one.words) == len(texts[i]) == len(set(one.words))
        for token, word in enumerate(one.words):
            origin = trace.words[word]
            assert texts[origin.draft][origin.token] == texts[i][token]
    last = wgig.last_draft(trace)
    assert sum(row.surviving for row in wgig.survival(trace)) == sum(
        passage.words for passage in wgig.passages(trace, last)
    )


def test_brackets_count_code_points() -> None:
    text = "É [UE : règles] [Chine: normes] (Convenu)"
    read = wgig.read_bracketed(text)
    assert [text[a.span.begin : a.span.end] for a in read.open[0].alternatives] == [
        "règles",
        "normes",
    ]
    assert wgig.reading(read, "Chine") == "É normes"
    with pytest.raises(wgig.ParseError, match="line 1:3: this bracket is not closed"):
        wgig.read_bracketed("a [b")


def test_csv_is_read_with_the_line_of_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "drafts.csv"
    file.write_text("id,text,author\na,One rule.,ann\nb,One good rule.,bob\n", encoding="utf-8")
    lineage = wgig.read_lineage(file)
    assert [d.parents for d in lineage.drafts] == [(), ("a",)]
    file.write_text("id,text,group\na,One rule.,nobody\n", encoding="utf-8")
    with pytest.raises(wgig.ParseError, match=r"drafts\.csv:2: .*nobody"):
        wgig.read_lineage(file)
