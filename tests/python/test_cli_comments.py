"""`wgig comments`."""

from __future__ import annotations

import json
import re
from functools import partial
from pathlib import Path

import pytest
from command import printed, run_wgig

import wgig

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
            ["Open comments", "Civil society", "corrects", "x, y", "changed, moved", "confidence"],
        ),
        (
            "fr",
            ["en suspens", "Société civile", "corrige", "x, y", "modifié, déplacé", "confiance"],
        ),
        ("es", ["Comentarios pendientes", "Sociedad civil", "corrige", "modificado, trasladado"]),
        (
            "ru",
            ["Нерешенные замечания", "Гражданское общество", "исправляет", "изменен, перемещен"],
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
