"""Convergence, coverage and elements, and `wgig converge` as a person runs it."""

from __future__ import annotations

import json
import random
import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from command import run_text
from hypothesis import given, settings
from hypothesis import strategies as st

import wgig

FIRST = "Internet governance is the work of governments on domain names."
SECOND = "Internet governance is the work of governments and civil society beyond domain names."
TABLE = (
    "id,round,group,author,text\n"
    f'a1,1,north,ann,"{FIRST}"\n'
    'b1,1,south,bob,"Users and engineers make the standards."\n'
    f'a2,2,north,ann,"{SECOND}"\n'
    f'b2,2,south,bob,"{SECOND}"\n'
)


run = partial(run_text, "converge")


def refused(given: str, *arguments: str) -> str:
    done = run("-", *arguments, given=given)
    assert done.returncode == 1, done.stdout
    return done.stderr


def test_texts_mappings_rows_and_frames_are_the_same_drafts() -> None:
    pandas = pytest.importorskip("pandas")
    rows = [{"id": "1", "round": 1, "text": FIRST}, {"id": "2", "round": 2, "text": SECOND}]
    expected = wgig.convergence([wgig.RoundDraft(**row) for row in rows])
    assert wgig.convergence([FIRST, SECOND]) == expected
    assert wgig.convergence({"1": FIRST, "2": SECOND}) == expected
    assert wgig.convergence(rows) == expected
    assert wgig.convergence(pandas.DataFrame(rows)) == expected


def test_a_frame_has_parents_as_text() -> None:
    pandas = pytest.importorskip("pandas")
    rows = [
        {"id": "a", "round": 1, "text": FIRST, "parents": None},
        {"id": "b", "round": 1, "text": FIRST, "parents": None},
        {"id": "c", "round": 2, "text": SECOND, "parents": "a; b"},
    ]
    frame = pandas.DataFrame(rows)
    same = [{**row, "parents": (row["parents"] or "").replace(" ", "").split(";")} for row in rows]
    same = [{**row, "parents": [name for name in row["parents"] if name]} for row in same]
    assert wgig.convergence(frame) == wgig.convergence(same)
    changes = wgig.coverage(frame).changes
    assert changes
    assert {change.draft for change in changes} == {"c"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ["المسودات", "معايير", "من أتى بماذا"]),
        ("zh", ["草案", "标准", "谁带来了什么"]),
        ("fr", ["Les projets", "Critères", "Qui a apporté quoi", "trop peu de projets"]),
        ("es", ["Los proyectos", "Criterios", "Quién aportó qué", "muy pocos proyectos"]),
        ("ru", ["Проекты", "Критерии", "Кто что внес", "слишком мало проектов"]),
    ],
)
def test_the_terminal_speaks_the_language_asked_for(language: str, words: list[str]) -> None:
    done = run("-", "--lang", language, given=TABLE)
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.split())
    for word in words:
        assert word in said
    for english in ("drafts", "index", "Criteria", "round", "interval", "words put in", "met"):
        assert not re.search(rf"\b{english}\b", said.replace(FIRST, "").replace(SECOND, ""))


def test_notes_and_reasons_are_in_the_language_asked_for() -> None:
    drafts = [
        {"id": "en", "round": 1, "text": "Rules are made by all governments of the world."},
        {"id": "fr", "round": 2, "text": "Les règles sont faites par tous les gouvernements."},
    ]
    result = wgig.convergence(drafts, language="es")
    assert result.language == "es"
    assert result.notes[0].startswith("los proyectos están en 2 idiomas (en, fr)")
    assert result.rounds[0].reason == "no hay ronda anterior"


def test_spans_count_code_points() -> None:
    text = "\N{GRINNING FACE} 互联网治理 Governance reaches beyond domain names, for everyone."
    drafts = {"a": text, "b": "Governance for everyone."}
    for cell in wgig.coverage(drafts).cells:
        for piece in cell.evidence:
            assert drafts[cell.draft][piece.span.begin : piece.span.end] == piece.text
    result = wgig.convergence(drafts)
    assert result.passages
    for passage in result.passages:
        assert drafts[passage.draft][passage.span.begin : passage.span.end] == passage.text
    last = result.rounds[-1]
    assert last.core is not None
    for core in last.core.runs:
        places = list(zip(last.core_of, core.spans))
        assert len({drafts[of][s.begin : s.end].casefold() for of, s in places}) == 1
    for element in wgig.find_elements(text, "en"):
        assert text[element.span.begin : element.span.end] == element.text


words = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f", "g"]), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_the_index_is_bounded_symmetric_and_one_only_for_the_same_words(
    texts: list[list[str]], shuffler: random.Random
) -> None:
    drafts = [
        wgig.RoundDraft(id=str(i), round=1, text=" ".join(text)) for i, text in enumerate(texts)
    ]
    result = wgig.convergence(drafts, bootstrap=50)
    shuffled = drafts[:]
    shuffler.shuffle(shuffled)
    again = wgig.convergence(shuffled, bootstrap=50)
    assert again.rounds[0].index == result.rounds[0].index
    assert again.rounds[0].low == result.rounds[0].low
    assert again.pairs == result.pairs
    for pair in result.pairs:
        first, second = texts[int(pair.first)], texts[int(pair.second)]
        assert pair.index <= 1
        assert (pair.index == 1) == (first == second)
        if not set(first) & set(second):
            assert pair.index == 0
    cost = sum(p.cost for p in wgig.convergence(drafts, bootstrap=0, passages=10**6).passages)
    assert cost == pytest.approx(1 - result.rounds[0].index)


def test_a_criterion_of_ones_own_is_json_and_back() -> None:
    criterion = wgig.CriterionCues(
        id="open", cues=[wgig.CriterionCue(name="o", phrases={"en": ["open to all"]})]
    )
    assert wgig.CriterionCues.from_json(criterion.to_json()) == criterion
    met = wgig.coverage(["A process open to all.", "Nothing."], [criterion])
    assert [cell.status for cell in met.cells] == ["met", "missed"]


def test_bad_drafts_are_refused_with_their_place() -> None:
    with pytest.raises(wgig.ValidationError, match="at least two drafts, got 1"):
        wgig.convergence([FIRST])
    with pytest.raises(wgig.ValidationError, match=r'drafts\[1\]\.text: draft "2" is empty'):
        wgig.convergence([FIRST, " "])
    with pytest.raises(wgig.Error, match=r"drafts\[0\]"):
        wgig.convergence([{"round": 1}])
    with pytest.raises((wgig.Error, TypeError), match="round"):
        wgig.convergence([{"round": "one", "text": "x"}])


def test_files_are_rounds_and_a_table_has_its_own(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "two.txt").write_text(SECOND, encoding="utf-8")
    done = run(tmp_path / "one.txt", tmp_path / "two.txt", "--json")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert set(found) >= {"convergence", "coverage", "elements", "origins"}
    assert found["convergence"]["basis"] == "between_rounds"
    assert found["coverage"]["drafts"] == ["one", "two"]
    assert found["coverage"]["changes"][0]["shift"] == "won"
    assert found["origins"]["by"] == "draft"

    table = json.loads(run("-", "--json", given=TABLE).stdout)
    assert table["convergence"]["basis"] == "between_drafts"
    assert table["convergence"]["rounds"][1]["index"] == 1
    assert table["convergence"]["trend"] == "converging"
    assert {row["contributor"] for row in table["origins"]["survival"]} == {"ann", "bob"}

    text = run("-", given=TABLE).stdout
    assert "The drafts converge" in text
    assert "Who brought in what" in text


def test_pages_and_pictures_are_written_in_any_language(tmp_path: Path) -> None:
    for name, start in (("page.html", "<!doctype html>"), ("index.svg", "<svg")):
        done = run("-", "-o", tmp_path / name, "--lang", "ar", given=TABLE)
        assert done.returncode == 0, done.stderr
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert text.startswith(start)
        assert "rtl" in text
    matrix = tmp_path / "matrix.svg"
    assert run("-", "-o", matrix, "--picture", "coverage", given=TABLE).returncode == 0
    assert "Criteria met" in matrix.read_text(encoding="utf-8")


def test_a_draft_that_no_criterion_can_assess_has_no_share(tmp_path: Path) -> None:
    table = tmp_path / "drafts.csv"
    table.write_text(
        "id;text;language\nen;Open to all, now, at once, here.;en\nfr;Ouvert à tous.;fr\n",
        encoding="utf-8",
    )
    criteria = tmp_path / "criteria.txt"
    criteria.write_text("Open to all\n", encoding="utf-8")
    shown = run(table, "--criteria", criteria)
    assert shown.returncode == 0, shown.stderr
    (share,) = [line for line in shown.stdout.splitlines() if "share met" in line]
    assert share.split()[2:] == ["100", "%", "–"]


def test_criteria_come_from_a_file(tmp_path: Path) -> None:
    lines = tmp_path / "criteria.txt"
    lines.write_text("# wanted\nthe role of civil society\n! veto power\n", encoding="utf-8")
    found = json.loads(run("-", "--criteria", lines, "--json", given=TABLE).stdout)["coverage"]
    assert found["criteria"] == ["line-1", "line-2"]
    statuses = [cell["status"] for cell in found["cells"]]
    assert statuses[1] == "met"  # nobody speaks of a veto
    rules = tmp_path / "criteria.json"
    rules.write_text('[{"id": "x", "cues": [{"name": "a", "phrases": {"en": [3]}}]}]', "utf-8")
    done = run("-", "--criteria", rules, given=TABLE)
    assert done.returncode == 1
    assert "criteria.json: [0].cues[0].phrases.en[0]" in done.stderr


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        (
            "La gouvernance de l'Internet est l'élaboration de règles par la société civile.",
            "Nomme la société civile\n! parle de l'armée\n",
        ),
        (
            "La gobernanza de Internet es la elaboración de reglas por la sociedad civil.",
            "Nombra a la sociedad civil\n! habla del ejército\n",
        ),
        ("Internet governance is the work of civil society.", "Names civil society\n! an army\n"),
        (
            "Управление Интернетом — это дело гражданского общества.",
            "Гражданское общество\n! армия\n",
        ),
        ("互联网治理是民间社会的工作。", "民间社会\n! 军队\n"),
        ("إدارة الإنترنت هي عمل المجتمع المدني مع الدول.", "المجتمع المدني\n! الجيش\n"),
    ],
)
def test_short_criteria_are_in_the_language_of_the_drafts(
    tmp_path: Path, text: str, criteria: str
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    (tmp_path / "own.txt").write_text(criteria, encoding="utf-8")
    done = run(tmp_path / "a.txt", tmp_path / "b.txt", "--criteria", tmp_path / "own.txt", "--json")
    assert done.returncode == 0, done.stderr
    cells = json.loads(done.stdout)["coverage"]["cells"]
    assert cells[0]["status"] == "met"
    assert cells[0]["evidence"]
    assert cells[1]["status"] == "met"


def test_bad_tables_are_refused_with_the_line() -> None:
    assert "standard input: the file is empty" in refused("")
    assert 'there is no column "text"' in refused("id,round\na,1\n")
    message = refused("id,round,text\na,one,x\nb,2,y\n")
    assert 'standard input:2:1: round: the round is "one"; expected a whole number' in message
    assert "standard input:3:1: text: the draft is empty" in refused("round,text\n1,x\n2,\n")
    assert "standard input:3:1: id: there are two drafts" in refused("id,text\na,x\na,y\n")
    assert "standard input: drafts: convergence takes at least two" in refused("text\nx\n")
    assert "standard input: [1].round" in refused(
        '[{"round":1,"text":"x"},{"round":1.5,"text":"y"}]'
    )
    assert "standard input:1:" in refused("[{")


def test_wrong_usage_is_told(tmp_path: Path) -> None:
    for arguments in (("--basis", "x"), ("--lang", "de"), ("-o", "x.pdf"), ("--confidence", "2")):
        assert run("-", *arguments, given=TABLE).returncode == 2
    assert run().returncode == 2
    assert run(tmp_path / "none.txt", tmp_path / "none2.txt").returncode == 1


@pytest.mark.parametrize("cell", ["a;b 2", '"a,b 2"', "a | b 2", "a；b 2", "a، b 2"])
def test_parents_are_parted_by_whatever_makes_names_of_them(tmp_path: Path, cell: str) -> None:
    cell = cell if "،" not in cell else f'"{cell}"'
    (tmp_path / "drafts.csv").write_text(
        f"id,round,text,parents\nc,2,Rules of all states,{cell}\na,1,Rules,\nb 2,1,States,\n",
        encoding="utf-8",
    )
    done = run(tmp_path / "drafts.csv", "--json")
    assert done.returncode == 0, done.stderr
    shares = json.loads(done.stdout)["origins"]["shares"]
    assert {share["contributor"] for share in shares if share["draft"] == "c"} == {"a", "b 2", "c"}


def test_a_member_that_is_given_twice_is_refused() -> None:
    done = run("-", given='[{"id":"a","text":"Rules","text":"Norms"},{"id":"b","text":"Norms"}]')
    assert done.returncode == 1
    assert 'the member "text" is given twice in one object' in done.stderr


def test_a_parent_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "drafts.csv").write_text(
        'id,round,text,parents\na,1,Rules,\nb,2,Rules of states,"a,zz"\n'
    )
    done = run(tmp_path / "drafts.csv")
    assert done.returncode == 1
    assert 'there is no draft "zz"' in done.stderr
