"""The feedback loops of the store's graph, found once a revision."""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.questions.graphs import GraphKeeper, Statuses
from graph.bounds import LOOP_LINKS
from graph.engine.loop_nodes import Nodes, from_first, loop_id, steps_of
from graph.evidence.claims import CONFIRMED
from graph.schema.model import NamedLoop

if TYPE_CHECKING:
    from graph.evidence.build import CausalGraph
    from graph.questions.loops import CausalLoop, LoopAnswer

MAX_LINKS = 6
"""The longest loops that pages look for, in links."""

SHOWN = 50
"""How many of the loops found a page shows."""


_KEPT = 200


@dataclass(frozen=True, slots=True)
class LoopQuestion:
    """Which loops to look for; ``through`` is a slug of today, or None for all loops."""

    through: str | None = None
    max_links: int = MAX_LINKS
    limit: int = SHOWN
    statuses: Statuses = CONFIRMED


@dataclass(frozen=True, slots=True)
class LoopCounts:
    """How many loops run over each node; at least so many where the search was ``cut_off``."""

    nodes: Mapping[str, int]
    cut_off: bool


class LoopKeeper:
    """Keeps the answers of one revision of the store: a search can take a second or two."""

    def __init__(self, graphs: GraphKeeper) -> None:
        """Start empty; each answer is found when it is first asked for."""
        self.graphs = graphs
        self._revision = -1
        self._answers: OrderedDict[LoopQuestion, LoopAnswer] = OrderedDict()
        self._counts: LoopCounts | None = None
        self._ids: Mapping[str, Nodes] | None = None

    def get(
        self, session: Session, catalogue: Catalogue, through: str | None = None
    ) -> "LoopAnswer":
        """The best loops, over one node if asked. Raises QuestionError for an unknown node."""
        return self.ask(session, catalogue, LoopQuestion(through))

    def ask(self, session: Session, catalogue: Catalogue, asked: LoopQuestion) -> "LoopAnswer":
        """The answer to a question of any kind. Raises QuestionError with all that is wrong."""
        from graph.questions.loops import (  # noqa: PLC0415 - networkx, when the first loop is asked
            loops,
        )

        self._renew(catalogue)
        answer = self._answers.get(asked)
        if answer is None:
            graph = self.graphs.get(session, catalogue, asked.statuses)
            answer = loops(graph, asked.max_links, asked.limit, asked.through)
            self._answers[asked] = answer
            while len(self._answers) > _KEPT:
                self._answers.popitem(last=False)
        return answer

    def nodes_of(self, session: Session, catalogue: Catalogue, loop: str) -> Nodes | None:
        """The nodes of the loop with this id, of at most eight links; None where there is none.

        An id made when one of its nodes still had a retired slug holds.
        """
        from graph.engine.cycles import LoopSearch  # noqa: PLC0415 - as above

        self._renew(catalogue)
        if self._ids is None:
            search = LoopSearch(self.graphs.get(session, catalogue), LOOP_LINKS.high)
            self._ids = ids_of(search.run(), catalogue)
        return self._ids.get(loop)

    def counts(self, session: Session, catalogue: Catalogue) -> LoopCounts:
        """How many loops run over each node."""
        from graph.engine.cycles import LoopSearch  # noqa: PLC0415 - as above

        self._renew(catalogue)
        if self._counts is None:
            search = LoopSearch(self.graphs.get(session, catalogue), MAX_LINKS)
            nodes = Counter(node for loop in search.run() for node in loop)
            self._counts = LoopCounts(nodes, search.whole_to < MAX_LINKS)
        return self._counts

    def named(self, session: Session, catalogue: Catalogue) -> dict[str, "CausalLoop"]:
        """The named loops of the schema with their evidence, by slug.

        One of which a link has no confirmed claim left is no loop any more and stays out.
        """
        from graph.questions.loops import causal_loop  # noqa: PLC0415 - as above

        graph = self.graphs.get(session, catalogue)
        standing = standing_loops(catalogue, graph).values()
        return {loop.slug: causal_loop(graph, from_first(loop.nodes)) for loop in standing}

    def _renew(self, catalogue: Catalogue) -> None:
        if self._revision != catalogue.revision:
            self._answers, self._counts, self._ids = OrderedDict(), None, None
            self._revision = catalogue.revision


def ids_of(loops: Iterable[Nodes], catalogue: Catalogue) -> dict[str, Nodes]:
    """All ids that each loop has had: its own, and those with retired slugs of its nodes."""

    earlier: dict[str, list[str]] = defaultdict(list)
    for old, slug in catalogue.redirects.items():
        earlier[slug].append(old)
    found: dict[str, Nodes] = {}
    for nodes in loops:
        found[loop_id(nodes)] = nodes
        if not earlier.keys().isdisjoint(nodes):
            for names in product(*([slug, *earlier.get(slug, ())] for slug in nodes)):
                found.setdefault(loop_id(from_first(names)), nodes)
    return found


def standing_loops(catalogue: Catalogue, graph: "CausalGraph") -> dict[str, NamedLoop]:
    """The named loops of the schema by their ids, those of which every link still stands."""

    named = ((from_first(entry.nodes), entry) for entry in catalogue.loops.values())
    return {
        loop_id(nodes): entry
        for nodes, entry in named
        if all(graph.has_edge(*step) for step in steps_of(nodes))
    }
