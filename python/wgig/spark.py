"""Classifying in a Spark cluster: `wgig.spark.classify(frame, text="body")`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wgig._formats import needed
from wgig.batch import AnyClassifier, Vocabulary, _classifier, classify_batch

__all__ = ["classify"]


def classify(frame: Any, *, text: str = "text", taxonomy: Vocabulary = None) -> Any:
    """A Spark data frame with one more column, `codes`; lazy, as Spark is.

    The codes of a row are what `Classifier.classify` gives for its text, as an array of structs; null
    where the text is. It runs as `mapInArrow`: Arrow batches go to Python workers, where wgig must
    be installed.
    """
    types = needed("pyspark.sql.types", "spark")
    if text not in frame.columns:
        raise KeyError(f"no column {text!r}; there are: {', '.join(frame.columns)}")
    evidence = types.StructType(
        [
            types.StructField("span", types.ArrayType(types.LongType())),
            types.StructField("text", types.StringType()),
            types.StructField("term", types.StringType()),
            types.StructField("weight", types.DoubleType()),
        ]
    )
    code = types.StructType(
        [
            types.StructField("concept", types.StringType()),
            types.StructField("scheme", types.StringType()),
            types.StructField("score", types.DoubleType()),
            types.StructField("evidence", types.ArrayType(evidence)),
        ]
    )
    schema = types.StructType(
        [*frame.schema.fields, types.StructField("codes", types.ArrayType(code))]
    )
    return frame.mapInArrow(_Work(_classifier(taxonomy), text), schema)


class _Work:
    """What a worker does with its batches. A value that is pickled: it holds the classifier."""

    def __init__(self, classifier: AnyClassifier, text: str) -> None:
        self.classifier = classifier
        self.text = text

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            yield classify_batch(batch, self.classifier, text=self.text)
