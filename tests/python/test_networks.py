"""Role matrices and discourse networks, beside networkx where it is installed."""

from __future__ import annotations

import io
import json
import random
import xml.etree.ElementTree as ElementTree
from itertools import combinations

import pytest

import wgig

LANGUAGES = ["ar", "zh", "en", "fr", "es", "ru"]


def statements(seed: int, count: int = 120) -> list[wgig.DiscourseStatement]:
    draw = random.Random(seed)
    return [
        wgig.DiscourseStatement(
            actor=f"actor {draw.randrange(12)}",
            issue=f"issue {draw.randrange(8)}",
            agreement=draw.randrange(2),
            document=f"d{draw.randrange(5)}",
            date=f"2004-{draw.randrange(1, 13):02}-{draw.randrange(1, 28):02}",
        )
        for _ in range(count)
    ]


def as_networkx(network: wgig.Network):  # type: ignore[no-untyped-def]
    networkx = pytest.importorskip("networkx")
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(network.nodes)))
    for edge in network.edges:
        if edge.weight > 0:
            graph.add_edge(edge.source, edge.target, weight=edge.weight, length=1 / edge.weight)
    return networkx, graph


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("mode", ["two_mode", "actors", "issues"])
def test_measures_are_those_of_networkx(seed: int, mode: str) -> None:
    sparse = statements(seed, 25 + 5 * seed)
    network = wgig.discourse_network(sparse, mode=mode)
    networkx, graph = as_networkx(network)
    for weighted in (False, True):
        ours = wgig.network_measures(network, weighted_paths=weighted).nodes
        length = "length" if weighted else None
        theirs = {
            "degree_share": networkx.degree_centrality(graph),
            "betweenness": networkx.betweenness_centrality(graph, weight=length),
            "closeness": networkx.closeness_centrality(graph, distance=length),
            "pagerank": networkx.pagerank(graph, tol=1e-14, max_iter=10_000),
        }
        for name, values in theirs.items():
            for i, node in enumerate(ours):
                assert getattr(node, name) == pytest.approx(values[i], abs=1e-9), (name, node.name)
    if networkx.is_connected(graph):
        values = networkx.eigenvector_centrality(
            graph, weight="weight", tol=1e-13, max_iter=100_000
        )
        for i, node in enumerate(ours):
            assert node.eigenvector == pytest.approx(values[i], abs=1e-7)
    assert wgig.network_measures(network).components == networkx.number_connected_components(graph)


@pytest.mark.parametrize("seed", range(6))
def test_communities_are_as_good_as_those_of_networkx(seed: int) -> None:
    network = wgig.discourse_network(
        statements(seed), mode="actors", aggregation="congruence", normalisation="average"
    )
    networkx, graph = as_networkx(network)
    groups = wgig.find_communities(network)
    parts = [
        {i for i, group in enumerate(groups) if group == wanted} for wanted in sorted(set(groups))
    ]
    ours = wgig.modularity(network, groups)
    assert ours == pytest.approx(networkx.community.modularity(graph, parts), abs=1e-12)
    best = max(
        networkx.community.modularity(
            graph, networkx.community.louvain_communities(graph, seed=start)
        )
        for start in range(5)
    )
    assert ours is not None
    assert ours >= best - 0.05


def test_brokerage_by_its_definition() -> None:
    draw = random.Random(2)
    rows = [row.replace(group="ABC"[int(row.actor.split()[1]) % 3]) for row in statements(3, 30)]
    draw.shuffle(rows)
    network = wgig.discourse_network(rows, mode="actors")
    tied = {frozenset((edge.source, edge.target)) for edge in network.edges}
    for number, broker in enumerate(wgig.brokerage(network)):
        counts = dict.fromkeys(
            ("coordinator", "consultant", "gatekeeper", "representative", "liaison"), 0
        )
        near = [
            i for i in range(len(network.nodes)) if frozenset((i, number)) in tied and i != number
        ]
        for a, c in ((x, y) for pair in combinations(near, 2) for x, y in (pair, pair[::-1])):
            if frozenset((a, c)) in tied:
                continue
            first, own, last = (network.nodes[i].group for i in (a, number, c))
            if first == own == last:
                counts["coordinator"] += 1
            elif first == last:
                counts["consultant"] += 1
            elif own == last:
                counts["gatekeeper"] += 1
            elif own == first:
                counts["representative"] += 1
            else:
                counts["liaison"] += 1
        assert {name: getattr(broker, name) for name in counts} == counts


@pytest.mark.parametrize("mode", ["two_mode", "actors"])
def test_networkx_reads_what_is_written(mode: str) -> None:
    rows = [row.replace(actor=row.actor + ' "<&>\n\\ الأمن') for row in statements(1)]
    network = wgig.discourse_network(rows, mode=mode)
    networkx, _ = as_networkx(network)
    for measures in (False, True):
        graphml = networkx.read_graphml(
            io.BytesIO(wgig.to_graphml(network, measures=measures).encode())
        )
        gexf = networkx.read_gexf(io.BytesIO(wgig.to_gexf(network, measures=measures).encode()))
        for read, prefix in ((graphml, "n"), (gexf, "")):
            assert read.number_of_nodes() == len(network.nodes)
            assert read.number_of_edges() == len(network.edges)
            for number, node in enumerate(network.nodes):
                data = read.nodes[f"{prefix}{number}"]
                assert data["label"] == node.name
                assert data["statements"] == node.statements
                assert data["type"] == ("issue" if node.issue else "actor")
                assert ("pagerank" in data) == measures
            for edge in network.edges:
                data = read.edges[f"{prefix}{edge.source}", f"{prefix}{edge.target}"]
                assert data["weight"] == edge.weight
    assert wgig.to_dot(network).count(" -- ") == len(network.edges)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_pydot_reads_dot() -> None:
    pydot = pytest.importorskip("pydot")
    network = wgig.discourse_network(
        [row.replace(actor=row.actor + ' "\\ é') for row in statements(1)]
    )
    (graph,) = pydot.graph_from_dot_data(wgig.to_dot(network))
    assert len(graph.get_edges()) == len(network.edges)


def test_windows_and_ties_have_their_statements() -> None:
    rows = statements(5)
    windows = wgig.discourse_networks(rows, "months", 3, mode="actors", aggregation="conflict")
    assert windows
    assert all(window.at is not None for window in windows)
    assert windows == wgig.discourse_networks(
        rows[::-1], "months", 3, mode="actors", aggregation="conflict"
    )
    network = wgig.discourse_network(rows)
    edge = network.edges[0]
    names = network.nodes[edge.source].name, network.nodes[edge.target].name
    found = wgig.statements_of_tie(rows, *names)
    assert len(found) == edge.weight
    assert all((rows[i].actor, rows[i].issue) == names for i in found)


def test_bad_networks_say_where() -> None:
    with pytest.raises(wgig.ValidationError) as caught:
        wgig.discourse_network([wgig.DiscourseStatement(actor="a", issue="")])
    assert str(caught.value) == "statements[0].issue: is empty"
    with pytest.raises(wgig.ParseError, match="unknown value"):
        wgig.discourse_network([], mode="actor")  # type: ignore[arg-type]
    with pytest.raises(wgig.ValidationError) as caught:
        wgig.discourse_network(statements(1), actors=["actor 1", "actor 2"])
    assert "unknown value" in str(caught.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_report_fills_a_role_matrix(language: str) -> None:
    document = wgig.read(wgig.sample_report(language).encode(), name="sample")
    found = wgig.find_statements(document)
    issues = wgig.statement_issues(found, wgig.classify(document))
    readings = wgig.role_entries(found, issues, language=language, view=language)
    kinds = {kind.kind for each in found for kind in wgig.role_kinds(each, language=language)}
    assert "participates" in kinds
    for entry in readings.entries:
        assert entry.citation is not None
        assert entry.citation.span is not None
        begin, end = entry.citation.span.begin, entry.citation.span.end
        # The quote has its lines joined and no note marks.
        assert " ".join(document.text[begin:end].split())[:5] == entry.citation.quote[:5]
    parties = [group.value for group in wgig.StakeholderGroup]
    matrix = wgig.make_role_matrix(
        readings.entries,
        parties=parties,
        issues=[each.id for each in wgig.wgig_taxonomy().concepts],
    )
    labels = {each.id: each.label for each in wgig.wgig_taxonomy().concepts}
    for raci in (False, True):
        svg = wgig.role_matrix_svg(matrix, labels=labels, language=language, raci=raci)
        root = ElementTree.fromstring(svg)
        assert root.attrib["direction"] == ("rtl" if language == "ar" else "ltr")
    gaps = [each for each in wgig.find_role_problems(matrix) if each.what == "gap"]
    assert gaps
    assert wgig.RoleMatrix.from_json(matrix.to_json()) == matrix


def test_roles_of_a_record_without_an_issue_are_told() -> None:
    role = wgig.Role(id="r", kind="oversees", group="forum", issues=["spam"])
    readings = wgig.role_entries_of_record([role.replace(id="q", issues=[]), role])
    assert [each.party for each in readings.entries] == ["forum"]
    assert readings.without_issue == (0,)
    of_record = wgig.role_entries_of_record(wgig.wgig_record())
    missing = [i for i, each in enumerate(wgig.wgig_record().roles) if not each.issues]
    assert list(of_record.without_issue) == missing


def test_a_label_may_be_one_text_for_all_languages() -> None:
    said = [wgig.DiscourseStatement(actor="a", issue="x")]
    network = wgig.discourse_network(said)
    for language in ("en", "ar"):
        labels = {"a": "ICANN", "x": {"en": "Names", "ar": "الأسماء"}}
        assert "ICANN" in wgig.network_svg(network, labels=labels, language=language)
        assert "ICANN" in wgig.to_graphml(network, labels=labels, language=language)
    with pytest.raises(TypeError):
        wgig.network_svg(network, labels={"a": 3})


def test_errors_of_ig_script_count_code_points() -> None:
    with pytest.raises(wgig.ParseError) as caught:
        wgig.parse_ig_script("A(政府)\nD(应)I(做")
    assert (caught.value.line, caught.value.column) == (2, 6)


def test_views_of_one_matrix_are_compared() -> None:
    entry = wgig.RoleEntry(party="forum", issue="spam", kind="decides", view="north")
    matrix = wgig.make_role_matrix([entry, entry.replace(view="south", negated=True)])
    (conflict,) = [each for each in wgig.find_role_problems(matrix) if each.what == "conflict"]
    assert len(conflict.entries) == 2
    (difference,) = wgig.compare_roles(wgig.view_of(matrix, "north"), wgig.view_of(matrix, "south"))
    assert difference.change == "reversed"
    with pytest.raises(wgig.ValidationError, match='did you mean "north"'):
        wgig.view_of(matrix, "nort")
    with pytest.raises(wgig.ValidationError, match="entries: the matrix is empty"):
        wgig.make_role_matrix([])
    assert wgig.raci_letter("decides") == "accountable"


def test_codings_fill_a_role_matrix() -> None:
    rows = [("party", "forum"), ("issue", "spam"), ("role", "funds"), ("deontic", "may")]
    codings = [
        wgig.Coding(document="d", unit="1", code=code, scheme=scheme, coder="ann")
        for scheme, code in rows
    ]
    coders = [wgig.Coder(id="ann", kind="person")]
    (entry,) = wgig.role_entries_of_codings(wgig.CodingSet(coders=coders, codings=codings))
    assert (entry.party, entry.issue, entry.kind, entry.deontic) == (
        "forum",
        "spam",
        "funds",
        "may",
    )
    assert json.loads(entry.to_json())["view"] == "ann"
