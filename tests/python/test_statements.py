"""Institutional statements: what is found, IG Script, tables, the two commands."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wgig

SENTENCES = {
    "en": "If the report is late, the secretariat must inform the members within ten days.",
    "fr": "Si le rapport est en retard, le secrétariat doit informer les membres sans délai.",
    "es": "Si el informe se retrasa, la secretaría debe informar a los miembros sin demora.",
    "ru": "Если доклад задерживается, секретариат должен уведомить членов в течение десяти дней.",
    "ar": "إذا تأخر التقرير، يجب على الأمانة أن تبلغ الأعضاء دون تأخير.",
    "zh": "如果报告迟交,秘书处必须在十天内通知各成员。",
}


def found(text: str) -> "wgig.Table[wgig.Statement]":
    return wgig.find_statements(wgig.read(("1. " + text).encode(), name="x.txt"))


@pytest.mark.parametrize("language", SENTENCES)
def test_parts_have_their_place_in_the_text(language: str) -> None:
    source = "1. " + SENTENCES[language]
    document = wgig.read(source.encode(), name="x.txt")
    (statement,) = wgig.find_statements(document)
    symbols = [part.component for part in statement.parts]
    assert {"attributes", "deontic", "aim", "activation_condition", "execution_constraint"} <= set(
        symbols
    )
    for part in statement.parts:
        if part.component != "attributes":  # the article of an Arabic name may have melted
            assert document.text[part.span.begin : part.span.end] == part.text
    assert 0.5 < statement.confidence < 1


def test_the_promised_keys_of_a_statement_stay() -> None:
    row = json.loads(found(SENTENCES["en"])[0].to_json())
    promised = ["group", "actor", "deontic", "negated", "aim", "object", "citation"]
    assert list(row)[: len(promised)] == promised


def test_constitutive_statements_and_references() -> None:
    text = "1. The Bureau consists of a chair.\n\n2. The Bureau shall act under paragraph 1."
    document = wgig.read(text.encode(), name="x.txt")
    (made,) = wgig.find_constitutive_statements(document)
    assert (made.relation, made.entity) == ("consists_of", "The Bureau")
    (told,) = wgig.find_statements(document)
    assert [(one.number, one.paragraph) for one in told.references] == [("1", "1")]


def test_found_statements_become_ig_script() -> None:
    coded = wgig.to_institutional(list(found(SENTENCES["en"])))
    assert wgig.to_ig_script(coded) == (
        "Cac(If the report is late) A[group=working_group](secretariat) D[force=must](must) "
        "I(inform) Bdir(the members) Cex(within ten days)"
    )


def test_ig_script_counts_code_points() -> None:
    (statement,) = wgig.parse_ig_script("à A(été) I(x)")
    spans = [node.span for node in statement.nodes if node.kind == "component"]
    assert [(span.begin, span.end) for span in spans] == [(2, 8), (9, 13)]


def test_errors_have_a_place() -> None:
    with pytest.raises(wgig.ParseError, match=r"f\.ig:2:4: a parenthesis that is not closed"):
        wgig.parse_ig_script("A(a)\n  I(b", file="f.ig")


words = st.text(st.sampled_from("ab é中я(){}[]ANDOR,;\n"), max_size=12)


@given(words, words)
def test_any_words_can_be_held(first: str, second: str) -> None:
    held = wgig.ig_script_text(first) or "x"
    other = wgig.ig_script_text(second) or "y"
    script = f"A({held}) I({other} [XOR] ({held} [AND] {other}))"
    (statement,) = wgig.parse_ig_script(script)
    (again,) = wgig.parse_ig_script(wgig.to_ig_script(statement))
    assert wgig.same_coding(statement, again)


def test_commands(tmp_path, capsys) -> None:
    from typer.testing import CliRunner

    from wgig.cli import app

    report = tmp_path / "r.txt"
    report.write_text("1. " + SENTENCES["en"] + "\n", encoding="utf-8")
    runner = CliRunner()
    script = runner.invoke(app, ["roles", str(report), "--format", "igscript"])
    assert script.exit_code == 0
    assert script.output.startswith("Cac(If the report is late)")
    table = runner.invoke(app, ["roles", str(report), "--format", "table"])
    rows = list(csv.DictReader(io.StringIO(table.output)))
    assert rows[0]["Original Statement"] == SENTENCES["en"]
    coding = tmp_path / "c.ig"
    coding.write_text(script.output, encoding="utf-8")
    sheets = runner.invoke(app, ["igscript", str(coding), "--format", "google_sheets"])
    assert sheets.output.startswith('=SPLIT("Statement ID|')
    coding.write_text("A(a\n", encoding="utf-8")
    assert runner.invoke(app, ["igscript", str(coding)]).exit_code == 1
    assert runner.invoke(app, ["igscript", str(coding), "--format", "pdf"]).exit_code == 2


UNLISTED = Path(__file__).parents[1] / "data" / "role" / "unlisted.tsv"


@pytest.mark.parametrize("half", ["tuned", "held"])
@pytest.mark.parametrize("language", SENTENCES)
def test_actors_that_no_list_has_are_found_and_things_are_not(language: str, half: str) -> None:
    rows = [line.split("\t") for line in UNLISTED.read_text(encoding="utf-8").splitlines()]
    mine = [(text, actor) for lang, part, text, actor in rows if (lang, part) == (language, half)]
    assert len(mine) == 10
    right = 0
    for text, actor in mine:
        actors = [statement.actor.lower() for statement in found(text)]
        if actor == "-":
            assert actors == []
        else:
            right += any(actor.lower().removeprefix("ال") in name for name in actors)
    assert right >= 5


def test_an_actor_that_no_list_has_is_less_certain_and_has_no_group_of_its_own() -> None:
    (listed,) = found("The registrar shall keep records.")
    (unlisted,) = found("The licensee shall keep records.")
    assert unlisted.actor == "licensee"
    assert unlisted.group is None
    assert unlisted.confidence == pytest.approx(0.8 * listed.confidence)
    assert not found("The licensee shall be removed from the register.")
    assert not found("The server shall keep records.")
    assert not found("يجوز للمرحلة المقبلة أن تبدأ.")
    assert not found("最后一次磋商应当公开。")
    (numbered,) = found("第八条 托运人应当支付运费。")
    assert numbered.actor == "托运人"


LISTS = {
    "en": "Governments should: (a) protect privacy; (b) publish data.",
    "fr": "Les gouvernements devraient : a) protéger la vie privée ; b) publier les données.",
    "es": "Los gobiernos deberían: a) proteger la privacidad; b) publicar los datos.",
    "ru": "Правительствам следует: а) защищать частную жизнь; б) публиковать данные.",
    "zh": "各国政府应当：（一）保护隐私；（二）公布数据。",
    "ar": "ينبغي للحكومات: (أ) أن تحمي الخصوصية؛ (ب) أن تنشر البيانات.",
}


@pytest.mark.parametrize("number", ["", "1. "])
@pytest.mark.parametrize("language", LISTS)
def test_a_list_in_one_line_gives_a_statement_for_each_item(language: str, number: str) -> None:
    document = wgig.read((number + LISTS[language]).encode(), name="x.txt")
    first, second = wgig.find_statements(document)
    assert first.group == second.group == "government"
    assert first.aim != second.aim
    for statement in (first, second):
        cited = document.text[statement.citation.span.slice]
        assert cited == statement.citation.quote
        assert statement.aim in cited
        (aim,) = (part for part in statement.parts if part.component == "aim")
        assert document.text[aim.span.slice] == aim.text


def test_a_list_in_a_list_in_one_line() -> None:
    text = "States shall: (a) report; (b) in cooperation with business: (i) train staff; (ii) publish data."
    assert [each.aim for each in found(text)] == ["report", "train", "publish"]
    assert [
        each.aim for each in found("States shall report on item (a) of the list: the end.")
    ] == ["report"]
    referred = found("As item (a) above says, States shall: (a) report; (b) publish data.")
    assert [each.aim for each in referred] == ["report", "publish"]


@pytest.mark.parametrize(
    "text",
    [
        "Governments should:\n\n(a) fight spam;\n\n(b) fund schools.\n",
        "Governments should (a) fight spam and (b) fund schools.\n",
        "1. Governments should:\r\n\r\n- fight spam;\r\n\r\n- fund schools.\r\n",
    ],
)
def test_a_list_gives_each_item_a_statement_however_it_stands(text):
    found = wgig.find_statements(wgig.read(text.encode(), name="rules.txt"))
    assert [(each.actor, each.aim, each.object) for each in found] == [
        ("Governments", "fight", "spam"),
        ("Governments", "fund", "schools"),
    ]
