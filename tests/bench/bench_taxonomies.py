"""What reading and writing taxonomies costs, beside rdflib's own parsing and writing of the same graph.

    python tests/bench/bench_taxonomies.py [--concepts N] [--repeat N]

A thesaurus in two languages with statements that the model has no field for. Before the clock starts,
the graph that is written is compared with the one that rdflib reads. Medians in seconds; the ratio is
time of rdflib / time of wgig, which reads by rdflib and makes a taxonomy of the graph.
"""

from __future__ import annotations

import argparse
import statistics
import time
import warnings
from collections.abc import Callable
from functools import partial

import rdflib
from rdflib.compare import to_canonical_graph

import wgig
from wgig.taxonomies import taxonomy_bytes

SYNTAXES = {"turtle": "turtle", "rdfxml": "xml", "jsonld": "json-ld"}


def thesaurus(count: int) -> wgig.Taxonomy:
    base = "https://example.org/t/"
    concepts = [
        {
            "id": f"c{number}",
            "uri": f"{base}c{number}",
            "label": {"en": f"Concept {number}", "fr": f"Notion {number}"},
            "alternative": {"en": [f"Name {number}", f"Other name {number}"]},
            "broader": [f"c{number // 10}"] if number > 9 else [],
            "rdf": {
                "kept": [
                    f"<{base}c{number}> <http://purl.org/dc/terms/modified> "
                    f'"2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .'
                ]
            },
        }
        for number in range(count)
    ]
    return wgig.Taxonomy.from_dict(
        {"id": "t", "uri": f"{base}scheme", "label": {"en": "T"}, "concepts": concepts}
    )


def median(work: Callable[[], object], repeat: int) -> float:
    times = []
    for _ in range(repeat):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--concepts", type=int, default=5000)
    options.add_argument("--repeat", type=int, default=3)
    arguments = options.parse_args()
    warnings.simplefilter("ignore")
    taxonomy = thesaurus(arguments.concepts)
    small = thesaurus(50)
    print(f"{arguments.concepts} concepts")
    print(f"{'':10}{'read':>8}{'rdflib':>8}{'ratio':>8}{'write':>8}{'rdflib':>8}{'ratio':>8}")
    graphs = [
        to_canonical_graph(rdflib.Graph().parse(data=taxonomy_bytes(small, syntax), format=other))
        for syntax, other in SYNTAXES.items()
    ]
    assert set(graphs[0]) == set(graphs[1]) == set(graphs[2])
    for name in ("turtle", "rdfxml", "jsonld", "json", "csv", "qdc"):
        print(f"{name:10}" + "".join(row(taxonomy, name, arguments.repeat)))


def row(taxonomy: wgig.Taxonomy, name: str, repeat: int) -> list[str]:
    """Ours, theirs and the ratio, of reading and then of writing."""
    data = taxonomy_bytes(taxonomy, name)
    read = median(partial(wgig.read_taxonomy, data, format=name), repeat)
    write = median(partial(taxonomy_bytes, taxonomy, name), repeat)
    if name not in SYNTAXES:
        return [f"{read:8.2f}{'':16}{write:8.2f}"]
    theirs = SYNTAXES[name]
    graph = rdflib.Graph().parse(data=data, format=theirs)
    parsing = median(lambda: rdflib.Graph().parse(data=data, format=theirs), repeat)
    writing = median(partial(graph.serialize, format=theirs), repeat)
    return [
        f"{ours:8.2f}{other:8.2f}{other / ours:8.2f}"
        for ours, other in ((read, parsing), (write, writing))
    ]


if __name__ == "__main__":
    main()
