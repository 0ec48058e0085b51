"""One family of exceptions; each is one of Python's own kinds too, and says where."""

from __future__ import annotations

import errno
import os
import pickle
import sys
from pathlib import Path

import pytest

import wgig


def test_the_family() -> None:
    assert issubclass(wgig.Error, Exception)
    assert issubclass(wgig.ParseError, (wgig.Error, ValueError))
    assert issubclass(wgig.ValidationError, (wgig.Error, ValueError))
    assert issubclass(wgig.IoError, (wgig.Error, OSError))
    assert wgig.ParseError.__module__ == "wgig"


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "there is \U0001f600 none.txt"
    for call in (wgig.read, wgig.load_record):
        with pytest.raises(FileNotFoundError) as caught:
            call(path)
        error = caught.value
        assert isinstance(error, wgig.IoError)
        assert str(error) == f"{path}: cannot be opened: No such file or directory"
        assert (error.errno, error.filename, error.code) == (errno.ENOENT, str(path), 101)
        assert error.message == "cannot be opened: No such file or directory"
        assert (error.line, error.column, error.path) == (0, 0, "")


def test_a_directory(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as caught:
        wgig.read(tmp_path)
    assert str(caught.value) == f"{tmp_path}: is a directory, not a file"
    assert caught.value.errno == errno.EISDIR
    with pytest.raises(wgig.IoError):
        wgig.save_record(wgig.Record(), tmp_path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(PermissionError):
        wgig.read(path)


@pytest.mark.skipif(sys.platform == "win32", reason="names are no bytes there")
def test_a_name_in_no_encoding(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    with pytest.raises(FileNotFoundError) as caught:
        wgig.read(path)
    assert caught.value.filename == path
    Path(path).write_text("1. Spam.\n")
    document = wgig.read(path)
    assert "Spam" in document.text
    assert wgig.Document.from_json(document.to_json()) == document


def test_json_errors_say_line_and_column_or_path() -> None:
    with pytest.raises(wgig.ParseError) as caught:
        wgig.Issue.from_json('{\n "id": oops}', file="issue.json")
    assert (caught.value.file, caught.value.line, caught.value.column) == ("issue.json", 2, 8)
    assert str(caught.value).startswith("issue.json:2:8: not JSON: ")
    with pytest.raises(wgig.ParseError) as caught:
        wgig.Record.from_dict({"format": 1, "issues": [{"id": "x"}, {"id": 3}]})
    assert str(caught.value) == "issues[1].id: expected a string, got number 3"
    assert caught.value.path == "issues[1].id"
    with pytest.raises(wgig.ParseError, match=r"^format: format 9 is newer than this wgig"):
        wgig.Record.from_dict({"format": 9})
    with pytest.raises(TypeError, match="a value of type object has no place in JSON"):
        wgig.Issue.from_dict({"id": object()})
    with pytest.raises(TypeError, match=r"^from_json\(\): expected a string, got int$"):
        wgig.Issue.from_json(3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "source",
    [b"\xff\xfe\x00", b"ok \xc3( no", b"\x00\x01\x02\x03", b"%PDF-1.4\n\x00\x00", b"\xed\xa0\x80"],
)
def test_what_is_not_text_is_refused(source: bytes) -> None:
    with pytest.raises(wgig.ParseError) as caught:
        wgig.read(source, name="file.bin")
    assert caught.value.file == "file.bin"
    assert caught.value.code in (201, 202)


def test_wrong_arguments_to_functions() -> None:
    with pytest.raises(TypeError, match=r"^read\(\): source: expected a path, got int$"):
        wgig.read(3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^find_facts\(\): document: expected a Document, got str$"):
        wgig.find_facts("text")  # type: ignore[arg-type]
    with pytest.raises(
        TypeError,
        match=r"^classify\(\): source: expected a Document, a text or many texts, got int$",
    ):
        wgig.classify(3)  # type: ignore[arg-type]
    with pytest.raises(wgig.ParseError, match=r'^format: unknown value "pdf"'):
        wgig.read(b"x", format="pdf")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^language: unknown value \"de\""):
        wgig.sample_report("de")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="null character"):
        wgig.read("a\0b")
    with pytest.raises(ValueError, match="source: expected a path, got a text of 3 lines"):
        wgig.read("not\na\nfile")


def test_errors_can_be_sent_to_another_process() -> None:
    with pytest.raises(wgig.Error) as caught:
        wgig.read("/nowhere/at/all")
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is type(caught.value)
    assert str(again) == str(caught.value)
    assert (again.code, again.errno, again.file) == (101, errno.ENOENT, "/nowhere/at/all")


def test_all_problems_of_a_record_are_listed() -> None:
    record = wgig.Record(
        issues=[wgig.Issue(id="spam"), wgig.Issue(id="spam", category="nowhere")],
        documents=[wgig.Document(id="d", text="\U0001f600")],
        tasks=[wgig.Task(id="t", citations=[wgig.Citation(document="d", span=(0, 2))])],
    )
    problems = wgig.validate(record)
    assert len(problems) >= 3
    paths = [problem.path for problem in problems]
    assert "issues[1].category" in paths
    assert "tasks[0].citations[0].span" in paths
