"""`wgig participation` and `wgig rough-consensus`, run as a person runs them."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from command import printed as run

import wgig

ROWS = """consultation,participant,group,region,contributions
geneva,amal,government,Africa,3
geneva,chen,civil society,Asia,1
online,chen,civil society,Asia,
online,dora,civil society,,2
"""
POPULATION = """attribute,value,share
group,government,1
group,civil society,1
group,private sector,2
"""


@pytest.fixture
def files(tmp_path):
    (tmp_path / "rows.csv").write_text(ROWS)
    (tmp_path / "population.csv").write_text(POPULATION)
    return tmp_path / "rows.csv", tmp_path / "population.csv"


def test_participation_of_a_table_is_what_the_library_counts(files):
    rows, population = files
    found = json.loads(run("participation", rows, "--population", population, "--json"))
    everything, geneva, online = found["participation"]
    assert (everything["participants"], everything["contributions"]) == (3, 7)
    assert [geneva["consultation"], online["consultation"]] == ["geneva", "online"]
    of_groups = {row["value"]: row for row in everything["representation"] if "population" in row}
    assert of_groups["private sector"]["participants"] == 0
    assert of_groups["government"]["quotient"] == pytest.approx((1 / 3) / 0.25)
    assert run("participation", "-", "--population", population, "--json", given=ROWS) == run(
        "participation", rows, "--population", population, "--json"
    )


def test_participation_is_shown_and_written(files, tmp_path):
    rows, population = files
    text = run("participation", rows, "--population", population)
    assert "silent" in text
    assert "overlap with who there is 0.50" in text
    assert "By region: known of 2 of 3" in text
    assert "By region" not in run("participation", rows, "--by", "group")
    out = tmp_path / "out.csv"
    run("participation", rows, "--by", "group", "-o", out)
    table = list(csv.DictReader(io.StringIO(out.read_text())))
    assert {row["attribute"] for row in table} == {"group"}
    assert [row["participants"] for row in table if row["consultation"] == "geneva"] == ["1", "1"]
    assert run("participation", rows, "--by", "group", "-o", "-") == out.read_text()


def test_participation_of_a_record_has_openness_deadlines_and_fates(tmp_path):
    path = tmp_path / "record.json"
    wgig.save_record(wgig.wgig_record(), path)
    found = json.loads(run("participation", path, "--json"))
    assert found == json.loads(run("participation", "--json"))
    assert {"participation", "sessions", "deadlines", "fates"} == set(found)
    assert len(found["sessions"]) == len(wgig.session_openness(wgig.wgig_record()))
    assert "Openness" in run("participation", path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("participant,group\nann,x\n,y\n", "standard input:3:1: expected a participant, got nothing"),
        ("participant,group\nann,x\n\nann,y\n", 'standard input:4:1: "ann" has "y" here and "x" before'),
        ("participant,contributions\nann,two\n", 'standard input:2:1: "two" is no whole number'),
        ("participant,contributions\nann,-1\n", "standard input:2:1: contributions are a whole number"),
        ("name,group\nann,x\n", "standard input:1:1: no column for participant"),
        ("participant,Participant\nann,x\n", 'standard input:1:1: the column "participant" is there twice'),
        ("participant,group\nann\n", "standard input:2:1: 1 cells, but the header has 2"),
        ("", "standard input: the file is empty"),
        ("participant,group\n", "standard input:1:1: there is no participant in it"),
    ],
)  # fmt: skip
def test_participation_tells_the_row_that_is_wrong(content, message):
    assert message in run("participation", "-", given=content, status=1)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("attribute,value,share\nage,x,1\n", ':2:1: "age" is none of: group, region'),
        ("attribute,value,share\ngroup,x,much\n", ':2:1: "much" is no number'),
        ("attribute,value,share\ngroup,x,nan\n", ':2:1: "nan" is no number'),
        ("attribute,value,share\ngroup,x,-1\n", ":2:1: a share is a number from 0"),
        ("attribute,value,share\ngroup,x,1\ngroup,x,1\n", ':3:1: "x" is given twice'),
        ("attribute,value,share\ngroup,,1\n", ":2:1: expected a value and its share"),
        ("attribute,value,share\ngroup,x,0\n", "the shares by group add up to nothing"),
        ("attribute,value\ngroup,x\n", ":1:1: no column for share"),
    ],
)
def test_a_population_that_is_wrong_is_told(files, content, message):
    rows, population = files
    population.write_text(content)
    assert message in run("participation", rows, "--population", population, status=1)


def test_a_record_that_contradicts_itself_is_told(tmp_path):
    record = wgig.wgig_record()
    author = record.actors[0].id
    comments = [
        wgig.Comment(id=f"c{at}", kind="supports", author=author, group=group, text="x")
        for at, group in enumerate(("government", "civil_society"))
    ]
    path = tmp_path / "record.json"
    path.write_text(record.replace(comments=comments).to_json(), encoding="utf-8")
    assert f'"{author}" has "civil_society" here and "government" before' in run(
        "participation", path, status=1
    )


def test_wrong_usage_is_told(files):
    rows, _ = files
    assert "unknown value 'age'" in run("participation", rows, "--by", "age", status=2)
    assert "standard input" in run("participation", "-", "--population", "-", given="", status=2)
    assert "--json and -o -" in run("participation", rows, "--json", "-o", "-", status=2)


@pytest.mark.parametrize("encode", [
    lambda text: text.encode(),
    lambda text: b"\xef\xbb\xbf" + text.encode(),
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.replace("\n", "\r").encode(),
    lambda text: text.replace(",", ";").encode(),
    lambda text: text.replace(",", "\t").encode(),
])  # fmt: skip
def test_marks_line_ends_and_delimiters_do_not_matter(encode, tmp_path):
    path = tmp_path / "rows.csv"
    path.write_bytes(encode(ROWS))
    assert json.loads(run("participation", path, "--json"))["participation"][0]["participants"] == 3


VOICES = """proposal,by,state,reason,answer
text,ann,support,,
text,ben,open,it does not scale,
text,cleo,answered,too long,it was measured
other,ann,support,,
other,dan,Withdrawn,unclear,
"""


def test_rough_consensus_of_each_proposal():
    found = [
        json.loads(line)
        for line in run("rough-consensus", "-", "--json", given=VOICES).splitlines()
    ]
    assert [one["consensus"]["proposal"] for one in found] == ["text", "other"]
    assert [one["consensus"]["outcome"] for one in found] == ["not_yet", "reached"]
    assert [found[0]["objections"][at]["by"] for at in found[0]["consensus"]["open"]] == ["ben"]
    assert found[0]["support"] == ["ann"]
    text = run("rough-consensus", "-", given=VOICES)
    assert "not yet" in text
    assert "The objection of ben is open: it does not scale" in text
    table = list(csv.DictReader(io.StringIO(run("rough-consensus", "-", "-o", "-", given=VOICES))))
    assert [row["outcome"] for row in table] == ["not_yet", "reached"]
    assert table[0]["answered"] == "1"


def test_rough_consensus_on_one_proposal_needs_no_name_for_it():
    found = json.loads(run("rough-consensus", "-", "--json", given="by,state\nann,support\n"))
    assert found["consensus"]["outcome"] == "reached"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("by,state\nann,against\n", '2:1: "against" is none of: support, open, answered'),
        ("by,state\n,support\n", "2:1: support needs somebody who gives it"),
        ("by,state,reason\nann,support,\nben,open,\n", "3:1: an objection needs a reason"),
        ("by,state,reason\n,open,x\n", "2:1: an objection needs somebody who holds it"),
        ("by,state,reason\nben,answered,x\n", "2:1: an objection is not answered without an answer"),
        ("by,state,answer\nben,support,x\n", "2:1: support has no answer"),
        ("by,reason\nben,x\n", "1:1: no column for state"),
        ("by,state\n", "there is nobody's word in it"),
    ],
)  # fmt: skip
def test_rough_consensus_tells_the_row_that_is_wrong(content, message):
    assert f"standard input:{message}".replace(":there", ": there") in run(
        "rough-consensus", "-", given=content, status=1
    )


def test_participation_is_drawn(files, tmp_path):
    rows, population = files
    out = tmp_path / "out.svg"
    for language in ("ar", "zh", "en", "fr", "es", "ru"):
        run("participation", rows, "--population", population, "-o", out, "--lang", language)
        picture = out.read_text(encoding="utf-8")
        assert ElementTree.fromstring(picture).get("lang") == language
    assert "civil society" in picture
    run("participation", rows, "--population", population, "-o", out)
    assert "fewer than of all concerned" in out.read_text(encoding="utf-8")
    run("participation", rows, "-o", out)
    assert "of all concerned" not in out.read_text(encoding="utf-8")
    found = wgig.participation([{"participant": "x", "region": "Africa"}])
    assert ">Africa<" in wgig.participation_svg(found, attribute="region")
    assert ">Afrique<" in wgig.participation_svg(
        found, attribute="region", labels={"Africa": {"fr": "Afrique"}}, language="fr"
    )
    run("participation", rows, "--lang", "xx", status=2)
    page = tmp_path / "page.html"
    run("dossier", "--sample", "en", "--participants", rows, "--population", population, "-o", page)
    assert "Who took part, against who there is" in page.read_text(encoding="utf-8")
    run("dossier", "--sample", "en", "--population", population, "-o", page, status=2)


def test_a_name_that_is_shortened_is_there_in_full():
    name = "A stakeholder group whose name is far longer than usual"
    found = wgig.participation([{"participant": "x", "group": name}])
    picture = wgig.participation_svg(found, language="ar")
    assert f"…\u2069<title>{name}</title>" in picture
