"""Described types as Python classes: made once, never changed."""

from __future__ import annotations

import copy
import inspect
import pickle
import re

import pytest
from conftest import ENUMERATIONS, TYPES

import wgig


@pytest.fixture
def issue() -> wgig.Issue:
    return wgig.Issue(
        id="spam",
        label={"en": "Spam", "fr": "Pourriel"},
        category="access",
        citations=[wgig.Citation(document="report", paragraph="34", span=(3, 7), quote="spam")],
    )


def test_an_object_is_made_of_keywords_and_shows_its_members(issue: wgig.Issue) -> None:
    assert issue.id == "spam"
    assert issue.label["fr"] == "Pourriel"
    assert issue.category == "access"
    assert issue.key_area is None
    assert issue.cross_cutting is False
    assert issue.responsible == ()
    assert issue.citations[0].span == wgig.Span(3, 7)


def test_an_object_never_changes(issue: wgig.Issue) -> None:
    with pytest.raises(AttributeError):
        issue.id = "other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        issue.colour = "red"  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match=r"^objects of wgig never change; replace\(\) makes"):
        issue.__init__(id="other")  # type: ignore[misc]
    assert issue.id == "spam"


def test_replace_makes_a_changed_copy(issue: wgig.Issue) -> None:
    changed = issue.replace(cross_cutting=True, category=None)
    assert (changed.cross_cutting, changed.category, changed.id) == (True, None, "spam")
    assert issue.cross_cutting is False
    assert changed.replace(cross_cutting=False, category="access") == issue


def test_copies_are_the_object_itself(issue: wgig.Issue) -> None:
    assert copy.copy(issue) is issue
    assert copy.deepcopy([issue])[0] is issue
    assert issue.__replace__(id="x") == issue.replace(id="x")


def test_equal_objects_have_equal_hashes(issue: wgig.Issue) -> None:
    same = wgig.Issue.from_json(issue.to_json())
    assert same == issue
    assert same is not issue
    assert hash(same) == hash(issue)
    assert len({same, issue, issue.replace(id="other")}) == 2
    assert issue != issue.replace(id="other")
    assert issue != "spam"
    assert issue.citations[0] != issue


def test_repr_is_one_short_line_and_str_is_whole(issue: wgig.Issue) -> None:
    assert repr(issue) == (
        'Issue(id="spam", label="Spam", category="access", cross_cutting=False, '
        "citations=[1 Citation])"
    )
    assert 'quote="spam"' in str(issue)
    long = wgig.Comment(id="c", kind="supports", text="\U0001f600" * 1000)
    assert len(repr(long)) < 120
    assert "\N{HORIZONTAL ELLIPSIS}" in repr(long)
    assert "\U0001f600" * 1000 in str(long)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: wgig.Issue(), "Issue() missing required keyword arguments: 'id'"),
        (
            lambda: wgig.Responsibility(),
            "Responsibility() missing required keyword arguments: 'id', 'deontic'",
        ),
        (lambda: wgig.Issue("spam"), "Issue() takes keyword arguments only"),
        (
            lambda: wgig.Issue(id="x", lable={}),
            "Issue() got an unexpected keyword argument 'lable'; did you mean 'label'?",
        ),
        (lambda: wgig.Issue(id=3), "Issue(): id: expected a string, got int"),
        (lambda: wgig.Issue(id=None), "Issue(): id: expected a string, got None"),
        (
            lambda: wgig.Issue(id="x", label="Spam"),
            "Issue(): label: expected a label, as a mapping from language to text, got str",
        ),
        (
            lambda: wgig.Issue(id="x", label={"en": 3}),
            "Issue(): label.en: expected a string, got int",
        ),
        (
            lambda: wgig.Issue(id="x", cross_cutting=1),
            "Issue(): cross_cutting: expected True or False, got int",
        ),
        (
            lambda: wgig.Issue(id="x", responsible="itu"),
            "Issue(): responsible: expected a sequence, got str",
        ),
        (
            lambda: wgig.Issue(id="x", responsible=["itu", 3]),
            "Issue(): responsible[1]: expected a string, got int",
        ),
        (
            lambda: wgig.Issue(id="x", citations=[{"document": "d"}]),
            "Issue(): citations[0]: expected a Citation, got dict",
        ),
        (
            lambda: wgig.Citation(document="d", span=(1, 2, 3)),
            "Citation(): span: expected a span, as Span(begin, end) or (begin, end), got tuple",
        ),
        (
            lambda: wgig.Responsibility(id="x", deontic=3),
            "Responsibility(): deontic: expected a Deontic, got int",
        ),
    ],
)
def test_a_wrong_argument_is_a_type_error_that_names_it(make, message) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(TypeError, match=f"^{re.escape(message)}$"):
        make()


@pytest.mark.parametrize(
    ("make", "path", "message"),
    [
        (
            lambda: wgig.Responsibility(id="x", deontic="musst"),
            "deontic",
            'unknown value "musst"; did you mean "must"?',
        ),
        (lambda: wgig.Issue(id=""), "id", "expected an identifier, got an empty string"),
        (
            lambda: wgig.Count(id="x", kind="members", value=-1),
            "value",
            "expected a whole number from 0 to 9223372036854775807, got -1",
        ),
        (
            lambda: wgig.Citation(document="d", span=(7, 3)),
            "span",
            "the span ends before it begins",
        ),
        (
            lambda: wgig.Comment(id="c", kind="supports", date="2004-13-01"),
            "date",
            'expected an ISO 8601 date such as "2004-11-23" or "2004-11", got "2004-13-01"',
        ),
        (
            lambda: wgig.Issue(id="x\ud800"),
            "id",
            "the string holds characters that UTF-8 has no place for",
        ),
    ],
)
def test_a_value_that_cannot_be_right_is_a_parse_error_with_its_path(make, path, message) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(wgig.ParseError) as caught:
        make()
    assert (caught.value.path, caught.value.message) == (path, message)
    assert str(caught.value) == f"{path}: {message}"


def test_unknown_members_are_kept_as_extra() -> None:
    text = '{"id":"spam","label":{},"cross_cutting":false,"responsible":[],"citations":[],"x":[1,{"y":null}]}'
    issue = wgig.Issue.from_json(text)
    assert issue.extra == {"x": [1, {"y": None}]}
    assert issue.to_dict()["x"] == [1, {"y": None}]
    assert issue.to_json() == text
    assert issue.replace(id="other").extra == issue.extra
    assert pickle.loads(pickle.dumps(issue)).to_json() == text
    assert wgig.Issue(id="spam", extra={"x": [1, {"y": None}]}) == issue
    assert issue.replace(extra={}) == wgig.Issue(id="spam")
    with pytest.raises(ValueError, match=r"^Issue\(\): extra: 'id' is a member of Issue$"):
        wgig.Issue(id="spam", extra={"id": 3})


def test_an_object_that_was_never_initialised_can_do_nothing() -> None:
    empty = wgig.Issue.__new__(wgig.Issue)
    with pytest.raises(TypeError, match=r"^the object was never initialised$"):
        empty.id  # noqa: B018
    with pytest.raises(TypeError, match=r"^the object was never initialised$"):
        hash(empty)


def test_a_method_called_with_another_object_is_a_type_error() -> None:
    actor = wgig.Actor(id="x")
    for method in ("to_dict", "to_json", "replace", "__hash__", "__repr__", "__str__", "__reduce__"):
        with pytest.raises(TypeError):
            getattr(wgig.Issue, method)(None)
        for wrong in (actor, 3):
            with pytest.raises(TypeError, match=r"^expected an object of the type Issue, got "):
                getattr(wgig.Issue, method)(wrong)
    with pytest.raises(TypeError):
        wgig.Issue.__init__(3, id="x")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        wgig.Issue.__eq__(3, wgig.Issue(id="x"))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        wgig.Issue.id.fget(actor)  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        wgig.Table.__len__(actor)  # type: ignore[arg-type]


def test_a_long_text_is_made_once() -> None:
    text = "\U0001f600" * 10_000
    document = wgig.Document(id="d", title="t" * 10_000, text=text)
    assert document.text is document.text
    assert document.text == text
    assert document.title == "t" * 10_000
    assert document.text == text


def test_types_are_final() -> None:
    for cls in (wgig.Issue, wgig.Table, wgig.Date, wgig.Label):
        with pytest.raises(TypeError, match="not an acceptable base type"):
            type("Derived", (cls,), {})


@pytest.mark.parametrize("name", TYPES)
def test_every_type_is_documented_and_has_a_signature(name: str) -> None:
    cls = TYPES[name]
    assert cls.__module__ == "wgig"
    assert cls.__doc__
    assert cls.__doc__.strip().endswith((".", ":"))
    parameters = inspect.signature(cls).parameters
    assert [each for each in parameters if each != "extra"] == list(cls._fields)
    for field in cls._fields:
        assert getattr(cls, field).__doc__, f"{name}.{field} has no documentation comment"


@pytest.mark.parametrize("name", TYPES)
def test_the_same_members_are_required_in_python_and_in_json(name: str) -> None:
    cls = TYPES[name]
    schema = cls.json_schema()
    in_json = set(schema["$defs"][name].get("required", ()))
    in_python = {
        parameter.name
        for parameter in inspect.signature(cls).parameters.values()
        if parameter.default is parameter.empty
    }
    # A record's format is checked by a hook of its own.
    assert in_json - {"format"} == in_python


@pytest.mark.parametrize("name", ENUMERATIONS)
def test_enumerations_are_strings(name: str) -> None:
    cls = ENUMERATIONS[name]
    assert cls.__module__ == "wgig"
    assert cls.__doc__
    for member in cls:
        assert member == member.value
        assert str(member) == f"{member}" == member.value
        assert cls(member.value) is member
        assert member.name == member.value.upper()
        assert pickle.loads(pickle.dumps(member)) is member


def test_an_enumeration_takes_a_member_or_its_word() -> None:
    by_word = wgig.Responsibility(id="x", deontic="must")
    by_member = wgig.Responsibility(id="x", deontic=wgig.Deontic.MUST)
    assert by_word == by_member
    assert by_word.deontic is wgig.Deontic.MUST
    with pytest.raises(wgig.ParseError, match=r'^unknown value "musst"; did you mean "must"\?$'):
        wgig.Deontic("musst")
    with pytest.raises(ValueError, match="3 is not a valid Deontic"):
        wgig.Deontic(3)
