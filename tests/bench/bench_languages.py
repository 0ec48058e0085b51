#!/usr/bin/env python3
"""Do the six languages find the same in sentences that say the same?

Reads a parallel corpus: files NAME.ar, NAME.zh, NAME.en, NAME.fr, NAME.es and NAME.ru with one
sentence a line, the same one in the same line of each, such as the development and test sets of the
United Nations Parallel Corpus (Ziemski et al. 2016; nothing of it is here). For each language prints

- found: of what three of the other languages or more find in a sentence, the share that it finds
  too;
- alone: of what it finds, the share that at most one other language finds there;

once for the issues of the embedded taxonomy, and once for the groups that must, should or may do
something, with that force.

Neither is recall or precision: translators choose other words, and the others may be wrong
together. They show which language's terms lack something, or take too much.

    tests/bench/bench_languages.py [PATH/NAME]

Without an argument the path is taken from WGIG_PARALLEL; without either nothing is measured.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import wgig

LANGUAGES = ("ar", "zh", "en", "fr", "es", "ru")


Found = list[set[Any]]


def lines_of(path: str, language: str) -> list[str]:
    return Path(f"{path}.{language}").read_text(encoding="utf-8").split("\n")


def issues(lines: list[str], classifier: wgig.Classifier) -> Found:
    return [{code.concept for code in each.codes} for each in classifier.classify(lines)]


def duties(lines: list[str]) -> Found:
    """Of each sentence, which group is bound, how strongly, and whether not to."""
    return [
        {
            (statement.group, statement.deontic, statement.negated)
            for statement in wgig.find_statements(wgig.read(line.encode(), "sentence"))
        }
        if line.strip()
        else set()
        for line in lines
    ]


def show(name: str, found: dict[str, Found]) -> None:
    print(f"{name:10}{'found':>8}{'alone':>8}{'of':>8}")
    for number, language in enumerate(LANGUAGES):
        expected = common = own = alone = 0
        for sentence in zip(*found.values()):
            for each in set().union(*sentence):
                mine = each in sentence[number]
                others = sum(each in one for one in sentence) - mine
                expected += others >= 3
                common += others >= 3 and mine
                own += mine
                alone += others <= 1 and mine
        print(f"{language:10}{common / max(expected, 1):8.3f}{alone / max(own, 1):8.3f}{own:8}")


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("WGIG_PARALLEL")
    if not path:
        print("name a parallel corpus: WGIG_PARALLEL=PATH/NAME")
        return
    texts = {language: lines_of(path, language) for language in LANGUAGES}
    if len({len(lines) for lines in texts.values()}) > 1:
        sys.exit(f"{path}: the files have different numbers of lines")
    classifier = wgig.Classifier(wgig.wgig_taxonomy())
    show("issues", {language: issues(lines, classifier) for language, lines in texts.items()})
    show("duties", {language: duties(lines) for language, lines in texts.items()})


if __name__ == "__main__":
    main()
