"""Large runs: in order, in parallel, in constant memory, stopped and gone on with."""

from __future__ import annotations

import csv
import json
import os
import pickle
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import with_every_member

import wgig
from wgig import batch

SENTENCES = [
    "Spam is a burden on networks.",
    "The cost of access and of domain names 根服务器 \U0001f30d.",
    "Nothing is said here.",
    "Los nombres de dominio, y el correo no deseado.",
    'A "quoted" line\nand another, with commas.',
]


def texts(count: int) -> Iterator[str]:
    chosen = random.Random(7)
    for _ in range(count):
        yield " ".join(chosen.choice(SENTENCES) for _ in range(3))


def write_table(path: Path, count: int) -> Path:
    rows = [(f"c{number}", text) for number, text in enumerate(texts(count))]
    if path.suffix == ".csv":
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("id", "body"), *rows])
    elif path.suffix == ".jsonl":
        with open(path, "w", encoding="utf-8") as file:
            for name, text in rows:
                file.write(json.dumps({"id": name, "body": text}) + "\n")
    else:
        arrow = pytest.importorskip("pyarrow")
        parquet = pytest.importorskip("pyarrow.parquet")
        columns = {"id": [name for name, _ in rows], "body": [text for _, text in rows]}
        parquet.write_table(arrow.table(columns), path, row_group_size=100)
    return path


def results(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
        rows: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
        return [{name: v for name, v in row.items() if v is not None} for row in rows]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def expected(count: int, source: Path) -> list[dict[str, Any]]:
    classifier = wgig.Classifier(wgig.wgig_taxonomy())
    return [
        {
            "source": str(source),
            "document": f"c{number}",
            "paragraph": str(number + 1),
            "codes": classifier.classify(text).to_dicts(),
        }
        for number, text in enumerate(texts(count))
    ]


def test_a_classifier_is_a_value_that_goes_to_other_processes() -> None:
    taxonomy = wgig.Taxonomy.from_dict(
        {"id": "t", "concepts": [{"id": "a", "label": {"en": "access"}}], "more": 1}
    )
    classifier = pickle.loads(pickle.dumps(wgig.Classifier(taxonomy)))
    assert classifier.taxonomy == taxonomy
    assert [code.concept for code in classifier.classify("Access to it")] == ["a"]


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_tables_of_each_kind_give_what_one_by_one_gives(tmp_path: Path, suffix: str) -> None:
    table = write_table(tmp_path / f"comments{suffix}", 300)
    output = tmp_path / "codes.jsonl"
    summary = wgig.classify_files(table, output, text="body", name="id")
    assert summary == batch.Summary(rows=300, failed=0, sources=1)
    assert results(output) == expected(300, table)
    assert not list(tmp_path.glob("*.parts"))


def test_the_output_is_the_same_for_any_number_of_workers(tmp_path: Path) -> None:
    write_table(tmp_path / "a.csv", 500)
    write_table(tmp_path / "b.jsonl", 70)
    (tmp_path / "c").mkdir()
    for language in ("en", "zh"):
        (tmp_path / "c" / f"{language}.txt").write_text(wgig.sample_report(language))
    (tmp_path / "c" / ".hidden.txt").write_text("hidden")
    (tmp_path / "c" / "other.bin").write_bytes(b"\0")
    sources = [tmp_path / "a.csv", tmp_path / "c", tmp_path / "b.jsonl"]
    outputs = [tmp_path / "one.jsonl", tmp_path / "two.jsonl", tmp_path / "three.jsonl"]
    for workers, output in enumerate(outputs, 1):
        wgig.classify_files(sources, output, text="body", workers=workers)
    assert outputs[0].read_bytes() == outputs[1].read_bytes() == outputs[2].read_bytes()
    rows = results(outputs[0])
    report = [row for row in rows if row["source"].endswith("en.txt")]
    document = wgig.read(tmp_path / "c" / "en.txt")
    assert [{k: v for k, v in row.items() if k != "source"} for row in report] == (
        wgig.classify(document).to_dicts()
    )
    order = list(dict.fromkeys(Path(row["source"]).name for row in rows))
    assert order == ["a.csv", "en.txt", "zh.txt", "b.jsonl"]


def test_parquet_holds_the_same_as_json_lines(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    table = write_table(tmp_path / "a.csv", 300)
    wgig.classify_files(table, tmp_path / "out.parquet", text="body", name="id", workers=2)
    rows = expected(300, table)
    for row in rows:
        with_every_member(row["codes"])
    assert results(tmp_path / "out.parquet") == rows


def test_what_cannot_be_read_is_a_row_that_says_why(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text(
        '{"body": "Spam"}\n{"body": 3}\nnonsense\n[1]\n\n{"text": "x"}\n{"body": "Spam"}\n'
    )
    (tmp_path / "bad.csv").write_bytes(b'body\nSpam\nSpam,more\nSpam\n"no end\n')
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00\x01")
    (tmp_path / "empty.txt").write_text("  \n")
    (tmp_path / "good.txt").write_text("1. Spam is here.\n")
    output = tmp_path / "out.jsonl"
    summary = wgig.classify_files(tmp_path, output, text="body")
    rows = results(output)
    errors = {
        (Path(row["source"]).name, row.get("paragraph")): row["error"]
        for row in rows
        if "error" in row
    }
    assert summary.failed == len(errors) == 8
    assert "2 cells, where there are 1 columns" in errors["bad.csv", "2"]
    assert "not a table: unexpected end of data" in errors["bad.csv", "4"]
    assert errors["bad.jsonl", "2"] == "'body' is no text"
    assert errors["bad.jsonl", "3"].startswith("not JSON")
    assert errors["bad.jsonl", "4"] == errors["bad.jsonl", "5"] == "no object with a member 'body'"
    assert errors["bad.txt", None].startswith(str(tmp_path / "bad.txt"))
    assert "the file is empty" in errors["empty.txt", None]
    assert rows[-1]["codes"][0]["concept"] == "spam"


def test_wrong_use_is_told_before_any_work(tmp_path: Path) -> None:
    table = write_table(tmp_path / "a.csv", 3)
    with pytest.raises(wgig.ParseError, match="no column 'text'; there are: id, body"):
        wgig.classify_files(table, tmp_path / "out.jsonl")
    with pytest.raises(wgig.ParseError, match=r"ends in \.jsonl or \.parquet"):
        wgig.classify_files(table, tmp_path / "out.csv", text="body")
    with pytest.raises(FileNotFoundError):
        wgig.classify_files(tmp_path / "gone.csv", tmp_path / "out.jsonl")
    with pytest.raises(OSError, match="cannot write"):
        wgig.classify_files(table, tmp_path / "no" / "out.jsonl", text="body")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


class Stopped(Exception):
    pass


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_that_breaks_goes_on_where_it_was(
    tmp_path: Path, suffix: str, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    monkeypatch.setattr(batch, "_PART_ROWS", 100)
    table = write_table(tmp_path / "a.csv", 1000)
    output = tmp_path / f"out{suffix}"
    whole = tmp_path / f"whole{suffix}"
    wgig.classify_files(table, whole, text="body", name="id")

    def stop_after(rows: int) -> Any:
        def progress(state: batch.Progress) -> None:
            assert 0 <= state.done <= state.total
            if state.rows >= rows:
                raise Stopped

        return progress

    for rows in (130, 500, 820):
        with pytest.raises(Stopped):
            wgig.classify_files(
                table,
                output,
                text="body",
                name="id",
                workers=workers,
                resume=True,
                progress=stop_after(rows),
            )
        state = json.loads((tmp_path / f"out{suffix}.manifest.json").read_text())
        assert not state["finished"]
        assert 0 < state["rows"] <= rows + 64
    summary = wgig.classify_files(table, output, text="body", name="id", resume=True)
    assert summary.rows == 1000
    assert results(output) == results(whole)
    if suffix == ".jsonl":
        assert output.read_bytes() == whole.read_bytes()
    # Nothing is left to do, and nothing is done.
    before = output.stat().st_mtime_ns
    assert wgig.classify_files(table, output, text="body", name="id", resume=True) == summary
    assert output.stat().st_mtime_ns == before


def test_a_run_of_something_else_is_not_gone_on_with(tmp_path: Path) -> None:
    table = write_table(tmp_path / "a.csv", 100)
    output = tmp_path / "out.jsonl"
    wgig.classify_files(table, output, text="body")
    with pytest.raises(wgig.ValidationError, match="other columns"):
        wgig.classify_files(table, output, text="id", resume=True)
    other = wgig.Taxonomy(id="t", concepts=[])
    with pytest.raises(wgig.ValidationError, match="other taxonomy"):
        wgig.classify_files(table, output, text="body", taxonomy=other, resume=True)
    write_table(table, 101)
    with pytest.raises(wgig.ValidationError, match="other sources"):
        wgig.classify_files(table, output, text="body", resume=True)
    (tmp_path / "out.jsonl.manifest.json").write_text("{}")
    with pytest.raises(wgig.ParseError, match="not the manifest"):
        wgig.classify_files(table, output, text="body", resume=True)
    assert wgig.classify_files(table, output, text="body").rows == 101


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_the_command_so_that_it_can_be_resumed(tmp_path: Path, workers: str) -> None:
    table = write_table(tmp_path / "a.csv", 30_000)
    output = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "wgig", "classify", str(table), "--text", "body"]
    command += ["-o", str(output), "--workers", workers]
    running = subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    )
    for _ in range(600):
        if output.exists() and output.stat().st_size > 0:
            break
        time.sleep(0.05)
    # As a terminal sends it: to all processes of the group.
    os.killpg(running.pid, signal.SIGINT)
    _, error = running.communicate(timeout=60)
    assert running.returncode == 130, error
    assert b"--resume goes on" in error
    assert b"Traceback" not in error
    state = json.loads((tmp_path / "out.jsonl.manifest.json").read_text())
    assert not state["finished"]
    assert 0 < state["rows"] < 30_000
    assert state["size"] == output.stat().st_size
    assert len(output.read_bytes().splitlines()) == state["rows"]
    done = subprocess.run([*command, "--resume"], capture_output=True, timeout=120, check=True)
    assert done.stdout == f"30000 rows in {output}\n".encode()
    wgig.classify_files(table, tmp_path / "whole.jsonl", text="body")
    assert output.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_memory_does_not_grow_with_the_sources(tmp_path: Path, suffix: str) -> None:
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    program = (
        "import sys, wgig\n"
        "wgig.classify_files(sys.argv[1], sys.argv[2], text='body')\n"
        "status = open('/proc/self/status').read()\n"
        "print(status.split('VmHWM:')[1].split()[0])\n"
    )
    peaks = []
    # With fewer rows the first of them would not have filled the buffers of all that runs.
    for count in (24_000, 120_000):
        table = write_table(tmp_path / f"{count}.csv", count)
        done = subprocess.run(
            [sys.executable, "-c", program, str(table), str(tmp_path / f"{count}{suffix}")],
            capture_output=True,
            check=True,
        )
        peaks.append(int(done.stdout))
    # Five times the input: the peak, in KB, stays where it was.
    assert peaks[1] < peaks[0] + 20_000, peaks
