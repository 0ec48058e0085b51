#!/usr/bin/env python3
"""Multi-criteria figures beside pymcdm: equal first, then how fast. Prints ratios (theirs / ours).

    tests/bench/bench_assess.py [--alternatives 200] [--criteria 12] [--runs 5]
"""

from __future__ import annotations

import argparse
import statistics
import time
import warnings
from typing import Any, Callable

import numpy as np

import wgig


def seconds(call: Callable[[], Any], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--alternatives", type=int, default=200)
    parser.add_argument("--criteria", type=int, default=12)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    try:
        from pymcdm.methods import PROMETHEE_II, TOPSIS
    except ImportError:
        print("pymcdm is not installed")
        return
    warnings.simplefilter("ignore")
    random = np.random.default_rng(1)
    matrix = random.integers(0, 6, (options.alternatives, options.criteria)).astype(float)
    weights = random.dirichlet(np.ones(options.criteria))
    types = np.ones(options.criteria)
    rows, shares = matrix.tolist(), weights.tolist()
    pairs = {
        "TOPSIS": (
            lambda: wgig.topsis(rows, shares),
            lambda: TOPSIS()(matrix, weights, types),
        ),
        "PROMETHEE II": (
            lambda: wgig.net_outranking_flows(rows, shares),
            lambda: PROMETHEE_II("usual")(matrix, weights, types),
        ),
    }
    for name, (ours, theirs) in pairs.items():
        difference = np.abs(np.asarray(ours()) - theirs()).max()
        own, other = seconds(ours, options.runs), seconds(theirs, options.runs)
        print(
            f"{name:14} largest difference {difference:.1e}   wgig {own * 1e3:8.2f} ms   "
            f"pymcdm {other * 1e3:8.2f} ms   ratio {other / own:6.1f}"
        )


if __name__ == "__main__":
    main()
