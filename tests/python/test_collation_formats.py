"""What collations are read from and written to."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from conftest import shared

import wgig
from wgig import collatex

hypothesis = pytest.importorskip("hypothesis")
from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
DRAFTS = {
    "A": ["We ", "agree ", None, "on ", "open ", "access", "."],
    "B": ["We ", "agree ", "fully ", "on ", "free ", "access", "."],
    "C": ["We ", None, None, "insist ", None, None, "."],
}
SIX = {
    "ar": {"أ": ["حق ", "مفتوح ", "للجميع"], "ب": ["حق ", None, "للجميع"]},
    "zh": {"甲": ["互", "联", "网"], "乙": ["互", None, "网"]},
    "en": {"A": ["open ", "and ", "free"], "B": ["open ", None, "free"]},
    "fr": {"A": ["ouvert ", "et ", "libre"], "B": ["ouvert ", None, "libre"]},
    "es": {"A": ["abierto ", "y ", "libre"], "B": ["abierto ", None, "libre"]},
    "ru": {"А": ["открытый ", "и ", "свободный"], "Б": ["открытый ", None, "свободный"]},
}


def collation(rows: dict[str, list[str | None]]) -> wgig.Collation:
    table = [[cell and [{"t": cell}] for cell in row] for row in rows.values()]
    return wgig.read_collatex_table(json.dumps({"witnesses": list(rows), "table": table}))


def words(tokens: Any) -> list[str]:
    return [token.text.strip() for token in tokens]


def texts_in_tei(xml: str) -> dict[str, str]:
    """Each witness's text, read out of our TEI by hand."""
    root = ElementTree.fromstring(xml)
    names = {"#" + w.get(XML_ID, ""): w.get("n", "") for w in root.iter(TEI + "witness")}
    texts = dict.fromkeys(names.values(), "")
    paragraph = root.find(f".//{TEI}body/{TEI}p")
    assert paragraph is not None

    def add(text: str | None, to: Any) -> None:
        for name in to:
            texts[name] += text or ""

    add(paragraph.text, names.values())
    for child in paragraph:
        if child.tag == TEI + "app":
            for reading in child:
                add("".join(reading.itertext()), [names[w] for w in reading.get("wit", "").split()])
        else:
            add("".join(child.itertext()), names.values())
        add(child.tail, names.values())
    return texts


def test_spans_count_code_points() -> None:
    (witness,) = wgig.read_collatex(
        json.dumps({"witnesses": [{"id": "甲", "tokens": [{"t": "互联"}, {"t": "网", "k": 1}]}]})
    )
    assert [witness.text[t.span.begin : t.span.end] for t in witness.tokens] == ["互联", "网"]
    assert witness.tokens[1].extra == {"k": 1}
    cut = wgig.witness_from_text("ب", "حق للجميع", "collatex")
    assert [cut.text[t.span.begin : t.span.end] for t in cut.tokens] == ["حق", "للجميع"]


def test_errors_say_where() -> None:
    with pytest.raises(wgig.ParseError) as caught:
        wgig.read_collatex('{"witnesses": [\n{"id": 3}]}', file="in.json")
    assert str(caught.value) == "in.json: witnesses[0].id: expected a string, got number 3"
    with pytest.raises(wgig.ParseError, match=r"^in\.json:1:2: not JSON"):
        wgig.read_collatex("{", file="in.json")
    with pytest.raises(wgig.ValidationError, match=r'"D".*"A", "B", "C"'):
        wgig.to_tei(collation(DRAFTS), lemma="D")


def test_a_table_of_collatex_comes_back() -> None:
    for joined in (True, False):
        written = wgig.to_collatex(collation(DRAFTS), joined=joined)
        again = wgig.read_collatex_table(written)
        assert wgig.to_collatex(again, joined=joined) == written


@pytest.mark.parametrize("language", SIX)
def test_each_language_is_written_and_read(language: str) -> None:
    drafts = collation(SIX[language])
    first, second = SIX[language]
    direction = "rtl" if language == "ar" else "ltr"
    page = wgig.collation_html(drafts)
    assert f'<html lang="{language}" dir="{direction}">' in page or language in ("fr", "es", "en")
    changes = wgig.redline(drafts, second, first)
    assert [part.kind.value for part in changes.parts] == ["same", "inserted", "same"]
    assert "<ins>" + SIX[language][first][1].strip() + "</ins>" in wgig.redline_markdown(changes)  # type: ignore[union-attr]
    assert wgig.to_collatex(
        wgig.read_tei(wgig.to_tei(drafts, words=True).encode())
    ) == wgig.to_collatex(drafts)
    for picture in (wgig.variant_graph_svg(drafts), wgig.alignment_svg(drafts)):
        root = ElementTree.fromstring(picture)
        assert root.get("role") == "img"
        assert root[0].tag.endswith("title")
        assert root[0].text


letters = st.sampled_from(["a ", "b ", "c", "d. ", "é ", "<&>", "网", "حق "])
tables = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.one_of(st.none(), letters), min_size=width, max_size=width),
        min_size=1,
        max_size=4,
    )
)


@settings(max_examples=150, deadline=None)
@given(tables)
def test_tei_has_every_witness_and_comes_back(rows: list[list[str | None]]) -> None:
    drafts = collation({f"{i} {'<&' * i}": row for i, row in enumerate(rows)})
    xml = wgig.to_tei(drafts, words=True)
    read = texts_in_tei(xml)
    again = wgig.read_tei(xml.encode())
    for witness, back in zip(drafts.witnesses, again.witnesses):
        assert read[witness.id].split() == witness.text.split() or re.sub(
            r"\s", "", read[witness.id]
        ) == re.sub(r"\s", "", witness.text)
        assert back.id == witness.id
        assert words(back.tokens) == words(witness.tokens)
    changes = wgig.redline(drafts, drafts.witnesses[0].id, drafts.witnesses[-1].id)
    kept = [p.text for p in changes.parts if p.kind.value in ("same", "inserted", "moved_here")]
    assert re.sub(r"\s", "", "".join(kept)) == re.sub(r"\s", "", drafts.witnesses[-1].text)
    ElementTree.fromstring(wgig.collation_graphml(drafts))
    ElementTree.fromstring(wgig.variant_graph_svg(drafts))


HEAD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><listWit>'
    '<witness xml:id="A" n="1859"/><witness n="B"/><witness xml:id="C"/></listWit></sourceDesc>'
    "</fileDesc></teiHeader><text><body>"
)
TAIL = "</body></text></TEI>"


def read_body(body: str) -> dict[str, str]:
    read = wgig.read_tei(f"{HEAD}{body}{TAIL}".encode())
    return {witness.id: " ".join(witness.text.split()) for witness in read.witnesses}


def test_tei_of_others_is_read() -> None:
    # Pointers and bare names, a lemma that names nobody, witnesses left out, nesting, asides.
    assert read_body(
        '<p>We <app><lem>all </lem><rdg wit="#A">some </rdg></app>agree'
        '<app><rdg wit="B C">, <app><rdg wit="B">fully</rdg><rdg wit="C">partly</rdg></app></rdg>'
        "<note>not text</note></app>.</p>\n<p>Second<lb/>line</p>"
    ) == {
        "1859": "We some agree. Second line",
        "B": "We all agree, fully. Second line",
        "C": "We all agree, partly. Second line",
    }
    assert read_body("<ab><w norm='x'>X</w><w>y</w></ab>")["B"] == "X y"


def test_a_bare_fragment_names_its_witnesses_itself() -> None:
    fragment = (
        '<cx:apparatus xmlns:cx="http://interedition.eu/collatex/ns/1.0" '
        'xmlns="http://www.tei-c.org/ns/1.0">The <app><rdg wit="#A">quick</rdg>'
        '<rdg wit="#B">bad</rdg></app> fox</cx:apparatus>'
    )
    read = wgig.read_tei(fragment.encode())
    assert [w.text for w in read.witnesses] == ["The quick fox", "The bad fox"]


def test_witnesses_that_are_not_declared_are_told() -> None:
    with pytest.warns(wgig.FormatWarning, match="not declared: D"):
        read = wgig.read_tei(f'{HEAD}<p>a <app><rdg wit="#A* #D">b</rdg></app></p>{TAIL}'.encode())
    assert [w.id for w in read.witnesses] == ["1859", "B", "C", "D"]
    assert read.witnesses[0].text == "a b"


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        ('<!DOCTYPE TEI [<!ENTITY a "b">]><TEI/>', r"^line 1:\d+: a document type"),
        ("<TEI>" * 300, r"^line 1:\d+: elements nested more than 256 deep"),
        ("<TEI><text>", r"not XML: no element found"),
        ("<TEI/>", "names no witness"),
        (
            '<TEI><variantEncoding method="location-referenced"/></TEI>',
            r"^line 1:6: variants encoded by location-referenced",
        ),
        (
            '<TEI><listWit>\n<witness n="A"/><witness n="A"/></listWit></TEI>',
            r'^line 2:1: two witnesses are named "A"',
        ),
        (f"{HEAD}<p><rdg wit='#A'/></p>{TAIL}", r"^line 1:\d+: rdg outside of app"),
    ],
)
def test_bad_xml_is_refused_with_its_place(xml: str, message: str) -> None:
    with pytest.raises(wgig.ParseError, match=message):
        wgig.read_tei(xml.encode())


def test_notebooks_show_drafts_side_by_side() -> None:
    drafts = collation(DRAFTS)
    assert 'class="wgig-collation"' in drafts._repr_html_()
    assert "<del>open </del><ins>free </ins>" in wgig.redline(drafts, "A", "B")._repr_html_()
    assert "<html" not in drafts._repr_html_()


# ---- wgig.collatex --------------------------------------------------------------------------------

FOX = {
    "A": "The quick brown fox jumped over the lazy dog.",
    "B": "The brown fox jumped over the dog.",
    "C": "The bad fox jumped over the lazy dog.",
}


def ours(texts: dict[str, str]) -> collatex.Collation:
    made = collatex.Collation()
    for name, text in texts.items():
        made.add_plain_witness(name, text)
    return made


def test_collatex_takes_witnesses_as_collatex_does() -> None:
    given_ = {"witnesses": [{"id": "A", "content": "a b"}, {"id": "B", "tokens": [{"t": "a "}]}]}
    by_dict = collatex.Collation.create_from_dict(given_)
    by_file = collatex.Collation.create_from_json(io.StringIO(json.dumps(given_)))
    one_by_one = collatex.Collation()
    for witness in given_["witnesses"]:
        one_by_one.add_witness(witness)
    assert by_dict.witnesses == by_file.witnesses == one_by_one.witnesses
    assert len(collatex.Collation.create_from_dict(given_, limit=1).witnesses) == 1
    with pytest.raises(wgig.ValidationError, match='named "A"'):
        one_by_one.add_plain_witness("A", "again")
    with pytest.raises(ValueError, match="Unknown output type: word"):
        collatex.collate(by_dict, output="word")


@pytest.mark.skipif(not hasattr(wgig, "collate"), reason="this build has no engine")
def test_every_output_of_collatex_is_given() -> None:
    made = ours(FOX)
    table = collatex.collate(made)
    assert (
        str(table).splitlines()[2]
        == "| B | The | -     | brown | fox jumped over the | -    | dog. |"
    )
    assert [row.header for row in table.rows] == ["A", "B", "C"]
    assert table.rows[1].to_list_of_strings()[:2] == ["The ", None]
    assert [column.variant for column in table.columns] == [False, True, True, False, True, False]
    assert json.loads(collatex.collate(made, output="json"))["table"][0][0] == [
        {"n": "The", "t": "The "}
    ]
    rows = list(csv.reader(io.StringIO(collatex.collate(made, output="csv"))))
    assert rows[1][:3] == ["B", "The ", ""]
    for output in ("xml", "tei", "graphml", "svg"):
        ElementTree.fromstring(collatex.collate(made, output=output))
    assert "<table>" in collatex.collate(made, output="html2")._repr_html_()


@pytest.mark.skipif(not hasattr(wgig, "collate"), reason="this build has no engine")
def test_a_vertical_table_of_collatex_is_turned() -> None:
    given = collatex.Collation()
    given.add_plain_witness("A", "one small rule")
    given.add_plain_witness("B", "one rule")
    flat = json.loads(collatex.collate(given, output="json"))
    tall = json.loads(collatex.collate(given, output="json", layout="vertical"))
    assert tall["witnesses"] == ["A", "B"]
    assert tall["table"] == [list(column) for column in zip(*flat["table"])]
    assert [cell and "".join(t["t"] for t in cell) for cell in tall["table"][1]] == ["small ", None]


def test_a_vertical_table_is_upright() -> None:
    given = collatex.Collation()
    given.add_plain_witness("A", "one rule")
    given.add_plain_witness("B", "one rule of many who drafted it together")
    assert str(collatex.collate(given, layout="vertical")) == "\n".join(
        [
            "+----------+---------------------+",
            "|    A     |          B          |",
            "+----------+---------------------+",
            "| one rule |       one rule      |",
            "+----------+---------------------+",
            "|    -     | of many who drafted |",
            "|          |     it together     |",
            "+----------+---------------------+",
        ]
    )


def test_words_nearly_the_same_are_matched_only_where_that_is_asked() -> None:
    given = {
        "witnesses": [
            {"id": "A", "content": "they keep this glass, since it matches those plates"},
            {"id": "B", "content": "they keep those glasses"},
        ]
    }
    exact = collatex.collate(given, segmentation=False)
    near = collatex.collate(given, segmentation=False, near_match=True)
    assert near.rows[1].to_list_of_strings()[2:4] == ["those ", "glasses"]
    shared = [
        {name: str(cell[0]) for name, cell in column.tokens_per_witness.items()}
        for column in exact.columns
    ]
    assert {"A": "those", "B": "those"} in shared


def test_witnesses_of_collatex_have_their_tokens() -> None:
    given = collatex.Collation.create_from_dict(
        {"witnesses": [{"id": "A", "tokens": [{"t": "One ", "n": "one", "page": 3}]}]}
    )
    given.add_plain_witness("B", "Two words.")
    assert [witness.sigil for witness in given.witnesses] == ["A", "B"]
    assert given.witnesses[0].tokens()[0].token_data == {"t": "One ", "n": "one", "page": 3}
    assert [str(token) for token in given.witnesses[1].tokens()] == ["Two", "words", "."]
    assert given.witnesses[1].content == "Two words."


@pytest.mark.parametrize("language", ["ar", "zh", "fr", "es", "ru"])
def test_the_legend_is_in_the_language_asked_for(language: str) -> None:
    drafts = wgig.collate({"a": "one rule of all", "b": "one other rule"})
    english = wgig.alignment_svg(drafts, language="en")
    assert "agreed core" in english
    assert "another reading" in english
    other = wgig.alignment_svg(drafts, language=language)
    assert "agreed core" not in other
    assert f'lang="{language}"' in other
    # The drafts are English still: they run from left to right.
    assert (
        re.findall(r'<rect class="\w+"[^>]*>', english)[6:]
        == re.findall(r'<rect class="\w+"[^>]*>', other)[6:]
    )
    assert "Variant graph" not in wgig.variant_graph_svg(drafts, language=language)


@pytest.mark.parametrize("output", ["json", "csv", "tsv", "xml"])
@pytest.mark.parametrize("segmentation", [True, False])
def test_easy_cases_come_out_as_collatex_has_them(output: str, segmentation: bool) -> None:
    theirs = pytest.importorskip("collatex")
    plain_fox = {"A": "The quick fox ran.", "B": "The fox ran.", "C": "The bad fox ran."}
    for texts in (
        plain_fox,
        {"A": "a b c", "B": "a b c"},
        {"A": "one two three", "B": "one three"},
    ):
        made = theirs.Collation()
        for name, text in texts.items():
            made.add_plain_witness(name, text)
        expected = theirs.collate(made, output=output, segmentation=segmentation)
        found = collatex.collate(ours(texts), output=output, segmentation=segmentation)
        if output == "json":
            plain = json.loads(expected)
            for row in plain["table"]:
                for token in (token for cell in row if cell for token in cell):
                    token.pop("_sigil", None)
                    token.pop("_token_array_position", None)
            expected = json.dumps(plain, sort_keys=True, ensure_ascii=False)
        assert found == expected


# ---- files of others ------------------------------------------------------------------------------


def test_tei_that_collatex_and_teiphy_wrote_is_read() -> None:
    fox = wgig.read_tei(shared("data", "formats", "collation", "collatex-python-fox.tei.xml"))
    assert {w.id: w.text for w in fox.witnesses} == FOX
    wrapped = wgig.read_tei(shared("data", "formats", "tei", "collatex-fox-wrapped.valid.xml"))
    assert {w.id: w.text for w in wrapped.witnesses} == FOX
    darwin = wgig.read_tei(shared("data", "formats", "collation", "collatex-python-darwin.tei.xml"))
    for witness in darwin.witnesses:
        text = shared("data", "formats", "collation", f"darwin{witness.id}.txt").read_text(
            encoding="utf-8"
        )
        assert re.sub(r"\s", "", witness.text) == re.sub(r"\s", "", text)
    with pytest.warns(wgig.FormatWarning, match="01C2"):
        ephesians = wgig.read_tei(shared("data", "formats", "tei", "teiphy-ephesians-small.xml"))
    by_name = {w.id: w.text for w in ephesians.witnesses}
    assert by_name["UBS"] == "εν εφεσω"
    assert by_name["010"] == "εν εφεω"
    assert by_name["P46"] == by_name["04"] == ""


def test_tei_is_valid() -> None:
    etree = pytest.importorskip("lxml.etree")
    # Half a minute to load on a slow machine: one run for all.
    schema = etree.RelaxNG(etree.parse(str(shared("data", "formats", "tei", "tei_all.rng"))))
    odd = collation({"1859": ["a ", None], "#<": ["b", "c"], "草案": [None, "c"]})
    cases = [collation(DRAFTS), odd, *(collation(rows) for rows in SIX.values())]
    for case in cases:
        for options in ({}, {"words": True}, {"lemma": case.witnesses[0].id}, {"joined": False}):
            xml = wgig.to_tei(case, **options)  # type: ignore[arg-type]
            assert schema.validate(etree.fromstring(xml.encode())), schema.error_log.last_error
