"""Drafts side by side, from Python."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wgig

WORDS = st.sampled_from(["the", "a", ",", "policy", "policies", "Internet", "互", "联", "права", "الحكومات"])
DRAFTS = st.lists(st.lists(WORDS, max_size=8).map(" ".join), min_size=1, max_size=4)


def columns(collation: wgig.Collation) -> list[tuple[int, ...]]:
    count = len(collation.witnesses)
    cells = list(collation.cells)
    return [tuple(cells[i : i + count]) for i in range(0, len(cells), count)]


def test_drafts_are_given_in_several_ways() -> None:
    expected = wgig.collate({"A": "a red light", "B": "a green light"})
    assert wgig.collate([("A", "a red light"), ("B", "a green light")]) == expected
    assert wgig.collate(["a red light", "a green light"]) == expected
    assert wgig.collate(list(expected.witnesses)) == expected
    assert columns(expected) == [(0, 0), (1, 1), (2, 2)]
    assert [witness.id for witness in wgig.collate(["x"] * 28).witnesses][25:] == ["Z", "AA", "AB"]


def test_spans_count_code_points() -> None:
    witness = wgig.make_witness("A", "  各国 права")
    assert [witness.text[t.span.begin : t.span.end] for t in witness.tokens] == ["各", "国", "права"]
    assert "".join(token.text for token in witness.tokens) == witness.text


@settings(max_examples=200, deadline=None)
@given(DRAFTS, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_table(texts: list[str], random) -> None:
    given_order = wgig.collate(texts)
    order = list(range(len(texts)))
    random.shuffle(order)
    other = wgig.collate([texts[i] for i in order])
    assert [tuple(row[i] for i in order) for row in columns(given_order)] == columns(other)
    assert set(wgig.segments(given_order)) == set(wgig.segments(other))


@settings(max_examples=100, deadline=None)
@given(DRAFTS)
def test_every_draft_can_be_read_back(texts: list[str]) -> None:
    collation = wgig.collate(texts)
    for number, text in enumerate(texts):
        tokens = [row[number] for row in columns(collation) if row[number] >= 0]
        assert tokens == list(range(len(collation.witnesses[number].tokens)))
        assert "".join(collation.witnesses[number].tokens[i].text for i in tokens) in (text, "")
    assert wgig.Collation.from_json(collation.to_json()) == collation


def test_the_variant_graph_has_each_draft_as_a_path() -> None:
    graph = wgig.variant_graph(wgig.collate(["we met in Geneva", "we met twice in Geneva"]))
    assert [node.text.strip() for node in graph.nodes] == ["", "we", "met", "twice", "in", "Geneva", ""]
    assert [node.rank for node in graph.nodes] == [0, 1, 2, 3, 4, 5, 6]
    assert [(e.source, e.target, list(e.witnesses)) for e in graph.edges] == [
        (0, 1, [0, 1]), (1, 2, [0, 1]), (2, 3, [1]), (2, 4, [0]), (3, 4, [1]), (4, 5, [0, 1]), (5, 6, [0, 1]),
    ]


def test_transpositions_are_found_between_all_pairs() -> None:
    moved = wgig.collate(
        {
            "A": "civil society first and governments afterwards",
            "B": "governments first and civil society afterwards",
        }
    ).transpositions
    assert [(m.first_begin, m.second_begin, m.size) for m in moved] == [(0, 3, 2), (4, 0, 1)]
    assert not wgig.collate(["a b", "b a"], transpositions=False).transpositions


# Cases which CollateX's own tests and its users have, in other words.
@pytest.mark.parametrize(
    ("texts", "table"),
    [
        (["X a Y", "X b Y", "X a b Y"], ["X a - Y", "X - b Y", "X a b Y"]),
        (
            ["Here so slow so slow grey ox", "There so slow grey ant", "There so slow grey eel"],
            ["here so slow so slow grey ox", "there - - so slow grey ant", "there - - so slow grey eel"],
        ),
        (["under this tree", "under that there tree"], ["under this - tree", "under that there tree"]),
        (["under this tree", "under there that tree"], ["under - this tree", "under there that tree"]),
        (["this", "there thin"], ["- this", "there thin"]),
        (["aaa bbb ccc ddd", "aaa cce ddd", "aaa cce ddd"], ["aaa bbb ccc ddd", "aaa - cce ddd", "aaa - cce ddd"]),
        (["abcd 0123 efgh", "abcd 0xxx 012x 01xx efgh"], ["abcd - 0123 - efgh", "abcd 0xxx 012x 01xx efgh"]),
        (["The same rule as when", "The same as when"], ["the same rule as when", "the same - as when"]),
        (["p q r s ! t ! u v", "p q r s ! u v"], None),
    ],
)
def test_cases_of_collatex(texts: list[str], table: list[str] | None) -> None:
    for order in itertools.permutations(range(len(texts))):
        collation = wgig.collate([(str(i), texts[i]) for i in order])
        if table is None:
            assert len(columns(collation)) == len(texts[0].split())
            continue
        for place, number in enumerate(order):
            tokens = collation.witnesses[place].tokens
            row = [tokens[c[place]].normalized if c[place] >= 0 else "-" for c in columns(collation)]
            assert " ".join(row) == table[number].lower()


@pytest.mark.parametrize(
    ("witnesses", "message"),
    [
        ([("A", "x"), ("A", "y")], "witnesses[1].id: 'A' is the name of witnesses[0] already"),
        ({"": "x"}, "witnesses[0].id: a witness needs a name"),
        ("one text", "witnesses: give several drafts, not one text"),
        (' {"witnesses": [', "witnesses: read CollateX's JSON with read_collatex"),
        (
            {"witnesses": [{"id": "A", "content": "x"}]},
            "witnesses: read CollateX's JSON, as text, with read_collatex",
        ),
        ([("A", "x", "y")], "witnesses[0]: a witness is a name and a text"),
    ],
)
def test_what_is_no_set_of_drafts_is_refused(witnesses, message: str) -> None:
    with pytest.raises((wgig.ValidationError, ValueError, TypeError)) as caught:
        wgig.collate(witnesses)
    assert message in str(caught.value)


def test_a_cell_out_of_range_is_refused() -> None:
    collation = wgig.collate(["a b", "a c"])
    broken = collation.replace(cells=[9, *list(collation.cells)[1:]])
    for function in (wgig.segments, wgig.variant_graph):
        with pytest.raises(wgig.ValidationError, match="'A' has 2 tokens, so none is number 9"):
            function(broken)
