"""How much evidence stands between causes and effects: the minimum cut."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from graph.engine.arrays import PathIndex, index_of
from graph.engine.max_flow import Flow
from graph.evidence.build import CausalGraph, evidence_of, standing_quotes

_Slugs: TypeAlias = str | Collection[str]


@dataclass(frozen=True, slots=True)
class MinimumCut:
    """The least evidence whose fall leaves no path of any length.

    ``links`` are (cause, effect); ``claims`` are the ids of the claims that state them, repeats
    too; ``quotes`` is the number of statements that must fall, repeats once for each link.
    """

    links: tuple[tuple[str, str], ...]
    claims: tuple[str, ...]
    quotes: int


def minimum_cut(
    graph: CausalGraph, cause: _Slugs, effect: _Slugs, avoid: Collection[str] = ()
) -> MinimumCut:
    """Return the cut of the least quotes between different nodes; empty when no path is.

    Method: maximum flow equals minimum cut (Ford and Fulkerson 1956), a link holding as much as
    the distinct quotes that state it. Of equal cuts it is the one nearest to the effect. Paths
    through a node of ``avoid`` do not count.
    """
    index = index_of(graph)

    def capacity(link: int) -> int:
        return standing_quotes(graph, *_ends(index, link))

    causes, effects, closed = (_numbers(index, slugs) for slugs in (cause, effect, avoid))
    flow = Flow(index, capacity, causes, effects, closed)
    total = flow.maximise()
    links = tuple(sorted(_ends(index, link) for link in flow.cut()))
    claims = [claim for link in links for claim in evidence_of(graph, *link).stating]
    return MinimumCut(links, tuple(claim.id for claim in claims), total)


def _numbers(index: PathIndex, slugs: _Slugs) -> list[int]:
    slugs = (slugs,) if isinstance(slugs, str) else slugs
    return sorted(index.numbers[slug] for slug in slugs)


def _ends(index: PathIndex, link: int) -> tuple[str, str]:
    return index.slugs[index.causes[link]], index.slugs[index.out.other[link]]
