"""Supervised coding beside scikit-learn and fastText: the same data, the same five folds.

Accuracy and macro F1 over all folds; processor time of the whole training (features and weights) and of
prediction, median over the folds; ratios are theirs / ours. The data are the titles of bills in
`shared`, or a table named by WGIG_BENCH_TABLE, TEXT column and LABEL column separated by colons.
"""

from __future__ import annotations

import csv
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

# Before libraries start their threads: one core for everybody.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import wgig

ROOT = Path(__file__).resolve().parents[2]


def table() -> tuple[list[str], list[str]]:
    named = os.environ.get("WGIG_BENCH_TABLE")
    shared = Path(os.environ.get("WGIG_SHARED", ROOT.parent / "shared"))
    path, text, label = (
        named.split(":") if named else (str(shared / "us-congress-bills.csv"), "text", "topic")
    )
    if not named and not Path(path).exists():
        path = str(shared / "data" / "us-congress-bills.csv")
    if not Path(path).exists():
        sys.exit(f"{path} is not there")
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row[text] for row in rows], [row[label] for row in rows]


class Wgig:
    def __init__(self, **options: object) -> None:
        self.options = options

    def fit(self, texts: list[str], labels: list[str]) -> None:
        self.model = wgig.train(texts, labels, **self.options)

    def predict(self, texts: list[str]) -> list[str]:
        return [each.labels[0].label for each in self.model.predict(texts)]


class Scikit:
    def __init__(self, last: object) -> None:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.pipeline import make_pipeline, make_union

        self.pipeline = make_pipeline(
            make_union(
                TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2)),
                TfidfVectorizer(sublinear_tf=True, analyzer="char_wb", ngram_range=(2, 5)),
            ),
            last,
        )

    def fit(self, texts: list[str], labels: list[str]) -> None:
        self.pipeline.fit(texts, labels)

    def predict(self, texts: list[str]) -> list[str]:
        return list(self.pipeline.predict(texts))


class FastText:
    def fit(self, texts: list[str], labels: list[str]) -> None:
        import fasttext

        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            for text, label in zip(texts, labels):
                file.write(f"__label__{label} {' '.join(text.lower().split())}\n")
            file.flush()
            self.model = fasttext.train_supervised(
                file.name,
                lr=1.0,
                epoch=50,
                wordNgrams=2,
                minn=0,
                maxn=0,
                dim=100,
                thread=1,
                bucket=200000,
                verbose=0,
                seed=0,
            )

    def predict(self, texts: list[str]) -> list[str]:
        # The method below `predict`, which asks NumPy for what NumPy 2 no longer gives.
        lines = [" ".join(text.lower().split()) for text in texts]
        return [
            self.model.f.predict(line + "\n", 1, 0.0, "strict")[0][1].removeprefix("__label__")
            for line in lines
        ]


def measure(make, texts, labels, folds):
    predicted: list[str] = [""] * len(texts)
    fit_times, predict_times = [], []
    for k in range(5):
        learn = [i for i, fold in enumerate(folds) if fold != k]
        ask = [i for i, fold in enumerate(folds) if fold == k]
        model = make()
        start = time.process_time()
        model.fit([texts[i] for i in learn], [labels[i] for i in learn])
        middle = time.process_time()
        answers = model.predict([texts[i] for i in ask])
        end = time.process_time()
        fit_times.append(middle - start)
        predict_times.append((end - middle) / len(ask))
        for i, answer in zip(ask, answers):
            predicted[i] = answer
    return predicted, statistics.median(fit_times), statistics.median(predict_times)


def main() -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import f1_score
    from sklearn.model_selection import StratifiedKFold
    from sklearn.svm import LinearSVC

    texts, labels = table()
    folds = np.zeros(len(texts), dtype=int)
    split = StratifiedKFold(5, shuffle=True, random_state=0).split(texts, labels)
    for k, (_, held_out) in enumerate(split):
        folds[held_out] = k
    makers = {
        "wgig": lambda: Wgig(),
        "wgig, no calibration": lambda: Wgig(folds=0),
        "LinearSVC(C=1)": lambda: Scikit(LinearSVC(C=1)),
        "LinearSVC(C=0.5)": lambda: Scikit(LinearSVC(C=0.5)),
        "LogisticRegression(C=30)": lambda: Scikit(LogisticRegression(C=30, max_iter=300)),
    }
    try:
        import fasttext  # noqa: F401

        makers["fastText"] = FastText
    except ImportError:
        print("fastText is not installed")
    wanted = os.environ.get("WGIG_BENCH_ONLY", "")
    ours = None
    print(f"{'':26} accuracy macro F1  train s  ratio  predict us  ratio")
    for name, make in makers.items():
        if wanted not in name:
            continue
        predicted, fit, ask = measure(make, texts, labels, folds)
        ours = ours or (fit, ask)
        accuracy = float(np.mean([a == b for a, b in zip(predicted, labels)]))
        macro = f1_score(labels, predicted, average="macro")
        print(
            f"{name:26} {accuracy:8.4f} {macro:8.4f} {fit:8.2f} {fit / ours[0]:6.1f} "
            f"{ask * 1e6:11.1f} {ask / ours[1]:6.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
