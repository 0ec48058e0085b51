"""Measures of classifiers, against scikit-learn where it is installed."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wgig

LABELS = ["a", "b", "c", "d"]

single = st.lists(
    st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)), min_size=1, max_size=30
)
several = st.lists(
    st.tuples(*[st.lists(st.booleans(), min_size=4, max_size=4)] * 2), min_size=1, max_size=20
)
#: Few different scores, so that there are ties.
scores = st.lists(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.75, 1.0]), min_size=4, max_size=4)


def close(value: float, expected: float) -> None:
    assert value == pytest.approx(expected, abs=1e-12)


@given(single)
def test_single_labels_are_measured_as_scikit_learn_does(pairs: list[tuple[str, str]]) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    truth, predicted = map(list, zip(*pairs))
    found = wgig.evaluate(truth, predicted)
    for average in ("micro", "macro", "weighted"):
        ours = getattr(found, average)
        theirs = metrics.precision_recall_fscore_support(
            truth, predicted, average=average, zero_division=0
        )
        for value, expected in zip((ours.precision, ours.recall, ours.f1), theirs):
            close(value, expected)
    labels = sorted({*truth, *predicted})
    each = metrics.precision_recall_fscore_support(truth, predicted, labels=labels, zero_division=0)
    assert [label.label for label in found.per_label] == labels
    for label, *theirs in zip(found.per_label, *each):
        for value, expected in zip((label.precision, label.recall, label.f1, label.support), theirs):
            close(value, expected)
    close(found.subset_accuracy, metrics.accuracy_score(truth, predicted))
    matrix = metrics.confusion_matrix(truth, predicted, labels=[*labels, "none"])
    cells = {(cell.truth, cell.predicted): cell.items for cell in found.confusion}
    for i, first in enumerate(labels):
        for j, second in enumerate(labels):
            assert cells.get((first, second), 0) == matrix[i, j]


@given(several)
def test_several_labels_are_measured_as_scikit_learn_does(
    pairs: list[tuple[list[bool], list[bool]]],
) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    numpy = pytest.importorskip("numpy")
    truth, predicted = (numpy.array(part, dtype=int) for part in zip(*pairs))
    found = wgig.evaluate(truth, predicted, labels=LABELS)
    for average in ("micro", "macro", "weighted", "samples"):
        ours = getattr(found, average)
        theirs = metrics.precision_recall_fscore_support(
            truth, predicted, average=average, zero_division=0
        )
        for value, expected in zip((ours.precision, ours.recall, ours.f1), theirs):
            close(value, expected)
    close(found.subset_accuracy, metrics.accuracy_score(truth, predicted))
    close(found.hamming_loss, metrics.hamming_loss(truth, predicted))
    # The same, as lists of names.
    names = [[[n for n, has in zip(LABELS, row) if has] for row in part] for part in zip(*pairs)]
    assert wgig.evaluate(*names, labels=LABELS) == found


@given(st.lists(st.tuples(st.lists(st.booleans(), min_size=4, max_size=4), scores), min_size=1))
def test_rankings_are_measured_as_scikit_learn_does(
    items: list[tuple[list[bool], list[float]]],
) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    numpy = pytest.importorskip("numpy")
    truth, given_scores = (numpy.array(part, dtype=float) for part in zip(*items))
    labels = truth.astype(int)
    found = wgig.evaluate(labels, labels, labels=LABELS, scores=given_scores, k=2)
    assert found.ranking is not None
    close(
        found.ranking.lrap, metrics.label_ranking_average_precision_score(labels, given_scores)
    )
    close(found.ranking.ndcg, metrics.ndcg_score(labels, given_scores))
    close(found.ranking.ndcg_at_k, metrics.ndcg_score(labels, given_scores, k=2))
    top = numpy.zeros_like(labels)
    best = numpy.argsort(-given_scores, axis=1, kind="stable")[:, :2]
    numpy.put_along_axis(top, best, 1, axis=1)
    close(found.ranking.f1_at_k, metrics.f1_score(labels, top, average="samples", zero_division=0))
    assert found.calibration is not None
    assert not found.calibration.of_highest
    close(found.calibration.brier, float(numpy.mean((labels - given_scores) ** 2)))


def test_calibration_of_single_labels_is_that_of_the_highest_score() -> None:
    numpy = pytest.importorskip("numpy")
    generator = numpy.random.default_rng(3)
    probabilities = generator.dirichlet([1, 1, 1], size=500)
    truth = [LABELS[generator.choice(3, p=row)] for row in probabilities]
    predicted = [LABELS[int(row.argmax())] for row in probabilities]
    found = wgig.evaluate(truth, predicted, scores=probabilities, bins=15)
    assert found.calibration is not None
    confidence = probabilities.max(axis=1)
    right = numpy.array([t == p for t, p in zip(truth, predicted)])
    bins = numpy.minimum((confidence * 15).astype(int), 14)
    ece = sum(
        abs(right[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean()
        for b in set(bins)
    )
    close(found.calibration.ece, ece)
    one_hot = numpy.array([[t == label for label in LABELS[:3]] for t in truth])
    close(found.calibration.brier, float(((one_hot - probabilities) ** 2).sum(axis=1).mean()))
    assert sum(each.count for each in found.calibration.bins) == 500


def test_numbers_as_labels_are_in_order_of_value() -> None:
    found = wgig.evaluate([2, 10, 2], [2, 2, 10])
    assert [label.label for label in found.per_label] == ["2", "10"]
    numpy = pytest.importorskip("numpy")
    assert wgig.evaluate(numpy.array([2, 10, 2]), numpy.array([2, 2, 10])) == found
    pandas = pytest.importorskip("pandas")
    assert wgig.evaluate(pandas.Series([2, 10, 2]), pandas.Series([2, 2, 10])) == found


def test_an_interval_is_there_for_each_figure() -> None:
    found = wgig.evaluate(["a", "b", "b", "a"] * 10, ["a", "b", "a", "a"] * 10, bootstrap=300)
    figures = {each.metric: each for each in found.intervals}
    assert figures["macro.f1"].value == found.macro.f1
    assert figures["macro.f1"].low < found.macro.f1 < figures["macro.f1"].high
    assert figures["subset_accuracy"].low >= 0.55


@pytest.mark.parametrize(
    ("arguments", "options", "words"),
    [
        (([], []), {}, "truth: there are no items"),
        ((["a"], ["a", "b"]), {}, "predicted: 2 items, but 1 in the truth"),
        ((["a"], ["b"]), {"labels": ["a"]}, 'predicted[0]: "b" is none of the labels'),
        ((["a"], ["b"]), {"scores": [[1.0]]}, "1 scores for 1 items and 2 labels"),
        ((["a"], ["b"]), {"scores": [[1.0, math.nan]]}, "scores[0][1]"),
        ((["a"], ["b"]), {"bootstrap": 2, "confidence": 2}, "confidence: expected a number"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    arguments: tuple[list[str], list[str]], options: dict[str, object], words: str
) -> None:
    with pytest.raises(wgig.Error) as caught:
        wgig.evaluate(*arguments, **options)
    assert words in str(caught.value)


def test_a_label_is_a_string_or_a_number_throughout() -> None:
    with pytest.raises(TypeError, match=r"truth\[1\]: expected a string"):
        wgig.evaluate(["a", 1], ["a", "a"])


@given(
    st.lists(st.lists(st.sampled_from("abcde"), max_size=3), min_size=8, max_size=80),
    st.integers(2, 4),
    st.integers(0, 3),
)
def test_folds_hold_every_item_and_divide_no_group(
    items: list[list[str]], folds: int, seed: int
) -> None:
    groups = [str(i // 2) for i in range(len(items))]
    found = wgig.stratified_folds(items, folds, groups=groups, seed=seed)
    assert len(found) == len(items)
    assert set(found) <= set(range(folds))
    assert all(found[i] == found[i + 1] for i in range(0, len(items) - 1, 2))
    assert found == wgig.stratified_folds(items, folds, groups=groups, seed=seed)


def test_folds_spread_single_labels_as_evenly_as_can_be() -> None:
    labels = ["rare"] * 7 + ["some"] * 31 + ["often"] * 162
    found = wgig.stratified_folds(labels, 5)
    for label, count in Counter(labels).items():
        per_fold = Counter(fold for fold, has in zip(found, labels) if has == label)
        assert {per_fold[fold] for fold in range(5)} <= {count // 5, -(-count // 5)}


def test_folds_that_cannot_be_made_are_refused() -> None:
    with pytest.raises(wgig.ValidationError, match="expected 2 to 3 folds"):
        wgig.stratified_folds(["a", "b", "c"], 4)
