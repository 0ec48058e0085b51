"""Agreement between coders: against the published examples in the C++ tests, and here against
the packages `krippendorff` and `irrCAC`, where they are installed."""

from __future__ import annotations

import json
import math
import random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import wgig

NAN = math.nan

#: Krippendorff 2011, section D.
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


@st.composite
def tables(draw: st.DrawFn) -> list[list[float]]:
    """Coders by units, a few numbers, some missing."""
    coders = draw(st.integers(2, 6))
    units = draw(st.integers(2, 15))
    values = draw(
        st.lists(st.integers(0, 40) | st.floats(0, 1e3, width=32), min_size=2, max_size=6)
    )
    cell = st.sampled_from([*values, *values, NAN])
    return [[float(draw(cell)) for _ in range(units)] for _ in range(coders)]


@given(tables(), st.sampled_from(["nominal", "ordinal", "interval", "ratio"]))
def test_alpha_is_that_of_krippendorff(rows: list[list[float]], metric: str) -> None:
    krippendorff = pytest.importorskip("krippendorff")
    found = wgig.krippendorff_alpha(rows, metric=metric)
    pairable = {
        value
        for unit in zip(*rows)
        if sum(not math.isnan(value) for value in unit) > 1
        for value in unit
        if not math.isnan(value)
    }
    if len(pairable) < 2:
        assert found.value is None
        assert found.reason
        return
    assert found.value == pytest.approx(
        float(krippendorff.alpha(rows, level_of_measurement=metric)), abs=1e-10
    )
    numpy = pytest.importorskip("numpy")
    assert wgig.krippendorff_alpha(numpy.array(rows), metric=metric) == found


@settings(max_examples=50)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@given(tables(), st.sampled_from(["identity", "linear", "quadratic", "ordinal"]))
def test_coefficients_are_those_of_irrcac(rows: list[list[float]], weights: str) -> None:
    raw = pytest.importorskip("irrCAC.raw")
    pandas = pytest.importorskip("pandas")
    rated = [unit for unit in zip(*rows) if not all(map(math.isnan, unit))]
    assume(any(sum(not math.isnan(value) for value in unit) > 1 for unit in rated))
    assume(len({value for unit in rated for value in unit if not math.isnan(value)}) > 1)
    # Coders without any rating make irrCAC divide by zero.
    assume(all(not all(map(math.isnan, coder)) for coder in zip(*rated)))
    found = wgig.agreement(rows, weights=weights)
    # Named, since it takes a missing rating for a category under newer versions of pandas.
    categories = sorted({value for unit in rated for value in unit if not math.isnan(value)})
    theirs = raw.CAC(
        pandas.DataFrame(rated), weights=weights, categories=categories, digits=14
    )
    for member, name in (
        ("fleiss", "fleiss"),
        ("gwet", "gwet"),
        ("conger", "conger"),
        ("brennan_prediger", "bp"),
    ):
        try:
            expected = getattr(theirs, name)()["est"]
        except (ZeroDivisionError, ValueError):
            continue
        ours = getattr(found, member)
        if ours.value is None or ours.expected < 1e-6:
            assert not abs(expected["coefficient_value"]) < 1e3 or ours.expected < 1e-6
            continue
        assert ours.value == pytest.approx(float(expected["coefficient_value"]), abs=1e-10)
        assert 1 - ours.expected == pytest.approx(float(expected["pe"]), abs=1e-10)
        assert found.percent.value == pytest.approx(float(expected["pa"]), abs=1e-10)


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=40),
    st.sampled_from([("identity", None), ("linear", "linear"), ("quadratic", "quadratic")]),
)
def test_kappa_is_that_of_scikit_learn(
    pairs: list[tuple[int, int]], weights: tuple[str, str | None]
) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    first, second = zip(*pairs)
    labels = list(range(5))
    found = wgig.agreement([first, second], weights=weights[0], categories=labels).cohen
    if found.value is None:
        assert set(first) == set(second)
        assert len(set(first)) == 1
        return
    theirs = metrics.cohen_kappa_score(first, second, labels=labels, weights=weights[1])
    assert found.value == pytest.approx(theirs, abs=1e-10)


def test_a_nested_list_an_array_a_mapping_and_data_frames_say_the_same() -> None:
    expected = wgig.agreement(FOUR)
    coders = {str(number): row for number, row in enumerate(FOUR, 1)}
    assert wgig.agreement(coders) == expected
    numpy = pytest.importorskip("numpy")
    array = numpy.array(FOUR, dtype=float)
    assert wgig.agreement(array) == expected
    assert wgig.agreement(numpy.asfortranarray(array)) == expected
    assert wgig.agreement(array.T.copy().T) == expected
    assert wgig.agreement(list(array)) == expected
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(coders)
    assert wgig.agreement(frame) == expected
    assert wgig.agreement(frame.astype("Int64")) == expected
    polars = pytest.importorskip("polars")
    assert wgig.agreement(polars.DataFrame(coders)) == expected
    arrow = pytest.importorskip("pyarrow")
    assert wgig.agreement(arrow.table(coders)) == expected


def test_a_long_table_says_the_same() -> None:
    rows = [
        {"who": f"{coder}", "what": unit, "given": value}
        for coder, ratings in enumerate(FOUR, 1)
        for unit, value in enumerate(ratings)
    ]
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    names = {"coder": "who", "unit": "what", "code": "given"}
    expected = wgig.agreement(FOUR)
    assert wgig.agreement(columns, **names) == expected
    pandas = pytest.importorskip("pandas")
    assert wgig.agreement(pandas.DataFrame(rows), **names) == expected
    polars = pytest.importorskip("polars")
    assert wgig.agreement(polars.DataFrame(rows), **names) == expected
    arrow = pytest.importorskip("pyarrow")
    assert wgig.agreement(arrow.table(columns), **names) == expected


def test_arrays_of_whole_numbers_are_read_without_losing_any() -> None:
    numpy = pytest.importorskip("numpy")
    for dtype in ("int8", "uint16", "int32", "int64", "float32", "bool"):
        array = numpy.array([[0, 1, 1, 0], [0, 1, 0, 0]], dtype=dtype)
        assert wgig.agreement(array).krippendorff == wgig.agreement(array.tolist()).krippendorff


def test_sets_in_cells_are_several_codes_at_once() -> None:
    ratings = wgig.make_ratings([[{"a", "b"}, ["a"], None], [("a",), ["a"], set()]])
    assert ratings.categories == ("a", "b")
    names = [
        None if value < 0 else wgig.category_name(ratings, value) for value in ratings.values
    ]
    assert names == ["{a, b}", "{a}", "{a}", "{a}", None, "{}"]
    assert wgig.agreement(ratings, weights="jaccard").percent.value == 0.75


@given(st.lists(st.tuples(*[st.frozensets(st.sampled_from("abcd"))] * 2), min_size=1, max_size=9))
def test_masi_and_jaccard_are_those_of_their_definitions(
    pairs: list[tuple[frozenset[str], frozenset[str]]],
) -> None:
    def masi(a: frozenset[str], b: frozenset[str]) -> float:
        if not a | b:
            return 0
        weight = 1 if a == b else 0 if not a & b else 2 / 3 if a <= b or b <= a else 1 / 3
        return 1 - len(a & b) / len(a | b) * weight

    def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
        return 1 - len(a & b) / len(a | b) if a | b else 0

    first, second = zip(*pairs)
    for name, distance in (("masi", masi), ("jaccard", jaccard)):
        values = [*first, *second]
        found = wgig.krippendorff_alpha([list(first), list(second)], metric=name)
        expected = sum(distance(a, b) for a in values for b in values)
        if expected == 0:
            assert found.value is None
            continue
        observed = sum(2 * distance(a, b) for a, b in pairs)
        alpha = 1 - observed * (len(values) - 1) / expected
        assert found.value == pytest.approx(alpha, abs=1e-12)


def test_a_million_different_numbers_are_no_problem() -> None:
    numpy = pytest.importorskip("numpy")
    generator = numpy.random.default_rng(0)
    true = generator.lognormal(size=200_000)
    array = true * generator.uniform(0.8, 1.2, size=(5, true.size))
    for metric in ("ordinal", "interval", "ratio"):
        assert 0.5 < wgig.krippendorff_alpha(array, metric=metric).value < 1


def test_the_same_seed_gives_the_same_interval_in_every_way_in() -> None:
    a = wgig.agreement(FOUR, bootstrap=200, seed=7)
    assert a == wgig.agreement(FOUR, bootstrap=200, seed=7)
    assert a.krippendorff.low < a.krippendorff.value < a.krippendorff.high
    assert a.confidence == 0.95
    assert wgig.krippendorff_alpha(FOUR, bootstrap=200, seed=7) == a.krippendorff
    # To the byte, whatever the machine.
    assert f"{a.krippendorff.low:.12f} {a.krippendorff.high:.12f}" == LOW_AND_HIGH


LOW_AND_HIGH = "0.427755089152 0.939992769983"


def test_weights_of_ones_own_are_a_matrix() -> None:
    rows = [["low", "mid", "high", "mid"], ["low", "high", "high", "low"]]
    order = ["low", "mid", "high"]
    matrix = [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]]
    ours = wgig.agreement(rows, weights=matrix, categories=order)
    named = wgig.agreement(rows, weights="linear", categories=order)
    assert ours.cohen.value == pytest.approx(named.cohen.value, abs=1e-14)
    assert ours.weights == "custom"
    with pytest.raises(wgig.ValidationError, match="custom_weights: 2 rows for 3 categories"):
        wgig.agreement(rows, weights=[[1, 0], [0, 1]])


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        ([[1, 2], [1]], wgig.ParseError, "ratings[1]: 1 ratings, but 2 of the first coder"),
        (3, TypeError, "expected a sequence"),
        ("abc", TypeError, "expected a sequence"),
        ([[math.inf]], wgig.ValidationError, "values[0]: a rating cannot be infinite"),
        ([["a", object()]], TypeError, "ratings[0][1]"),
    ],
)
def test_what_is_no_table_of_ratings_is_refused(
    data: object, error: type[Exception], words: str
) -> None:
    with pytest.raises(error) as caught:
        wgig.agreement(data)
    assert words in str(caught.value)


def test_a_column_that_is_not_there_is_named() -> None:
    with pytest.raises(wgig.ParseError, match='the table has no column "unit"'):
        wgig.agreement({"coder": ["a"], "code": ["x"]}, coder="coder", unit="unit", code="code")
    with pytest.raises(TypeError, match="given together"):
        wgig.agreement({}, coder="coder")


def test_nothing_at_all_has_no_agreement() -> None:
    for nothing in ([], [[]], [[], []], {}, [[None], [None]]):
        result = wgig.agreement(nothing)
        assert result.units == 0
        assert result.krippendorff.value is None
        assert result.krippendorff.reason


def test_an_agreement_travels_as_json() -> None:
    result = wgig.agreement(FOUR, bootstrap=20)
    assert wgig.Agreement.from_json(result.to_json()) == result
    assert json.loads(result.to_json())["pairs"][0]["cohen"]["value"] is not None
    ratings = wgig.make_ratings(FOUR)
    assert wgig.Ratings.from_json(ratings.to_json()) == ratings


def test_codings_by_paragraph_and_by_character_count_code_points() -> None:
    document = wgig.read(
        "# \U0001f4e7 Report\n\n1. \U0001f4e7 Spam \u00e9t\u00e9 one.\n\n2. Access two.\n".encode(),
        name="r.md",
    )
    first = document.paragraphs[0].span
    codings = wgig.CodingSet(
        codings=[
            wgig.Coding(document=document.id, span=first, code="spam", coder="ann"),
            wgig.Coding(
                document=document.id, span=(first.begin, first.end - 2), code="spam", coder="bob"
            ),
        ]
    )
    paragraphs = wgig.ratings_of(codings, document)
    assert wgig.agreement(paragraphs).percent.value == 1
    characters = wgig.ratings_of(codings, document, "characters")
    assert sum(characters.sizes) == len(document.text)
    differ = 2 / len(document.text)
    assert wgig.agreement(characters).percent.value == pytest.approx(1 - differ)


def test_many_coders_in_many_threads() -> None:
    from concurrent.futures import ThreadPoolExecutor

    generator = random.Random(1)
    rows = [[generator.randrange(4) for _ in range(300)] for _ in range(8)]
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda _: wgig.agreement(rows, bootstrap=20), range(8)))
    assert all(result == results[0] for result in results)
