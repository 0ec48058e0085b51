"""Tracing a lineage of known edits, beside a blame by difflib. Search over submissions.

The blame compares each draft with the one before (difflib.SequenceMatcher over words) and keeps the origin of what
is equal, as line-by-line tools do: text that moves or comes back is new to it. Figures: the share of tokens with
the right origin (the draft they were first in), and seconds.
"""

from __future__ import annotations

import argparse
import difflib
import random
import time

import wgig


def made(
    edits: int, start: int, seed: int
) -> tuple[wgig.Lineage, list[list[int]], list[list[str]]]:
    rng = random.Random(seed)
    pool = [t for t in wgig.sample_report("en").split() if t.isalpha()]
    text = [(rng.choice(pool), 0) for _ in range(start)]
    texts, gone = [text], []
    for number in range(1, edits + 1):
        text = list(texts[-1])
        at, size = rng.randrange(len(text) - 20), rng.randint(4, 18)
        kind = rng.randrange(10)
        new = [(rng.choice(pool), number) for _ in range(size)]
        if kind < 3:
            text[at:at] = new
        elif kind < 7:
            gone.append(text[at : at + size])
            text[at : at + size] = new if kind > 4 or len(text) < start // 2 else []
        elif kind == 7:
            moved = text[at : at + size]
            del text[at : at + size]
            to = rng.randrange(len(text))
            text[to:to] = moved
        elif gone:
            back = gone.pop(rng.randrange(len(gone)))
            text[at:at] = back
        texts.append(text)
    drafts = [
        wgig.DefinitionDraft(
            id=f"d{i}",
            text=" ".join(w for w, _ in t),
            parents=[f"d{i - 1}"] if i else [],
            author=f"a{i % 7}",
            status="proposed",
        )
        for i, t in enumerate(texts)
    ]
    words = [[w for w, _ in t] for t in texts]
    return wgig.Lineage(drafts=drafts), [[o for _, o in t] for t in texts], words


def blamed(words: list[list[str]]) -> list[list[int]]:
    origins = [[0] * len(words[0])]
    for number in range(1, len(words)):
        here = [number] * len(words[number])
        matcher = difflib.SequenceMatcher(None, words[number - 1], words[number], autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            here[b : b + size] = origins[-1][a : a + size]
        origins.append(here)
    return origins


def accuracy(found: list[list[int]], known: list[list[int]]) -> float:
    pairs = [f == k for fs, ks in zip(found, known) for f, k in zip(fs, ks)]
    return sum(pairs) / len(pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, nargs="+", default=[125, 250, 500, 1000])
    parser.add_argument("--submissions", type=int, default=5000)
    options = parser.parse_args()
    for edits in options.edits:
        lineage, known, words = made(edits, 400, 1)
        begin = time.perf_counter()
        trace = wgig.trace(lineage)
        ours = time.perf_counter() - begin
        first = [word.draft for word in trace.words]
        found = [[first[w] for w in d.words] for d in trace.drafts]
        begin = time.perf_counter()
        theirs = blamed(words)
        peer = time.perf_counter() - begin
        tokens = sum(map(len, words))
        print(
            f"{edits} edits, {tokens} tokens: wgig {accuracy(found, known):.4f} in {ours:.2f} s "
            f"({ours / tokens * 1e6:.2f} us a token); difflib {accuracy(theirs, known):.4f} in "
            f"{peer:.2f} s; theirs/ours {peer / ours:.1f}"
        )
    rng = random.Random(2)
    pool = [t for t in wgig.sample_report("en").split() if t.isalpha()]
    names = [f"{a}{b}" for a in pool[:200] for b in ("", "ist", "ory")]
    texts = [" ".join(rng.choice(names) for _ in range(1000)) for _ in range(options.submissions)]
    taken = rng.sample(range(len(texts)), 20)
    parts = []
    for number in taken:
        piece = texts[number].split()[100:125]
        piece[rng.randrange(5, 20)] = "otherwise"
        parts.append(" ".join(piece) + " ".join(rng.choice(names) for _ in range(25)))
    begin = time.perf_counter()
    index = wgig.SubmissionIndex([wgig.Submission(id=f"s{i}", text=t) for i, t in enumerate(texts)])
    built = time.perf_counter() - begin
    begin = time.perf_counter()
    hits = index.find(" ".join(parts))
    asked = time.perf_counter() - begin
    right = {hit.submission for hit in hits} & {f"s{n}" for n in taken}
    print(
        f"{len(texts)} submissions of 1,000 words: index {built:.2f} s, search {asked:.3f} s, "
        f"{len(right)} of 20 found, {len({h.submission for h in hits}) - len(right)} others named"
    )


if __name__ == "__main__":
    main()
