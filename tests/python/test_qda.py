"""Coded projects: positions of each tool, what is kept, and archives that are not safe."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from conftest import shared, told
from hypothesis import given
from hypothesis import strategies as st

import wgig
from wgig import _archive
from wgig._positions import ALL, TextMap
from wgig.qda import (
    NOBODY,
    Positions,
    QdaDocument,
    QdaNote,
    QdaProject,
    qda_project_bytes,
    read_qda_project,
    write_qda_project,
)


def guid(number: int) -> str:
    return f"0a1b2c3d-0000-4000-8000-{number:012d}"


def zipped(files: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def project(selections: str, text: bytes, origin: str = "", more: str = "") -> bytes:
    """A project of one text, with codes `access` and `cost`."""
    return zipped(
        {
            "Project.QDE": f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="A project" origin="{origin}">
  <Users><User guid="{guid(1)}" name="Ana"/></Users>
  <CodeBook><Codes>
    <Code guid="{guid(11)}" name="Access" isCodable="true"><NoteRef targetGUID="{guid(31)}"/></Code>
    <Code guid="{guid(12)}" name="Cost" isCodable="true"/>
  </Codes></CodeBook>
  <Sources>
    <TextSource guid="{guid(21)}" name="A text" plainTextPath="internal://{guid(21)}.txt">
      {selections}
    </TextSource>
    <PictureSource guid="{guid(22)}" path="internal://p.png">
      <PictureSelection guid="{guid(41)}" firstX="1" firstY="1" secondX="5" secondY="5">
        <Coding guid="{guid(51)}"><CodeRef targetGUID="{guid(12)}"/></Coding>
      </PictureSelection>
    </PictureSource>
  </Sources>
  <Notes><Note guid="{guid(31)}" name="Why"><PlainTextContent>Because.</PlainTextContent></Note></Notes>
  {more}
</Project>""",
            f"Sources/{guid(21).upper()}.TXT": text,
            "sources/p.png": b"\x89PNG",
        }
    )


def selection(start: int, end: int, name: str = "", number: int = 61, code: int = 11) -> str:
    return (
        f'<PlainTextSelection guid="{guid(number)}" name="{name}" startPosition="{start}" '
        f'endPosition="{end}"><Coding guid="{guid(number + 10)}" creatingUser="{{{guid(1).upper()}}}" '
        f'creationDateTime="2025-06-08T12:42:55Z"><CodeRef targetGUID="{guid(code)}"/>'
        f"</Coding></PlainTextSelection>"
    )


def quoted(read: QdaProject) -> list[str | None]:
    texts = {document.id: document.text for document in read.documents}
    found = []
    for coding in read.codings:
        text = texts[coding.document]
        passage = coding.span and text is not None
        found.append(text[coding.span.begin : coding.span.end] if passage else None)
    return found


#: A byte order mark, Windows line ends, a character of four bytes before the passage.
HARD = "\ufeffOne \U0001f30d\r\ntwo\r\ncost of it".encode()


# Positions


@pytest.mark.parametrize(
    ("origin", "start"),
    [
        ("NVivo for Windows 12.6", 13),  # UTF-16 units: the globe is two; CR LF is two
        ("ATLAS.ti Win 23.4.0", 10),  # CR LF is one
        ("A tool of the standard", 12),  # code points of the file
    ],
)
def test_positions_are_read_as_the_tool_counts_them(origin: str, start: int) -> None:
    data = project(selection(start, start + 4), HARD, origin)
    read = read_qda_project(data)
    assert read.documents[0].text == "One \U0001f30d\ntwo\ncost of it"
    assert quoted(read)[0] == "cost"


def test_positions_can_be_overridden() -> None:
    data = project(selection(13, 17), HARD, "A tool of the standard")
    assert quoted(read_qda_project(data, positions="nvivo"))[0] == "cost"
    mine = Positions(unit="utf16", bom=True, end="inclusive")
    data = project(selection(14, 17), HARD)
    assert quoted(read_qda_project(data, positions=mine))[0] == "cost"
    with pytest.raises(wgig.ParseError, match="unknown positions 'word'"):
        read_qda_project(data, positions="word")


def test_quoted_passages_decide_where_the_origin_is_wrong() -> None:
    data = project(selection(13, 17, "cost"), HARD, "ATLAS.ti Win 23.4.0")
    with told() as said:
        read = read_qda_project(data)
    assert quoted(read)[0] == "cost"
    assert read.positions.unit == "utf16"
    assert "1 selections are where they quote when positions are read as utf16" in said[0]
    with told() as said:  # a name that is no quote says nothing
        read_qda_project(project(selection(10, 14, "My favourite"), HARD, "ATLAS.ti Win 23.4.0"))
    assert said == []


@given(
    st.text(st.sampled_from("ab\r\n\U0001f30d\u6839"), max_size=30),
    st.sampled_from(ALL),
    st.booleans(),
    st.data(),
)
def test_every_way_of_counting_finds_the_passage(
    raw: str, positions: Positions, mark: bool, data: st.DataObject
) -> None:
    # Told the slow way: cut the file's text into what a tool counts, one piece a position.
    text = ("\ufeff" if mark else "") + raw
    pieces: list[str] = ["\ufeff"] if mark and positions.bom else []
    at = 0
    while at < len(raw):
        two = raw.startswith("\r\n", at)
        if two and positions.crlf == 1:
            pieces.append("\r\n")
        elif raw[at] > "\uffff" and positions.unit == "utf16":
            pieces += [raw[at], ""]
        else:
            pieces += list(raw[at : at + (2 if two else 1)])
        at += 2 if two else 1
    start = data.draw(st.integers(0, len(pieces)))
    end = data.draw(st.integers(start, len(pieces)))
    passage = "".join(pieces[start:end]).replace("\ufeff", "")
    text_map = TextMap(text, positions)
    begin, finish, exact = text_map.span(start, end - (positions.end == "inclusive"))
    if exact:
        normal = passage.replace("\r\n", "\n").replace("\r", "\n")
        assert text_map.text[begin:finish] == normal
    assert 0 <= begin <= finish <= len(text_map.text)


def test_a_selection_outside_its_text_is_moved_and_told() -> None:
    with told() as said:
        read = read_qda_project(project(selection(4, 900), b"short text"))
    assert quoted(read)[0] == "t text"
    assert "lies outside its text" in said[0]


def test_projects_of_other_tools_are_read_and_written_valid() -> None:
    etree = pytest.importorskip("lxml.etree")
    folder = shared("data", "formats", "refi-qda")
    schema = etree.XMLSchema(etree.parse(str(folder / "Project.xsd")))
    for path in sorted(folder.glob("*.qdpx")):
        with zipfile.ZipFile(path) as archive:
            name = next(n for n in archive.namelist() if n.lower() == "project.qde")
            codings = archive.read(name).count(b"<Coding ")
        with told():
            read = read_qda_project(path, missing="warn")
        assert len(read.codings) == codings, path
        starts = 0
        texts = {document.id: document.text or "" for document in read.documents}
        spans = [(texts[c.document], c.span) for c in read.codings if c.span and texts[c.document]]
        for text, span in spans:
            starts += span.begin == 0 or not text[span.begin - 1].isalnum()
        assert starts >= 0.98 * len(spans), path
        data = qda_project_bytes(read)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            schema.assertValid(etree.fromstring(archive.read("project.qde")))
        with told():
            again = read_qda_project(data, missing="warn")
        same = {"origin": read.origin, "positions": read.positions, "xml": read.xml}
        assert replace(again, **same) == read, path
        assert qda_project_bytes(again) == data


def test_a_text_that_is_not_there_is_named() -> None:
    path = shared("data", "formats", "refi-qda", "atlasti-8-spec-project.qdpx")
    with pytest.raises(wgig.ParseError, match=r"sources/01106019-.*\.txt"):
        read_qda_project(path)


# What is in a project


def test_a_project_is_read_whole() -> None:
    read = read_qda_project(
        project(
            selection(0, 4) + f'<Coding guid="{guid(81)}"><CodeRef targetGUID="{guid(12)}"/>'
            f'<NoteRef targetGUID="{guid(31)}"/></Coding>',
            b"cost of it",
        )
    )
    assert read.name == "A project"
    assert [entry.id for entry in read.taxonomy.concepts] == ["access", "cost"]
    assert read.coders == (wgig.Coder(id=guid(1), name="Ana", kind="person"),)
    assert [document.kind for document in read.documents] == ["text", "picture"]
    assert read.notes == (QdaNote(guid(31), "Why", "Because.", (guid(11), guid(81))),)
    one, whole, picture = read.codings
    assert one == wgig.Coding(
        id=guid(71),
        document=guid(21),
        span=wgig.Span(0, 4),
        code="access",
        scheme="a-project",
        coder=guid(1),
        when="2025-06-08T12:42:55Z",
    )
    assert (whole.span, whole.code, whole.note) == (None, "cost", "Because.")
    assert (picture.document, picture.span) == (guid(22), None)
    assert read.files == {"sources/p.png": b"\x89PNG"}


def changed(read: QdaProject) -> QdaProject:
    with told():
        return read_qda_project(qda_project_bytes(read))


def test_changes_are_written_and_the_rest_is_kept() -> None:
    more = f"""<Links><Link guid="{guid(91)}" originGUID="{guid(31)}" targetGUID="{guid(61)}"/></Links>
      <Graphs><Graph guid="{guid(92)}" name="A map"/></Graphs>"""
    read = read_qda_project(
        project(selection(0, 4) + selection(5, 7, "of", 62, 12), b"cost of it", more=more)
    )
    # Another code, another passage, and a new one by a new coder.
    first, second, picture = read.codings
    new = wgig.Coding(
        id="mine", document=guid(21), span=wgig.Span(8, 10), code="cost", coder="Ben", note="Why?"
    )
    after = changed(
        replace(
            read,
            codings=(
                first.replace(code="cost"),
                second.replace(span=wgig.Span(5, 10)),
                picture,
                new,
            ),
        )
    )
    found = {coding.id: coding for coding in after.codings}
    assert len(found) == 4
    assert found[first.id] == first.replace(code="cost")
    assert found[second.id] == second.replace(span=wgig.Span(5, 10))
    assert found[picture.id] == picture
    added = next(coding for coding in after.codings if coding.note == "Why?")
    assert quoted(after)[after.codings.index(added)] == "it"
    assert {coder.id: coder.name for coder in after.coders}[added.coder] == "Ben"
    assert b"A map" in after.xml
    assert after.xml.count(b"<Link ") == 1
    # Codings and documents that are taken out are gone, with what points to them.
    fewer = changed(replace(read, documents=read.documents[1:], codings=(picture,)))
    assert fewer.codings == (picture,)
    assert b"<Graph " in fewer.xml
    assert b"<Link " not in fewer.xml
    fewer = changed(replace(read, codings=()))
    assert (fewer.codings, len(fewer.documents)) == ((), 2)


def test_a_project_of_our_own_is_valid_and_comes_back() -> None:
    etree = pytest.importorskip("lxml.etree")
    taxonomy = wgig.Taxonomy.from_dict(
        {
            "id": "codes",
            "label": {},
            "concepts": [
                {"id": "money", "label": {"en": "Money"}, "codable": False},
                {"id": "cost", "label": {"en": "Cost"}, "broader": ["money"]},
            ],
            "groups": [{"id": "g", "label": {"en": "G"}, "members": ["cost"]}],
        }
    )
    own = QdaProject(
        name="codes",
        taxonomy=taxonomy,
        documents=(QdaDocument("report", "Report", "One \U0001f30d\r\nthe cost"),),
        codings=(
            wgig.Coding(
                id="1",
                document="report",
                span=wgig.Span(11, 15),
                code="cost",
                coder="ana",
                when="2025-01-02T03:04:05Z",
            ),
            wgig.Coding(id="2", document="report", code="money", coder=NOBODY),
        ),
        coders=(wgig.Coder(id="ana", name="Ana", kind="person"),),
        notes=(QdaNote("n", "Memo", "About it", ("cost", "report")),),
    )
    data = qda_project_bytes(own)
    assert data == qda_project_bytes(own)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("project.qde")
        assert b"\r" not in archive.read(archive.namelist()[1])
    folder = shared("data", "formats", "refi-qda")
    etree.XMLSchema(etree.parse(str(folder / "Project.xsd"))).assertValid(etree.fromstring(xml))
    read = read_qda_project(data)
    assert quoted(read) == ["cost", None]
    assert [coding.code for coding in read.codings] == ["cost", "money"]
    assert read.taxonomy.concepts[1].broader == ("money",)
    assert read.taxonomy.groups[0].members == ("cost",)
    assert (read.notes[0].name, read.notes[0].text) == ("Memo", "About it")


def test_what_cannot_be_written_is_told(tmp_path: Any) -> None:
    read = read_qda_project(project(selection(0, 4), b"cost of it"))
    coding = read.codings[0]
    for wrong, said in [
        (coding.replace(code="costs"), r"codings\[0\]\.code: unknown value 'costs'"),
        (coding.replace(document="x"), r"codings\[0\]\.document: unknown value 'x'"),
        (coding.replace(span=wgig.Span(0, 99)), r"codings\[0\]\.span: .* outside the text"),
        (coding.replace(when="yesterday"), r"codings\[0\]\.when"),
    ]:
        with pytest.raises(wgig.ValidationError, match=said):
            write_qda_project(replace(read, codings=(wrong,)), tmp_path / "out.qdpx")
    with told() as said_:
        write_qda_project(
            replace(read, codings=(coding.replace(confidence=0.5),)), tmp_path / "out.qdpx"
        )
    assert "confidence is left out" in said_[0]


# Invalid, but met


def test_what_the_format_does_not_allow_is_read_and_told() -> None:
    data = project(
        selection(0, 4, code=99) + selection(0, 4, number=61), b"cost of it", more="<Sets/>"
    )
    files = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            files[name] = archive.read(name).replace(b"internal://0a", b"0a")
    with told() as said:
        read = read_qda_project(zipped(files))
    text = "\n".join(said)
    assert "has no scheme" in text
    assert "an empty Sets" in text
    assert "of a code that is not there" in text
    assert f"the coding {guid(71)} is there twice" in text
    assert len(read.codings) == 3
    assert read.codings[0].code == guid(99)
    assert len({coding.id for coding in read.codings}) == 3
    assert len(changed(read).codings) == 3


def test_a_text_outside_the_archive_is_not_opened() -> None:
    data = project("", b"")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["Project.QDE"] = files["Project.QDE"].replace(b"internal://0a", b"absolute:///etc/0a")
    with told() as said:
        read = read_qda_project(zipped(files))
    assert read.documents[0].text is None
    assert "outside the archive, at 'absolute:///etc/0a" in said[0]


# Hostile


def hostile(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"../../etc/passwd": "x"}, "leads out"),
        ({"/etc/passwd": "x"}, "leads out"),
        ({"C:/windows": "x"}, "leads out"),
        ({"sources/a": "x", "Sources/A": "y"}, "there twice"),
        ({"sources/a.txt": "x"}, "no project"),
        ({"a.qde": "x", "b.qde": "y"}, "2 projects"),
        ({"project.qde": "<Project/>"}, "not a project"),
        ({"project.qde": "<Project"}, r"project\.qde:1:1: not XML"),
        ({"project.qde": "<!DOCTYPE p [<!ENTITY a 'b'>]><p/>"}, "document type"),
        ({"project.qde": "0" * 50_000_000}, "more than 300 times its size"),
    ],
)
def test_hostile_archives_are_refused(files: dict[str, str], said: str) -> None:
    with pytest.raises(wgig.ParseError, match=said):
        read_qda_project(zipped(dict(files)))


def test_more_hostile_archives_are_refused() -> None:
    with pytest.raises(wgig.ParseError, match="not a ZIP archive"):
        read_qda_project(b"PK, but no archive")
    good = project("", b"text")
    for cut in range(0, len(good), 97):
        with pytest.raises(wgig.ParseError):
            read_qda_project(good[:cut])
    with pytest.raises(wgig.ParseError, match="limit of the archive"):
        read_qda_project(project("", b"text" * 10_000), max_bytes=5000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("sources/link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(wgig.ParseError, match="a link"):
        read_qda_project(out.getvalue())
    # Two entries of the directory that share one member: how small bombs unpack to petabytes.
    data = zipped({"a": b"0" * 1000, "b": b"1"})
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 1)
    forged = data[:second] + data[second:].replace(data[second + 42 : second + 46], b"\0\0\0\0", 1)
    with pytest.raises(wgig.ParseError, match=r"overlaps|not a ZIP"):
        _archive.read_archive(forged, "", max_bytes=1 << 20)


@given(st.binary(max_size=200))
def test_bytes_that_are_changed_give_an_error_or_a_project(noise: bytes) -> None:
    good = bytearray(project(selection(0, 4), b"cost of it"))
    for number, byte in enumerate(noise):
        good[(number * 131 + byte) % len(good)] ^= byte
    with told(), suppress(wgig.ParseError):
        read_qda_project(bytes(good))
