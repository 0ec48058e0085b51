"""Taxonomies in and out: JSON, CSV, SKOS in three syntaxes, REFI-QDA codebooks."""

from __future__ import annotations

import copy
import logging
import warnings
from pathlib import Path
from typing import Any

import pytest
from conftest import shared, told
from hypothesis import given
from hypothesis import strategies as st

import wgig
from wgig.taxonomies import FORMATS, taxonomy_bytes

FIXTURES = Path(__file__).parent / "fixtures"
RDF = {"turtle": "turtle", "rdfxml": "xml", "jsonld": "json-ld"}
SUFFIX = {".ttl": "turtle", ".rdf": "xml", ".jsonld": "json-ld"}
TURTLE = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"


def quietly(data: Any, **how: Any) -> wgig.Taxonomy:
    with told():
        return wgig.read_taxonomy(data, **how)


def graph_of(data: bytes, syntax: str) -> Any:
    """The graph as rdflib reads it, its literals as they are written."""
    rdflib = pytest.importorskip("rdflib")
    before, logger = rdflib.NORMALIZE_LITERALS, logging.getLogger("rdflib.term")
    rdflib.NORMALIZE_LITERALS, logger.disabled = False, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            return rdflib.Graph().parse(data=data, format=syntax, publicID="http://wgig.invalid/")
    finally:
        rdflib.NORMALIZE_LITERALS, logger.disabled = before, False


def is_same_graph(one: Any, two: Any) -> bool:
    from rdflib.compare import isomorphic

    return bool(isomorphic(one, two))


def without(taxonomy: wgig.Taxonomy, *members: str) -> dict[str, Any]:
    """A taxonomy as dicts, without members that a format makes or does not have."""
    plain = copy.deepcopy(taxonomy.to_dict())
    for part in (plain, *plain["concepts"], *plain["groups"]):
        for member in members:
            part.pop(member, None)
    return plain


# SKOS


def test_a_thesaurus_is_read_from_turtle() -> None:
    pytest.importorskip("rdflib")
    taxonomy = wgig.read_taxonomy(FIXTURES / "thesaurus.ttl", strict=True)
    assert (taxonomy.id, taxonomy.uri) == ("scheme", "https://example.org/t#scheme")
    assert dict(taxonomy.label) == {"en": "Access", "fr": "Accès"}
    access, cost, only_xl, rights = taxonomy.concepts
    assert (access.id, access.uri) == ("access", "https://example.org/t#access")
    assert dict(access.label) == {"en": "Access", "fr": "Accès", "zh-Hans": "接入"}
    assert access.alternative == {"": ("no language",), "en": ("Connectivity",)}
    assert access.terms == {"en": ("conectivity",)}
    assert dict(access.definition) == {"en": 'Whether people\ncan get "online".'}
    assert access.notations == ("1.4", "A")
    assert access.related == ("rights",)
    # Stated from the other side only: by narrower, and by related.
    assert (cost.broader, rights.related) == (("access",), ("access",))
    assert (only_xl.id, dict(only_xl.label)) == ("mt1.45", {"en": "Only by SKOS-XL"})
    assert set(only_xl.broader) == {"access", "rights"}
    assert rights.examples == {"en": ("A right to be heard.",)}
    steps, everything = taxonomy.groups
    assert (steps.ordered, steps.members) == (True, ("rights", "access", "cost"))
    assert (everything.ordered, everything.members) == (False, ("cost",))
    assert any("exactMatch" in line for line in access.extra["rdf"]["kept"])


@pytest.mark.parametrize("syntax", RDF)
def test_reading_and_writing_skos_gives_the_same_graph(syntax: str) -> None:
    data = (FIXTURES / "thesaurus.ttl").read_bytes()
    before = graph_of(data, "turtle")
    written = taxonomy_bytes(quietly(data), syntax)
    assert is_same_graph(before, graph_of(written, RDF[syntax]))
    again = quietly(written)
    assert without(again, "rdf") == without(quietly(data), "rdf")
    assert taxonomy_bytes(quietly(written), syntax) == taxonomy_bytes(again, syntax)


def test_every_skos_file_of_other_tools_comes_back_as_the_same_graph() -> None:
    for path in sorted(shared("data", "formats", "skos").iterdir()):
        if path.suffix not in SUFFIX:
            continue
        data = path.read_bytes()
        before = graph_of(data, SUFFIX[path.suffix])
        taxonomy = quietly(path)
        assert taxonomy.concepts, path
        for syntax, name in RDF.items():
            if syntax == "rdfxml" and "hashURIConceptScheme" in path.name:
                # It has a property whose name ends in a colon, which XML cannot say.
                with pytest.raises(wgig.ValidationError, match="cannot write the property"):
                    taxonomy_bytes(taxonomy, syntax)
                continue
            after = graph_of(taxonomy_bytes(taxonomy, syntax), name)
            assert is_same_graph(before, after), (path.name, syntax)
        assert quietly(taxonomy_bytes(taxonomy, "csv")) == taxonomy, path
        assert quietly(taxonomy_bytes(taxonomy, "json")) == taxonomy, path


def test_three_syntaxes_of_one_thesaurus_give_the_same_concepts() -> None:
    pytest.importorskip("rdflib")
    found = []
    for suffix in SUFFIX:
        plain = without(
            quietly(shared("data", "formats", "skos", f"unesco-excerpt{suffix}")), "rdf"
        )
        for entry in plain["concepts"]:
            for member in ("broader", "related"):
                entry[member].sort()
            for lists in (entry["alternative"], entry["terms"]):
                lists.update({language: sorted(texts) for language, texts in lists.items()})
        for group in plain["groups"]:
            group["members"].sort()
        for parts in ("concepts", "groups"):
            plain[parts].sort(key=lambda part: part["uri"])
        # Two concepts have two scope notes in Russian; which is the first is up to the file.
        for entry in plain["concepts"]:
            entry["scope_note"].pop("ru", None)
        found.append(plain)
    assert len(found[0]["concepts"]) == 90
    assert found[0] == found[1] == found[2]


def test_the_embedded_taxonomy_goes_through_skos_whole() -> None:
    pytest.importorskip("rdflib")
    embedded = wgig.wgig_taxonomy()
    for syntax in RDF:
        again = wgig.read_taxonomy(taxonomy_bytes(embedded, syntax), strict=True)
        assert without(again, "uri") == without(embedded, "uri")
        assert again.concepts[0].uri == f"urn:wgig:wgig:{again.concepts[0].id}"
        assert taxonomy_bytes(again, syntax) == taxonomy_bytes(embedded, syntax)


def test_several_schemes_in_one_file_are_told_and_can_be_chosen() -> None:
    pytest.importorskip("rdflib")
    data = (
        TURTLE + "<http://e.org/a> a skos:ConceptScheme . <http://e.org/b> a skos:ConceptScheme .\n"
        '<http://e.org/1> a skos:Concept; skos:inScheme <http://e.org/a>; skos:prefLabel "One" .\n'
        '<http://e.org/2> a skos:Concept; skos:inScheme <http://e.org/b>; skos:prefLabel "Two" .\n'
    ).encode()
    with told() as said:
        both = wgig.read_taxonomy(data)
    assert "2 concept schemes" in said[0]
    assert [entry.id for entry in both.concepts] == ["1", "2"]
    only = wgig.read_taxonomy(data, scheme="b")
    assert (only.id, [entry.id for entry in only.concepts]) == ("b", ["2"])
    for taxonomy in (both, only):
        assert is_same_graph(
            graph_of(data, "turtle"), graph_of(taxonomy_bytes(taxonomy, "turtle"), "turtle")
        )
    with pytest.raises(wgig.ValidationError, match=r"there are: http://e\.org/a, http"):
        wgig.read_taxonomy(data, scheme="c")


def test_what_skos_does_not_allow_is_read_and_told() -> None:
    pytest.importorskip("rdflib")
    data = (
        TURTLE + "<http://e.org/1> a skos:Concept; skos:prefLabel 'One'@en, 'Uno'@en;\n"
        " skos:broader <http://e.org/2>, <http://e.org/gone>; skos:narower <http://e.org/2> .\n"
        "<http://e.org/2> a skos:Concept; skos:prefLabel 'Two'@en; skos:broader <http://e.org/1> ."
    ).encode()
    with told() as said:
        taxonomy = wgig.read_taxonomy(data)
    text = "\n".join(said)
    assert "no property skos:narower" in text
    assert "two preferred labels in 'en'" in text
    assert "http://e.org/gone is not in the file" in text
    assert "is above itself" in text
    assert is_same_graph(
        graph_of(data, "turtle"), graph_of(taxonomy_bytes(taxonomy, "turtle"), "turtle")
    )
    with told(), pytest.raises(wgig.ValidationError, match="is above itself"):
        wgig.read_taxonomy(data, strict=True)


def test_a_changed_concept_is_written_changed() -> None:
    pytest.importorskip("rdflib")
    taxonomy = quietly(FIXTURES / "thesaurus.ttl")
    first = taxonomy.concepts[0].replace(label={"en": "Entry"})
    changed = taxonomy.replace(concepts=[first, *taxonomy.concepts[1:]])
    text = taxonomy_bytes(changed, "turtle").decode()
    assert '"Entry"@en' in text
    assert '"接入"' not in text
    assert "exactMatch" in text


HOSTILE = {
    "a remote context": (
        b'{"@context": "https://example.org/skos.jsonld", "@id": "x"}',
        "'https://example.org/skos.jsonld', and nothing is fetched",
    ),
    "a remote context inside": (
        b'{"@context": [{"a": {"@id": "http://e.org/a", "@context": "c.json"}}], "@id": "x"}',
        "nothing is fetched",
    ),
    "deep JSON": (b'{"@graph":' * 100_000 + b"1" + b"}" * 100_000, "nested"),
    "deep brackets": (TURTLE.encode() + b"<a:b> <a:c> " + b"[ <a:c> " * 5000, "nested"),
    "deep lists": (TURTLE.encode() + b"<a:b> <a:c> " + b"( " * 5000, "nested"),
    "deep elements": (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' + b"<rdf:a>" * 5000,
        "nested",
    ),
    "an external entity": (
        b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rdf:RDF>&x;</rdf:RDF>',
        "another file",
    ),
    "an external document type": (b'<!DOCTYPE r SYSTEM "http://e.org/x.dtd"><r/>', "fetched"),
    "laughs": (
        b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rdf:RDF>&b;</rdf:RDF>',
        "holds others",
    ),
    "Turtle that breaks off": (TURTLE.encode() + b"<a:b> a skos:Concept ;\n skos:prefLabel", ":3:"),
    "an unclosed element": (b"<rdf:RDF>\n<a>", ":2:"),
    "half JSON": (b'{"@graph": [\n1,', ":2:"),
    "no RDF": (b"<html><p>Hello</p></html>", "cannot tell"),
    "no text": (b"\xff\xfe\x00", "UTF-8"),
    "nothing": (b"", "cannot tell"),
    "an archive": (b"PK\x03\x04", "read_qda_project"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_malformed_and_hostile_files_get_a_clear_error(what: str, tmp_path: Path) -> None:
    pytest.importorskip("rdflib")
    data, said = HOSTILE[what]
    path = tmp_path / "taxonomy"
    path.write_bytes(data)
    with pytest.raises(wgig.ParseError) as caught:
        wgig.read_taxonomy(path)
    assert said in str(caught.value)
    assert caught.value.file == str(path)


def test_prefixes_as_entities_are_read_as_many_files_have_them() -> None:
    pytest.importorskip("rdflib")
    data = b"""<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [<!ENTITY skos "http://www.w3.org/2004/02/skos/core#">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;"
    xml:base="http://e.org/" xml:lang="en">
  <skos:Concept rdf:about="x"><skos:prefLabel>X</skos:prefLabel></skos:Concept>
</rdf:RDF>"""
    (entry,) = wgig.read_taxonomy(data).concepts
    assert (entry.uri, dict(entry.label)) == ("http://e.org/x", {"en": "X"})


def test_kept_statements_that_are_none_are_an_error_with_a_path() -> None:
    pytest.importorskip("rdflib")
    taxonomy = wgig.Taxonomy.from_dict({"id": "t", "label": {}, "rdf": {"kept": ["nonsense"]}})
    with pytest.raises(wgig.ValidationError, match=r"rdf\.kept\[0\]"):
        taxonomy_bytes(taxonomy, "turtle")


# CSV

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)
tags = st.sampled_from(["", "en", "zh-Hans", "ar"])
labels = st.dictionaries(tags, texts, max_size=3)
lists = st.dictionaries(tags, st.lists(texts, min_size=1, max_size=3), max_size=2)


@st.composite
def taxonomies(draw: st.DrawFn) -> wgig.Taxonomy:
    ids = draw(st.lists(texts, unique=True, min_size=1, max_size=4))
    concepts = [
        {
            "id": identifier,
            "uri": draw(st.sampled_from(["", f"http://e.org/{number}"])),
            "label": draw(labels),
            "alternative": draw(lists),
            "exclude": draw(lists),
            "definition": draw(labels),
            "when_to_use": draw(labels),
            "examples": draw(lists),
            "notations": draw(st.lists(texts, max_size=2, unique=True)),
            "broader": draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)),
            "codable": draw(st.booleans()),
            "cross_cutting": draw(st.booleans()),
            "key_area": draw(st.sampled_from(["", "one"])),
            "memo": draw(st.sampled_from([None, ["a", {"b": 1}]])),
        }
        for number, identifier in enumerate(ids)
    ]
    group = {"id": "g", "label": draw(labels), "members": ids[:2], "ordered": draw(st.booleans())}
    return wgig.Taxonomy.from_dict(
        {"id": "t", "label": draw(labels), "concepts": concepts, "groups": [group]}
    )


def test_a_taxonomy_without_any_name_is_told() -> None:
    with told() as said:
        wgig.read_taxonomy(b"id,comment\nspam,unwanted mail\n", format="csv")
    assert said == ["no concept has a name, so that no text will match"]


@given(taxonomies())
def test_a_table_loses_nothing(taxonomy: wgig.Taxonomy) -> None:
    assert quietly(taxonomy_bytes(taxonomy, "csv"), format="csv") == taxonomy


def once_each(taxonomy: wgig.Taxonomy) -> wgig.Taxonomy:
    """Without the second of two equal names: a graph is a set."""
    plain = taxonomy.to_dict()
    for entry in plain["concepts"]:
        for member in ("alternative", "exclude", "examples"):
            for language, names in entry[member].items():
                entry[member][language] = list(dict.fromkeys(names))
    return wgig.Taxonomy.from_dict(plain)


def written_if_xml_can(taxonomy: wgig.Taxonomy, syntax: str) -> bytes | None:
    """None for RDF/XML of control characters, which no XML can hold."""
    try:
        return taxonomy_bytes(taxonomy, syntax)  # type: ignore[arg-type]
    except wgig.ValidationError as error:
        if syntax != "rdfxml" or "XML cannot write the control characters" not in str(error):
            raise
        return None


@pytest.mark.parametrize("syntax", RDF)
@given(taxonomy=taxonomies())
def test_skos_loses_nothing_of_what_a_taxonomy_says(syntax: str, taxonomy: wgig.Taxonomy) -> None:
    pytest.importorskip("rdflib")
    taxonomy = once_each(taxonomy)
    data = written_if_xml_can(taxonomy, syntax)
    if data is None:
        return
    again = quietly(data, format=syntax)
    assert without(again, "uri") == without(taxonomy, "uri")


def test_a_table_that_people_write() -> None:
    taxonomy = wgig.read_taxonomy(FIXTURES / "codes.csv", strict=True)
    access, cost, rights = taxonomy.concepts
    assert access.alternative == {"en": ("Connectivity", "going online")}
    assert (access.codable, cost.codable) == (False, True)
    assert cost.alternative == {"en": ("price | fee", "expenses")}
    assert dict(cost.when_to_use) == {"en": 'Prices; and "fees"\non two lines'}
    assert cost.broader == ("access",)
    assert rights.id == "human-rights"


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("id,label\nx,X,more\n", (2, 5), "more cells than the 2 columns"),
        ("id,codable\na,true\nb,maybe\n", (3, 3), "expected true or false"),
        ('id,label\nx,"no end\n\n', (2, 3), "does not end"),
        ('id,label\nx,in"side\n', (2, 5), "quotation mark"),
        ("id,id\n", (1, 4), "twice"),
        ("id,notations@en\n", (1, 4), "no languages"),
        ("id,label\n,\n\n,x,\n,,\n", (4, 4), "more cells"),
        ("id,label,extra\n接入,接入,{\n", (2, 7), "not JSON"),
        ("kind,id\nthing,x\n", (2, 1), "unknown value 'thing'"),
        ("colour,name\nred,x\n", (1, 1), "no column id"),
    ],
)
def test_a_wrong_table_is_told_with_line_and_column(
    text: str, place: tuple[int, int], said: str
) -> None:
    with pytest.raises(wgig.ParseError, match=said) as caught:
        wgig.read_taxonomy(text.encode(), format="csv")
    assert (caught.value.line, caught.value.column) == place


# REFI-QDA codebooks


def schema(name: str) -> Any:
    etree = pytest.importorskip("lxml.etree")
    return etree.XMLSchema(etree.parse(str(shared("data", "formats", "refi-qda", name))))


def valid(data: bytes, name: str = "Codebook.xsd") -> None:
    etree = pytest.importorskip("lxml.etree")
    schema(name).assertValid(etree.fromstring(data))


def test_a_codebook_is_read_with_its_rules() -> None:
    taxonomy = wgig.read_taxonomy(FIXTURES / "codebook.qdc", strict=True)
    access, cost, chinese, other = taxonomy.concepts
    assert [entry.id for entry in taxonomy.concepts] == ["access", "cost-price", "接入", "access-2"]
    assert access.uri == "urn:uuid:0a1b2c3d-0000-4000-8000-000000000001"
    assert not access.codable
    assert dict(access.definition) == {"": "Getting online"}
    assert dict(access.when_to_use) == {"": "cost or coverage is named"}
    assert dict(access.when_not_to_use) == {"": "a right is meant"}
    assert access.examples == {"": ("It costs too much.",)}
    assert cost.broader == chinese.broader == ("access",)
    assert cost.extra["color"] == "#ffcc00"
    assert other.broader == ()
    assert taxonomy.groups[0].members == ("cost-price",)
    again = wgig.read_taxonomy(taxonomy_bytes(taxonomy, "qdc"), name=taxonomy.id)
    assert without(again, "origin") == without(taxonomy, "origin")


def test_a_codebook_goes_through_skos_and_a_table_whole() -> None:
    pytest.importorskip("rdflib")
    codebook = wgig.read_taxonomy(FIXTURES / "codebook.qdc")
    for layout in ("turtle", "rdfxml", "jsonld", "csv", "json"):
        again = wgig.read_taxonomy(taxonomy_bytes(codebook, layout), format=layout)  # type: ignore[arg-type]
        assert without(again, "uri") == without(codebook, "uri")
        assert [c.uri for c in again.concepts] == [c.uri for c in codebook.concepts]
        assert taxonomy_bytes(again, "qdc") == taxonomy_bytes(codebook, "qdc")


def test_codebooks_of_other_tools_are_read_and_written_valid() -> None:
    for path in sorted(shared("data", "formats", "refi-qda").glob("*.qdc")):
        taxonomy = quietly(path)
        written = taxonomy_bytes(taxonomy, "qdc")
        valid(written)
        again = wgig.read_taxonomy(written, name=taxonomy.id)
        assert without(again, "origin") == without(taxonomy, "origin"), path


def test_a_codebook_says_what_it_cannot_hold() -> None:
    with told() as said:
        written = taxonomy_bytes(wgig.wgig_taxonomy(), "qdc", language="fr")
    assert "terms, exclude, category, key_area, all languages but one, cross_cutting" in said[0]
    valid(written)
    assert "Noms de domaine" in written.decode()


def test_hostile_codebooks_get_a_clear_error() -> None:
    head = b'<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>'
    code = b'<Code guid="0a1b2c3d-0000-4000-8000-%012d" name="x" isCodable="true">'
    for data, said in [
        (head + b"".join(code % i for i in range(1000)), "nested more than 256 deep"),
        (b"<!DOCTYPE c []>" + head, "document type"),
        (
            head + code % 1 + b"</Code>" + code % 1 + b"</Code></Codes></CodeBook>",
            "guid of another",
        ),
        (head + b'<Code guid="7" name="x"/></Codes></CodeBook>', "without a valid guid"),
        (head + b"\n<Code", "line 2:1"),
    ]:
        with pytest.raises(wgig.ParseError, match=said.replace("[", "\\[")):
            wgig.read_taxonomy(data, format="qdc")
    with pytest.raises(wgig.ValidationError, match="at least one code"):
        taxonomy_bytes(wgig.Taxonomy(id="t", label={}), "qdc")
    loop = wgig.Taxonomy.from_dict(
        {"id": "t", "label": {}, "concepts": [{"id": "a", "label": {}, "broader": ["a"]}]}
    )
    with pytest.raises(wgig.ValidationError, match="above themselves"):
        taxonomy_bytes(loop, "qdc")


# All


def test_a_format_is_told_from_name_and_content(tmp_path: Path) -> None:
    pytest.importorskip("rdflib")
    taxonomy = quietly(FIXTURES / "codebook.qdc")
    for name, format_ in {
        "a.json": "json",
        "a.csv": "csv",
        "a.ttl": "turtle",
        "a.rdf": "rdfxml",
        "a.jsonld": "jsonld",
        "a.qdc": "qdc",
    }.items():
        with told():
            wgig.write_taxonomy(taxonomy, tmp_path / name)
        data = (tmp_path / name).read_bytes()
        with told():
            assert data == taxonomy_bytes(taxonomy, format_)  # type: ignore[arg-type]
        from_file, from_bytes = quietly(tmp_path / name), quietly(data)
        assert len(from_file.concepts) == len(from_bytes.concepts) == 4
    with pytest.raises(wgig.ParseError, match=r"ends in one of \.json"):
        wgig.write_taxonomy(taxonomy, tmp_path / "a.doc")
    with pytest.raises(wgig.ParseError, match="unknown format 'word'"):
        wgig.read_taxonomy(b"", format="word")  # type: ignore[arg-type]
    assert len(FORMATS) == 6


def test_files_that_are_not_there_or_too_large_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        wgig.read_taxonomy(tmp_path / "gone.ttl")
    with pytest.raises(IsADirectoryError):
        wgig.read_taxonomy(tmp_path)
    with pytest.raises(wgig.ParseError, match="larger than 10 bytes"):
        wgig.read_taxonomy(FIXTURES / "codes.csv", max_bytes=10)
    (tmp_path / "out.csv").write_text("before")
    with pytest.raises(wgig.ValidationError):
        wgig.write_taxonomy(wgig.Taxonomy(id="t", label={}), tmp_path / "out.csv", format="qdc")
    assert (tmp_path / "out.csv").read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
