"""`wgig train`, `wgig evaluate`, `wgig classify --model`."""

from __future__ import annotations

import json

import pytest
from command import printed as wgig
from command import run_wgig

ROWS = [
    (f"{frame} {words}", label)
    for label, phrases in (
        ("spam", ("unwanted mail", "spam", "bulk messages")),
        ("privacy", ("personal data", "privacy", "consent")),
    )
    for words in phrases
    for frame in ("On", "A paper, with annexes, about", "Comments on", "Доклад:")
]


@pytest.fixture
def coded(tmp_path):
    path = tmp_path / "coded.csv"
    lines = ["id,words,topic"] + [f'{n},"{text}",{label}' for n, (text, label) in enumerate(ROWS)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_train_evaluate_classify(coded, tmp_path):
    model = tmp_path / "model.wgig"
    said = wgig("train", coded, "--text", "words", "--label", "topic", "-o", model)
    assert said.startswith("Learnt 2 labels from 24 texts")
    # The columns are those of the training.
    figures = json.loads(wgig("evaluate", model, coded, "--json"))
    assert figures["texts"] == 24
    assert figures["accuracy"] == 1
    assert set(figures["labels"]["spam"]) == {"texts", "precision", "recall", "f1"}
    assert "accuracy 1.000" in wgig("evaluate", model, coded)
    report = tmp_path / "report.txt"
    report.write_text("1. Of bulk messages and spam.\n\n2. Personal data need consent.\n")
    lines = wgig("classify", report, "--model", model, "--json").splitlines()
    codes = [json.loads(line)["codes"] for line in lines]
    assert [each[0]["concept"] for each in codes] == ["spam", "privacy"]
    assert codes[0][0]["evidence"][0]["weight"] > 0
    assert "spam" in wgig("classify", report, "--model", model)


def test_json_lines_and_parquet_and_standard_input_say_the_same(coded, tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    lines = tmp_path / "coded.jsonl"
    lines.write_text(
        "".join(json.dumps({"words": t, "topic": [x]}) + "\n" for t, x in ROWS), encoding="utf-8"
    )
    table = tmp_path / "coded.parquet"
    parquet.write_table(
        pyarrow.table({"words": [t for t, _ in ROWS], "topic": [x for _, x in ROWS]}), table
    )
    models = []
    for n, source in enumerate((coded, lines, table, "-")):
        model = tmp_path / f"{n}.wgig"
        wgig(
            "train",
            source,
            "--text",
            "words",
            "--label",
            "topic",
            "-o",
            model,
            given=coded.read_text(encoding="utf-8") if source == "-" else None,
        )
        models.append(model.read_bytes())
    assert models == [models[0]] * 4


def test_several_labels_in_a_cell(tmp_path):
    path = tmp_path / "coded.csv"
    path.write_text(
        "text,label\n"
        + "".join(
            f"spam {n},spam\nprivacy {n},privacy\nspam privacy {n},spam; privacy\nnothing {n},\n"
            for n in range(6)
        )
    )
    model = tmp_path / "m.wgig"
    wgig("train", path, "--text", "text", "--label", "label", "--separator", ";", "-o", model)
    figures = json.loads(wgig("evaluate", model, path, "--json"))
    assert set(figures["labels"]) == {"spam", "privacy"}
    assert figures["micro_f1"] > 0.9


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "coded.csv: the file is empty"),
        ("a,b\nx,y\n", "coded.csv:2:1: there is no column 'text'; there are a, b"),
        ("text,label\nx,\n", "coded.csv:2:1: label: there is no label"),
        ("text,label\n", "coded.csv: there are no coded texts"),
        ('text,label\n"x,y\n', "coded.csv:"),
        ("text,label\nOn names, and numbers,a\n", "coded.csv:2:1: 3 cells, but the header has 2"),
        ("text,label\nalone\n", "coded.csv:2:1: 1 cells, but the header has 2"),
        ("text,label,label\nx,y,z\n", 'coded.csv:1:1: the column "label" is there twice'),
    ],
)
def test_what_is_wrong_with_a_table_is_told_with_its_place(tmp_path, content, message):
    (tmp_path / "coded.csv").write_text(content)
    said = wgig(
        "train",
        tmp_path / "coded.csv",
        "--text",
        "text",
        "--label",
        "label",
        "-o",
        tmp_path / "m",
        status=1,
    )
    assert message in said
    assert not (tmp_path / "m").exists()


def test_tables_as_spreadsheets_write_them_are_read(coded, tmp_path):
    plain = coded.read_text(encoding="utf-8")
    rows = [[str(n), text, label] for n, (text, label) in enumerate(ROWS)]
    forms = {
        "bom.csv": "\ufeff" + plain.replace("\n", "\r\n"),
        "semicolon.csv": "id;words; topic\n" + "".join(";".join(row) + "\n" for row in rows),
        "tab.tsv": "id\twords\ttopic\r\n" + "".join("\t".join(row) + "\r\n" for row in rows),
    }
    models = []
    for name, content in {"plain.csv": plain, **forms}.items():
        (tmp_path / name).write_bytes(content.encode())
        model = tmp_path / "m.wgig"
        wgig("train", tmp_path / name, "--text", "words", "--label", "topic", "-o", model)
        models.append(model.read_bytes())
    assert models == [models[0]] * 4


def test_missing_labels_are_no_label_and_whole_numbers_are_whole(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = tmp_path / "coded.parquet"
    columns = ("train", table, "--text", "text", "--label", "label", "-o", tmp_path / "m.wgig")
    texts = [text for text, _ in ROWS[:6]]

    def written(labels):
        parquet.write_table(pyarrow.table({"text": texts, "label": labels}), table)

    written([1.0, float("nan"), 2.0, 1.0, 2.0, 1.0])
    assert "coded.parquet:2:1: label: there is no label" in wgig(*columns, status=1)
    written([1.0, 2.0, 2.0, 1.0, 2.0, 1.0])
    wgig(*columns)
    figures = json.loads(wgig("evaluate", tmp_path / "m.wgig", table, "--json"))
    assert sorted(figures["labels"]) == ["1", "2"]


def test_texts_of_one_label_are_learnt_with_a_warning(tmp_path):
    path = tmp_path / "one.csv"
    path.write_text("text,topic\nBulk mail,spam\nJunk mail,spam\n", encoding="utf-8")
    done = run_wgig("train", path, "--text", "text", "--label", "topic", "-o", tmp_path / "m.wgig")
    assert done.returncode == 0
    assert b"Learnt 1 label from 2 texts" in done.stdout
    assert 'every text has the one label "spam"' in done.stderr.decode()


def test_wrong_usage_is_told_from_bad_input(coded, tmp_path):
    columns = ("--text", "words", "--label", "topic", "-o", tmp_path / "m")
    assert "loss" in wgig("train", coded, *columns, "--loss", "zero", status=2)
    assert "cost" in wgig("train", coded, *columns, "--cost", "-1", status=2)
    wgig("train", coded, status=2)
    assert "not a wgig model" in wgig("evaluate", coded, coded, status=1)
