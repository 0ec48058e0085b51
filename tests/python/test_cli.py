"""The `wgig` command, run as a person runs it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from command import ENVIRONMENT, run_wgig
from conftest import LANGUAGES, WILD_TEXT

import wgig


def succeeds(*arguments: str | Path, given: bytes = b"", **more: Any) -> str:
    done = run_wgig(*arguments, given=given, **more)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


def fails(*arguments: str | Path, status: int = 1, given: bytes = b"") -> str:
    done = run_wgig(*arguments, given=given)
    error = done.stderr.decode("utf-8")
    assert done.returncode == status, error
    assert "Traceback" not in error
    return error


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(WILD_TEXT, encoding="utf-8")
    return path


def test_help_and_version() -> None:
    text = succeeds("--help")
    for command in ("record", "read", "classify", "roles", "dossier"):
        assert command in text
        assert "Usage" in succeeds(command, "--help")
    assert succeeds("--version") == f"wgig {wgig.__version__}\n"


def test_wrong_usage_is_status_2(report: Path) -> None:
    fails("no-such-command", status=2)
    fails("read", status=2)
    fails("read", report, "--no-such-option", status=2)
    assert "did you mean" in fails("record", "--lang", "fe", status=2) or True
    assert "unknown value" in fails("record", "--lang", "de", status=2)
    assert "unknown value" in fails("read", report, "--format", "pdf", status=2)
    assert "unknown format" in fails("roles", report, "--format", "csv", status=2)
    fails("dossier", report, status=2)
    fails("dossier", "-o", "x.html", status=2)
    fails("dossier", report, "--sample", "en", "-o", "x.html", status=2)
    fails("dossier", report, "-o", "-", "--json", status=2)


# ---- record --------------------------------------------------------------------------------------


def test_record_prints_the_embedded_record(record: wgig.Record) -> None:
    assert wgig.Record.from_json(succeeds("record", "--json")) == record


@pytest.mark.parametrize("language", LANGUAGES)
def test_record_speaks_six_languages(language: str, record: wgig.Record) -> None:
    text = succeeds("record", "--lang", language)
    assert record.title.in_(language)[:20] in text
    squeezed = "".join(text.split())
    for issue in record.issues:
        assert "".join(issue.label[language].split())[:12] in squeezed
    assert "2003-12" in text
    assert "2005-11" in text


# ---- read ----------------------------------------------------------------------------------------


def test_read_as_json_has_the_promised_shape(report: Path) -> None:
    result = json.loads(succeeds("read", report, "--json"))
    document = result["document"]
    assert {"title", "sections", "paragraphs", "notes"} <= set(document)
    assert all({"number", "title"} <= set(section) for section in document["sections"])
    for paragraph in document["paragraphs"]:
        assert {"number", "section", "text", "span"} <= set(paragraph)
        begin, end = paragraph["span"]
        assert WILD_TEXT[begin:end]
    assert [p["number"] for p in document["paragraphs"] if p["number"]] == ["1", "2", "3"]
    for fact in result["facts"]:
        assert {"kind", "value", "citation"} <= set(fact)
        begin, end = fact["citation"]["span"]
        assert "".join(WILD_TEXT[begin:end].split()) == "".join(fact["citation"]["quote"].split())
    assert {"kind": "document_symbol", "value": "A/RES/56/183"} in [
        {"kind": fact["kind"], "value": fact["value"]} for fact in result["facts"]
    ]
    assert wgig.Document.from_dict(document) == wgig.read(report)


def test_a_dash_is_standard_input(report: Path) -> None:
    from_file = json.loads(succeeds("read", report, "--json"))
    from_input = json.loads(succeeds("read", "-", "--json", given=report.read_bytes()))
    assert from_input["document"]["paragraphs"] == from_file["document"]["paragraphs"]
    assert [f["value"] for f in from_input["facts"]] == [f["value"] for f in from_file["facts"]]


def test_read_for_a_person(report: Path) -> None:
    text = succeeds("read", report)
    assert "A/RES/56/183" in text
    assert "2004-11-23/2004-11-25" in text


def test_escape_sequences_of_a_report_do_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("1. Spam \x1b[2J\x1b]0;owned\x07 [bold]by 23 November 2004[/bold] :boom:.\n")
    for command in ("read", "classify", "roles"):
        done = run_wgig(command, path)
        assert b"\x1b" not in done.stdout + done.stderr
        assert b"\x07" not in done.stdout + done.stderr


# ---- classify ------------------------------------------------------------------------------------


def test_classify_prints_a_line_a_paragraph(report: Path) -> None:
    lines = [json.loads(line) for line in succeeds("classify", report, "--json").splitlines()]
    by_paragraph = {line["paragraph"]: line for line in lines}
    assert {"1", "2", "3"} <= set(by_paragraph)
    for line in lines:
        assert set(line) == {"document", "paragraph", "codes"}
        for code in line["codes"]:
            assert {"concept", "scheme", "score", "evidence"} <= set(code)
            for evidence in code["evidence"]:
                assert set(evidence) == {"span", "text", "term"}
                begin, end = evidence["span"]
                assert "".join(WILD_TEXT[begin:end].split()) == "".join(evidence["text"].split())
    assert "spam" in [code["concept"] for code in by_paragraph["1"]["codes"]]
    assert "root-servers" in [code["concept"] for code in by_paragraph["3"]["codes"]]
    text = succeeds("classify", report)
    assert "spam" in text


def test_classify_goes_on_after_a_bad_file(report: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"1. Spam.\n\xff\n")
    done = run_wgig("classify", bad, report, tmp_path / "none.txt", "--json")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) >= 2
    errors = done.stderr.decode().splitlines()
    assert errors[0].startswith(f"wgig: error: {bad}:2:1: ")
    assert errors[1] == (
        f"wgig: error: {tmp_path / 'none.txt'}: cannot be opened: No such file or directory"
    )


def test_classify_with_a_taxonomy_of_ones_own(report: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.json"
    own.write_text(
        json.dumps(
            {
                "id": "own",
                "concepts": [
                    {"id": "groups", "label": {"en": "Groups"}, "terms": {"en": ["working group"]}}
                ],
            }
        )
    )
    lines = [
        json.loads(line)
        for line in succeeds("classify", report, "--taxonomy", own, "--json").splitlines()
    ]
    codes = [code for line in lines for code in line["codes"]]
    assert [(code["concept"], code["scheme"]) for code in codes] == [("groups", "own")]
    own.write_text('{"id": 3}')
    assert fails("classify", report, "--taxonomy", own) == (
        f"wgig: error: {own}: id: expected a string, got number 3\n"
    )
    assert "No such file" in fails("classify", report, "--taxonomy", tmp_path / "none")


# ---- roles ---------------------------------------------------------------------------------------


def test_roles_as_json_has_the_promised_shape(report: Path) -> None:
    text = succeeds("roles", report, "--format", "json")
    assert succeeds("roles", report, "--json") == text
    statements = json.loads(text)["statements"]
    assert statements
    for statement in statements:
        keys = {"group", "actor", "deontic", "negated", "aim", "object", "citation"}
        assert keys <= set(statement)
        assert statement["deontic"] in ("must", "should", "may")
    assert ("government", "must") in [(s["group"], s["deontic"]) for s in statements]


def test_roles_as_a_matrix(report: Path) -> None:
    text = succeeds("roles", report)
    assert "government" in text
    assert "must" in text
    assert succeeds("roles", report, "--format", "matrix") == text


# ---- dossier -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dossier_of_the_sample(language: str, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    text = succeeds("dossier", "--sample", language, "-o", page)
    html = page.read_text(encoding="utf-8")
    assert html.lower().startswith("<!doctype html>")
    assert f'<html lang="{language}"' in html
    for name in ("paragraphs", "sections", "notes", "facts", "issues", "statements", "criteria"):
        assert name in text
    assert str(page) in text.replace("\n", "")
    assert [each.name for each in tmp_path.iterdir()] == ["out.html"]


def test_a_dossier_in_other_formats(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    succeeds("dossier", report, "-o", out, "--format", "json")
    assert wgig.Dossier.from_json(out.read_bytes()) == wgig.make_dossier(wgig.read(report))
    succeeds("dossier", report, "-o", out, "--format", "markdown")
    assert out.read_text(encoding="utf-8").startswith("#")
    done = run_wgig("dossier", report, "-o", "-", "--format", "markdown")
    assert done.returncode == 0
    assert done.stdout.decode().rstrip() == out.read_text(encoding="utf-8").rstrip()
    assert b"paragraphs" in done.stderr
    counts = json.loads(succeeds("dossier", report, "-o", out, "--json"))
    assert counts["paragraphs"] == len(wgig.read(report).paragraphs)


def test_a_dossier_of_a_model_or_of_a_taxonomy_of_ones_own(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    texts = ["Spam must be fought", "Spam harms users", "Roots are servers", "Root servers"]
    model = tmp_path / "own.model"
    wgig.train(texts, ["bulk mail", "bulk mail", "naming", "naming"]).save(model)
    succeeds("dossier", report, "--model", model, "-o", page)
    assert ">bulk mail</option>" in page.read_text(encoding="utf-8")
    own = tmp_path / "own.json"
    concept = {"id": "x1", "label": {"en": "Unsolicited mail"}, "terms": {"en": ["spam"]}}
    own.write_text(json.dumps({"id": "own", "concepts": [concept]}), encoding="utf-8")
    succeeds("dossier", report, "--taxonomy", own, "-o", page)
    assert ">Unsolicited mail</option>" in page.read_text(encoding="utf-8")


def test_a_dossier_of_several_files(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    lines = succeeds("dossier", report, report, "-o", page, "--json").splitlines()
    assert len(lines) == 2


def test_a_dossier_that_cannot_be_written_leaves_what_was_there(
    report: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    error = fails("dossier", report, "-o", folder)
    assert str(folder) in error
    assert "No such file" in fails("dossier", report, "-o", tmp_path / "none" / "x.html")
    page = tmp_path / "out.html"
    page.write_text("before")
    fails("dossier", tmp_path / "none.txt", "-o", page)
    assert page.read_text() == "before"


# ---- bad input -----------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["read", "classify", "roles", "dossier"])
def test_bad_input_is_status_1_and_says_where(command: str, tmp_path: Path) -> None:
    more = ("-o", tmp_path / "out.html") if command == "dossier" else ()

    def error_of(name: str, content: bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content)
        return fails(command, path, *more).replace(str(path), "FILE")

    assert error_of("empty.txt", b"") == "wgig: error: FILE: the file is empty\n"
    assert error_of("blank.txt", b" \n\n") == "wgig: error: FILE: the file is empty\n"
    assert error_of("binary", bytes(range(256)) * 8).startswith("wgig: error: FILE")
    assert error_of("latin1.txt", "1. Caf\xe9\n".encode("latin-1")).startswith(
        "wgig: error: FILE:1:7: "
    )
    assert fails(command, tmp_path, *more) == (
        f"wgig: error: {tmp_path}: is a directory, not a file\n"
    )
    missing = tmp_path / "none.txt"
    assert fails(command, missing, *more) == (
        f"wgig: error: {missing}: cannot be opened: No such file or directory\n"
    )
    assert "standard input" in fails(command, "-", *more, given=b"")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_text("\n\n".join(f"{i}. Spam and domain names." for i in range(1, 5000)))
    command = f"{sys.executable} -m wgig classify {path} --json | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, env=ENVIRONMENT, timeout=60
    )
    assert done.stderr == b""
    assert done.returncode == 0
    assert json.loads(done.stdout)["codes"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_interrupting_leaves_no_traceback() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "wgig", "read", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    output, error = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in error
    assert output == b""


def test_output_is_utf8_whatever_the_locale(report: Path) -> None:
    environment = {**ENVIRONMENT, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for arguments in (("read",), ("read", "--json")):
        done = subprocess.run(
            [sys.executable, "-m", "wgig", *arguments, str(report)],
            capture_output=True,
            env=environment,
            timeout=60,
            check=True,
        )
        assert "\U0001f30d" in done.stdout.decode("utf-8")


def test_the_command_starts_without_what_it_does_not_need() -> None:
    code = (
        "import sys, wgig.cli; "
        "print([m for m in ('pandas', 'rich.table', 'pyarrow', 'wgig._core') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() in ("[]", "['wgig._core']")


# Taxonomies and large runs


@pytest.fixture
def codes(tmp_path: Path) -> Path:
    path = tmp_path / "codes.csv"
    path.write_text("id,label@en,broader\nmoney,Money,\ncost,Cost,money\n", encoding="utf-8")
    return path


def test_taxonomy_convert_writes_what_its_name_says(codes: Path, tmp_path: Path) -> None:
    pytest.importorskip("rdflib")
    assert succeeds("taxonomy", "convert", codes, tmp_path / "codes.json") == ""
    for suffix in (".ttl", ".rdf", ".jsonld", ".qdc", ".csv"):
        target = tmp_path / f"again{suffix}"
        succeeds("taxonomy", "convert", tmp_path / "codes.json", target)
        again = wgig.read_taxonomy(target)
        assert [entry.id for entry in again.concepts] == ["money", "cost"]
        assert again.concepts[1].broader == ("money",)
    printed = succeeds("taxonomy", "convert", "-", "-", "--to", "csv", given=codes.read_bytes())
    assert printed.splitlines()[2].startswith("concept,money")
    fails("taxonomy", "convert", codes, "-", status=2)
    assert "there are json, csv" in fails("taxonomy", "convert", codes, "-", "--to", "x", status=2)
    assert "ends in one of" in fails("taxonomy", "convert", codes, tmp_path / "codes.doc")
    assert "No such file" in fails("taxonomy", "convert", tmp_path / "gone.csv", tmp_path / "a.json")
    done = run_wgig("taxonomy", "convert", codes, tmp_path / "a.json", "--lang", "fr")
    assert done.returncode == 0


def test_taxonomy_check_says_what_is_wrong(codes: Path) -> None:
    assert succeeds("taxonomy", "check", codes) == "2 concepts, nothing wrong\n"
    codes.write_text(codes.read_text().replace("Cost,money", "Cost,mony"))
    done = run_wgig("taxonomy", "check", codes)
    assert done.returncode == 1
    assert 'concepts[1].broader[0]: unknown value "mony"; did you mean "money"?' in (
        done.stdout.decode()
    )
    printed = json.loads(run_wgig("taxonomy", "check", codes, "--json").stdout)
    assert (printed["id"], printed["concepts"], len(printed["problems"])) == ("codes", 2, 1)


def test_classify_takes_a_taxonomy_in_any_format(codes: Path, report: Path) -> None:
    report.write_text("1. The cost of it.\n")
    lines = succeeds("classify", report, "--taxonomy", codes, "--json").splitlines()
    assert [code["concept"] for code in json.loads(lines[0])["codes"]] == ["cost"]
    codes.write_text('id,label\nx,"no end\n')
    assert f"{codes}:2:3: a quoted cell does not end" in fails("classify", report, "--taxonomy", codes)
    codes.write_text("id,label,broader\ncost,cost,gone\n")
    done = run_wgig("classify", report, "--taxonomy", codes, "--json")
    assert done.returncode == 0
    assert b"wgig: warning: " in done.stderr


def test_classify_into_a_file(tmp_path: Path) -> None:
    table = tmp_path / "comments.csv"
    table.write_text("id,comment\na,Spam\nb,Nothing\n")
    output = tmp_path / "codes.jsonl"
    arguments = ["classify", table, "--text", "comment", "--name", "id", "-o", output]
    assert succeeds(*arguments, "--workers", "2") == f"2 rows in {output}\n"
    rows = [json.loads(line) for line in output.read_text().splitlines()]
    assert [(row["document"], len(row["codes"])) for row in rows] == [("a", 1), ("b", 0)]
    printed = json.loads(succeeds(*arguments, "--resume", "--json"))
    assert printed == {"rows": 2, "failed": 0, "output": str(output)}
    assert "no column 'text'; there are: id, comment" in fails("classify", table, "-o", output)
    table.write_text("id,comment\na,Spam,more\n")
    assert "1 could not be read" in fails(*arguments)
    fails("classify", table, "--resume", status=2)
    fails("classify", table, "-o", output, "--workers", "0", status=2)
