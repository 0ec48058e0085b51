"""Rows a second of classify_files, by number of worker processes, beside the same work in threads.

    python tests/bench/bench_batch.py [--rows N] [--repeat N]

A table of texts in six languages is classified by the embedded taxonomy into JSON Lines; all ways give
the same bytes, which is checked. Medians; the ratio is time of one process / time. Starting the
processes is part of the time.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import wgig
from wgig import batch
from wgig._batch_sources import Columns, listed


def write_table(path: Path, rows: int) -> None:
    chosen = random.Random(1)
    lines = [
        line
        for language in wgig.Language
        for line in wgig.sample_report(language).split("\n")
        if len(line) > 60
    ]
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["text"])
        for _ in range(rows):
            table.writerow([" ".join(chosen.choice(lines) for _ in range(3))])


def in_threads(table: Path, output: Path, threads: int) -> None:
    """What classify_files would be with threads in place of processes."""
    classifier = wgig.Classifier(wgig.wgig_taxonomy())
    run = batch._Run(output, classifier, Columns("text", ""), 1, None)
    run.files = listed([table], set())
    run.state = {"done": {"source": 0, "row": 0}}
    waiting: deque = deque()
    with ThreadPoolExecutor(threads) as pool, open(output, "wb") as file:
        for chunk in run.chunks():
            waiting.append(pool.submit(batch._classified, classifier, chunk.items))
            while len(waiting) > 3 * threads:
                file.write(waiting.popleft().result()[0])
        for future in waiting:
            file.write(future.result()[0])


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=100_000)
    options.add_argument("--repeat", type=int, default=3)
    arguments = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table, output = Path(folder, "texts.csv"), Path(folder, "out.jsonl")
        write_table(table, arguments.rows)

        def processes(workers: int) -> Callable[[], None]:
            return lambda: wgig.classify_files(table, output, workers=workers) and None

        ways: dict[str, Callable[[], None]] = {
            "1 process": processes(1),
            "2 processes": processes(2),
            "2 threads": lambda: in_threads(table, output, 2),
            "4 processes": processes(4),
            "4 threads": lambda: in_threads(table, output, 4),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        results = set()
        for _ in range(arguments.repeat):
            for name, work in ways.items():
                begin = time.perf_counter()
                work()
                times[name].append(time.perf_counter() - begin)
                results.add(output.read_bytes())
        assert len(results) == 1, "the ways give different results"
        one = statistics.median(times["1 process"])
        megabytes = table.stat().st_size / 1e6
        print(f"{arguments.rows} rows, {megabytes:.1f} MB, the same result from all")
        print(f"{'':14}{'rows/s':>10}{'MB/s':>8}{'ratio':>8}")
        for name, taken in times.items():
            median = statistics.median(taken)
            print(
                f"{name:14}{arguments.rows / median:10.0f}{megabytes / median:8.1f}"
                f"{one / median:8.2f}"
            )


if __name__ == "__main__":
    main()
