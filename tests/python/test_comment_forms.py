"""Logs of comments as Word documents: the ISO form, edited by hand, damaged, saved by an office."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from comment_logs import LOG

import wgig

SHARED = Path(os.environ.get("WGIG_SHARED", Path(__file__).parents[3] / "shared"))


def test_the_page_header_keeps_document_and_date(tmp_path: Path) -> None:
    wgig.write_comments(LOG, tmp_path / "log.docx")
    again = wgig.read_comments(tmp_path / "log.docx")
    assert again == LOG
    assert (again.document, again.date) == ("ISO/CD 80000-2", "2005-02-14")
    wgig.write_comments(LOG, tmp_path / "log.json")
    assert wgig.read_comments(tmp_path / "log.json") == LOG


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
