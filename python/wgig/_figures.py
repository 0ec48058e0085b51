"""The pictures of a dossier: each engine's own, with the dossier's titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import wgig


def of_roles(dossier: wgig.Dossier, language: Any) -> list[wgig.Figure]:
    """Who is to do what on which issue, and the network of that; nothing where nobody has a part."""
    import wgig

    issues = wgig.statement_issues(dossier.statements, dossier.codes)
    found = wgig.role_entries(
        dossier.statements,
        issues,
        language=dossier.document.language,
    )
    labels = {named.id: named.label for named in dossier.concepts}
    figures = []
    if found.entries:
        matrix = wgig.make_role_matrix(found.entries)
        svg = wgig.role_matrix_svg(matrix, labels=labels, language=language)
        figures.append(wgig.make_figure("role_matrix", svg))
    statements = wgig.discourse_statements(dossier.statements, issues, "group")
    if statements:
        network = wgig.discourse_network(statements, mode="two_mode")
        svg = wgig.network_svg(network, labels=labels, language=language)
        figures.append(wgig.make_figure("network", svg))
    return figures


def of_drafts(files: list[str], language: Any) -> list[wgig.Figure]:
    """Drafts side by side, as paths, round by round, against the criteria, and who wrote what."""
    import wgig
    from wgig._cli_converge import lineage_of
    from wgig._drafts import read_drafts

    drafts = read_drafts(files)
    witnesses = [(draft.id, draft.text) for draft in drafts]
    collation = wgig.collate(witnesses)
    criteria = wgig.wgig_criteria()
    trace = wgig.trace(lineage_of(drafts))
    by: Any = "author" if any(draft.author or draft.group for draft in drafts) else "draft"
    pictures: list[tuple[Any, str]] = [
        ("alignment", wgig.alignment_svg(collation, language=language)),
        ("variant_graph", wgig.variant_graph_svg(collation, language=language)),
        ("streams", wgig.draw_streams(trace, by, language=language)),
        ("coverage", wgig.coverage_svg(wgig.coverage(drafts, criteria), criteria, language)),
    ]
    if len(drafts) > 1:
        convergence = wgig.convergence(drafts)
        pictures.append(("convergence", wgig.convergence_svg(convergence, language)))
    return [wgig.make_figure(kind, svg) for kind, svg in pictures]


def of_votes(file: str, language: Any) -> list[wgig.Figure]:
    """Participants by what they agree with."""
    import wgig

    groups = wgig.opinion_groups(wgig.read_polis(file))
    svg = wgig.opinion_map_svg(groups, language=language)
    return [wgig.make_figure("opinion_map", svg)]


def of_judgements(file: str, language: Any) -> list[wgig.Figure]:
    """Arrangements by principles."""
    import wgig
    from wgig._cli_assess import labels_of, read_judgements

    judgements, record = read_judgements(file)
    svg = wgig.adequacy_svg(wgig.assess(judgements), labels=labels_of(record), language=language)
    return [wgig.make_figure("adequacy", svg)]


def of_participation(file: str, population: str | None, language: Any) -> list[wgig.Figure]:
    """Who took part, against who there is."""
    import wgig
    from wgig._cli_participation import draw, read_participation

    found, _ = read_participation(file, population)
    return [wgig.make_figure("participation", draw(found, "group", language))]
