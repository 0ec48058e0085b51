"""Adequacy of arrangements and participation, from Python and from the command line."""

from __future__ import annotations

import json
from functools import partial

import pytest
from command import printed

import wgig

ROWS = [
    {"assessor": "ann", "arrangement": "registry", "principle": "open", "rating": "adequate"},
    {
        "assessor": "ben",
        "arrangement": "registry",
        "principle": "open",
        "rating": "partly_adequate",
    },
    {"assessor": "ann", "arrangement": "registry", "principle": "fair", "rating": "inadequate"},
    {"assessor": "ben", "arrangement": "registry", "principle": "fair", "rating": "inadequate"},
    {"assessor": "ann", "arrangement": "forum", "principle": "open", "rating": "adequate"},
    {"assessor": "ann", "arrangement": "forum", "principle": "fair", "rating": "adequate"},
]


command = partial(printed, "assess")


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "ratings.csv"
    heads = ["assessor", "arrangement", "principle", "rating"]
    lines = [",".join(heads)] + [",".join(row[head] for head in heads) for row in ROWS]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_rows_data_frames_and_objects_are_the_same_judgements():
    pandas = pytest.importorskip("pandas")
    judgements = wgig.make_judgements(ROWS)
    assert judgements == wgig.make_judgements(pandas.DataFrame(ROWS))
    assert judgements == wgig.make_judgements([wgig.JudgementRow(**row) for row in ROWS])
    frame = pandas.DataFrame([*ROWS, {"assessor": "cleo", "arrangement": "forum"}])
    assert wgig.make_judgements(frame).unrated == 1
    with pytest.raises(TypeError, match="verdict"):
        wgig.make_judgements([{"arrangement": "forum", "verdict": "adequate"}])


def test_conclusions_and_how_firm_they_are():
    found = wgig.assess(wgig.make_judgements(ROWS))
    registry, forum = found.arrangements
    assert (registry.level, forum.level) == ("inadequate", "adequate")
    assert forum.acceptability == (0.0, 0.0, 1.0)
    weighted = wgig.assess(wgig.make_judgements(ROWS), weights={"open": 3}, vetoes={"fair": 1})
    assert weighted.arrangements[0].vetoed_by == ("fair",)
    options = wgig.AdequacyOptions(combination="mean", normalization="vector", samples=0)
    assert wgig.assess(wgig.make_judgements(ROWS), options).arrangements[0].acceptability == ()
    agreement = wgig.assessor_agreement(found.judgements)
    assert agreement.coders == 2
    assert agreement.pairable_units == 2


def test_the_embedded_record_has_gaps_and_says_so():
    record = wgig.wgig_record()
    gaps = wgig.find_gaps(record, wgig.assess(record))
    assert {gap.kind for gap in gaps} <= {"no_arrangement", "not_assessed"}
    assert len(gaps) == len(record.issues)


@pytest.mark.filterwarnings("ignore:Alternatives with indices")
def test_values_equal_those_of_pymcdm():
    pymcdm = pytest.importorskip("pymcdm.methods")
    numpy = pytest.importorskip("numpy")
    random = numpy.random.default_rng(3)
    for _ in range(50):
        matrix = random.integers(0, 6, (random.integers(2, 9), random.integers(2, 6))).astype(float)
        if (matrix.max(axis=0) == 0).any():
            continue
        weights = random.dirichlet(numpy.ones(matrix.shape[1]))
        types = numpy.ones(matrix.shape[1])
        same = (matrix.max(axis=0) == matrix.min(axis=0)).all()
        if not same:
            theirs = pymcdm.TOPSIS()(matrix, weights, types)
            numpy.testing.assert_allclose(
                wgig.topsis(matrix.tolist(), weights.tolist()), theirs, atol=1e-12
            )
        theirs = pymcdm.PROMETHEE_II("usual")(matrix, weights, types)
        numpy.testing.assert_allclose(
            wgig.net_outranking_flows(matrix.tolist(), weights.tolist()), theirs, atol=1e-12
        )


def test_participation_of_a_data_frame_against_the_population():
    rows = [
        {
            "consultation": "geneva",
            "participant": "amal",
            "group": "government",
            "contributions": 3,
        },
        {"consultation": "geneva", "participant": "chen", "group": "civil society"},
        {"consultation": "online", "participant": "chen", "group": "civil society"},
    ]
    concerned = [
        {"attribute": "group", "value": value, "share": 1}
        for value in ("government", "civil society", "private sector", "academia")
    ]
    everything, geneva, online = wgig.participation(rows, concerned)
    assert (everything.participants, geneva.participants, online.participants) == (2, 2, 1)
    assert everything.inclusion[0].overlap == pytest.approx(0.5)
    silent = [row.value for row in everything.representation if row.participants == 0]
    assert silent == ["academia", "private sector"]
    with pytest.raises(wgig.ValidationError, match=r"rows\[0\]\.participant"):
        wgig.participation([{"consultation": "geneva"}])


def test_the_command_reads_a_table(table, tmp_path):
    text = command(table)
    assert "registry" in text
    assert "inadequate" in text
    result = json.loads(command(table, "--json"))
    assert [row["level"] for row in result["arrangements"]] == ["inadequate", "adequate"]
    assert result["agreement"]["coders"] == 2
    picture = tmp_path / "out.svg"
    command(table, "-o", picture)
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    assert command("-", "--json", given=table.read_text()) == command(table, "--json")


def test_the_command_reads_a_record(tmp_path):
    path = tmp_path / "record.json"
    wgig.save_record(wgig.wgig_record(), path)
    assert json.loads(command(path, "--json")) == json.loads(command("--json"))
    assert "no arrangement" in command(path)


def test_the_command_tells_what_is_wrong(table, tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_text(table.read_text().replace("partly_adequate", "fine"), encoding="utf-8")
    assert f'{bad}:3:1: "fine" is none of: inadequate, partly_adequate, adequate' in command(
        bad, status=1
    )
    bad.write_text("assessor,rating\nann,adequate\n", encoding="utf-8")
    assert f"{bad}:1:1: no column for arrangement" in command(bad, status=1)
    assert "no judgement is by this principle" in command(table, "--weight", "x=1", status=2)
    assert "expected NAME=NUMBER" in command(table, "--veto", "open", status=2)
    assert "No such file" in command(tmp_path / "none.csv", status=1)


def test_arrays_are_taken_at_once_and_are_what_lists_are():
    numpy = pytest.importorskip("numpy")

    class Whole(numpy.ndarray):
        def __iter__(self):
            raise AssertionError("taken one by one")

    random = numpy.random.default_rng(4)
    numbers = random.integers(0, 6, (7, 3))
    weights = numpy.array([0.5, 0.25, 0.25])
    for function in (wgig.topsis, wgig.additive_values, wgig.net_outranking_flows):
        expected = function(numbers.tolist(), weights.tolist())
        for kind in (float, "float32", int, "int8", "uint16"):
            array = numbers.astype(kind).view(Whole)
            assert function(array, weights.view(Whole)) == expected
        assert function(numpy.asfortranarray(numbers), weights) == expected
        assert function(numbers[::-1], weights) == expected[::-1]
        assert function(list(numbers), tuple(weights)) == expected
        pandas = pytest.importorskip("pandas")
        assert function(pandas.DataFrame(numbers), pandas.Series(weights)) == expected


@pytest.mark.parametrize("kind", ["list", "array"])
def test_a_matrix_that_does_not_fit_its_weights_is_refused(kind):
    numpy = pytest.importorskip("numpy")
    make = numpy.array if kind == "array" else list
    with pytest.raises(wgig.ParseError, match=r"matrix\[0\]: a row of 3 numbers, but there are 2"):
        wgig.topsis(make([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), make([1.0, 1.0]))
    with pytest.raises(wgig.ValidationError, match=r"matrix\[1\]\[0\]: expected a finite number"):
        wgig.topsis(make([[1.0, 2.0], [float("nan"), 1.0]]), make([1.0, 1.0]))
    for bad in ([-1.0, 1.0], [float("nan"), 1.0], [0.0, 0.0], [float("inf"), 1.0]):
        with pytest.raises(wgig.ValidationError, match="weights"):
            wgig.net_outranking_flows(make([[1.0, 2.0], [2.0, 1.0]]), make(bad))
    with pytest.raises(wgig.ValidationError, match="there are no alternatives"):
        wgig.topsis(make([]), make([1.0]))


def test_flows_with_thresholds_are_those_of_pymcdm():
    pymcdm = pytest.importorskip("pymcdm.methods")
    numpy = pytest.importorskip("numpy")
    random = numpy.random.default_rng(8)
    matrix = random.normal(size=(30, 4))
    weights = random.dirichlet(numpy.ones(4))
    method = pymcdm.PROMETHEE_II("vshape_2", p=numpy.full(4, 1.5), q=numpy.full(4, 0.25))
    theirs = method(matrix, weights, numpy.ones(4))
    ours = wgig.net_outranking_flows(matrix, weights, indifference=0.25, preference=1.5)
    numpy.testing.assert_allclose(ours, theirs, atol=1e-12)


def test_agreement_of_assessors_has_the_options_of_agreement_of_coders():
    judgements = wgig.make_judgements(ROWS)
    ratings = wgig.assessor_ratings(judgements)
    assert ratings.coders == ("ann", "ben")
    assert ratings.units[0] == "registry / open"
    for options in (
        {"metric": "nominal", "weights": "identity"},
        {"metric": "interval", "weights": "quadratic", "bootstrap": 50, "seed": 3},
        {"weights": [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]], "pairs": False},
    ):
        given = {"metric": "ordinal", "weights": "ordinal"} | options
        assert wgig.assessor_agreement(judgements, **options) == wgig.agreement(ratings, **given)
    assert wgig.assessor_agreement(judgements) == wgig.agreement(
        ratings, metric="ordinal", weights="ordinal"
    )
    assert len(wgig.assessor_agreement(judgements, pairs=False).pairs) == 0
    with pytest.raises(wgig.ParseError, match=r"metric"):
        wgig.assessor_agreement(judgements, metric="fine")


def test_the_picture_has_the_names_of_a_record_in_the_language(tmp_path):
    record = wgig.wgig_record()
    path = tmp_path / "record.json"
    wgig.save_record(record, path)
    picture = tmp_path / "out.svg"
    command(path, "-o", picture, "--lang", "fr")
    text = picture.read_text(encoding="utf-8")
    assert "Conclusion" in text
    assert record.arrangements[0].label.in_("fr")[:20] in text
    assert "unknown value" in command(path, "--lang", "de", status=2)
    adequacy = wgig.assess(wgig.make_judgements(ROWS))
    arabic = wgig.adequacy_svg(adequacy, language="ar", labels={"forum": {"ar": "المنتدى"}})
    assert "المنتدى" in arabic
    assert 'direction="rtl"' in arabic
    assert ">Whose<" not in arabic
    assert ">Whose<" in wgig.adequacy_svg(adequacy, title="Whose")


def test_ranges_of_weights_are_printed_rounded_inward(table):
    found = wgig.assess(wgig.make_judgements(ROWS))
    registry = found.arrangements[0]
    for each in registry.weights:
        assert wgig.weight_range_text(each) in command(table)
    third = registry.weights[0].replace(low=1 / 3, high=2 / 3, low_included=False)
    assert wgig.weight_range_text(third) == "[0.334, 0.666]"
    assert wgig.weight_range_text(third, 5) == "[0.33334, 0.66666]"


def test_a_level_that_is_none_is_told(tmp_path):
    path = tmp_path / "judgements.csv"
    path.write_text("assessor,arrangement,principle,rating\nann,x,p,good\n")
    arguments = (path, "--levels", "bad,good", "--level", "excellent")
    assert '"excellent" is none of: bad, good' in command(*arguments, status=2)
