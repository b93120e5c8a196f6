"""How much evidence stands between causes and effects: the minimum cut."""

from collections.abc import Collection
from dataclasses import dataclass

from graph.engine.arrays import index_of
from graph.engine.max_flow import Flow
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import LinkEvidence
from graph.questions.ends import Slugs, several


@dataclass(frozen=True, slots=True)
class MinimumCut:
    """The least evidence whose fall leaves no path of any length.

    ``steps`` are its links with their claims, by slugs; ``quotes`` is the number of statements
    that must fall, repeats once for each link.
    """

    steps: tuple[LinkEvidence, ...]
    quotes: int

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """The links as (cause, effect)."""
        return tuple((step.cause, step.effect) for step in self.steps)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that state those links, repeats too."""
        return tuple(claim.id for step in self.steps for claim in step.stating)


def minimum_cut(
    graph: CausalGraph, cause: Slugs, effect: Slugs, avoid: Collection[str] = ()
) -> MinimumCut:
    """Return the cut of the least quotes between different nodes; empty when no path is.

    Method: maximum flow equals minimum cut (Ford and Fulkerson 1956), a link holding as much as
    the distinct quotes that state it. Of equal cuts it is the one nearest to the effect. Paths
    through a node of ``avoid`` do not count.
    """
    index = index_of(graph)

    def capacity(link: int) -> int:
        return evidence_of(graph, *index.ends_of(link)).standing

    causes, effects, closed = (
        index.numbers_of(several(slugs)).tolist() for slugs in (cause, effect, avoid)
    )
    flow = Flow(index, capacity, causes, effects, closed)
    total = flow.maximise()
    links = sorted(index.ends_of(link) for link in flow.cut())
    return MinimumCut(tuple(evidence_of(graph, *link) for link in links), total)
