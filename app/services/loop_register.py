"""The register of feedback loops: all within the bounds, named ones first, kept for a revision."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from app.errors import InvalidInputError, NotFoundError
from app.services.catalogue import Catalogue, LoopEntry
from app.services.graphs import GraphKeeper, Statuses
from app.services.loops import from_first
from app.services.paths import quote_texts
from app.services.questions import Resolver, all_at_once
from graph.build import CausalGraph
from graph.evidence import CONFIRMED
from graph.loop_search import LoopSearch, Nodes
from graph.loops import MAX_LINKS, CausalLoop, LoopAnswer, causal_loop, loop_id, loops

REGISTER_LINKS = 6
"""How long the loops of the register may be, in links; through one node they may be longer."""

MOST = 1000
"""How many loops a register holds, the best evidenced first."""

_KEPT = 24


@dataclass(frozen=True, slots=True)
class LoopQuestion:
    """Which loops to look for; ``through`` is a slug, retired ones too."""

    through: str | None = None
    max_links: int = REGISTER_LINKS
    limit: int = 200
    statuses: Statuses = CONFIRMED


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Register:
    """The loops that were found with their quotes' texts; ``named`` gives schema names by id.

    ``loops`` are at most the limit: the named ones first, then the best evidenced.
    """

    answer: LoopAnswer
    loops: tuple[CausalLoop, ...]
    named: Mapping[str, LoopEntry]
    texts: Mapping[str, str]


class LoopRegister:
    """Keeps the last registers of one revision of the store."""

    def __init__(self) -> None:
        """Start empty; a register is made when it is first asked for."""
        self._revision = -1
        self._kept: OrderedDict[LoopQuestion, Register] = OrderedDict()
        self._longer: Mapping[str, Nodes] | None = None

    def get(
        self, session: Session, catalogue: Catalogue, graphs: GraphKeeper, asked: LoopQuestion
    ) -> Register:
        """The register for this question. Raises InvalidInputError with all that is wrong."""
        self._renew(catalogue)
        found = self._kept.get(asked)
        if found is None:
            found = self._make(session, catalogue, graphs, asked)
            self._kept[asked] = found
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def find(
        self, session: Session, catalogue: Catalogue, graphs: GraphKeeper, key: str
    ) -> tuple[CausalLoop, LoopEntry | None, Mapping[str, str]]:
        """One loop by its id, or by the slug of its name, with its name and quotes' texts.

        Looks among named loops and those of at most eight links. Raises NotFoundError.
        """
        graph = graphs.get(session, catalogue)
        named = named_loops(catalogue, graph)
        ids = {entry.slug: name for name, entry in named.items()}
        wanted = ids.get(key, key)
        nodes = self._nodes(graph, wanted, named)
        if nodes is None:
            raise NotFoundError("loop", key)
        loop = causal_loop(graph, nodes)
        return loop, named.get(wanted), _texts(session, [loop])

    def _nodes(
        self, graph: CausalGraph, wanted: str, named: Mapping[str, LoopEntry]
    ) -> Nodes | None:
        if wanted in named:
            return from_first(named[wanted].nodes)
        if self._longer is None:
            self._longer = {loop_id(n): n for n in LoopSearch(graph, MAX_LINKS[-1]).run()}
        return self._longer.get(wanted)

    def _make(
        self, session: Session, catalogue: Catalogue, graphs: GraphKeeper, asked: LoopQuestion
    ) -> Register:
        resolver = Resolver(session, catalogue)
        through = resolver.node(asked.through) if asked.through is not None else None
        if through is None and REGISTER_LINKS < asked.max_links <= MAX_LINKS[-1]:
            resolver.errors.append(
                f"maxLinks is {asked.max_links}; without through choose at most {REGISTER_LINKS}."
            )
        if resolver.errors:
            raise InvalidInputError(tuple(resolver.errors))
        graph = graphs.get(session, catalogue, asked.statuses)
        with all_at_once(()):
            answer = loops(graph, asked.max_links, asked.limit, through)
        named = named_loops(catalogue, graph)
        shown = _in_order(graph, answer, named)
        return Register(answer, shown, named, _texts(session, shown))

    def _renew(self, catalogue: Catalogue) -> None:
        if self._revision != catalogue.revision:
            self._kept, self._longer = OrderedDict(), None
            self._revision = catalogue.revision


def named_loops(catalogue: Catalogue, graph: CausalGraph) -> dict[str, LoopEntry]:
    """The named loops of the schema by their ids, those of which every link still stands."""
    found = {}
    for entry in catalogue.loops.values():
        nodes = from_first(entry.nodes)
        if all(graph.has_edge(*step) for step in zip(nodes, (*nodes[1:], nodes[0]), strict=True)):
            found[loop_id(nodes)] = entry
    return found


def _in_order(
    graph: CausalGraph, answer: LoopAnswer, named: Mapping[str, LoopEntry]
) -> tuple[CausalLoop, ...]:
    """Named loops within the bounds first, in the schema's order, then the best of the others."""
    first = [causal_loop(graph, from_first(entry.nodes)) for entry in named.values()]
    within = [
        loop
        for loop in first
        if len(loop.nodes) <= answer.max_links
        and (answer.through is None or answer.through in loop.nodes)
    ]
    others = (loop for loop in answer.loops if loop.id not in named)
    return (*within, *others)[: answer.limit]


def _texts(session: Session, found: Iterable[CausalLoop]) -> dict[str, str]:
    steps = (step for loop in found for step in loop.steps)
    return quote_texts(session, {claim.quote for step in steps for claim in step.claims})
