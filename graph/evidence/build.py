"""Build the graph that causal questions are asked of: one edge a link, evidence on the edge."""

import gc
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from graph.errors import GraphError
from graph.evidence.claims import CONFIRMED, LinkEvidence, NodeLike, cost_of
from graph.schema.model import Bearing, Status

if TYPE_CHECKING:
    import networkx as nx

    CausalGraph: TypeAlias = nx.DiGraph[str]
else:
    CausalGraph = object


@dataclass(frozen=True, slots=True)
class GraphNode:
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
    ``LinkEvidence`` with those claims, which name their ids), ``polarity``, ``weight`` (distinct
    supporting quotes, repeats once) and ``cost``.
    A link that no claim of these statuses states is no edge: an arrow never stands without words.
    ``links`` is read once, as it comes: a million of them need not be in memory twice.
    Raises GraphError for a link whose end is no node and for a second link between the same two.

    >>> link = LinkEvidence("stress", "ruzie", "+")
    >>> build_graph([GraphNode("stress"), GraphNode("ruzie")], [link]).size()
    0
    """
    import networkx as nx  # noqa: PLC0415 - a quarter of a second, when the first graph is made

    graph: CausalGraph = nx.DiGraph()
    for node in nodes:
        graph.add_node(
            node.slug,
            label=node.label,
            theme=node.theme,
            kind=str(node.kind),
            level=str(node.level),
        )
    problems: list[str] = []
    known, unstated = frozenset(graph), set[tuple[str, str]]()
    with _no_collecting():
        for link in links:
            problems += _problems(graph, link, known, unstated)
            kept = link.with_status(statuses)
            if kept.is_stated:
                graph.add_edge(link.cause, link.effect, **_attributes(kept))
            else:
                unstated.add((link.cause, link.effect))
    if problems:
        raise GraphError(problems)
    return graph


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Stop looking for garbage meanwhile: with a million links that took half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _attributes(link: LinkEvidence) -> dict[str, object]:
    """What the edge carries; in one pass, because a graph may have a million links."""
    supports, contradicts = set[str](), set[str]()
    for claim in link.claims:
        if claim.bearing is Bearing.SUPPORTS:
            supports.add(claim.repeat_key)
        elif claim.bearing is Bearing.CONTRADICTS:
            contradicts.add(claim.repeat_key)
    weight = len(supports)
    cost = cost_of(weight, len(contradicts))
    return {"evidence": link, "polarity": link.polarity, "weight": weight, "cost": cost}


def _problems(
    graph: CausalGraph,
    link: LinkEvidence,
    known: Collection[str],
    unstated: Collection[tuple[str, str]],
) -> list[str]:
    """What is wrong with a link; ``known`` are the nodes that were given."""
    pair = (link.cause, link.effect)
    name = " → ".join(pair)
    problems = [
        f'The link {name} has an end "{end}" that is no node; add the node.'
        for end in pair
        if end not in known
    ]
    if graph.has_edge(*pair) or pair in unstated:
        problems.append(f"The link {name} comes twice; join its claims.")
    return problems


def evidence_of(graph: CausalGraph, cause: str, effect: str) -> LinkEvidence:
    """Return the evidence on the edge from ``cause`` to ``effect``; KeyError where none is."""
    evidence: LinkEvidence = graph.edges[cause, effect]["evidence"]
    return evidence


def links_along(graph: CausalGraph, nodes: Iterable[str]) -> tuple[LinkEvidence, ...]:
    """Return the evidence on each link of a chain of nodes; KeyError where a step is no link."""
    return tuple(evidence_of(graph, *step) for step in pairwise(nodes))


def costs_along(graph: CausalGraph, nodes: Iterable[str]) -> list[int]:
    """Return the cost of each link of a chain of nodes; KeyError where a step is no link."""
    return [graph.edges[step]["cost"] for step in pairwise(nodes)]
