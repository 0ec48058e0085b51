"""Discourse networks and their measures beside networkx.

    tests/bench/run networks

20,000 statements of 300 actors on 120 issues. Answers are compared before they are timed; medians of
several runs in turns, processor time, and ratios (theirs / ours).
"""

from __future__ import annotations

import random
import statistics
import time
from collections import defaultdict
from typing import Any, Callable

import networkx

import wgig

RUNS = 3


def timed(function: Callable[[], Any]) -> float:
    start = time.process_time()
    function()
    return (time.process_time() - start) * 1e3


def row(name: str, ours: Callable[[], Any], theirs: Callable[[], Any]) -> None:
    mine, others = [], []
    for _ in range(RUNS):
        mine.append(timed(ours))
        others.append(timed(theirs))
    a, b = statistics.median(mine), statistics.median(others)
    print(f"{name:<44} {a:>10.2f} {b:>12.2f} {b / a:>8.1f}")


def statements(actors: int, issues: int, count: int) -> list[wgig.DiscourseStatement]:
    draw = random.Random(0)
    return [
        wgig.DiscourseStatement(
            actor=f"actor {int(actors * draw.random() ** 2)}",
            issue=f"issue {int(issues * draw.random() ** 2)}",
            agreement=draw.randrange(2),
        )
        for _ in range(count)
    ]


def two_mode(rows: list[wgig.DiscourseStatement]) -> Any:
    graph = networkx.Graph()
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for each in rows:
        counts[each.actor, each.issue] += 1
    for (actor, issue), count in counts.items():
        graph.add_edge(("a", actor), ("i", issue), weight=count)
    return graph


def as_networkx(network: wgig.Network) -> Any:
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(network.nodes)))
    graph.add_weighted_edges_from((e.source, e.target, e.weight) for e in network.edges)
    return graph


def main() -> None:
    print(f"{'':<44} {'wgig ms':>10} {'networkx ms':>12} {'ratio':>8}")
    rows = statements(300, 120, 20_000)
    table = wgig.Table(rows, of=wgig.DiscourseStatement)

    def project() -> Any:
        graph = two_mode(rows)
        top = [node for node in graph if node[0] == "a"]
        return networkx.bipartite.generic_weighted_projected_graph(
            graph,
            top,
            weight_function=lambda g, u, v: sum(
                g[u][j]["weight"] * g[v][j]["weight"] for j in set(g[u]) & set(g[v])
            ),
        )

    ours = wgig.discourse_network(table, mode="actors")
    theirs = project()
    for edge in ours.edges:
        a, b = (("a", ours.nodes[i].name) for i in (edge.source, edge.target))
        assert theirs[a][b]["weight"] == edge.weight
    assert theirs.number_of_edges() == len(ours.edges)
    row(
        "actors tied by shared issues",
        lambda: wgig.discourse_network(table, mode="actors"),
        project,
    )

    network = wgig.discourse_network(statements(600, 600, 3_000))
    graph = as_networkx(network)

    def measure() -> Any:
        return (
            networkx.betweenness_centrality(graph),
            networkx.closeness_centrality(graph),
            networkx.pagerank(graph, tol=1e-14, max_iter=10_000),
            networkx.number_connected_components(graph),
            networkx.community.louvain_communities(graph, seed=0),
        )

    measures = wgig.network_measures(network).nodes
    betweenness, closeness, pagerank, _, communities = measure()
    for i, node in enumerate(measures):
        assert abs(node.betweenness - betweenness[i]) < 1e-10
        assert abs(node.closeness - closeness[i]) < 1e-10
        assert abs(node.pagerank - pagerank[i]) < 1e-10
    row("all measures of a two-mode network", lambda: wgig.network_measures(network), measure)
    row(
        "communities",
        lambda: wgig.find_communities(network),
        lambda: networkx.community.louvain_communities(graph, seed=0),
    )
    best = networkx.community.modularity(graph, communities)
    found = wgig.modularity(network, wgig.find_communities(network))
    print(f"modularity: wgig {found:.4f}, networkx {best:.4f}")
    row(
        "GraphML",
        lambda: wgig.to_graphml(network),
        lambda: "\n".join(networkx.generate_graphml(graph)),
    )


if __name__ == "__main__":
    main()
