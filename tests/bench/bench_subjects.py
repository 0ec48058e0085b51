#!/usr/bin/env python3
"""Subject indexing beside Annif's MLLM and TF-IDF backends: same vocabulary, same texts.

Prints, for each, F1@5 and nDCG (at 5 and at 10) on the test texts, the seconds of training, the
milliseconds of one suggestion, and the ratio to wgig's. Times are processor seconds of one process,
because other work on the machine makes clocks lie. wgig gets one text at a time, Annif 32, as its
own commands do. Annif may be installed in an environment of its own: name its interpreter with
--annif.

The collection is made from the folder `subjects/yso-finna-en` of the repository NatLibFi/Annif-
corpora: one file a concept of the General Finnish Ontology, with the abstracts of books on it. An
abstract that is in the files of two concepts or more is a text with these subjects. (No hierarchy
is given there.) Nothing of it is in this repository. Where the texts go: by the SHA-1 of the text,
the first 1,000 are the test.

    tests/bench/bench_subjects.py [--corpora REPOSITORY] [--annif PYTHON] [--backends tfidf mllm]

REPOSITORY is a clone of that repository, bare or not. What is not given is taken from the
environment, WGIG_ANNIF_CORPORA and WGIG_ANNIF_PYTHON; without the first there is nothing to
measure.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import json
import math
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import wgig

FOLDER = "subjects/yso-finna-en"
HERE = Path(__file__).resolve().parent
SHORTEST = 200  # characters of an abstract; shorter lines are titles
TEST = 1000

Concepts = list[tuple[str, str, list[str]]]
Texts = list[tuple[str, list[str]]]


def blobs(repository: Path) -> list[str]:
    """The files of the folder, in the order of their names."""
    git = ["git", "-C", str(repository)]
    listing = subprocess.run(
        [*git, "ls-tree", "-r", "HEAD", FOLDER], capture_output=True, check=True, text=True
    ).stdout
    hashes = [line.split()[2] for line in listing.splitlines()]
    out = subprocess.run(
        [*git, "cat-file", "--batch"],
        input="\n".join(hashes).encode(),
        capture_output=True,
        check=True,
    ).stdout
    found, at = [], 0
    for _ in hashes:
        end = out.index(b"\n", at)
        size = int(out[at:end].split()[2])
        found.append(out[end + 1 : end + 1 + size].decode("utf-8", "replace"))
        at = end + 2 + size
    return found


def collection(repository: Path) -> tuple[Concepts, Texts]:
    concepts: Concepts = []
    subjects: dict[str, set[str]] = collections.defaultdict(set)
    for blob in blobs(repository):
        first, names, *lines = blob.split("\n")
        uri, _, label = first.partition(" ")
        # The second line has the preferred name, then the others: one, if it is short enough.
        rest = names[len(label) :].strip() if names.startswith(label) else ""
        concepts.append((uri, label, [rest] if rest and len(rest.split()) <= 4 else []))
        for line in lines:
            if len(line.strip()) >= SHORTEST:
                subjects[re.sub(r"\s+", " ", line.strip())].add(uri)
    texts = [(text, sorted(of)) for text, of in subjects.items() if len(of) > 1]
    texts.sort(key=lambda each: hashlib.sha1(each[0].encode()).hexdigest())
    return sorted(concepts), texts


def write_for_annif(folder: Path, concepts: Concepts, train: Texts, test: Texts) -> None:
    def literal(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"@en'

    lines = ["@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."]
    for uri, label, others in concepts:
        names = "".join(f" ; skos:altLabel {literal(other)}" for other in others)
        lines.append(f"<{uri}> a skos:Concept ; skos:prefLabel {literal(label)}{names} .")
    (folder / "vocabulary.ttl").write_text("\n".join(lines), encoding="utf-8")
    for name, texts in (("train", train), ("test", test)):
        rows = (text + "\t" + " ".join(f"<{uri}>" for uri in of) for text, of in texts)
        (folder / f"{name}.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def f1(found: list[str], right: set[str], at: int) -> float:
    hits = sum(uri in right for uri in found[:at])
    return 2 * hits / (len(found[:at]) + len(right)) if hits else 0.0


def ndcg(found: list[str], right: set[str], at: int) -> float:
    gain = sum(1 / math.log2(i + 2) for i, uri in enumerate(found[:at]) if uri in right)
    return gain / sum(1 / math.log2(i + 2) for i in range(min(at, len(right))))


def scores(found: list[list[str]], test: Texts) -> dict[str, float]:
    pairs = [(mine, set(right)) for mine, (_, right) in zip(found, test)]
    return {
        "F1@5": sum(f1(a, b, 5) for a, b in pairs) / len(pairs),
        "nDCG@5": sum(ndcg(a, b, 5) for a, b in pairs) / len(pairs),
        "nDCG@10": sum(ndcg(a, b, 10) for a, b in pairs) / len(pairs),
    }


def of_wgig(
    concepts: Concepts, train: Texts, test: Texts, learn: bool
) -> tuple[dict[str, float], dict[str, float], int]:
    taxonomy = wgig.Taxonomy.from_json(
        json.dumps(
            {
                "id": "yso",
                "concepts": [
                    {"id": uri, "label": {"en": label}, "alternative": {"en": others}}
                    for uri, label, others in concepts
                ],
            }
        )
    )
    started = time.process_time()
    if learn:
        indexer = wgig.train_subject_indexer(
            taxonomy, [text for text, _ in train], [of for _, of in train]
        )
    else:
        indexer = wgig.SubjectIndexer(taxonomy)
    trained = time.process_time() - started
    for text, _ in test[:50]:
        indexer.suggest(text)
    times = []
    for _ in range(5):
        started = time.process_time()
        found = [[code.concept for code in indexer.suggest(text)] for text, _ in test]
        times.append(time.process_time() - started)
    seconds = {"train": trained, "suggest": min(times)}
    return scores(found, test), seconds, len(indexer.to_bytes())


def of_annif(
    python: str, backend: str, folder: Path, test: Texts
) -> tuple[dict[str, float], dict[str, float], int]:
    done = subprocess.run(
        [python, str(HERE / "subjects_annif.py"), str(folder), backend, "10"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        text=True,
    )
    result: dict[str, Any] = json.loads(done.stdout)
    return scores(result["found"], test), result["seconds"], result["bytes"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--corpora", metavar="REPOSITORY", default=os.environ.get("WGIG_ANNIF_CORPORA")
    )
    parser.add_argument("--annif", metavar="PYTHON", default=os.environ.get("WGIG_ANNIF_PYTHON"))
    parser.add_argument("--backends", nargs="*", default=["tfidf", "mllm"])
    arguments = parser.parse_args()

    if not arguments.corpora:
        print("left out: no clone of NatLibFi/Annif-corpora (--corpora, WGIG_ANNIF_CORPORA)")
        return
    concepts, texts = collection(Path(arguments.corpora))
    test, train = texts[:TEST], texts[TEST:]
    print(f"{len(concepts)} concepts, {len(train)} texts to learn from, {len(test)} to test")
    rows = {
        "wgig": of_wgig(concepts, train, test, learn=True),
        "wgig, untrained": of_wgig(concepts, train, test, learn=False),
    }
    if arguments.annif:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_for_annif(folder, concepts, train, test)
            for backend in arguments.backends:
                rows[f"annif {backend}"] = of_annif(arguments.annif, backend, folder, test)
    own = rows["wgig"][1]
    print(f"{'':<16} {'F1@5':>6} {'nDCG@5':>7} {'nDCG@10':>8} {'train s':>8} {'ms/text':>8} "
          f"{'ratio':>6} {'MB':>5}")  # fmt: skip
    for name, (quality, seconds, size) in rows.items():
        print(
            f"{name:<16} {quality['F1@5']:6.3f} {quality['nDCG@5']:7.3f} {quality['nDCG@10']:8.3f} "
            f"{seconds['train']:8.1f} {seconds['suggest'] / len(test) * 1000:8.3f} "
            f"{seconds['suggest'] / own['suggest']:6.1f} {size / 1e6:5.1f}"
        )


if __name__ == "__main__":
    main()
