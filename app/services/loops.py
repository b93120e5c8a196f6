"""The feedback loops of the store's graph, found once a revision."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session

from app.services.catalogue import Catalogue
from app.services.graphs import GraphKeeper

if TYPE_CHECKING:
    from graph.loops import CausalLoop, LoopAnswer

MAX_LINKS = 6
"""The longest loops that pages look for, in links."""

SHOWN = 50
"""How many of the loops found a page shows."""


@dataclass(frozen=True, slots=True)
class LoopCounts:
    """How many loops run over each node; at least so many where the search was ``cut_off``."""

    nodes: Mapping[str, int]
    cut_off: bool


class LoopKeeper:
    """Keeps the answers of one revision of the store: a search can take a second or two."""

    def __init__(self, graphs: GraphKeeper) -> None:
        """Start empty; each answer is found when it is first asked for."""
        self._graphs = graphs
        self._revision = -1
        self._answers: dict[str | None, LoopAnswer] = {}
        self._counts: LoopCounts | None = None

    def get(
        self, session: Session, catalogue: Catalogue, through: str | None = None
    ) -> "LoopAnswer":
        """The best loops, over one node if asked. Raises QuestionError for an unknown node."""
        from graph.loops import loops  # noqa: PLC0415 - networkx, when the first loop is asked

        self._renew(catalogue)
        answer = self._answers.get(through)
        if answer is None:
            graph = self._graphs.get(session, catalogue)
            answer = loops(graph, MAX_LINKS, SHOWN, through)
            self._answers[through] = answer
        return answer

    def counts(self, session: Session, catalogue: Catalogue) -> LoopCounts:
        """How many loops run over each node."""
        from graph.loop_search import LoopSearch  # noqa: PLC0415 - as above

        self._renew(catalogue)
        if self._counts is None:
            search = LoopSearch(self._graphs.get(session, catalogue), MAX_LINKS)
            nodes = Counter(node for loop in search.run() for node in loop)
            self._counts = LoopCounts(nodes, search.whole_to < MAX_LINKS)
        return self._counts

    def named(self, session: Session, catalogue: Catalogue) -> dict[str, "CausalLoop"]:
        """The named loops of the schema with their evidence, by slug.

        One of which a link has no confirmed claim left is no loop any more and stays out.
        """
        from graph.loops import causal_loop  # noqa: PLC0415 - as above

        graph = self._graphs.get(session, catalogue)
        found = {}
        for loop in catalogue.loops.values():
            nodes = from_first(loop.nodes)
            steps = zip(nodes, (*nodes[1:], nodes[0]), strict=True)
            if all(graph.has_edge(*step) for step in steps):
                found[loop.slug] = causal_loop(graph, nodes)
        return found

    def _renew(self, catalogue: Catalogue) -> None:
        if self._revision != catalogue.revision:
            self._answers, self._counts = {}, None
            self._revision = catalogue.revision


def from_first(nodes: Sequence[str]) -> tuple[str, ...]:
    """The same loop from its first node by slug, as ``graph.loops`` names it.

    >>> from_first(("c", "a", "b"))
    ('a', 'b', 'c')
    """
    at = nodes.index(min(nodes))
    return (*nodes[at:], *nodes[:at])
