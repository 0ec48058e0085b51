#!/usr/bin/env python3
"""Finds 10,000 terms in 200 MB of text in six languages, beside the matchers that people use today.

Prints megabytes a second, medians of several runs, and the ratio to wgig's. The corpus is the Universal
Declaration of Human Rights in the six languages (../shared/data/udhr), repeated; where that is absent, the
embedded sample reports. Two vocabularies: dense (all words of the text, and word 2- and 3-grams sampled from
it) and sparse (word 2-grams, 5 % of them from the text and the rest of words that stand together nowhere in
it). The peers normalise nothing: they get the terms and the text as they are, or, with --folded, both
folded beforehand, so that the counts can be compared. What is not installed is left out.

    tests/bench/bench_match.py [--megabytes 200] [--runs 3] [--folded] [--only NAME...]
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Callable

import wgig

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared/data/udhr"
LIMIT = ROOT / "build/bench/tests/bench/match_limit"
HAN = re.compile("[\u4e00-\u9fff]")
WORD = re.compile(r"[\u4e00-\u9fff]|[^\W_]+")


def texts() -> list[str]:
    if SHARED.is_dir():
        return [path.read_text(encoding="utf-8") for path in sorted(SHARED.glob("*.txt"))]
    return [wgig.sample_report(language) for language in wgig.Language]


def joined(words: list[str]) -> str:
    out = words[0]
    for before, word in zip(words, words[1:]):
        out += word if HAN.match(before) and HAN.match(word) else " " + word
    return out


def grams(all_words: list[list[str]], sizes: tuple[int, ...]) -> list[str]:
    found = {
        joined(words[at : at + size])
        for words in all_words
        for size in sizes
        for at in range(len(words) - size + 1)
    }
    return sorted(found)


def vocabularies(sources: list[str], size: int) -> dict[str, list[str]]:
    rng = random.Random(1)
    all_words = [WORD.findall(text) for text in sources]
    dense = grams(all_words, (1,))[:size]
    dense += rng.sample(grams(all_words, (2, 3)), size - len(dense))
    pairs = grams(all_words, (2,))
    known = set(pairs)
    sparse = rng.sample(pairs, size // 20)
    while len(sparse) < size:
        words = rng.choice(all_words)
        first = list(rng.choice(words))
        rng.shuffle(first)
        pair = joined(["".join(first), rng.choice(words)])
        if pair not in known:
            known.add(pair)
            sparse.append(pair)
    return {"dense": dense, "sparse": sparse}


def with_wgig(terms: list[str]) -> Callable[[str], int]:
    return wgig.TermMatcher(terms).count


def with_wgig_find(terms: list[str]) -> Callable[[str], int]:
    matcher = wgig.TermMatcher(terms)
    return lambda text: len(matcher.find(text))


def with_wgig_inflected(terms: list[str]) -> Callable[[str], int]:
    def language(term: str) -> str:
        first = term[0]
        if "\u0600" <= first <= "\u06ff":
            return "ar"
        return "ru" if "\u0400" <= first <= "\u04ff" else "zh" if HAN.match(first) else "en"

    return wgig.TermMatcher([wgig.Term(text=t, language=language(t)) for t in terms]).count


def with_ahocorasick_rs(terms: list[str]) -> Callable[[str], int]:
    import ahocorasick_rs

    matcher = ahocorasick_rs.AhoCorasick(
        terms,
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    return lambda text: len(matcher.find_matches_as_indexes(text))


def with_pyahocorasick(terms: list[str]) -> Callable[[str], int]:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for index, term in enumerate(terms):
        automaton.add_word(term, index)
    automaton.make_automaton()
    return lambda text: sum(1 for _ in automaton.iter_long(text))


def with_flashtext(terms: list[str]) -> Callable[[str], int]:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    for term in terms:
        processor.add_keyword(term)
    return lambda text: len(processor.extract_keywords(text, span_info=True))


def with_spacy(terms: list[str]) -> Callable[[str], int]:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("xx")
    nlp.max_length = 10**10
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("terms", list(nlp.pipe(terms)))

    def count(text: str) -> int:
        pieces = (text[at : at + 100_000] for at in range(0, len(text), 100_000))
        return sum(len(matcher(doc)) for doc in nlp.pipe(pieces))

    return count


def with_hyperscan(terms: list[str]) -> Callable[[str], int]:
    import hyperscan

    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    patterns = [term.encode() for term in terms]
    database.compile(expressions=patterns, literal=True)

    def count(text: str) -> int:
        found = 0

        def on_match(*_: object) -> None:
            nonlocal found
            found += 1

        database.scan(text.encode(), match_event_handler=on_match)
        return found

    return count


#: Name, how it is made, and the share of the corpus it gets: the slow ones get less.
MATCHERS: dict[str, tuple[Callable[[list[str]], Callable[[str], int]], float]] = {
    "wgig count": (with_wgig, 1),
    "wgig find": (with_wgig_find, 1),
    "wgig count, inflected": (with_wgig_inflected, 1),
    "ahocorasick-rs": (with_ahocorasick_rs, 0.25),
    "pyahocorasick": (with_pyahocorasick, 0.1),
    "FlashText": (with_flashtext, 0.05),
    "spaCy PhraseMatcher": (with_spacy, 0.01),
    "Hyperscan (from Python)": (with_hyperscan, 0.1),
}


def measure(count: Callable[[str], int], text: str, runs: int) -> tuple[float, int]:
    times = []
    found = 0
    for _ in range(runs):
        start = time.process_time()
        found = count(text)
        times.append(time.process_time() - start)
    return statistics.median(times), found


def print_limit(unit: str, megabytes: int, terms: list[str], runs: int) -> None:
    """Hyperscan called from C++ beside wgig called from C++, where tests/bench/run has built that."""
    if not LIMIT.exists():
        print("  Hyperscan (from C++)     not built")
        return
    size = len(unit.encode())
    repeats = max(1, round(megabytes * 1e6 / size))
    with tempfile.TemporaryDirectory() as folder:
        text, words = Path(folder, "text"), Path(folder, "terms")
        text.write_text(unit * repeats, encoding="utf-8", newline="")
        words.write_text("".join(term + "\n" for term in terms), encoding="utf-8", newline="")
        lines = subprocess.run(
            [LIMIT, text, words, str(runs)], capture_output=True, text=True, check=True
        ).stdout.splitlines()
    speeds = {line.split()[0]: line.split()[1:] for line in lines}
    for name, label in (("wgig", "wgig count (from C++)"), ("hyperscan", "Hyperscan (from C++)")):
        speed, found = float(speeds[name][0]), int(speeds[name][1])
        print(
            f"  {label:24} {speed:8.1f} MB/s   ratio {float(speeds['wgig'][0]) / speed:6.1f}   "
            f"{found / repeats:9.0f} matches in {size:,} bytes"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--terms", type=int, default=10_000)
    parser.add_argument("--folded", action="store_true")
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    sources = texts()
    unit = "\n\n".join(sources) + "\n\n"
    size = len(unit.encode())
    for name, terms in vocabularies(sources, options.terms).items():
        print(f"{name}: {len(terms):,} terms")
        ours = None
        for matcher, (make, share) in MATCHERS.items():
            if options.only and matcher not in options.only:
                continue
            repeats = max(1, round(options.megabytes * 1e6 * share / size))
            text = unit * repeats
            words = terms
            if options.folded:
                text, words = wgig.fold(text), [wgig.fold(term) for term in terms]
            try:
                start = time.process_time()
                count = make(words)
                build = time.process_time() - start
            except ImportError:
                print(f"  {matcher:24} not installed")
                continue
            seconds, found = measure(count, text, options.runs)
            speed = size * repeats / 1e6 / seconds
            ours = ours or speed
            print(
                f"  {matcher:24} {speed:8.1f} MB/s   ratio {ours / speed:6.1f}   "
                f"{found / repeats:9.0f} matches in {size:,} bytes   built in {build:.2f} s"
            )
        if not options.only or "limit" in options.only:
            print_limit(unit, options.megabytes, terms, options.runs)


if __name__ == "__main__":
    main()
