"""Tables: sequences of one type, as Python, Arrow, pandas, polars and DuckDB see them."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from conftest import TYPES
from hypothesis import given
from hypothesis import strategies as st

import wgig

pa = pytest.importorskip("pyarrow")


def tables(record: wgig.Record) -> dict[str, Any]:
    return {
        name: value
        for name in record._fields
        if isinstance(value := getattr(record, name), wgig.Table)
    }


def test_a_table_is_a_sequence(record: wgig.Record) -> None:
    issues = record.issues
    as_list = list(issues)
    assert len(as_list) == len(issues) > 20
    assert issues[0] == as_list[0]
    assert issues[-1] == as_list[-1]
    assert list(reversed(issues)) == as_list[::-1]
    assert as_list[3] in issues
    assert issues.index(as_list[3]) == 3
    assert issues.index(as_list[3], -len(issues)) == 3
    assert issues.count(as_list[3]) == 1
    assert issues == wgig.Table(as_list)
    assert issues != as_list
    assert hash(issues) == hash(wgig.Table(as_list))
    assert issues[:3] != issues[1:4]
    for index in (len(issues), -len(issues) - 1, 10**30):
        with pytest.raises(IndexError):
            issues[index]
    with pytest.raises(ValueError, match=r"^the table has no such Issue$"):
        issues.index(as_list[3], 4)
    with pytest.raises(TypeError):
        issues[1.5]  # type: ignore[call-overload]


@given(st.slices(23))
def test_slices_are_those_of_a_list(s: slice) -> None:
    issues = wgig.wgig_record().issues[:23]
    assert list(issues[s]) == list(issues)[s]
    assert issues[s] == wgig.Table(list(issues)[s], of=wgig.Issue)
    assert hash(issues[s]) == hash(wgig.Table(list(issues)[s], of=wgig.Issue))


def test_rows_are_found_by_identifier_or_number(
    record: wgig.Record, sample: wgig.Document
) -> None:
    assert record.issues["spam"].id == "spam"
    assert "spam" in record.issues
    assert "spma" not in record.issues
    assert sample.paragraphs["31"].number == "31"
    with pytest.raises(KeyError, match="no Issue has the id 'spma'; did you mean 'spam'\\?"):
        record.issues["spma"]
    with pytest.raises(TypeError, match=r"^a table of Citation has no key to be asked by$"):
        record.issues["spam"].citations["x"]


def test_parts_outlive_the_whole() -> None:
    document = wgig.read("1. One.\n\n2. Two \U0001f600.\n".encode(), name="x")
    paragraphs = document.paragraphs
    second = paragraphs[1]
    span = second.span
    text = document.text
    del document, paragraphs
    assert second.text == "Two \U0001f600."
    assert second.text in text[span.slice]


def test_a_table_is_made_of_objects_of_one_type(record: wgig.Record) -> None:
    with pytest.raises(TypeError, match=r"^Table\(\): of what\? An empty table needs"):
        wgig.Table([])
    assert len(wgig.Table([], of=wgig.Issue)) == 0
    assert wgig.Table([], of=wgig.Issue) != wgig.Table([], of=wgig.Actor)
    with pytest.raises(TypeError, match=r"^Table\(\): \[1\]: expected an Issue, got Actor$"):
        wgig.Table([record.issues[0], record.actors[0]])
    with pytest.raises(TypeError, match=r"expected one of wgig's types, got <class 'int'>"):
        wgig.Table([1])
    assert wgig.Table[wgig.Issue].__origin__ is wgig.Table
    again = wgig.Record(issues=record.issues)
    assert again.issues == record.issues


def test_a_table_goes_to_json_and_pickle(record: wgig.Record) -> None:
    assert json.loads(record.issues.to_json()) == record.issues.to_dicts()
    assert record.issues.to_json().count("\n") == len(record.issues) + 1
    assert pickle.loads(pickle.dumps(record.issues)) == record.issues
    assert wgig.Table([], of=wgig.Issue).to_json() == "[]"


# ---- Arrow ---------------------------------------------------------------------------------------


def test_every_table_of_the_record_goes_through_arrow(record: wgig.Record) -> None:
    for name, table in tables(record).items():
        arrow = pa.table(table)
        arrow.validate(full=True)
        assert arrow.num_rows == len(table), name
        assert arrow.column_names == list(table.item_type._fields), name
        for row, members in zip(arrow.to_pylist(), table.to_dicts()):
            for member, value in members.items():
                if isinstance(value, (str, bool, int, float)):
                    assert row[member] == value, (name, member)
                elif name == "issues" and member == "label":
                    assert dict(row[member]) == value


def test_arrow_columns_have_the_types_of_members(record: wgig.Record) -> None:
    schema = pa.schema(record.issues)
    assert schema.field("id").type == pa.large_string()
    assert not schema.field("id").nullable
    assert schema.field("category").nullable
    assert schema.field("cross_cutting").type == pa.bool_()
    assert schema.field("responsible").type == pa.list_(
        pa.field("item", pa.large_string(), nullable=False)
    )
    assert pa.types.is_map(schema.field("label").type)
    citation = schema.field("citations").type.value_type
    assert citation.field("span").type == pa.struct(
        [pa.field("begin", pa.int64(), nullable=False), pa.field("end", pa.int64(), nullable=False)]
    )
    assert pa.schema(record.counts).field("value").type == pa.int64()


def test_types_inside_themselves_become_json(samples: dict[str, wgig.Document]) -> None:
    sections = samples["en"].sections
    rows = pa.table(sections).to_pylist()
    for section, row in zip(sections, rows):
        assert [json.loads(part) for part in row["subsections"]] == section.subsections.to_dicts()
    assert any(row["subsections"] for row in rows)


@pytest.mark.parametrize("name", TYPES)
def test_every_type_has_an_arrow_schema_even_without_rows(name: str) -> None:
    empty = wgig.Table([], of=TYPES[name])
    table = pa.table(empty)
    table.validate(full=True)
    assert table.num_rows == 0
    assert table.column_names == list(TYPES[name]._fields)
    assert pa.record_batch(empty).schema == pa.schema(empty)


def test_missing_and_present_values_share_a_column() -> None:
    rows = [
        wgig.Comment(id="a", kind="supports"),
        wgig.Comment(id="b", kind="dissents", anchor=(3, 7), date="2005-01", group="government"),
        wgig.Comment(
            id="c", kind="corrects", disposition=wgig.Disposition(decision="noted", reason="\U0001f600")
        ),
    ] * 5
    arrow = pa.table(wgig.Table(rows))
    arrow.validate(full=True)
    assert arrow["anchor"].to_pylist()[:3] == [None, {"begin": 3, "end": 7}, None]
    assert arrow["date"].to_pylist()[:3] == [None, "2005-01", None]
    assert arrow["group"].null_count == 10
    assert arrow["disposition"].to_pylist()[2]["reason"] == "\U0001f600"
    assert arrow["disposition"].to_pylist()[0] is None


def test_capsules_that_nobody_takes_are_released(record: wgig.Record) -> None:
    for _ in range(100):
        record.issues.__arrow_c_stream__()
        record.issues.__arrow_c_array__()
        record.issues.__arrow_c_schema__()


def test_pandas_takes_a_table(record: wgig.Record) -> None:
    pandas = pytest.importorskip("pandas")
    frame = record.issues.to_pandas()
    assert len(frame) == len(record.issues)
    assert frame.columns[0] == "id"
    assert frame.set_index("id").loc["spam", "label.fr"] == record.issues["spam"].label["fr"]
    assert frame["cross_cutting"].dtype == bool
    citations = record.issues[0].citations.to_pandas()
    assert list(citations.columns) == ["document", "paragraph", "span", "quote"]
    empty = wgig.Table([], of=wgig.Issue).to_pandas()
    assert list(empty.columns) == list(wgig.Issue._fields)
    assert isinstance(pa.table(record.issues).to_pandas(), pandas.DataFrame)


def test_pandas_has_a_column_for_each_part_of_a_member(dossier: wgig.Dossier) -> None:
    pytest.importorskip("pandas")
    frame = dossier.facts.to_pandas()
    assert {"kind", "value", "citation.document", "citation.paragraph", "citation.span"} <= set(
        frame.columns
    )
    assert frame["citation.paragraph"].tolist() == [
        fact.citation.paragraph for fact in dossier.facts
    ]


def test_polars_takes_every_table(record: wgig.Record) -> None:
    polars = pytest.importorskip("polars")
    for name, table in tables(record).items():
        frame = polars.DataFrame(table)
        assert frame.columns == list(table.item_type._fields), name
        assert frame.height == len(table), name
    issues = polars.DataFrame(record.issues)
    assert issues["id"].to_list() == [issue.id for issue in record.issues]


def test_duckdb_takes_every_table(record: wgig.Record) -> None:
    duckdb = pytest.importorskip("duckdb")
    for name, rows in tables(record).items():
        assert duckdb.sql("select count(*) from rows").fetchall() == [(len(rows),)], name
    issues = record.issues
    found = duckdb.sql(
        "select id, label['fr'], citations[1].paragraph from issues where id = 'spam'"
    ).fetchall()
    spam = issues["spam"]
    assert found == [("spam", spam.label["fr"], spam.citations[0].paragraph)]
