"""`wgig agree`, run as a person runs it."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from command import run_wgig

import wgig
from wgig.qda import QdaDocument, QdaProject, write_qda_project

LONG = "coder,unit,code\nann,1,spam\nbob,1,spam\nann,2,access\nbob,2,costs\nann,3,costs\nbob,3,costs\n"
WIDE = "unit,ann,bob\n1,spam,spam\n2,access,costs\n3,costs,costs\n"


run = partial(run_wgig, "agree")


def measured(given: str, *arguments: str) -> dict[str, Any]:
    done = run("-", "--json", *arguments, given=given)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_long_and_a_wide_table_are_told_apart_and_say_the_same() -> None:
    long = measured(LONG)
    wide = measured(WIDE)
    assert long["form"] == "long"
    assert long["columns"] == {"coder": "coder", "unit": "unit", "code": "code"}
    assert wide["form"] == "wide"
    assert wide["columns"] == {"unit": "unit"}
    assert long["agreement"] == wide["agreement"]
    expected = wgig.agreement(
        {"ann": ["spam", "access", "costs"], "bob": ["spam", "costs", "costs"]}, bootstrap=1000
    )
    assert wgig.Agreement.from_json(json.dumps(long["agreement"])) == expected


def test_the_form_is_said_in_words() -> None:
    text = run("-", given=WIDE).stdout.decode()
    assert text.startswith('Wide form: a column a coder, units in "unit". 6 ratings of 3 units by 2')
    assert 'Long form: coder in "coder"' in run("-", given=LONG).stdout.decode()


def test_columns_can_be_named() -> None:
    table = LONG.replace("coder,unit,code", "Who,What,Given")
    found = measured(table, "--coder", "Who", "--unit", "What", "--code", "Given")
    assert found["agreement"] == measured(LONG)["agreement"]
    done = run("-", "--coder", "Whom", given=table)
    assert done.returncode == 1
    assert b'standard input:1:1: no column "Whom"; there are Who, What, Given' in done.stderr


@pytest.mark.parametrize("sign", [";", "\t"])
def test_the_sign_between_cells_is_found(sign: str) -> None:
    assert measured(WIDE.replace(",", sign)) == measured(WIDE)


def test_empty_cells_are_missing_and_numbers_are_numbers() -> None:
    found = measured("a,b,c\n1,1,\n2,3,2\n10,,10\n", "--metric", "interval", "--bootstrap", "0")
    assert found["agreement"]["ratings"] == 7
    assert found["agreement"]["confidence"] == 0
    assert [each["category"] for each in found["agreement"]["categories"]] == ["1", "2", "3", "10"]
    expected = wgig.krippendorff_alpha(
        [[1, 2, 10], [1, 3, None], [None, 2, 10]], metric="interval"
    )
    assert found["agreement"]["krippendorff"]["value"] == expected.value


def test_several_codes_in_a_cell() -> None:
    table = "unit,ann,bob\n1,spam;access,spam\n2,costs,costs\n"
    options = ("--split", ";", "--delimiter", ",", "--metric", "masi", "--weights", "jaccard")
    assert measured(table, *options)["agreement"]["percent"]["value"] == 0.75


def test_an_order_of_categories() -> None:
    table = "a,b\nlow,mid\nhigh,high\nmid,mid\n"
    found = measured(table, "--metric", "ordinal", "--categories", "low,mid,high")
    expected = wgig.krippendorff_alpha([[1, 3, 2], [2, 3, 2]], metric="ordinal")
    assert found["agreement"]["krippendorff"]["value"] == expected.value


def test_json_of_three_kinds() -> None:
    rows = [dict(zip(("coder", "unit", "code"), line.split(","))) for line in LONG.split()[1:]]
    assert measured(json.dumps(rows))["agreement"] == measured(LONG)["agreement"]
    columns = {"ann": ["spam", "access", "costs"], "bob": ["spam", "costs", "costs"]}
    assert measured(json.dumps(columns))["agreement"] == measured(WIDE)["agreement"]
    codings = wgig.CodingSet(
        codings=[wgig.Coding(document="d", **row) for row in rows]  # type: ignore[arg-type]
    )
    found = measured(codings.to_json())
    assert found["form"] == "codings"
    assert found["agreement"]["units"] == 3


def test_other_files_of_tables_and_coded_projects_say_the_same(tmp_path: Path) -> None:
    def of_file(name: str) -> dict[str, Any]:
        done = run(str(tmp_path / name), "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    rows = [dict(zip(("coder", "unit", "code"), line.split(","))) for line in LONG.split()[1:]]
    lines = "\n".join(json.dumps(row) for row in rows)
    (tmp_path / "codes.jsonl").write_text(lines, encoding="utf-8")
    assert of_file("codes.jsonl") == measured(LONG)
    parquet = pytest.importorskip("pyarrow.parquet")
    arrow = pytest.importorskip("pyarrow")
    # A missing rating makes numbers floating.
    wide = {"unit": [1, 2, 3], "ann": [4.0, None, 2.0], "bob": [4, 3, 2]}
    parquet.write_table(arrow.table(wide), tmp_path / "codes.parquet")
    assert of_file("codes.parquet") == measured("unit,ann,bob\n1,4,4\n2,,3\n3,2,2\n")
    codings = [
        wgig.Coding(id=f"{who}-{span}", coder=who, document="d", code=code, span=wgig.Span(*span))
        for who in ("ann", "bob")
        for code, span in (("spam", (0, 4)), ("costs", (5, 10)))
    ]
    taxonomy = wgig.Taxonomy.from_json(
        '{"id": "t", "concepts": [{"id": "spam", "label": {"en": "Spam"}},'
        ' {"id": "costs", "label": {"en": "Costs"}}]}'
    )
    project = QdaProject(
        name="p",
        taxonomy=taxonomy,
        documents=(QdaDocument("d", "D", "Spam costs us."),),
        codings=tuple(codings),
    )
    write_qda_project(project, tmp_path / "p.qdpx")
    found = of_file("p.qdpx")
    assert found["form"] == "codings"
    assert (found["agreement"]["coders"], found["agreement"]["pairable_units"]) == (2, 2)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("", "standard input: the file is empty"),
        ("a,b\n1\n", "standard input:2:1: 1 cells, but the header has 2"),
        ("a,a\n1,2\n", 'standard input:1:1: the column "a" is there twice'),
        ("[1, 2", "standard input:1:6:"),
        ("[1, 2]", "standard input: expected a list of objects"),
        ('{"a": [1], "b": []}', "standard input: the lists are of different lengths"),
        (LONG + "ann,1,costs\n", ':8:1: "ann" has coded "1" already; with --split'),
        ("[" * 100000, "standard input:"),
    ],
)
def test_bad_input_ends_with_its_place(given: str, words: str) -> None:
    done = run("-", given=given)
    assert done.returncode == 1
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_what_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    file.write_bytes(b"a,b\n1,\xff\n")
    done = run(file)
    assert done.returncode == 1
    assert f"{file}:2:1: not UTF-8".encode() in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--metric", "euclid"),
        ("--weights", "custom"),
        ("--confidence", "2"),
        ("--delimiter", "::"),
        ("--bootstrap", "-1"),
    ],
)
def test_wrong_usage_is_told_as_such(arguments: tuple[str, str]) -> None:
    done = run("-", *arguments, given=WIDE)
    assert done.returncode == 2
    assert arguments[0].encode() in done.stderr


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run(tmp_path / "none.csv")
    assert done.returncode == 1
    assert b"No such file" in done.stderr
