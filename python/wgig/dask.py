"""Classifying in a Dask cluster: `wgig.dask.classify(frame, text="body")`."""

from __future__ import annotations

from functools import partial
from typing import Any

from wgig import _core
from wgig._batch_output import codes_type
from wgig._formats import needed
from wgig.batch import AnyClassifier, Vocabulary, _classifier, codes_of

__all__ = ["classify", "classify_partition"]


def classify(frame: Any, *, text: str = "text", taxonomy: Vocabulary = None) -> Any:
    """A Dask data frame with one more column, `codes`; lazy, as Dask is.

    The codes of a row are what `Classifier.classify` gives for its text, as an Arrow list of structs;
    null where the text is. The classifier goes to the workers once for each task graph.
    """
    needed("dask.dataframe", "dask")
    work = partial(classify_partition, text=text, classifier=_classifier(taxonomy))
    return frame.map_partitions(
        work,
        meta=classify_partition(
            frame._meta, text=text, classifier=_core.Classifier(_core.Taxonomy(id=""))
        ),
    )


def classify_partition(frame: Any, *, text: str, classifier: AnyClassifier) -> Any:
    """A pandas data frame with one more column, `codes`."""
    pandas = needed("pandas", "notebook")
    arrow = needed("pyarrow", "notebook")
    if text not in frame.columns:
        raise KeyError(f"no column {text!r}; there are: {', '.join(map(str, frame.columns))}")
    codes = arrow.array(
        [codes_of(classifier, row) if isinstance(row, str) else None for row in frame[text]],
        codes_type(),
    )
    column = pandas.Series(codes, index=frame.index, dtype=pandas.ArrowDtype(codes_type()))
    return frame.assign(codes=column)
