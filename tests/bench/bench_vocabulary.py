#!/usr/bin/env python3
"""Matchers of large vocabularies: how long they take to build, what memory they need, how fast they count.

Terms of one to three made-up words, all different, with a fixed seed. Times are processor time; memory is how
much the highest use of the process grew while building. Each size is measured in a process of its own.

    tests/bench/bench_vocabulary.py [TERMS...]
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time

import wgig

SIZES = (10_000, 100_000, 1_000_000, 3_000_000)
SYLLABLES = ["ka", "ro", "ti", "men", "sol", "vi", "dar", "ne", "pu", "lo", "xi", "bra", "gu", "fe", "zan", "qui"]


def highest_memory() -> int:
    """Kilobytes (on Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measure(size: int) -> None:
    choose = random.Random(1)
    words = ["".join(choose.choices(SYLLABLES, k=choose.randint(2, 5))) for _ in range(200_000)]
    terms: dict[str, None] = {}
    while len(terms) < size:
        terms[" ".join(choose.choices(words, k=choose.randint(1, 3)))] = None
    given = list(terms)
    before, start = highest_memory(), time.process_time()
    matcher = wgig.TermMatcher(given)
    built = time.process_time() - start
    grown = (highest_memory() - before) / 1024
    text = " ".join(choose.choices(words, k=300_000))
    start = time.process_time()
    found = matcher.count(text)
    speed = len(text) / 1e6 / (time.process_time() - start)
    print(f"{size:>10,} {built:>10.2f} {grown:>11.0f} {speed:>10.0f} {found:>12,}")


def main(sizes: list[int]) -> None:
    if len(sizes) == 1:
        measure(sizes[0])
        return
    print(
        f"{'terms':>10} {'built, s':>10} {'memory, MB':>11} {'MB/s':>10} {'matches':>12}",
        flush=True,
    )
    for size in sizes or SIZES:
        subprocess.run([sys.executable, __file__, str(size)], check=True)


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]])
