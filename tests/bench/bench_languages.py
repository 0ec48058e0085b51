#!/usr/bin/env python3
"""Do the six languages find the same issues in sentences that say the same?

Reads a parallel corpus: files NAME.ar, NAME.zh, NAME.en, NAME.fr, NAME.es and NAME.ru with one
sentence a line, the same one in the same line of each, such as the development and test sets of the
United Nations Parallel Corpus (Ziemski et al. 2016; nothing of it is here). For each language prints

- found: of the issues that three of the other languages or more find in a sentence, the share that
  it finds too;
- alone: of the issues that it finds, the share that at most one other language finds there.

Neither is recall or precision: translators choose other words, and the others may be wrong
together. They show which language's terms lack something, or take too much.

    tests/bench/bench_languages.py [PATH/NAME]

Without an argument the path is taken from WGIG_PARALLEL; without either nothing is measured.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import wgig

LANGUAGES = ("ar", "zh", "en", "fr", "es", "ru")


def issues(path: str, language: str, classifier: wgig.Classifier) -> list[set[str]]:
    lines = Path(f"{path}.{language}").read_text(encoding="utf-8").split("\n")
    return [{code.concept for code in each.codes} for each in classifier.classify(lines)]


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("WGIG_PARALLEL")
    if not path:
        print("name a parallel corpus: WGIG_PARALLEL=PATH/NAME")
        return
    classifier = wgig.Classifier(wgig.wgig_taxonomy())
    found = {language: issues(path, language, classifier) for language in LANGUAGES}
    if len({len(lines) for lines in found.values()}) > 1:
        sys.exit(f"{path}: the files have different numbers of lines")
    print(f"{'':4}{'found':>8}{'alone':>8}{'of':>8}")
    for language in LANGUAGES:
        expected = common = own = alone = 0
        for sentence in zip(*found.values(), strict=True):
            mine = sentence[LANGUAGES.index(language)]
            for issue in set().union(*sentence):
                others = sum(issue in each for each in sentence) - (issue in mine)
                expected += others >= 3
                common += others >= 3 and issue in mine
                own += issue in mine
                alone += others <= 1 and issue in mine
        print(f"{language:4}{common / max(expected, 1):8.3f}{alone / max(own, 1):8.3f}{own:8}")


if __name__ == "__main__":
    main()
