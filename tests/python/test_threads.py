"""Objects are shared between threads; long calls leave the interpreter to others."""

from __future__ import annotations

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import wgig


def test_threads_find_the_same(sample: wgig.Document) -> None:
    # A copy, so that all threads ask for its bytes at once.
    document = wgig.Document.from_json(sample.to_json())
    expected = (wgig.find_facts(sample), wgig.classify(sample), wgig.find_statements(sample))
    start = threading.Barrier(8)

    def work(_: int) -> Any:
        start.wait()
        found = (wgig.find_facts(document), wgig.classify(document), wgig.find_statements(document))
        rows = [str(row) for row in document.paragraphs]
        return found, hash(document), rows

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(work, range(8)))
    assert all(found == expected for found, _, _ in results)
    assert len({value for _, value, _ in results}) == 1


def test_other_threads_run_while_a_large_file_is_read() -> None:
    text = wgig.sample_report("en").encode() * 60
    ticks = 0
    done = threading.Event()

    def tick() -> None:
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    before = ticks
    document = wgig.read(text, name="large")
    wgig.classify(document)
    during = ticks - before
    done.set()
    ticker.join()
    assert during > 3


def test_the_module_does_not_bring_the_gil_back() -> None:
    if hasattr(sys, "_is_gil_enabled") and not sys._is_gil_enabled():
        import wgig._core  # noqa: F401

        assert not sys._is_gil_enabled()
