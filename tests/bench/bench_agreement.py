"""Agreement and evaluation on large inputs, beside the packages that others use.

    tests/bench/run agreement

A million ratings: 10 coders, 100,000 units, 5 categories, 10 % missing. Medians of several runs in
turns, and ratios (theirs / ours); each result is compared before it is timed. Times are processor
times: all run in one thread, and other work on the machine does not count.
"""

from __future__ import annotations

import os
import statistics
import time
from typing import Any, Callable

# Idle threads of the linear algebra would count as processor time of whoever runs next.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy

import wgig

RUNS = 7


def median(function: Callable[[], Any], runs: int = RUNS) -> float:
    """Milliseconds of processor time."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1e3


def row(name: str, ours: Callable[[], Any], theirs: Callable[[], Any], runs: int = RUNS) -> None:
    # In turns, so that what else the machine does falls on both.
    mine, others = [], []
    for _ in range(runs):
        mine.append(median(ours, 1))
        others.append(median(theirs, 1))
    a, b = statistics.median(mine), statistics.median(others)
    print(f"{name:<44} {a:>10.2f} {b:>12.2f} {b / a:>8.1f}")


def alone(name: str, function: Callable[[], Any], runs: int = 3) -> None:
    print(f"{name:<44} {median(function, runs):>10.2f}")


def same(ours: float, theirs: float, tolerance: float = 1e-10) -> None:
    assert abs(ours - theirs) < tolerance, (ours, theirs)


def ratings(coders: int = 10, units: int = 100_000) -> Any:
    generator = numpy.random.default_rng(0)
    true = generator.integers(0, 5, units)
    noise = generator.integers(0, 5, (coders, units))
    data = numpy.where(generator.random(noise.shape) < 0.7, true, noise).astype(float)
    data[generator.random(data.shape) < 0.1] = numpy.nan
    return data


def bench_alpha(data: Any) -> None:
    try:
        import krippendorff
    except ImportError:
        print("krippendorff is not installed")
        return
    for metric in ("nominal", "ordinal", "interval", "ratio"):
        def ours(metric: str = metric) -> float:
            return wgig.krippendorff_alpha(data, metric=metric).value

        def theirs(metric: str = metric) -> float:
            return float(krippendorff.alpha(data, level_of_measurement=metric))

        same(ours(), theirs())
        row(f"alpha, {metric} (krippendorff)", ours, theirs)


def bench_coefficients(data: Any) -> None:
    try:
        import pandas
        from irrCAC.raw import CAC
    except ImportError:
        print("irrCAC is not installed")
        return
    frame = pandas.DataFrame(data.T)

    def coefficients() -> Any:
        # Categories named, since it takes a missing rating for one under newer versions of pandas.
        return CAC(frame, categories=[0.0, 1.0, 2.0, 3.0, 4.0], digits=14)

    def all_of_theirs() -> list[Any]:
        cac = coefficients()
        return [getattr(cac, name)()["est"] for name in ("gwet", "fleiss", "conger", "bp")]

    theirs = all_of_theirs()
    ours = wgig.agreement(data)
    for name, expected in zip(("gwet", "fleiss", "conger", "brennan_prediger"), theirs):
        same(getattr(ours, name).value, float(expected["coefficient_value"]))
    same(
        ours.krippendorff.value, float(coefficients().krippendorff()["est"]["coefficient_value"])
    )
    for name in ("gwet", "fleiss", "krippendorff"):
        row(
            f"{name} (irrCAC), ours with all the others",
            lambda: wgig.agreement(data, pairs=False),
            lambda name=name: getattr(coefficients(), name)(),
            RUNS,
        )
    row(
        "AC1, Fleiss, Conger, B-P (irrCAC)",
        lambda: wgig.agreement(data, pairs=False),
        all_of_theirs,
        3,
    )
    alone("the same with Cohen and Scott of all 45 pairs", lambda: wgig.agreement(data), RUNS)


def bench_alone(data: Any) -> None:
    generator = numpy.random.default_rng(1)
    true = generator.lognormal(size=100_000)
    continuous = true * generator.uniform(0.8, 1.2, size=(10, true.size))
    for metric in ("ordinal", "interval", "ratio"):
        alone(
            f"alpha, {metric}, a million different numbers",
            lambda metric=metric: wgig.krippendorff_alpha(continuous, metric=metric),
        )
    alone(
        "alpha with 1000 resamples",
        lambda: wgig.krippendorff_alpha(data, bootstrap=1000),
        1,
    )
    alone("all coefficients with 100 resamples", lambda: wgig.agreement(data, bootstrap=100), 1)


def bench_evaluate() -> None:
    try:
        from sklearn import metrics
    except ImportError:
        print("scikit-learn is not installed")
        return
    generator = numpy.random.default_rng(2)
    truth = generator.integers(0, 20, 1_000_000)
    predicted = numpy.where(generator.random(truth.size) < 0.8, truth, 3)

    def report() -> Any:
        for average in ("micro", "macro", "weighted", None):
            found = metrics.precision_recall_fscore_support(
                truth, predicted, average=average, zero_division=0
            )
            if average == "macro":
                macro = found[2]
        metrics.confusion_matrix(truth, predicted)
        metrics.accuracy_score(truth, predicted)
        return macro

    same(wgig.evaluate(truth, predicted).macro.f1, report(), 1e-12)
    row("evaluate, a million items (scikit-learn)", lambda: wgig.evaluate(truth, predicted), report, 3)

    labels = (generator.random((20_000, 30)) < 0.1).astype(int)
    scores = generator.random(labels.shape)

    def ranking() -> tuple[float, float]:
        return (
            metrics.label_ranking_average_precision_score(labels, scores),
            metrics.ndcg_score(labels, scores),
        )

    ours = wgig.evaluate(labels, labels, scores=scores).ranking
    for value, expected in zip((ours.lrap, ours.ndcg), ranking()):
        same(value, float(expected), 1e-12)
    row(
        "LRAP and NDCG, 20,000 x 30 (scikit-learn)",
        lambda: wgig.evaluate(labels, labels, scores=scores),
        ranking,
        3,
    )


def main() -> None:
    print(f"{'':<44} {'ours, ms':>10} {'theirs, ms':>12} {'ratio':>8}")
    data = ratings()
    bench_alpha(data)
    bench_coefficients(data)
    bench_alone(data)
    bench_evaluate()


if __name__ == "__main__":
    main()
