"""The register of feedback loops: all within the bounds, named ones first, kept for a revision."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.texts import quote_texts
from app.errors import InvalidInputError, NotFoundError
from app.questions.loops import MAX_LINKS as REGISTER_LINKS
from app.questions.loops import LoopKeeper, LoopQuestion, standing_loops
from app.questions.names import Resolver, all_at_once
from graph.bounds import LOOP_LINKS, OutOfBounds
from graph.engine.loop_nodes import from_first
from graph.evidence.build import CausalGraph
from graph.questions.loops import CausalLoop, LoopAnswer, causal_loop
from graph.schema.model import NamedLoop

_KEPT = 24


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Register:
    """The loops that were found with their quotes' texts; ``named`` gives schema names by id.

    ``loops`` are at most the limit: the named ones first, then the best evidenced.
    """

    answer: LoopAnswer
    loops: tuple[CausalLoop, ...]
    named: Mapping[str, NamedLoop]
    texts: Mapping[str, str]


class LoopRegister:
    """Keeps the last registers of one revision of the store."""

    def __init__(self, keeper: LoopKeeper) -> None:
        """Start empty; a register is made when it is first asked for."""
        self._keeper = keeper
        self._revision = -1
        self._kept: OrderedDict[LoopQuestion, Register] = OrderedDict()

    def get(self, session: Session, catalogue: Catalogue, asked: LoopQuestion) -> Register:
        """The register for this question; ``through`` may be a retired slug.

        Raises InvalidInputError with all that is wrong.
        """
        if self._revision != catalogue.revision:
            self._kept, self._revision = OrderedDict(), catalogue.revision
        found = self._kept.get(asked)
        if found is None:
            found = self._make(session, catalogue, asked)
            self._kept[asked] = found
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def find(
        self, session: Session, catalogue: Catalogue, key: str
    ) -> tuple[CausalLoop, NamedLoop | None, Mapping[str, str]]:
        """One loop by its id, or by the slug of its name, with its name and quotes' texts.

        Looks among named loops and those of at most eight links. Raises NotFoundError.
        """
        graph = self._keeper.graphs.get(session, catalogue)
        named = standing_loops(catalogue, graph)
        ids = {entry.slug: name for name, entry in named.items()}
        wanted = ids.get(key, key)
        if wanted in named:
            nodes = from_first(named[wanted].nodes)
        elif (found := self._keeper.nodes_of(session, catalogue, wanted)) is not None:
            nodes = found
        else:
            raise NotFoundError("loop", key)
        loop = causal_loop(graph, nodes)
        return loop, named.get(loop.id), _texts(session, [loop])

    def _make(self, session: Session, catalogue: Catalogue, asked: LoopQuestion) -> Register:
        resolver = Resolver(session, catalogue)
        through = resolver.node(asked.through) if asked.through is not None else None
        if through is None and REGISTER_LINKS < asked.max_links <= LOOP_LINKS.high:
            advice = f"without through choose at most {REGISTER_LINKS}."
            resolver.errors.append(OutOfBounds(LOOP_LINKS, asked.max_links, advice))
        if resolver.errors:
            raise InvalidInputError(tuple(resolver.errors))
        with all_at_once(()):
            answer = self._keeper.ask(session, catalogue, replace(asked, through=through))
        graph = self._keeper.graphs.get(session, catalogue, asked.statuses)
        named = standing_loops(catalogue, graph)
        shown = _in_order(graph, answer, named)
        return Register(answer, shown, named, _texts(session, shown))


def _in_order(
    graph: CausalGraph, answer: LoopAnswer, named: Mapping[str, NamedLoop]
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
