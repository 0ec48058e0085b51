"""How often an anchor is found again after edits, and how fast, beside simple ways to do it.

    tests/bench/run carry [--texts N]

Needs rapidfuzz and diff-match-patch (from PyPI). Edits are generated (seed 29) on the sample report in
six languages, so where each anchored text went is known. A place is right where it overlaps the true
one by at least nine tenths (shared / union, in characters); of text that was deleted, an answer is
right that says so. No figure here passes or fails anything.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from typing import Any, Callable, Optional

import wgig

Place = Optional[tuple[int, int]]
LANGUAGES = ("ar", "zh", "en", "fr", "es", "ru")


def edited(text: str, anchor: tuple[int, int], kind: str, rng: random.Random) -> tuple[str, Place]:
    """A text after an edit of a kind and some others, and where the anchored words are then."""
    begin, end = anchor
    spans = [
        tuple(span) if isinstance(span, tuple) else (span.begin, span.end)
        for span in wgig.sentences(text)
    ]
    pieces: list[list[Any]] = []  # text, whether it is the anchor
    at = 0
    for low, high in spans:
        pieces.append([text[at:low], False])
        pieces.append([text[low:high], (low, high) == (begin, end)])
        at = high
    pieces.append([text[at:], False])
    where = next(i for i, piece in enumerate(pieces) if piece[1])
    others = [i for i in range(1, len(pieces), 2) if abs(i - where) > 2]
    # What happens elsewhere, every time: a sentence more, one less, words changed in a third.
    for i in rng.sample(others, 3):
        change = rng.choice(("insert", "delete", "alter"))
        if change == "delete":
            pieces[i][0] = ""
        elif change == "insert":
            pieces[i][0] += " " + pieces[rng.choice(others)][0]
        else:
            pieces[i][0] = altered(pieces[i][0], rng)
    if kind == "changed":
        pieces[where][0] = altered(pieces[where][0], rng)
    elif kind == "moved":
        piece = pieces.pop(where)
        pieces.insert(rng.choice([i for i in others if i < len(pieces)]), piece)
    elif kind == "moved and changed":
        piece = pieces.pop(where)
        piece[0] = altered(piece[0], rng)
        pieces.insert(rng.choice([i for i in others if i < len(pieces)]), piece)
    elif kind == "deleted":
        pieces[where] = ["", False]
    result = ""
    place: Place = None
    for piece, is_anchor in pieces:
        if is_anchor:
            place = (len(result), len(result) + len(piece))
        result += piece
    return result, place


def altered(sentence: str, rng: random.Random) -> str:
    """A sentence with some of its words replaced, dropped or added."""
    tokens = [(t.span.begin, t.span.end) for t in wgig.tokens(sentence) if t.kind != "punctuation"]
    if len(tokens) < 4:
        return sentence
    result = sentence
    for begin, end in sorted(rng.sample(tokens[1:-1], max(1, len(tokens) // 6)), reverse=True):
        change = rng.choice(("replace", "drop", "add"))
        word = rng.choice(tokens)
        new = sentence[word[0] : word[1]][::-1]
        result = (
            result[:begin]
            + {"replace": new, "drop": "", "add": sentence[begin:end] + new}[change]
            + result[end:]
        )
    return result


def by_wgig(old: str, anchors: list[tuple[int, int]], new: str) -> list[Place]:
    comments = [
        wgig.Comment(id=str(i), kind="supports", anchor=anchor) for i, anchor in enumerate(anchors)
    ]
    return [
        None if place.fate == "gone" else (place.to[0].begin, place.to[-1].end)
        for place in wgig.carry_all(comments, new, old)
    ]


def by_difflib(old: str, anchors: list[tuple[int, int]], new: str) -> list[Place]:
    """The ends of the anchor through the matching blocks, character by character."""
    import difflib

    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    places: list[Place] = []
    for begin, end in anchors:
        found = [
            (max(begin, b.a) - b.a + b.b, min(end, b.a + b.size) - b.a + b.b)
            for b in blocks
            if b.a < end and begin < b.a + b.size
        ]
        shared = sum(high - low for low, high in found)
        places.append((found[0][0], found[-1][1]) if 2 * shared > end - begin else None)
    return places


def by_rapidfuzz(old: str, anchors: list[tuple[int, int]], new: str) -> list[Place]:
    from rapidfuzz import fuzz

    places: list[Place] = []
    for begin, end in anchors:
        found = fuzz.partial_ratio_alignment(old[begin:end], new, score_cutoff=60)
        places.append(None if found is None else (found.dest_start, found.dest_end))
    return places


def by_diff_match_patch(old: str, anchors: list[tuple[int, int]], new: str) -> list[Place]:
    from diff_match_patch import diff_match_patch

    tool = diff_match_patch()
    tool.Diff_Timeout = 0
    diffs = tool.diff_main(old, new)
    tool.diff_cleanupSemantic(diffs)
    places: list[Place] = []
    for begin, end in anchors:
        low, high = tool.diff_xIndex(diffs, begin), tool.diff_xIndex(diffs, end)
        places.append((low, high) if high > low else None)
    return places


WAYS: dict[str, Callable[[str, list[tuple[int, int]], str], list[Place]]] = {
    "wgig": by_wgig,
    "difflib": by_difflib,
    "rapidfuzz": by_rapidfuzz,
    "diff-match-patch": by_diff_match_patch,
}
KINDS = ("unchanged", "changed", "moved", "moved and changed", "deleted")


def right(found: Place, true: Place) -> bool:
    if found is None or true is None:
        return found is true
    shared = min(found[1], true[1]) - max(found[0], true[0])
    union = max(found[1], true[1]) - min(found[0], true[0])
    return shared >= 0.9 * union


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--texts", type=int, default=4, help="edited texts a language and kind")
    arguments.add_argument("--length", type=int, default=12000, help="characters of each report")
    options = arguments.parse_args()
    rng = random.Random(29)
    score: dict[tuple[str, str, str], list[bool]] = {}
    times: dict[str, list[float]] = {way: [] for way in WAYS}
    sure: dict[int, list[bool]] = {}
    for language in LANGUAGES:
        text = wgig.sample_report(language)[: options.length]
        spans = [(s.begin, s.end) for s in wgig.sentences(text) if 20 <= s.end - s.begin <= 400]
        spans = [s for s in spans if text.count(text[s[0] : s[1]]) == 1][5:-5]
        for kind in KINDS:
            for _ in range(options.texts):
                anchor = rng.choice(spans)
                new, true = edited(text, anchor, kind, rng)
                for way, function in WAYS.items():
                    start = time.perf_counter()
                    (found,) = function(text, [anchor], new)
                    times[way].append(time.perf_counter() - start)
                    score.setdefault((way, language, kind), []).append(right(found, true))
                comment = wgig.Comment(id="c", kind="supports", anchor=anchor)
                confidence = wgig.carry(comment, new, text).confidence
                sure.setdefault(min(int(confidence * 5), 4), []).append(
                    score["wgig", language, kind][-1]
                )

    def share(way: str, languages: tuple[str, ...], kinds: tuple[str, ...]) -> str:
        all_of = [
            r
            for (by, tongue, kind), rs in score.items()
            if by == way and tongue in languages and kind in kinds
            for r in rs
        ]
        return f"{sum(all_of) / len(all_of):.2f}"

    print("share of right places, by edit")
    for way in WAYS:
        print(f"  {way:18}", *(f"{kind} {share(way, LANGUAGES, (kind,))};" for kind in KINDS))
    print("share of right places, by language")
    for way in WAYS:
        print(
            f"  {way:18}",
            *(f"{language} {share(way, (language,), KINDS)};" for language in LANGUAGES),
        )
    print("wgig's confidence and the share of right places")
    for bin, results in sorted(sure.items()):
        print(
            f"  {bin / 5:.1f} to {bin / 5 + 0.2:.1f}: {sum(results) / len(results):.2f} of {len(results)}"
        )
    ours = statistics.median(times["wgig"])
    print(f"time for one comment: wgig {1000 * ours:.1f} ms; theirs / ours:")
    for way in list(WAYS)[1:]:
        print(f"  {way:18} {statistics.median(times[way]) / ours:.1f}")


if __name__ == "__main__":
    main()
