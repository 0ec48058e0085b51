"""How often an anchor is found again after edits, how sure carrying is, and how fast.

    tests/bench/run carry [--texts N] [--seed N] [--folder FOLDER]

Needs rapidfuzz and diff-match-patch (from PyPI); `--no-peers` does without. Edits are generated on the sample
report in six languages, or on the texts in a folder (en.txt, fr.txt, ...), token by token, so where each
anchored word went is known. An anchor is a sentence, its full stop included, or a phrase of two to eight
words; it is given by its place or by its quote alone, with the 32 characters around it. A place is right where
it overlaps the true one by at least nine tenths (shared / union, in characters); of text that was deleted, an
answer is right that says so. No figure here passes or fails anything.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections import defaultdict
from pathlib import Path
from typing import Callable, NamedTuple, Optional

import wgig

Place = Optional[tuple[int, int]]
LANGUAGES = ("ar", "zh", "en", "fr", "es", "ru")
#: The edit, and what becomes of the anchor.
KINDS = {
    "unchanged": ("unchanged",),
    "changed": ("changed", "split"),
    "half changed": ("changed", "split"),
    "moved": ("moved",),
    "moved and changed": ("changed", "split"),
    "deleted": ("gone",),
}
ANCHORS = ("sentence", "phrase")


class Piece(NamedTuple):
    """A token with the white space after it, and whether it is of the anchor."""

    text: str
    space: str
    anchored: bool = False


Pieces = list[Piece]


def cut(text: str) -> list[Pieces]:
    """The sentences of a text, in pieces. What stands before the first is a sentence too."""
    ends = [span.end for span in wgig.sentences(text)]
    sentences: list[Pieces] = [[]]
    tokens = list(wgig.tokens(text))
    begins = [token.span.begin for token in tokens] + [len(text)]
    for token, after in zip(tokens, begins[1:]):
        piece = Piece(text[token.span.begin : token.span.end], text[token.span.end : after])
        sentences[-1].append(piece)
        if ends and token.span.end >= ends[0]:
            ends.pop(0)
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def is_word(piece: Piece) -> bool:
    return any(c.isalnum() for c in piece.text)


def altered(sentence: Pieces, share: float, rng: random.Random) -> Pieces:
    """Words replaced, dropped and added; what is put in an anchored word's place is anchored too."""
    places = [i for i, piece in enumerate(sentence) if is_word(piece)]
    if len(places) < 3:
        return sentence
    anchored = [i for i in places if sentence[i].anchored]
    chosen = set(rng.sample(places, max(1, int(len(places) * share))))
    if anchored and not chosen & set(anchored):
        chosen.add(rng.choice(anchored))
    out: Pieces = []
    for i, piece in enumerate(sentence):
        if i not in chosen:
            out.append(piece)
            continue
        other = sentence[rng.choice(places)].text[::-1]
        change = rng.choice(("replace", "drop", "add"))
        if change == "replace":
            out.append(piece._replace(text=other))
        elif change == "add":
            inside = piece.anchored and i + 1 < len(sentence) and sentence[i + 1].anchored
            out += [piece, Piece(other, piece.space, inside)]
    return out


def edited(sentences: list[Pieces], where: int, kind: str, rng: random.Random) -> list[Pieces]:
    """A text after an edit of a kind on one sentence, and three others elsewhere."""
    out = [list(sentence) for sentence in sentences]
    others = [i for i in range(len(out)) if abs(i - where) > 2]
    for i in rng.sample(others, 3):
        change = rng.choice(("insert", "delete", "alter"))
        if change == "delete":
            out[i] = []
        elif change == "insert":
            out[i] = out[i] + sentences[rng.choice(others)]
        else:
            out[i] = altered(out[i], 1 / 6, rng)
    if kind == "deleted":
        out[where] = []
    if kind in ("changed", "moved and changed"):
        out[where] = altered(out[where], 1 / 6, rng)
    elif kind == "half changed":
        out[where] = altered(out[where], 1 / 2, rng)
    if kind.startswith("moved"):
        sentence = out.pop(where)
        out.insert(rng.choice([i for i in others if i < len(out)]), sentence)
    return out


def joined(sentences: list[Pieces]) -> tuple[str, Place]:
    """The text, and the place of what is anchored."""
    text, begin, end = "", None, 0
    for sentence in sentences:
        for piece in sentence:
            if piece.anchored:
                begin = len(text) if begin is None else begin
                end = len(text) + len(piece.text)
            text += piece.text + piece.space
    return text, None if begin is None else (begin, end)


class Case(NamedTuple):
    language: str
    kind: str
    anchor: str
    old: str
    new: str
    place: tuple[int, int]
    true: Place


def cases(texts: dict[str, str], count: int, rng: random.Random) -> list[Case]:
    made = []
    for language, text in texts.items():
        sentences = cut(text)
        long = [i for i, s in enumerate(sentences) if 5 <= sum(map(is_word, s)) <= 80]
        for kind in KINDS:
            for anchor in ANCHORS:
                for _ in range(count):
                    where = rng.choice(long[2:-2])
                    size = len(sentences[where])
                    begin, end = 0, size
                    if anchor == "phrase":
                        begin = rng.randrange(size - 2)
                        end = min(size, begin + rng.randint(2, 8))
                    marked = [list(sentence) for sentence in sentences]
                    for i in range(begin, end):
                        marked[where][i] = marked[where][i]._replace(anchored=True)
                    old, place = joined(marked)
                    new, true = joined(edited(marked, where, kind, rng))
                    assert place is not None
                    made.append(Case(language, kind, anchor, old, new, place, true))
    return made


def comment_of(case: Case, by_quote: bool) -> wgig.Comment:
    begin, end = case.place
    if not by_quote:
        return wgig.Comment(id="c", kind="supports", anchor=case.place)
    return wgig.Comment(
        id="c",
        kind="supports",
        quote=case.old[begin:end],
        prefix=case.old[max(0, begin - 32) : begin],
        suffix=case.old[end : end + 32],
    )


def carried(case: Case, by_quote: bool) -> tuple[Place, wgig.CarriedComment]:
    comment = comment_of(case, by_quote)
    found = wgig.carry(comment, case.new) if by_quote else wgig.carry(comment, case.new, case.old)
    gone = found.fate == "gone"
    return None if gone else (found.to[0].begin, found.to[-1].end), found


def by_wgig(case: Case) -> Place:
    return carried(case, False)[0]


def by_difflib(case: Case) -> Place:
    """The ends of the anchor through the matching blocks, character by character."""
    import difflib

    begin, end = case.place
    matcher = difflib.SequenceMatcher(None, case.old, case.new, autojunk=False)
    found = [
        (max(begin, b.a) - b.a + b.b, min(end, b.a + b.size) - b.a + b.b)
        for b in matcher.get_matching_blocks()
        if b.a < end and begin < b.a + b.size
    ]
    shared = sum(high - low for low, high in found)
    return (found[0][0], found[-1][1]) if 2 * shared > end - begin else None


def by_rapidfuzz(case: Case) -> Place:
    from rapidfuzz import fuzz

    begin, end = case.place
    found = fuzz.partial_ratio_alignment(case.old[begin:end], case.new, score_cutoff=60)
    return None if found is None else (found.dest_start, found.dest_end)


def by_diff_match_patch(case: Case) -> Place:
    from diff_match_patch import diff_match_patch

    tool = diff_match_patch()
    tool.Diff_Timeout = 0
    diffs = tool.diff_main(case.old, case.new)
    tool.diff_cleanupSemantic(diffs)
    low, high = (tool.diff_xIndex(diffs, at) for at in case.place)
    return (low, high) if high > low else None


WAYS: dict[str, Callable[[Case], Place]] = {
    "wgig": by_wgig,
    "difflib": by_difflib,
    "rapidfuzz": by_rapidfuzz,
    "diff-match-patch": by_diff_match_patch,
}


def right(found: Place, true: Place) -> bool:
    if found is None or true is None:
        return found is true
    shared = min(found[1], true[1]) - max(found[0], true[0])
    union = max(found[1], true[1]) - min(found[0], true[0])
    return shared >= 0.9 * union


def share(results: list[bool]) -> str:
    return f"{sum(results) / len(results):.3f}" if results else "-"


def show(title: str, rows: dict[str, dict[str, list[bool]]]) -> None:
    print(title)
    for name, cells in rows.items():
        print(f"  {name:28}", *(f"{column} {share(results)};" for column, results in cells.items()))


def table() -> dict[str, dict[str, list[bool]]]:
    return defaultdict(lambda: defaultdict(list))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", type=int, default=6, help="cases a language, kind and anchor")
    parser.add_argument("--seed", type=int, default=29)
    parser.add_argument("--folder", type=Path, help="texts of your own, each named as its language")
    parser.add_argument("--length", type=int, default=12000, help="characters of each text")
    parser.add_argument("--peers", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    texts = {
        language: (
            (options.folder / f"{language}.txt").read_text(encoding="utf-8")
            if options.folder
            else wgig.sample_report(language)
        )[: options.length]
        for language in LANGUAGES
    }
    all_cases = cases(texts, options.texts, random.Random(options.seed))
    print(f"{len(all_cases)} anchors, each by its place and by its quote alone")

    places, fates, languages = table(), table(), table()
    sure: list[tuple[float, bool]] = []
    for case in all_cases:
        for by_quote, basis in ((False, "place"), (True, "quote")):
            found, said = carried(case, by_quote)
            ok = right(found, case.true)
            sure.append((said.confidence, ok))
            places[f"{case.anchor} by {basis}"][case.kind].append(ok)
            languages[f"by {basis}"][case.language].append(ok)
            if not by_quote:
                expected = KINDS[case.kind]
                if case.true is None:
                    expected = ("gone",)
                elif case.new[slice(*case.true)] == case.old[slice(*case.place)]:
                    expected = ("moved",) if case.kind.startswith("moved") else ("unchanged",)
                fates[case.anchor][case.kind].append(said.fate.value in expected)
    show("share of right places, by edit", places)
    show("share of right places, by language", languages)
    show("share of right fates, by edit (by place)", fates)

    print("confidence, and how often that place is right")
    error = 0.0
    for low in range(10):
        inside = [(c, ok) for c, ok in sure if min(int(c * 10), 9) == low]
        if inside:
            mean = statistics.fmean(c for c, _ in inside)
            hit = statistics.fmean(ok for _, ok in inside)
            error += len(inside) / len(sure) * abs(mean - hit)
            print(
                f"  {low / 10:.1f} to {low / 10 + 0.1:.1f}: mean confidence {mean:.3f}, "
                f"right {hit:.3f} of {len(inside)}"
            )
    brier = statistics.fmean((c - ok) ** 2 for c, ok in sure)
    print(f"  calibration error {error:.3f}; Brier score {brier:.3f}")

    if not options.peers:
        return
    by_way = table()
    times = defaultdict(list)
    for case in all_cases:
        if case.anchor == "sentence":
            for way, function in WAYS.items():
                start = time.perf_counter()
                found = function(case)
                times[way].append(time.perf_counter() - start)
                by_way[way][case.kind].append(right(found, case.true))
    show("share of right places of sentences, beside others", by_way)
    ours = statistics.median(times["wgig"])
    print(f"time for one comment: wgig {1000 * ours:.1f} ms; theirs / ours:")
    for way in list(WAYS)[1:]:
        print(f"  {way:18} {statistics.median(times[way]) / ours:.1f}")


if __name__ == "__main__":
    main()
