"""Comments: carried in code points, logs as CSV and as Word documents, the command."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from command import printed, run_wgig
from hypothesis import given, settings
from hypothesis import strategies as st

import wgig

SHARED = Path(os.environ.get("WGIG_SHARED", Path(__file__).parents[3] / "shared"))
OLD = "第一段。互联网治理是😀各方的事。\nLe deuxième alinéa parle des noms de domaine.\n"
NEW = "Préambule 😀.\n" + OLD


def comment(text: str, words: str, **more: Any) -> wgig.Comment:
    begin = text.index(words)
    return wgig.Comment(id="c", kind="supports", anchor=(begin, begin + len(words)), **more)


def log_of(*rows: tuple[str, ...]) -> wgig.CommentLog:
    columns = wgig.log_columns("iso")
    return wgig.CommentLog(
        language="en",
        columns=columns,
        comments=wgig.comments_from_rows(columns, rows),
        document="ISO/CD 80000-2",
        date="2005-02-14",
    )


LOG = log_of(
    (
        "DE-002",
        "",
        "5",
        "2-5.7",
        "te",
        "Mention <the> set & more.",
        "Add “∈A”\tthere.",
        "Accepted.",
    ),
    ("FR", "12-14", "4.2", "Table 1", "ed", "Two\nlines.", "", ""),
    ("**", "", "", "", "ge", " Spaces ", "", "Clarification needed."),
)


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


CELLS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff")
    | st.sampled_from("\n\t\r;,\"'<&"),
    max_size=12,
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(*[CELLS] * 8).filter(lambda row: any(c.strip(" \t\r\n") for c in row)), max_size=4
    ),
    st.sampled_from(["ar", "zh", "en", "fr", "es", "ru"]),
)
def test_a_log_survives_csv_and_docx(rows: list[tuple[str, ...]], language: str) -> None:
    columns = wgig.log_columns("iso", language)
    comments = wgig.comments_from_rows(columns, rows, language)
    log = wgig.CommentLog(language=language, columns=columns, comments=comments)
    assert wgig.rows_of(log) == tuple(rows)
    assert wgig.read_comments(wgig.comments_csv(log), format="csv") == log
    assert wgig.read_comments(wgig.comments_docx(log)) == log


def test_the_page_header_keeps_document_and_date(tmp_path: Path) -> None:
    wgig.write_comments(LOG, tmp_path / "log.docx")
    again = wgig.read_comments(tmp_path / "log.docx")
    assert again == LOG
    assert (again.document, again.date) == ("ISO/CD 80000-2", "2005-02-14")
    wgig.write_comments(LOG, tmp_path / "log.json")
    assert wgig.read_comments(tmp_path / "log.json") == LOG


@pytest.mark.parametrize("content", [b"\xff{}", b"{"])
def test_a_policy_that_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, content: bytes
) -> None:
    log, policy = tmp_path / "log.csv", tmp_path / "policy.json"
    log.write_text("id,comment\nDE-1,Unclear.\n", encoding="utf-8")
    policy.write_bytes(content)
    error = printed("comments", log, "--policy", policy, status=1)
    assert f"{policy}:1:" in error
    assert "Traceback" not in error


def test_comments_without_a_text_are_not_lost() -> None:
    bare = [wgig.Comment(id="DE-001", kind="corrects", quote="one body", group="forum")]
    text = wgig.comments_csv(bare).decode()
    for part in ("DE-001", "corrects", "one body", "forum"):
        assert part in text


def test_members_that_the_form_has_no_column_for_get_one() -> None:
    rich = wgig.Comment(
        id="own-id", kind="dissents", text="No.", group="forum", draft="d", anchor=(1, 2),
        quote="q", disposition=wgig.Disposition(decision="rejected", reason="Late.", date="2005"),
    )  # fmt: skip
    for data in (wgig.comments_csv([rich]), wgig.comments_docx([rich])):
        assert list(wgig.read_comments(data).comments) == [rich]


def test_other_bodies_logs_are_read_and_their_columns_kept() -> None:
    text = (
        "Review of draft 3;;;;\nComment ID;Section;Comment text;Proposed resolution;Milestone\n"
        "17;4.2;Unclear.;Say who.;Q3\n18;5;Fine.;;\n"
    )
    log = wgig.read_comments(text.encode())
    assert [c.id for c in log.comments] == ["17", "18"]
    assert log.comments[0].clause == "4.2"
    assert log.comments[0].to_dict()["column: Milestone"] == "Q3"
    assert wgig.comments_csv(log).decode() == text.replace(";", ",")
    mapped = wgig.read_comments(
        b"Art.,Issue,Topic\n3,Wrong,x\n", columns={"Art.": "clause", "Topic": "type"}
    )
    assert (mapped.comments[0].clause, mapped.comments[0].type) == ("3", "x")


@pytest.mark.parametrize(
    ("header", "row", "members"),
    [
        (
            "Comment ID,Date,Comment #,Name,Vote,Affiliation,Category,Page,Subclause,Line,Comment,"
            "Must Be Satisfied,Proposed Change,Disposition Status,Disposition Detail",
            "8812,14-Feb-2024 03:11:02 EST,7,A. Reader,Disapprove,None,Technical,41,6.2.1,12,"
            "Two limits clash.,Yes,Keep the first.,Revised,Kept the second; see 6.2.2.",
            [
                "id",
                "date",
                "reference",
                "author",
                "other",
                "other",
                "type",
                "other",
                "clause",
                "line",
                "comment",
                "other",
                "change",
                "decision",
                "observations",
            ],
        ),
        (
            "CID,Commenter,Clause Number(C),Page(C),Line(C),Type of Comment,Duplicate of CID,"
            "Resn Status,Comment,Proposed Change,Resolution",
            "1002,B. Reader,9.3,88,4,T,,J,Unclear term.,Define it.,The term is in 3.1.",
            [
                "reference",
                "author",
                "clause",
                "other",
                "line",
                "type",
                "other",
                "decision",
                "comment",
                "change",
                "observations",
            ],
        ),
        (
            "Comment #,Organization Name,Submitted By,Type,Page #,Starting Line #,Section #,"
            "Comment (include rationale),Suggested Change*",
            "3,An agency,C. Reader,ed,5,210,2.4,A word is missing.,Add the word.",
            [
                "reference",
                "author",
                "other",
                "type",
                "other",
                "line",
                "clause",
                "comment",
                "change",
            ],
        ),
    ],
)
def test_logs_of_several_bodies_are_read_by_their_own_headings(
    header: str, row: str, members: list[str]
) -> None:
    text = f"{header}\n{row}\n"
    log = wgig.read_comments(text.encode())
    assert [column.member.value for column in log.columns] == members
    (comment,) = log.comments
    assert comment.clause
    assert comment.text
    assert comment.proposed_change
    if "decision" in members:
        # Revised is accepted with another wording; a sign that is not known leaves it open.
        decided = comment.disposition.decision if comment.disposition else None
        assert decided == ("accepted" if "Revised" in row else "open")
    # Every cell goes back as it came, those that are not understood too.
    written = wgig.comments_csv(log).decode()
    assert list(csv.reader(io.StringIO(written))) == list(csv.reader(io.StringIO(text)))


def test_commas_in_comments_do_not_divide_a_log_that_semicolons_divide() -> None:
    text = (
        '"Comment\nNo";Clause;Comment;Disposition\n'
        "1;4.1;We hold, as before, that this, and that, is wrong;Rejected, see, in the minutes, 4\n"
    )
    (comment,) = wgig.read_comments(text.encode()).comments
    assert (comment.reference, comment.clause) == ("1", "4.1")
    assert comment.text == "We hold, as before, that this, and that, is wrong"
    given = "Kap.;Text\n4;one, two, three\n"
    log = wgig.read_comments(given.encode(), columns={"Kap.": "clause", "Text": "comment"})
    assert [(each.clause, each.text) for each in log.comments] == [("4", "one, two, three")]


@pytest.mark.parametrize(
    ("header", "decision"),
    [
        ("N° du commentaire;Article;Alinéa;Commentaire (motif);Rédaction proposée;Décision", "Rejeté"),
        ("N.º de comentario;Artículo/Párrafo;Figura;Comentario;Redacción propuesta;Decisión", "Rechazado"),
        ("№ п/п;Раздел/Пункт;Абзац;Замечание или предложение;Предлагаемая редакция;Решение", "Отклонено"),
        ("序号;标准章条编号;段落;意见内容;修改建议;处理意见及理由", "未采纳，与标准不符"),
        ("رقم التعليق;المادة;الفقرة;الملاحظة;التعديل المقترح;القرار", "مرفوض"),
    ],
)  # fmt: skip
def test_logs_in_five_languages_are_read_by_the_headings_of_their_bodies(
    header: str, decision: str
) -> None:
    text = f"\ufeff{header}\r\n7;4.1;2;x, y;z;{decision}\r\n;;;;;\r\n"
    log = wgig.read_comments(text.encode())
    members = [column.member.value for column in log.columns]
    assert members == ["reference", "clause", "element", "comment", "change", "decision"]
    (comment,) = log.comments
    assert comment.disposition.decision == "rejected"
    assert (comment.reference, comment.clause, comment.element) == ("7", "4.1", "2")
    assert (comment.text, comment.proposed_change) == ("x, y", "z")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"Foo,Bar\n1,2\n", "line 1:1: no column with comments; there are Foo, Bar"),
        (b'id,comment\n1,"open', "line 2:3: a quoted cell does not end"),
        (b"id,comment\n1,a,b\n", "line 2:5: 3 cells, but there are 2 columns"),
        (b"id,comment,date\n1,a,soon\n", 'line 2:5: expected a date, as in 2005-02-14, got "soon"'),
        (b"id,comment\n1,a\n1,b\n", 'line 3:1: the identifier "1" is given twice'),
        (b"id,comment\n1,\xff\n", "line 2:3: not UTF-8"),
        (b"PK\x03\x04junk", "not a ZIP archive that can be read: File is not a zip file"),
    ],
)
def test_bad_files_are_refused_with_the_place(data: bytes, message: str) -> None:
    with pytest.raises(wgig.Error) as caught:
        wgig.read_comments(data)
    assert str(caught.value) == message


def test_a_log_that_is_not_in_order_is_read_where_that_is_asked_for() -> None:
    data = b"id,comment,date\n1,a,2005-02-14\n1,b,soon\n,c,\n1-2,d,\n1,e,2005-02-15,beyond\n"
    with pytest.raises(wgig.Error):
        wgig.read_comments(data)
    with pytest.warns(wgig.FormatWarning) as told:
        log = wgig.read_comments(data, lenient=True)
    assert [str(warning.message) for warning in told] == [
        "line 6:16: 4 cells, but there are 3 columns; there are more now",
        'line 3:5: expected a date, as in 2005-02-14, got "soon"; it is kept as text',
        'line 3:1: the identifier "1" is given twice; this is "1-3"',
        'line 6:1: the identifier "1" is given twice; this is "1-4"',
    ]
    assert [(each.id, each.text) for each in log.comments] == [
        ("1", "a"), ("1-3", "b"), ("comment-1", "c"), ("1-2", "d"), ("1-4", "e"),
    ]  # fmt: skip
    back = wgig.comments_csv(log).decode().splitlines()
    assert back[0] == "id,comment,date,"
    assert back[2] == "1-3,b,soon,"
    assert back[5] == "1-4,e,2005-02-15,beyond"
    done = run_wgig("comments", "-", "--lenient", given=data)
    assert done.returncode == 0
    assert b'line 3:1: the identifier "1" is given twice; this is "1-3"' in done.stderr
    twice = [wgig.Comment(id="x", kind="supports", text=text) for text in "ab"]
    word = wgig.comments_docx(wgig.CommentLog(columns=wgig.log_columns("full"), comments=twice))
    with pytest.warns(wgig.FormatWarning, match="table row 2: the identifier"):
        assert [each.id for each in wgig.read_comments(word, lenient=True).comments] == ["x", "x-2"]


def test_headings_over_headings_and_headings_of_few_columns_are_found() -> None:
    data = b"Comment,,,Disposition,\nNo,Paragraph,Text,Status,Reason\n1,4,hello,Accepted,ok\n2,5,bye,,\n"
    log = wgig.read_comments(data)
    assert [(each.id, each.clause, each.text) for each in log.comments] == [
        ("1", "4", "hello"), ("2", "5", "bye"),
    ]  # fmt: skip
    assert wgig.comments_csv(log) == data
    back = wgig.read_comments(wgig.comments_docx(log))
    assert wgig.rows_of(back) == wgig.rows_of(log)
    small = wgig.read_comments(b"id,comment\n1,=a\n2,b\n")
    assert wgig.read_comments(wgig.comments_docx(small)).comments == small.comments
    russian = wgig.read_comments("Номер;Пункт;Замечание\n1;4.2;Неясно\n".encode())
    assert russian.comments[0].clause == "4.2"


def test_a_word_document_edited_by_hand_gives_all_of_its_rows() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    def said(text: str, properties: str = "") -> str:
        lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("|"))
        return (f"<w:tcPr>{properties}</w:tcPr>" if properties else "") + lines

    def log_row(first: str, text: str) -> str:
        return row(first, said(""), said("4"), said(""), said("te"), said(text), said(""), said(""))

    merged = "<w:vMerge/>"
    tables = (
        log_row(said("FR|002"), "a")
        + log_row(said("US-1", '<w:vMerge w:val="restart"/>'), "b")
        + log_row(said("", merged), "c")
        + "</w:tbl><w:p/><w:tbl>"
        + log_row(said("CN-9"), "in a second table")
    )
    text = '<w:document xmlns:w="%s"><w:body><w:tbl>%s</w:tbl></w:body></w:document>'
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    data = with_part("word/document.xml", (text % (namespace, tables)).encode())
    assert [(each.id, each.reference, each.text) for each in wgig.read_comments(data).comments] == [
        ("FR-002", "FR\n002", "a"), ("US-1", "US-1", "b"), ("US-1-2", "US-1", "c"),
        ("CN-9", "CN-9", "in a second table"),
    ]  # fmt: skip
    longer = tables.replace("</w:tr></w:tbl>", f"<w:tc>{said('more')}</w:tc></w:tr></w:tbl>")
    with pytest.raises(
        wgig.ParseError, match="table row 3, cell 9: 9 cells, but there are 8 columns"
    ):
        wgig.read_comments(with_part("word/document.xml", (text % (namespace, longer)).encode()))


def with_part(name: str, text: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(wgig.comments_docx(LOG))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            new.writestr(member, text if member == name else old.read(member))
    return out.getvalue()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            b"<w:document xmlns:w='x'><w:body/></w:document>",
            "word/document.xml: no table of comments",
        ),
        (b"<a>\n<b></a>", "word/document.xml:2:6: not XML: mismatched tag"),
        (
            b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
            "word/document.xml:1:1: a document type, which could declare entities; it is not read",
        ),
        (
            b"<a>" + b" " * 30_000_000 + b"</a>",
            "word/document.xml: unpacks to more than 300 times its size",
        ),
    ],
)
def test_bad_documents_are_refused_with_the_part(text: bytes, message: str) -> None:
    with pytest.raises(wgig.ParseError) as caught:
        wgig.read_comments(with_part("word/document.xml", text))
    assert str(caught.value).startswith(message.split(": a document")[0].rsplit(":1:1", 1)[0])
    assert message.rsplit(": ", 1)[1] in str(caught.value)


def test_the_blank_form_and_a_log_of_a_standard() -> None:
    form = SHARED / "data/formats/iso-comments/iso_comment_template_2012-03.docx"
    if not form.is_file():
        pytest.skip(f"the folder shared with {form.name} is not here")
    log = wgig.read_comments(form)
    assert [c.member for c in log.columns] == [c.member for c in wgig.log_columns("iso")]
    assert len(log.comments) == 0
    yaml = pytest.importorskip("yaml")
    entries = yaml.safe_load((form.parent / "comments.yaml").read_text("utf-8"))["comments"]
    rows = [
        [
            str(entry["id"]),
            str(entry["locality"]["line_number"] or ""),
            str(entry["locality"]["clause"] or ""),
            str(entry["locality"]["element"] or ""),
            entry["type"],
            entry["comments"] or "",
            entry["proposed_change"] or "",
            entry["observations"] or "",
        ]
        for entry in entries
    ]
    columns = wgig.log_columns("iso")
    real = wgig.CommentLog(
        language="en", columns=columns, comments=wgig.comments_from_rows(columns, rows)
    )
    assert [list(row) for row in wgig.rows_of(real)] == rows
    assert wgig.read_comments(wgig.comments_docx(real)) == real


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "es", "ru"])
def test_rows_stay_whole_and_dates_read_from_left_to_right(language: str) -> None:
    log = wgig.comment_log(LOG.comments, language=language, date="2005-02-14", document="CD 1")
    data = wgig.comments_docx(log)
    back = wgig.read_comments(data)
    assert (back.date, back.document) == ("2005-02-14", "CD 1")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
        head = archive.read("word/header1.xml").decode()
    assert body.count("<w:tr>") == body.count("<w:cantSplit/>")
    # In Arabic, a mark keeps the parts of the date in order; elsewhere there is none.
    assert ("\u200e2005-02-14" in head) == (language == "ar")


def test_libreoffice_opens_the_form_and_what_it_saves_is_read(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not here")
    log = wgig.comment_log(LOG.comments, language="en", date="2005-02-14", document="CD 1")
    (tmp_path / "log.docx").write_bytes(wgig.comments_docx(log))
    done = subprocess.run(
        [office, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", tmp_path / "saved",
         tmp_path / "log.docx"],
        capture_output=True,
        timeout=240,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    back = wgig.read_comments(tmp_path / "saved" / "log.docx")
    assert wgig.rows_of(back) == wgig.rows_of(log)
    assert (back.date, back.document) == ("2005-02-14", "CD 1")


run = partial(run_wgig, "comments", columns=140)


def test_the_command_shows_carries_and_converts(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("1. The root is run by one body.\n\n2. Costs are high.\n")
    (tmp_path / "new.txt").write_text("1. Costs are high.\n\n2. The root is run by one body.\n")
    (tmp_path / "log.csv").write_text(
        "id,clause,group,kind,comment,quote\nx,1,forum,corrects,No.,one body\n"
    )
    done = run(tmp_path / "log.csv", "--draft", tmp_path / "old.txt", "--to", tmp_path / "new.txt",
               "--policy", "wgig", "--json")  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["carried"][0]["text"] == "one body"
    assert found["tally"][0]["paragraph"] == "1"
    assert found["outcomes"][0]["disposition"]["decision"] == "published_beside"
    shown = run(tmp_path / "log.csv").stdout.decode()
    assert "Comments: 1; open: 1." in shown
    done = run(tmp_path / "log.csv", "-o", tmp_path / "log.docx")
    assert done.returncode == 0, done.stderr
    back = run(tmp_path / "log.docx", "--format", "csv")
    assert (
        wgig.read_comments(back.stdout, format="csv").comments
        == wgig.read_comments(tmp_path / "log.csv").comments
    )
    assert run(tmp_path / "log.csv", "--format", "pdf").returncode == 2
    bad = run("-", given=b"Foo,Bar\n1,2\n")
    assert bad.returncode == 1
    assert b"no column with comments" in bad.stderr


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ar",
            ["تعليقات لم يبت فيها", "المجتمع المدني", "يصحح", "x، y", "تغير، نُقل", "درجة الثقة"],
        ),
        ("zh", ["未决意见", "民间社会", "更正", "x、y", "已修改、已移动", "置信度"]),
        (
            "en",
            ["Open comments", "civil society", "corrects", "x, y", "changed, moved", "confidence"],
        ),
        (
            "fr",
            ["en suspens", "société civile", "corrige", "x, y", "modifié, déplacé", "confiance"],
        ),
        ("es", ["Comentarios pendientes", "sociedad civil", "corrige", "modificado, trasladado"]),
        (
            "ru",
            ["Нерешенные замечания", "гражданское общество", "исправляет", "изменен, перемещен"],
        ),
    ],
)
def test_the_terminal_speaks_the_language_asked_for(
    tmp_path: Path, language: str, words: list[str]
) -> None:
    (tmp_path / "old.txt").write_text(
        "The root is run by one body.\n\nCosts are high today, and users far away pay them.\n"
    )
    (tmp_path / "new.txt").write_text(
        "Costs are high today, and users far away pay them.\n\nThe root is led by one body.\n"
    )
    (tmp_path / "log.csv").write_text(
        "id,clause,group,kind,comment,quote\n"
        "x,1,civil_society,corrects,No.,The root is run by one body\n"
        "y,1,civil_society,corrects,No.,run by one body\n"
    )
    done = run(tmp_path / "log.csv", "--draft", tmp_path / "old.txt", "--to", tmp_path / "new.txt",
               "--policy", "wgig", "--lang", language)  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.decode().split())
    for word in words:
        assert word in said
    if language != "en":
        for english in (
            "comment",
            "open",
            "Where",
            "moved",
            "decision",
            "civil_society",
            "corrects",
        ):
            assert not re.search(rf"\b{english}\b", said)
