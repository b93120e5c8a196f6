"""The feedback loops of the store's graph, found once a revision."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.texts import quote_texts
from app.errors import InvalidInputError, NotFoundError
from app.per_revision import PerRevision
from app.questions.graphs import GraphCache
from app.questions.loop_question import MAX_LINKS, LoopCounts, LoopQuestion
from app.questions.named_loops import ids_of, named_first, standing_loops
from app.questions.names import Resolver, all_at_once
from graph.bounds import LOOP_LINKS, OutOfBounds
from graph.engine.cycles import LoopSearch
from graph.engine.loop_nodes import Nodes, from_first
from graph.questions.loops import CausalLoop, LoopAnswer, causal_loop, loops
from graph.schema.model import NamedLoop

_ANSWERS = 200
"""An answer for every node that a reader may follow: some 160 nodes stand in the schema."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Register:
    """The loops that were found with their quotes' texts; ``named`` gives schema names by id.

    ``loops`` are at most the limit: the named ones first, then the best evidenced.
    """

    answer: LoopAnswer
    loops: tuple[CausalLoop, ...]
    named: Mapping[str, NamedLoop]
    texts: Mapping[str, str]


@dataclass(slots=True)
class LoopCache:
    """Keeps what is known of the loops of one revision: a search can take a second or two."""

    graphs: GraphCache
    _answers: PerRevision[LoopAnswer] = field(default_factory=lambda: PerRevision(_ANSWERS))
    _registers: PerRevision[Register] = field(default_factory=PerRevision)
    _counts: PerRevision[LoopCounts] = field(default_factory=lambda: PerRevision(1))
    _ids: PerRevision[Mapping[str, Nodes]] = field(default_factory=lambda: PerRevision(1))

    def get(self, session: Session, catalogue: Catalogue, through: str | None = None) -> LoopAnswer:
        """The best loops, over one node if asked. Raises QuestionError for an unknown node."""
        return self.ask(session, catalogue, LoopQuestion(through))

    def ask(self, session: Session, catalogue: Catalogue, asked: LoopQuestion) -> LoopAnswer:
        """The answer to a question of any kind. Raises QuestionError with all that is wrong."""

        def find() -> LoopAnswer:
            graph = self.graphs.get(session, catalogue, asked.statuses)
            return loops(graph, asked.max_links, asked.limit, asked.through)

        return self._answers.get(catalogue.revision, asked, find)

    def counts(self, session: Session, catalogue: Catalogue) -> LoopCounts:
        """How many loops run over each node."""

        def count() -> LoopCounts:
            search = LoopSearch(self.graphs.get(session, catalogue), MAX_LINKS)
            nodes = Counter(node for loop in search.run() for node in loop)
            return LoopCounts(nodes, search.whole_to < MAX_LINKS)

        return self._counts.get(catalogue.revision, None, count)

    def named(self, session: Session, catalogue: Catalogue) -> dict[str, CausalLoop]:
        """The named loops of the schema with their evidence, by slug.

        One of which a link has no confirmed claim left is no loop any more and stays out.
        """
        graph = self.graphs.get(session, catalogue)
        standing = standing_loops(catalogue, graph).values()
        return {loop.slug: causal_loop(graph, from_first(loop.nodes)) for loop in standing}

    def register(self, session: Session, catalogue: Catalogue, asked: LoopQuestion) -> Register:
        """The register for this question; ``through`` may be a retired slug.

        Raises InvalidInputError with all that is wrong.
        """
        return self._registers.get(
            catalogue.revision, asked, lambda: self._register(session, catalogue, asked)
        )

    def find(
        self, session: Session, catalogue: Catalogue, key: str
    ) -> tuple[CausalLoop, NamedLoop | None, Mapping[str, str]]:
        """One loop by its id, or by the slug of its name, with its name and quotes' texts.

        Looks among named loops and those of at most eight links; an id made when one of its nodes
        still had a retired slug holds. Raises NotFoundError.
        """
        graph = self.graphs.get(session, catalogue)
        named = standing_loops(catalogue, graph)
        slugs = {entry.slug: name for name, entry in named.items()}
        wanted = slugs.get(key, key)
        if wanted in named:
            nodes = from_first(named[wanted].nodes)
        elif (found := self._nodes_of(session, catalogue, wanted)) is not None:
            nodes = found
        else:
            raise NotFoundError("loop", key)
        loop = causal_loop(graph, nodes)
        return loop, named.get(loop.id), _texts(session, [loop])

    def _nodes_of(self, session: Session, catalogue: Catalogue, loop: str) -> Nodes | None:
        def all_ids() -> Mapping[str, Nodes]:
            search = LoopSearch(self.graphs.get(session, catalogue), LOOP_LINKS.high)
            return ids_of(search.run(), catalogue)

        return self._ids.get(catalogue.revision, None, all_ids).get(loop)

    def _register(self, session: Session, catalogue: Catalogue, asked: LoopQuestion) -> Register:
        resolver = Resolver(session, catalogue)
        through = resolver.node(asked.through) if asked.through is not None else None
        if through is None and MAX_LINKS < asked.max_links <= LOOP_LINKS.high:
            advice = f"without through choose at most {MAX_LINKS}."
            resolver.errors.append(OutOfBounds(LOOP_LINKS, asked.max_links, advice))
        if resolver.errors:
            raise InvalidInputError(tuple(resolver.errors))
        with all_at_once(()):
            answer = self.ask(session, catalogue, replace(asked, through=through))
        graph = self.graphs.get(session, catalogue, asked.statuses)
        named = standing_loops(catalogue, graph)
        shown = named_first(graph, answer, named)
        return Register(answer, shown, named, _texts(session, shown))


def _texts(session: Session, found: Iterable[CausalLoop]) -> dict[str, str]:
    steps = (step for loop in found for step in loop.steps)
    return quote_texts(session, {claim.quote for step in steps for claim in step.claims})
