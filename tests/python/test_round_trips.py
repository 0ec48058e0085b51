"""Whatever is written can be read back: JSON, dicts, pickles."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from conftest import TYPES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import wgig

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DATE = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.dates().map(lambda day: day.isoformat()[:4]),
)
RANGE = st.one_of(
    DATE,
    st.tuples(st.dates(), st.dates()).map(lambda days: "/".join(map(str, sorted(days)))),
)
EXTRA = st.dictionaries(
    TEXT.map("x-".__add__),
    st.recursive(st.none() | st.booleans() | st.integers(-9, 9) | TEXT, st.lists, max_leaves=3),
    max_size=2,
)


def strategy(schema: dict[str, Any], definitions: dict[str, Any], depth: int = 0) -> Any:
    """Values that meet a schema of wgig's."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return strategy(definitions[name], definitions, depth)
    if "anyOf" in schema:
        return st.one_of(*(strategy(each, definitions, depth) for each in schema["anyOf"]))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kind = schema["type"]
    if kind == "null":
        return st.none()
    if kind == "boolean":
        return st.booleans()
    if kind == "integer":
        return st.integers(schema.get("minimum", -(10**6)), 10**6)
    if kind == "number":
        return st.floats(0, 1)
    if kind == "string":
        if "pattern" in schema:
            return RANGE if "/" in schema["pattern"] else DATE
        return TEXT.filter(bool) if schema.get("minLength") else TEXT
    if kind == "array":
        if schema.get("minItems") == 2:
            ends = st.integers(0, 10**6)
            return st.tuples(ends, ends).map(sorted)
        if depth > 3:
            return st.just([])
        return st.lists(strategy(schema["items"], definitions, depth + 1), max_size=2 - depth // 2)
    properties = schema.get("properties", {})
    if not properties:
        return st.dictionaries(TEXT, strategy(schema["additionalProperties"], definitions, depth))
    required = set(schema.get("required", ()))
    known = st.fixed_dictionaries(
        {n: strategy(s, definitions, depth + 1) for n, s in properties.items() if n in required},
        optional={
            n: strategy(s, definitions, depth + 1) for n, s in properties.items() if n not in required
        },
    )
    if not schema.get("additionalProperties", True):
        return known
    return st.tuples(known, EXTRA).map(lambda both: {**both[1], **both[0]})


# A record checks its references and a dossier holds one; a collation and a bracketed draft carry the texts
# that their places are in; votes are numbers from -1 to 1. They have tests of their own.
WHOLES = ("Record", "Dossier", "Collation", "BracketedDraft", "Votes")


@pytest.mark.parametrize("name", [name for name in TYPES if name not in WHOLES])
@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_type_survives_json_dict_and_pickle(name: str, data: st.DataObject) -> None:
    cls = TYPES[name]
    schema = cls.json_schema()
    members = data.draw(strategy(schema, schema["$defs"]))
    if name == "Document":
        # Counted in bytes, spans would have to lie inside the text.
        members["offset_unit"] = "code_point"
    made = cls.from_dict(members)
    assert cls.from_json(made.to_json()) == made
    assert cls.from_json(made.to_json(indent=True).encode()) == made
    assert cls.from_dict(made.to_dict()) == made
    assert json.loads(made.to_json()) == made.to_dict()
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert hash(again) == hash(made)
    assert again.to_json() == made.to_json()
    assert copy.deepcopy(made) is made
    assert cls(**{field: getattr(made, field) for field in cls._fields if field in members}) == (
        made.replace(extra={}) if hasattr(made, "extra") else made
    )
    table = wgig.Table([made, made])
    assert pickle.loads(pickle.dumps(table)) == table
    assert json.loads(table.to_json()) == table.to_dicts()
    assert made._repr_html_() and table._repr_html_() and repr(table)  # noqa: PT018


def test_the_embedded_record_survives_json_dict_and_pickle(record: wgig.Record) -> None:
    assert wgig.Record.from_json(record.to_json()) == record
    assert wgig.Record.from_dict(record.to_dict()) == record
    assert pickle.loads(pickle.dumps(record)) == record
    assert record.to_dict()["offset_unit"] == "code_point"


def test_a_dossier_survives_json_and_pickle(dossier: wgig.Dossier) -> None:
    assert wgig.Dossier.from_json(dossier.to_json()) == dossier
    assert pickle.loads(pickle.dumps(dossier)) == dossier


def test_a_record_with_dangling_references_survives_pickle_but_not_json() -> None:
    broken = wgig.Record(issues=[wgig.Issue(id="spam", category="nowhere")])
    assert pickle.loads(pickle.dumps(broken)) == broken
    with pytest.raises(wgig.ValidationError) as caught:
        wgig.Record.from_json(broken.to_json())
    assert caught.value.message.startswith("issues[0].category: ")


def test_records_are_saved_and_loaded(record: wgig.Record, tmp_path: Path) -> None:
    path = tmp_path / "record \U0001f30d.json"
    wgig.save_record(record, path)
    assert wgig.load_record(path) == record
    assert wgig.load_record(str(path)) == record
    assert json.loads(path.read_text(encoding="utf-8"))["offset_unit"] == "code_point"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_pickles_of_earlier_releases_can_be_read(record: wgig.Record) -> None:
    folder = Path(__file__).parent / "pickles"
    for file in sorted(folder.glob("*.pickle")):
        issue, date, span, label, deontic, table = pickle.loads(file.read_bytes())
        assert issue == wgig.Issue(
            id="spam",
            label={"en": "Spam"},
            citations=[wgig.Citation(document="d", span=(1, 5), quote="spam")],
            extra={"note": [1, 2.5, None]},
        )
        assert date == wgig.DateRange("2004-11-23/2004-11-25")
        assert span == wgig.Span(1, 5)
        assert label == {"en": "Spam"}
        assert deontic is wgig.Deontic.MUST
        assert table == wgig.Table([issue])
    assert folder.exists()
