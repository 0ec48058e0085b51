"""`wgig collate`, run as a person runs it."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pytest
from command import run_text

import wgig

run = partial(run_text, "collate", columns=100)


@pytest.fixture
def drafts(tmp_path: Path) -> list[Path]:
    texts = {
        "first": "We agree on open access.\n",
        "second": "We fully agree on free access.\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return [tmp_path / f"{name}.txt" for name in texts]


def test_drafts_stand_side_by_side(drafts: list[Path]) -> None:
    done = run(*drafts)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1:3] == [
        "| first  | We | -     | agree on | open | access. |",
        "| second | We | fully | agree on | free | access. |",
    ]


def test_json_is_collatex_s_and_can_be_read_again(drafts: list[Path], tmp_path: Path) -> None:
    done = run(*drafts, "--json")
    table = json.loads(done.stdout)
    assert table["witnesses"] == ["first", "second"]
    assert table["table"][0][1] is None
    assert table["table"][1][1][0]["t"] == "fully "
    again = run("-", "--format", "json", given=done.stdout)
    assert json.loads(again.stdout) == table


@pytest.mark.parametrize("name", ["out.xml", "out.svg", "out.graphml"])
def test_the_end_of_the_output_s_name_says_the_format(
    drafts: list[Path], tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    assert run(*drafts, "-o", out).returncode == 0
    ElementTree.parse(out)
    if name == "out.xml":
        assert [w.id for w in wgig.read_tei(out).witnesses] == ["first", "second"]
        assert "| second | We | fully" in run(out).stdout


def test_a_redline_goes_from_one_draft_to_another(drafts: list[Path], tmp_path: Path) -> None:
    assert (
        run(*drafts, "--format", "redline", "--markdown").stdout
        == "We <ins>fully</ins> agree on <del>open</del> <ins>free</ins> access.\n"
    )
    out = tmp_path / "changes.md"
    assert run(*drafts, "--before", "second", "--after", "first", "-o", out).returncode == 0
    assert "<del>fully</del>" in out.read_text(encoding="utf-8")
    page = run(*drafts, "--format", "redline").stdout
    assert page.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"witnesses": [{"id": "A", "content": ""}]}', "witnesses[0].content: the draft is empty"),
        ('{"witnesses": [\n', "standard input:2:1: not JSON"),
        (
            '{"witnesses": [{"id": "A", "content": "a"}, {"id": "A", "content": "b"}]}',
            'witnesses[1].id: two witnesses are named "A"',
        ),
        (" \n", "standard input:1:1: the draft is empty"),
        ("<TEI><text>", "not XML"),
    ],
)
def test_bad_input_names_its_place(text: str, message: str) -> None:
    done = run("-", given=text)
    assert done.returncode == 1
    assert message in done.stderr
    assert done.stdout == ""


def test_files_of_one_name_need_names(drafts: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    twin = folder / "first.txt"
    twin.write_text("We agree.", encoding="utf-8")
    done = run(drafts[0], twin)
    assert done.returncode == 1
    assert 'is named "first" too' in done.stderr
    named = run(drafts[0], twin, "--name", "old", "--name", "new")
    assert named.returncode == 0, named.stderr
    assert "| new | We agree | -" in named.stdout


@pytest.mark.parametrize(
    "options",
    [
        ["--format", "word"],
        ["--tokens", "other"],
        ["--json", "--format", "svg"],
        ["--name", "only one"],
    ],
)
def test_wrong_usage_is_told_apart(drafts: list[Path], options: list[str]) -> None:
    assert run(*drafts, *options).returncode == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    done = run(tmp_path / "none.txt")
    assert done.returncode == 1
    assert "none.txt" in done.stderr
