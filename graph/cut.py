"""How much evidence stands between a cause and an effect: the minimum cut."""

from dataclasses import dataclass

import networkx as nx

from graph.build import CausalGraph, evidence_of, standing_quotes


@dataclass(frozen=True, slots=True)
class MinimumCut:
    """The least evidence whose fall leaves no path of any length.

    ``links`` are (cause, effect); ``claims`` are the ids of the claims that state them, repeats
    too; ``quotes`` is the number of statements that must fall, repeats once for each link.
    """

    links: tuple[tuple[str, str], ...]
    claims: tuple[str, ...]
    quotes: int


def minimum_cut(graph: CausalGraph, cause: str, effect: str) -> MinimumCut:
    """Return the cut of the least quotes between two different nodes; empty when no path is.

    Method: maximum flow equals minimum cut (Ford and Fulkerson 1956), a link holding as much as
    the distinct quotes that state it. Of equal cuts it is the one nearest to the effect.
    """
    between = _between(graph, cause, effect)
    if cause not in between:
        return MinimumCut((), (), 0)
    flow: nx.DiGraph[str] = nx.DiGraph()
    for tail, head in graph.subgraph(between).edges:
        flow.add_edge(tail, head, capacity=standing_quotes(graph, tail, head))
    total, (near, far) = nx.minimum_cut(flow, cause, effect)
    links = tuple(sorted((u, v) for u, v in flow.edges if u in near and v in far))
    claims = [claim for link in links for claim in evidence_of(graph, *link).stating]
    return MinimumCut(links, tuple(claim.id for claim in claims), int(total))


def _between(graph: CausalGraph, cause: str, effect: str) -> set[str]:
    """The nodes on any walk from cause to effect, both included; empty when there is none."""
    after, before = nx.descendants(graph, cause), nx.ancestors(graph, effect)
    return ((after & before) | {cause, effect}) if effect in after else set()
