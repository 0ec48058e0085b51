"""The model that learns, as an estimator of scikit-learn's: for pipelines, searches over parameters and
cross-validation there. Needs scikit-learn 1.6 or newer; ``import wgig`` alone does not import it.

    from wgig.sklearn import TextClassifier

    cross_val_score(TextClassifier(cost=1), texts, topics, scoring="f1_macro")
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import type_of_target
from sklearn.utils.validation import check_is_fitted, column_or_1d

import wgig


def _column(texts: Any) -> Any:
    """One column of texts; the only column of a table is one too."""
    shape = getattr(texts, "shape", None)
    if shape is not None and len(shape) == 2:
        if shape[1] != 1:
            raise ValueError(f"Expected one column of texts, got {shape[1]}")
        texts = texts.iloc[:, 0] if hasattr(texts, "iloc") else np.asarray(texts)[:, 0]
    elif shape is not None and len(shape) != 1:
        raise ValueError(f"Expected one column of texts, got an array of {len(shape)} dimensions")
    if isinstance(texts, (str, bytes)):
        raise ValueError("Expected many texts, got a string object")
    return texts


class TextClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """Learns labels from texts.

    ``X`` is a column of strings: a list, an array, a column of pandas or polars. ``y`` is a column of
    labels, or a matrix of zeros and ones for several labels a text. The parameters are members of
    :class:`wgig.TrainingOptions`; ``random_state`` is its ``seed``.

    After ``fit``, ``model_`` is the :class:`wgig.Model`, ``classes_`` are the labels.
    """

    def __init__(
        self,
        *,
        loss: str = "squared",
        cost: float = 2.5,
        class_balance: float = 0.0,
        word_ngrams: int = 1,
        pair_window: int = 24,
        min_pair_texts: int = 2,
        min_characters: int = 2,
        max_characters: int = 6,
        min_texts: int = 1,
        information_power: float = 0.35,
        max_epochs: int = 8,
        tolerance: float = 0.05,
        folds: int = 3,
        prune: float = 0.2,
        random_state: int = 0,
    ) -> None:
        self.loss = loss
        self.cost = cost
        self.class_balance = class_balance
        self.word_ngrams = word_ngrams
        self.pair_window = pair_window
        self.min_pair_texts = min_pair_texts
        self.min_characters = min_characters
        self.max_characters = max_characters
        self.min_texts = min_texts
        self.information_power = information_power
        self.max_epochs = max_epochs
        self.tolerance = tolerance
        self.folds = folds
        self.prune = prune
        self.random_state = random_state

    def fit(self, X: Any, y: Any) -> TextClassifier:
        """Learns from texts and their labels."""
        if y is None:
            raise ValueError("This classifier requires y to be passed, but the target y is None")
        texts = _column(X)
        matrix = type_of_target(y, input_name="y") == "multilabel-indicator"
        if matrix:
            given = np.asarray(y.toarray() if hasattr(y, "toarray") else y) != 0
            self.classes_ = np.arange(given.shape[1])
            names = self._names()
            labels: Iterable[Any] = [[names[k] for k in np.flatnonzero(row)] for row in given]
        else:
            values = column_or_1d(y, warn=True)
            self.classes_, numbers = np.unique(values, return_inverse=True)
            names = self._names()
            labels = [names[k] for k in numbers]
        options = {k: v for k, v in self.get_params(deep=False).items() if k != "random_state"}
        self.model_ = wgig.train(
            texts,
            labels,
            multi_label=matrix,
            seed=0 if self.random_state is None else self.random_state,
            **options,
        )
        known = {label.name: k for k, label in enumerate(self.model_.labels)}
        # A column of y without a single 1 is a label that the model does not know.
        self._columns = np.array([known.get(name, -1) for name in names])
        self.multilabel_ = matrix
        return self

    def _names(self) -> list[str]:
        """A name for each class: its own where it can be one, so that evidence can be read."""
        names = [str(value) for value in self.classes_]
        if all(names) and len(set(names)) == len(names):
            return names
        return [f"class {k}" for k in range(len(names))]

    def _by_class(self, rows: Any, missing: float) -> Any:
        values = np.asarray(rows, dtype=float).reshape(-1, len(self.model_.labels))
        found = np.full((len(values), len(self.classes_)), missing)
        there = self._columns >= 0
        found[:, there] = values[:, self._columns[there]]
        return found

    def predict_proba(self, X: Any) -> Any:
        """Calibrated probabilities: a row a text, a column a class."""
        check_is_fitted(self)
        return self._by_class(self.model_.probabilities(_column(X)), 0.0)

    def decision_function(self, X: Any) -> Any:
        """Scores: a row a text, a column a class; of two classes, those of the second."""
        check_is_fitted(self)
        scores = self._by_class(self.model_.scores(_column(X)), -np.inf)
        return scores[:, 1] if len(self.classes_) == 2 and not self.multilabel_ else scores

    def predict(self, X: Any) -> Any:
        """The class of each text, or a matrix of zeros and ones."""
        probabilities = self.predict_proba(X)
        if not self.multilabel_:
            return self.classes_[probabilities.argmax(axis=1)]
        thresholds = np.full(len(self.classes_), np.inf)
        for k, column in enumerate(self._columns):
            if column >= 0:
                thresholds[k] = self.model_.labels[int(column)].threshold
        return (probabilities >= thresholds).astype(int)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.input_tags.one_d_array = True
        tags.classifier_tags.multi_label = True
        return tags


__all__ = ["TextClassifier"]
