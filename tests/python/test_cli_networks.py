"""`wgig roles` as matrices, networks and pictures, and `wgig network`."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from test_cli import fails, succeeds

TEXT = """1. Governments must regulate spam. Governments should decide on domain names.

2. The private sector should operate root servers. Civil society must not decide on domain names, and
civil society may decide on domain names.
"""

ROWS = """time,organization,concept,agreement
2004-11-01 10:00:00,Ministry,Registry,TRUE
2004-11-02 10:00:00,Firm,Registry,FALSE
2004-11-03 10:00:00,Union,Registry,yes
2004-11-04 10:00:00,Union,Spam,0
2004-11-05 10:00:00,Firm,Spam,0
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_roles_by_issue(report: Path) -> None:
    text = succeeds("roles", report)
    assert "regulates" in text
    assert "overlap" in text or "conflict" in text
    letters = succeeds("roles", report, "--raci")
    assert "regulates" not in letters
    matrix = json.loads(succeeds("roles", report, "--json"))["matrix"]
    assert {row["party"] for row in matrix["rows"]} >= {"government", "private_sector"}
    assert matrix["entries"][0]["citation"]["quote"]


@pytest.mark.parametrize("layout", ["svg", "graphml", "gexf", "network-svg"])
def test_roles_in_other_formats(report: Path, layout: str) -> None:
    for language in ("en", "ar"):
        ElementTree.fromstring(succeeds("roles", report, "--format", layout, "--lang", language))
    one_mode = succeeds("roles", report, "--format", layout, "--network", "actors", "--by", "actor")
    ElementTree.fromstring(one_mode)


def test_roles_as_dot(report: Path) -> None:
    assert succeeds("roles", report, "--format", "dot").startswith("graph network {")


def test_roles_of_a_text_without_roles(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("Nothing is said here.", encoding="utf-8")
    assert "gives anybody a part" in fails("roles", path, "--format", "svg", status=1)
    assert json.loads(succeeds("roles", path, "--json"))["matrix"] is None
    fails("roles", path, "--by", "party", status=2)
    fails("roles", path, "--network", "three-mode", status=2)


def test_a_network_of_statements(rows: Path) -> None:
    assert "3 nodes" in succeeds("network", rows, "--mode", "actors")
    options = ("--mode", "actors", "--aggregation", "conflict", "--json")
    result = json.loads(succeeds("network", rows, *options))
    names = [node["name"] for node in result["network"]["nodes"]]
    ties = {
        (names[edge["source"]], names[edge["target"]]): edge["weight"]
        for edge in result["network"]["edges"]
    }
    assert ties == {("Firm", "Ministry"): 1, ("Firm", "Union"): 1}
    assert [node["name"] for node in result["measures"]["nodes"]] == names
    windows = succeeds("network", rows, "--window", "days:3", "--json").splitlines()
    assert len(windows) == 3
    for layout in ("graphml", "gexf", "svg"):
        ElementTree.fromstring(succeeds("network", rows, "--format", layout))


def test_bad_tables_say_where(rows: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("actor,issue,agreement,date\na,x,1,2004-11-01\nb,x,maybe,2004-11-01\n")
    assert f"{bad}:3:1: 'maybe' is no agreement" in fails("network", bad, status=1)
    bad.write_text("actor,issue\na,x\n,x\n")
    assert f"{bad}:3:1: no actor" in fails("network", bad, status=1)
    bad.write_text("actor,issue,date\na,x,2004-02-30\n")
    assert f"{bad}:2:1: " in fails("network", bad, status=1)
    bad.write_text("who,what\na,x\n")
    assert "no column for --actor; there are who, what" in fails("network", bad, status=1)
    assert "needs a one-mode network" in fails(
        "network", rows, "--aggregation", "conflict", status=1
    )
    fails("network", rows, "--mode", "three-mode", status=2)
    fails("network", rows, "--window", "days", status=2)
    fails("network", rows, "--window", "days:3", status=2)
    fails("network", rows, "--format", "pdf", status=2)


# The header is that of the event list which Discourse Network Analyzer 3 writes; the rows are ours.
EVENTS = """"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";\
"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";\
"document_section";"document_type"
{rows}
"""
POSITIONS = [  # day of November 2004, organization, concept, agreement, document
    (1, "Ministry", "Treaty", 1, 1), (1, "Ministry", "Registry fees", 0, 1),
    (2, "Registry", "Registry fees", 1, 1), (2, "Registry", "Treaty", 0, 2),
    (3, "Union", "Treaty", 1, 2), (3, "Union", "Registry fees", 0, 2), (3, "Union", "Access", 1, 2),
    (8, "Ministry", "Treaty", 1, 3), (8, "Ministry", "Access", 1, 3), (9, "Firm", "Treaty", 0, 3),
    (9, "Firm", "Registry fees", 1, 3), (10, "Firm", "Access", 1, 4), (10, "Union", "Access", 1, 4),
    (11, "Registry", "Treaty", 0, 4), (12, "", "Access", 1, 4), (15, "Ministry", "Access", 0, 5),
    (15, "Union", "Treaty", 1, 5), (16, "Firm", "Treaty", 0, 5), (17, "Registry", "Access", 1, 6),
    (18, "Firm", "Treaty", 1, 6),
]  # fmt: skip


@pytest.fixture
def events(tmp_path: Path) -> Path:
    rows = [
        f'{number};2004-11-{day:02} 10:00:00;"Somebody";"{actor}";"{concept}";{agreement};10;50;'
        f'"said on\ntwo lines, as they do";1;{document};"Paper, no. {document}";"";"News";"";""'
        for number, (day, actor, concept, agreement, document) in enumerate(POSITIONS, 1)
    ]
    path = tmp_path / "events.csv"
    path.write_text(EVENTS.format(rows="\n".join(rows)), encoding="utf-8")
    return path


def ties_of(events: Path, *options: str) -> dict[tuple[str, str], float]:
    found = json.loads(succeeds("network", events, "--skip-empty", "--json", *options))["network"]
    names = [node["name"] for node in found["nodes"]]
    return {(names[e["source"]], names[e["target"]]): e["weight"] for e in found["edges"]}


def test_an_event_list_of_discourse_network_analyzer_is_read_as_it_is(events: Path) -> None:
    assert f"{events}:31:1: no actor" in fails("network", events, status=1)
    pair = ("Firm", "Ministry")
    actors = ("--mode", "actors", "--aggregation")
    # Treaty: the firm is against twice and for once, the ministry for twice. Fees: for, and against.
    # Access: for; for once and against once.
    assert ties_of(events, *actors, "congruence")[pair] == 1 * 2 + 0 + 1 * 1
    assert ties_of(events, *actors, "conflict")[pair] == 2 * 2 + 1 + 1 * 1
    assert ties_of(events, *actors, "subtract")[pair] == 3 - 6
    assert ties_of(events, *actors, "ignore")[pair] == 3 * 2 + 1 * 1 + 1 * 2
    average = ties_of(events, *actors, "congruence", "--normalisation", "average")
    assert average[pair] == pytest.approx(3 / ((5 + 5) / 2))
    cosine = ties_of(events, *actors, "congruence", "--normalisation", "cosine")
    assert cosine[pair] == pytest.approx(3 / (5 * 5))
    # Alone: twice against the treaty and once for fees; once against fees and once against access.
    # Shared: the treaty (1 x 2), access (1 x 1).
    jaccard = ties_of(events, *actors, "congruence", "--normalisation", "jaccard")
    assert jaccard[pair] == pytest.approx(3 / ((2 + 1) + (1 + 1) + (2 + 1)))
    two_mode = ties_of(events, "--aggregation", "subtract")
    assert two_mode["Firm", "Treaty"] == -1
    assert ("Ministry", "Access") not in two_mode
    assert ties_of(events, "--normalisation", "activity")["Firm", "Treaty"] == pytest.approx(3 / 5)
    assert ties_of(events, "--normalisation", "prominence")["Firm", "Treaty"] == pytest.approx(
        3 / 9
    )
    once = ties_of(events, "--duplicates", "all")
    assert once["Ministry", "Treaty"] == 1
    days = succeeds("network", events, "--skip-empty", "--window", "days:7", "--json").splitlines()
    assert len(days) == 18 - 7 + 1
    counts = [json.loads(each)["network"]["statements"] for each in days]
    assert counts[0] == sum(1 for day, actor, *_ in POSITIONS if actor and day <= 7)
    assert counts[-1] == sum(1 for day, actor, *_ in POSITIONS if actor and day >= 12)


def test_a_table_without_rows_is_an_error(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("actor,issue\n")
    assert f"{empty}:1:1: there are no statements" in fails("network", empty, status=1)
    empty.write_text("assessor,arrangement,principle,rating\n")
    assert f"{empty}:1:1: there are no judgements" in fails("assess", empty, status=1)


def test_a_text_that_tells_nobody_to_do_anything_says_so(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("The weather is fine today, and it was so yesterday.\n")
    assert succeeds("roles", path) == "No statement says who is to do what.\n"
