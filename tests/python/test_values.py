"""Dates, ranges of dates, spans and labels."""

from __future__ import annotations

import copy
import datetime
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wgig


@given(st.dates())
def test_dates_are_iso_and_keep_their_day(day: datetime.date) -> None:
    date = wgig.Date(day)
    assert str(date) == day.isoformat()
    assert date == wgig.Date(day.isoformat()) == wgig.Date(day.year, day.month, day.day)
    assert date.to_date() == date.first_day() == date.last_day() == day
    assert pickle.loads(pickle.dumps(date)) == date
    assert copy.copy(date) is date


@given(st.dates(), st.dates())
def test_dates_are_ordered_as_days_are(a: datetime.date, b: datetime.date) -> None:
    assert (wgig.Date(a) < wgig.Date(b)) == (a < b)
    assert (wgig.Date(a) >= wgig.Date(b)) == (a >= b)


def test_a_date_is_as_precise_as_its_source() -> None:
    month = wgig.Date("2004-02")
    assert (month.year, month.month, month.day) == (2004, 2, 0)
    assert month.last_day() == datetime.date(2004, 2, 29)
    assert repr(month) == "Date('2004-02')"
    assert wgig.Date(2004) == wgig.Date("2004")
    with pytest.raises(ValueError, match=r"^the date 2004-02 names no day; first_day\(\)"):
        month.to_date()


@pytest.mark.parametrize("arguments", [("2004-02-30",), (2004, 13), (2005, 2, 29), (0,), ("",)])
def test_a_date_that_does_not_exist_is_refused(arguments: tuple[object, ...]) -> None:
    with pytest.raises(wgig.ParseError):
        wgig.Date(*arguments)  # type: ignore[arg-type]


def test_a_range_of_dates() -> None:
    meeting = wgig.DateRange("2004-11-23/2004-11-25")
    assert (meeting.first, meeting.last) == (wgig.Date("2004-11-23"), wgig.Date("2004-11-25"))
    assert not meeting.single
    assert meeting == wgig.DateRange("2004-11-23", datetime.date(2004, 11, 25))
    assert meeting.contains("2004-11-24")
    assert not meeting.contains("2004-11")
    assert str(meeting) == "2004-11-23/2004-11-25"
    assert pickle.loads(pickle.dumps(meeting)) == meeting
    assert wgig.DateRange("2004-11").single
    assert wgig.DateRange(wgig.Date("2004")) == wgig.DateRange("2004")
    with pytest.raises(wgig.ParseError):
        wgig.DateRange("2005", "2004")
    kept = wgig.Meeting(id="m", dates=datetime.date(2004, 11, 23))
    assert str(kept.dates) == "2004-11-23"


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_span_is_two_offsets(begin: int, size: int) -> None:
    span = wgig.Span(begin, begin + size)
    first, last = span
    assert (first, last) == (span.begin, span.end)
    assert len(span) == size
    assert span.slice == slice(begin, begin + size, 1)
    assert pickle.loads(pickle.dumps(span)) == span
    assert span == wgig.Citation(document="d", span=(begin, begin + size)).span
    assert repr(span) == f"Span({begin}, {begin + size})"


def test_spans_slice_compare_and_contain() -> None:
    text = "a \U0001f600 cafe\u0301"
    span = wgig.Span(2, 3)
    assert text[span.slice] == text[slice(*span)] == "\U0001f600"
    assert wgig.Span(0, 9).contains(span)
    assert not span.contains((0, 9))
    assert span.overlaps((2, 9))
    assert not span.overlaps((3, 9))
    assert wgig.Span(1, 2) < wgig.Span(1, 3) < wgig.Span(2, 2)
    assert wgig.Span(4, 4)
    with pytest.raises(ValueError, match="ends before it begins"):
        wgig.Span(3, 2)
    with pytest.raises(ValueError, match="whole number"):
        wgig.Span(-1, 2)
    with pytest.raises(TypeError):
        span < (1, 2)  # type: ignore[operator]  # noqa: B015


def test_a_label_is_a_mapping_from_language_to_text() -> None:
    label = wgig.Label({"en": "Spam", "fr": "Pourriel"}, ru="Спам")
    assert label["fr"] == "Pourriel"
    assert label[wgig.Language.RU] == "Спам"
    assert str(label) == label.in_("de") == label.in_("en") == "Spam"
    assert label.get("de") is None
    assert label.get("de", "-") == "-"
    assert "ru" in label
    assert "de" not in label
    assert 3 not in label
    assert sorted(label) == ["en", "fr", "ru"]
    assert dict(label) == {"en": "Spam", "fr": "Pourriel", "ru": "Спам"} == label
    assert next(iter(label.items())) == ("en", "Spam")
    assert {**label} == dict(label)
    assert len(label) == 3
    assert hash(label) == hash(wgig.Label(dict(label)))
    assert pickle.loads(pickle.dumps(label)) == label
    assert json.loads(json.dumps(dict(label))) == label
    with pytest.raises(KeyError, match="'de'"):
        label["de"]
    assert str(wgig.Label()) == ""
    assert not wgig.Label()


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_a_label_keeps_any_text(texts: dict[str, str]) -> None:
    try:
        label = wgig.Label(texts)
    except wgig.ParseError:
        # Lone surrogates, which no encoding has.
        assert any("\ud800" <= c <= "\udfff" for text in (*texts, *texts.values()) for c in text)
        return
    assert dict(label) == texts
    assert wgig.Label(label) == label
