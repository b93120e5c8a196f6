"""Build the graph that causal questions are asked of: one edge a link, evidence on the edge."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from graph.errors import GraphError
from graph.evidence import CONFIRMED, LinkEvidence, NodeLike, cost_of, distinct_quotes
from graph.model import Bearing, Status

if TYPE_CHECKING:
    CausalGraph: TypeAlias = nx.DiGraph[str]
else:
    CausalGraph = nx.DiGraph


_BEARINGS = tuple(str(bearing) for bearing in Bearing)


@dataclass(frozen=True, slots=True)
class NodeRow:
    """The least that a node brings to the graph."""

    slug: str
    label: str = ""
    theme: str = ""
    kind: str = ""
    level: str = ""


def build_graph(
    nodes: Iterable[NodeLike],
    links: Iterable[LinkEvidence],
    statuses: Collection[Status] = CONFIRMED,
) -> CausalGraph:
    """Return the graph over claims of these statuses.

    A node carries ``label``, ``theme``, ``kind`` and ``level``. An edge carries ``evidence`` (the
    ``LinkEvidence`` with those claims), ``polarity``, the claim ids ``supports``, ``contradicts``
    and ``conditional``, ``weight`` (distinct supporting quotes, repeats once) and ``cost``.
    A link that no claim of these statuses states is no edge: an arrow never stands without words.
    Raises GraphError for a link whose end is no node and for a second link between the same two.

    >>> link = LinkEvidence("stress", "ruzie", "+")
    >>> build_graph([NodeRow("stress"), NodeRow("ruzie")], [link]).size()
    0
    """
    graph = CausalGraph()
    for node in nodes:
        graph.add_node(
            node.slug,
            label=node.label,
            theme=node.theme,
            kind=str(node.kind),
            level=str(node.level),
        )
    links = tuple(links)
    _check(graph, links)
    for link in links:
        kept = link.with_status(statuses)
        if kept.stating:
            graph.add_edge(link.cause, link.effect, **_attributes(kept))
    return graph


def _attributes(link: LinkEvidence) -> dict[str, object]:
    """What the edge carries; in one pass, because a graph may have a million links."""
    ids: dict[str, list[str]] = {name: [] for name in _BEARINGS}
    keys: dict[str, set[str]] = {name: set() for name in _BEARINGS}
    for claim in link.claims:
        ids[claim.bearing].append(claim.id)
        keys[claim.bearing].add(claim.repeat_key)
    weight = len(keys[Bearing.SUPPORTS])
    return {
        "evidence": link,
        "polarity": link.polarity,
        "weight": weight,
        "cost": cost_of(weight, len(keys[Bearing.CONTRADICTS])),
        **{name: tuple(found) for name, found in ids.items()},
    }


def _check(graph: CausalGraph, links: Collection[LinkEvidence]) -> None:
    problems = [
        f'The link {link.cause} → {link.effect} has an end "{end}" that is no node; add the node.'
        for link in links
        for end in (link.cause, link.effect)
        if end not in graph
    ]
    seen: set[tuple[str, str]] = set()
    for link in links:
        pair = (link.cause, link.effect)
        if pair in seen:
            problems.append(f"The link {' → '.join(pair)} comes twice; join its claims.")
        seen.add(pair)
    if problems:
        raise GraphError(problems)


def evidence_of(graph: CausalGraph, cause: str, effect: str) -> LinkEvidence:
    """Return the evidence on the edge from ``cause`` to ``effect``; KeyError where none is."""
    evidence: LinkEvidence = graph.edges[cause, effect]["evidence"]
    return evidence


def standing_quotes(graph: CausalGraph, cause: str, effect: str) -> int:
    """Return how many distinct quotes would have to fall before this edge falls."""
    return len(distinct_quotes(evidence_of(graph, cause, effect).stating))
