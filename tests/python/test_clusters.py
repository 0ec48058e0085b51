"""Classifying on more than one worker, with Dask and with Spark: as on one, by one line."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import with_every_member
from test_batch import texts

import wgig

ROWS = 200


def expected() -> list[list[dict[str, Any]] | None]:
    classifier = wgig.Classifier(wgig.wgig_taxonomy())
    return [with_every_member(classifier.classify(text).to_dicts()) for text in texts(ROWS)]


@pytest.fixture(scope="module")
def dask_client() -> Iterator[Any]:
    pytest.importorskip("dask.dataframe")
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def where(frame: Any) -> Any:
    """The process that a partition is worked on in."""
    import time

    time.sleep(0.2)  # so that one worker does not take them all
    return frame.assign(process=os.getpid())


@pytest.mark.filterwarnings("default")
def test_dask_gives_on_two_workers_what_one_process_gives(dask_client: Any) -> None:
    import pandas
    from dask import dataframe

    import wgig.dask

    frame = pandas.DataFrame({"body": list(texts(ROWS))}, index=range(1000, 1000 + ROWS))
    parts = dataframe.from_pandas(frame, npartitions=8)
    lazy = wgig.dask.classify(parts, text="body")
    assert list(lazy.columns) == ["body", "codes"]
    done = lazy.map_partitions(where, meta=lazy._meta.assign(process=0)).compute()
    assert done["codes"].tolist() == expected()
    assert list(done.index) == list(frame.index)
    assert done["process"].nunique() == 2
    assert os.getpid() not in set(done["process"])
    with pytest.raises(KeyError, match="no column 'text'; there are: body"):
        wgig.dask.classify(parts)


@pytest.mark.filterwarnings("default")
def test_dask_takes_a_taxonomy_and_leaves_what_is_missing_missing(dask_client: Any) -> None:
    import pandas
    from dask import dataframe

    import wgig.dask

    taxonomy = wgig.Taxonomy.from_dict(
        {"id": "t", "concepts": [{"id": "money", "label": {"en": "cost"}}]}
    )
    frame = pandas.DataFrame({"text": ["The cost", None, "Nothing"]})
    done = wgig.dask.classify(
        dataframe.from_pandas(frame, npartitions=2), taxonomy=taxonomy
    ).compute()
    codes = done["codes"]
    assert [code["concept"] for code in codes.iloc[0]] == ["money"]
    assert codes.isna().tolist() == [False, True, False]
    assert len(codes.iloc[2]) == 0


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    session = (
        sql.SparkSession.builder.master(os.environ.get("WGIG_SPARK_MASTER", "local[2]"))
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    try:
        yield session
    finally:
        session.stop()


@pytest.mark.filterwarnings("default")
def test_spark_gives_on_two_workers_what_one_process_gives(spark: Any) -> None:
    import wgig.spark

    rows = [(number, text) for number, text in enumerate(texts(ROWS))]
    frame = spark.createDataFrame([*rows, (ROWS, None)], "id long, body string").repartition(4)
    done = wgig.spark.classify(frame, text="body").orderBy("id").collect()
    found = [row["codes"] for row in done]
    assert found[-1] is None
    plain = [[code.asDict(recursive=True) for code in codes] for codes in found[:-1]]
    assert plain == expected()

    # Inside the test, so that it goes to the workers whole: they cannot import this file.
    def pids(batches: Iterator[Any]) -> Iterator[Any]:
        import os
        import time

        import pyarrow

        rows = sum(batch.num_rows for batch in batches)
        time.sleep(0.5)  # so that one worker does not take them all
        yield pyarrow.RecordBatch.from_pydict({"process": [os.getpid()] if rows else []})

    processes = wgig.spark.classify(frame, text="body").mapInArrow(pids, "process long").collect()
    assert len({row["process"] for row in processes}) >= 2
    with pytest.raises(KeyError, match="no column 'text'; there are: id, body"):
        wgig.spark.classify(frame)


@pytest.mark.filterwarnings("ignore")
def test_ray_gives_on_two_workers_what_one_process_gives() -> None:
    ray = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    import pyarrow

    from wgig.batch import classify_batch

    rows = list(texts(ROWS))
    tables = [
        pyarrow.table({"id": range(at, at + 50), "body": rows[at : at + 50]})
        for at in range(0, ROWS, 50)
    ]
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        found = (
            ray.data.from_arrow(tables)
            .map_batches(
                classify_batch,
                batch_format="pyarrow",
                fn_kwargs={
                    "classifier": wgig.Classifier(wgig.wgig_taxonomy()),
                    "text": "body",
                },
            )
            .take_all()
        )
    finally:
        ray.shutdown()
    found.sort(key=lambda row: row["id"])
    plain = [
        [{**code, "evidence": [dict(e) for e in code["evidence"]]} for code in row["codes"]]
        for row in found
    ]
    for codes in plain:
        for code in codes:
            for evidence in code["evidence"]:
                evidence["span"] = list(evidence["span"])
    assert plain == expected()
