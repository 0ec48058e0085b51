"""Logs of comments: of many bodies, in six languages, as CSV and back."""

from __future__ import annotations

import csv
import io

import pytest
from command import run_wgig
from hypothesis import given, settings
from hypothesis import strategies as st

import wgig

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
