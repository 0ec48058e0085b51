"""Opinion groups and consensus beside red-dwarf, the Python library that does as Polis does.

    tests/bench/run consensus

Conversations made with a fixed seed: camps of opinion, noise, two votes in three missing. Both get the
same votes, rejected none, and as many groups as are best of 2 to 5. What can be compared is compared
before anything is timed: components up to their sign, and the figures of each statement. Medians of
processor time; both run in one thread. Ratios are theirs / ours.
"""

from __future__ import annotations

import functools
import io
import os
import statistics
import time
import warnings
from typing import Any, Callable

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy

import wgig

RUNS = 5


def timed(function: Callable[[], Any], runs: int = RUNS) -> float:
    """Milliseconds of processor time."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1e3


def conversation(
    participants: int, statements: int, share: float, camps: int = 3
) -> dict[str, Any]:
    random = numpy.random.default_rng(participants)
    camp = random.integers(0, camps, participants)
    side = random.choice([-1, 1], (camps, statements))
    who, what = numpy.nonzero(random.random((participants, statements)) < share)
    how = side[camp[who], what]
    noisy = random.random(len(who)) < 0.2
    how[noisy] = random.integers(-1, 2, int(noisy.sum()))
    return {"participant": who, "statement": what, "vote": how}


def ours(table: dict[str, Any], **options: Any) -> tuple[wgig.OpinionGroups, wgig.Consensus]:
    votes = wgig.make_votes(table)
    groups = wgig.opinion_groups(votes, **options)
    return groups, wgig.consensus(votes, groups)


def beside_red_dwarf() -> None:
    try:
        from reddwarf.implementations import base
    except ImportError:
        print("red-dwarf is not installed: pip install red-dwarf")
        return
    warnings.simplefilter("ignore")
    print(f"{'conversation':<44} {'wgig, ms':>10} {'red-dwarf':>12} {'ratio':>8}")
    for participants, statements in ((100, 50), (1000, 100), (5000, 300)):
        table = conversation(participants, statements, 1 / 3)
        log = [
            {"participant_id": int(who), "statement_id": int(what), "vote": int(how)}
            for who, what, how in zip(*table.values())
        ]

        def theirs(log: Any = log) -> Any:
            return base.run_pipeline(votes=log, random_state=0)

        groups, found = ours(table)
        result = theirs()
        for component, vector in zip(groups.components, result.reducer.components_):
            assert abs(abs(numpy.dot(component.loadings, vector)) - 1) < 1e-6
        if len(groups.groups) == len(
            result.group_aware_consensus and set(result.clusterer.labels_)
        ):
            product = {int(each.statement): each.product_agree for each in found.statements}
            for statement, value in result.group_aware_consensus["agree"].items():
                # k-means may end elsewhere there: it is started fewer times.
                if abs(product[int(statement)] - value) > 1e-9:
                    print(
                        f"  statement {statement}: {product[int(statement)]:.6f}, theirs {value:.6f}"
                    )
                    break
        # The trial of stability is ours alone, so it is left out, then in.
        a = timed(functools.partial(ours, table, resamples=0))
        b = timed(theirs, 3 if participants < 5000 else 1)
        name = f"{participants} participants, {statements} statements"
        print(f"{name:<44} {a:>10.2f} {b:>12.1f} {b / a:>8.1f}")
        print(
            f"{'  with the trial of stability':<44} {timed(functools.partial(ours, table)):>10.2f}"
        )


def alone() -> None:
    table = conversation(10_000, 300, 1 / 3)
    rows = len(table["vote"])
    print(f"\n{'wgig alone':<44} {'ms':>10}")
    votes = wgig.make_votes(table)
    text = io.BytesIO()
    numpy.savetxt(
        text, numpy.column_stack(list(table.values())), "%d", ",", header="participant,statement,vote",
        comments="",
    )  # fmt: skip
    csv = text.getvalue()
    for name, function in (
        (f"make_votes, {rows} votes from arrays", lambda: wgig.make_votes(table)),
        (f"read_votes, {rows} votes from CSV", lambda: wgig.read_votes(csv)),
        ("opinion_groups of them", lambda: wgig.opinion_groups(votes)),
        ("consensus of them", lambda: wgig.consensus(votes, wgig.opinion_groups(votes, groups=3, resamples=0))),
        ("all, from arrays", lambda: ours(table)),
    ):  # fmt: skip
        print(f"{name:<44} {timed(function, 3):>10.1f}")
    large = conversation(10_000, 7_757, 0.02)
    name = f"10,000 by 7,757, {len(large['vote'])} votes, all"
    print(f"{name:<44} {timed(lambda: ours(large), 1):>10.1f}")


if __name__ == "__main__":
    beside_red_dwarf()
    alone()
