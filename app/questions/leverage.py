"""Where to take hold, over the store: the ranking at once, how sure it is when that is counted.

The ranking of a question takes a moment and is answered at once; drawing the quotes again some
hundreds of times is done by one thread in the background, one question after another.
"""

import logging
import time
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event, Lock

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.per_revision import PerRevision
from app.questions.graphs import GraphCache, Statuses
from app.questions.names import EndNames, FilterNames, Resolver, all_at_once
from app.questions.paths import since
from graph.evidence.build import CausalGraph
from graph.evidence.claims import CONFIRMED
from graph.evidence.filter import EVERYTHING, PathFilter
from graph.questions.leverage import LeverageAnswer, leverage

RESAMPLES = 200
"""How often the quotes are drawn again."""

ATTEMPTS = 3
"""How often a count is begun that ends in an error: what fails thrice will fail again."""

THREAD = "leverage"

_KEPT = 16
"""Questions with their answers; a count takes seconds, so that few are asked at a time."""

_PENDING = 16
"""Counts that run or wait at most; a later question has its count begun when it is asked again."""

_log = logging.getLogger(__name__)


class Stage(StrEnum):
    """How far the counting of stability is; a count that failed is begun again when asked."""

    WAITING = "waiting"
    RUNNING = "running"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in slugs that exist, at one revision of the store."""

    revision: int
    effects: tuple[str, ...]
    max_links: int
    statuses: Statuses = CONFIRMED
    only: PathFilter = EVERYTHING


@dataclass(slots=True, eq=False)
class Work:
    """An answer without stability, and the last of its counts with it."""

    asked: Asked
    graph: CausalGraph
    answer: LeverageAnswer
    done: int = 0
    attempts: int = 0
    count: "Future[LeverageAnswer] | None" = None

    @property
    def stage(self) -> Stage:
        """What the count says of itself, so that no error can leave it running for ever."""
        if self.count is None or _is_given_up(self.count):
            return Stage.WAITING
        if self.count.done():
            return Stage.FAILED if self.count.exception() else Stage.READY
        return Stage.RUNNING if self.count.running() else Stage.WAITING

    @property
    def may_begin(self) -> bool:
        """Whether no count is under way or worth keeping."""
        if self.count is None or _is_given_up(self.count):
            return True
        return self.stage is Stage.FAILED and self.attempts < ATTEMPTS


@dataclass(frozen=True, slots=True)
class LeverageReport:
    """The answer as it stands now: ``done`` resamples ``of`` so many.

    It holds shares of kept places once ``stage`` is ready.
    """

    answer: LeverageAnswer
    asked: Asked
    stage: Stage
    done: int
    of: int
    took_ms: float


class _StaleError(Exception):
    """Nobody will ask for this any more: the store has moved on, or the application stops."""


def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix=THREAD)


@dataclass(slots=True, weakref_slot=True)
class LeverageCache:
    """Keeps the last answers of one revision and counts their stability, one at a time.

    ``resamples`` is how often quotes are drawn again. ``close`` it when the application stops.
    """

    resamples: int = RESAMPLES
    _kept: PerRevision[Work] = field(default_factory=lambda: PerRevision(_KEPT))
    _pool: ThreadPoolExecutor = field(default_factory=_pool)
    _pending: "list[Future[LeverageAnswer]]" = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)
    _closed: Event = field(default_factory=Event)

    def ask(  # noqa: PLR0913 - a question has that many parts
        self,
        session: Session,
        catalogue: Catalogue,
        graphs: GraphCache,
        effect: EndNames,
        *,
        max_links: int = 6,
        filters: FilterNames | None = None,
    ) -> LeverageReport:
        """Rank the nodes by what they can do about the effects, by default the schema's core.

        Raises InvalidInputError with all that is wrong. Of the filters those on evidence count.
        """
        started = time.perf_counter()
        names = filters or FilterNames()
        resolver = Resolver(session, catalogue)
        wanted = effect if effect != EndNames() else EndNames((catalogue.core,))
        effects = resolver.ends(EndNames(), wanted)[1]
        only = resolver.filter(names)
        asked = Asked(catalogue.revision, tuple(sorted(effects)), max_links, names.statuses, only)

        def rank() -> Work:
            graph = graphs.get(session, catalogue, names.statuses)
            with all_at_once(resolver.errors):
                answer = leverage(graph, asked.effects, max_links, resamples=0, only=only)
            return Work(asked, graph, answer)

        work = self._kept.get(asked.revision, asked, rank)
        stage, answer, done = self._state(work)
        self._begin(work)
        return LeverageReport(answer, asked, stage, done, self.resamples, since(started))

    def close(self) -> None:
        """Count no more: what runs ends after the resample that it is at."""
        self._closed.set()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _state(self, work: Work) -> tuple[Stage, LeverageAnswer, int]:
        stage = work.stage
        if stage is Stage.READY and work.count is not None:
            counted = work.count.result()
            return stage, counted, counted.resamples
        return stage, work.answer, work.done

    def _begin(self, work: Work) -> None:
        """Have it counted, unless it is or was; where too many wait, a later ask tries again."""
        with self._lock:
            self._pending = [count for count in self._pending if not count.done()]
            if self._closed.is_set() or len(self._pending) >= _PENDING or not work.may_begin:
                return
            work.done, work.attempts = 0, work.attempts + 1
            work.count = self._pool.submit(_counted, work, self.resamples, _still(self, work))
            work.count.add_done_callback(_tell_failure)
            self._pending.append(work.count)

    def wants(self, work: Work) -> bool:
        """Whether anybody can still ask for this."""
        return not self._closed.is_set() and self._kept.holds(work.asked.revision, work.asked, work)


def _still(cache: LeverageCache, work: Work) -> Callable[[], bool]:
    """Whether the count is wanted; it must not keep a cache alive that everybody has left."""
    seen = weakref.ref(cache)

    def wanted() -> bool:
        kept = seen()
        return kept is not None and kept.wants(work)

    return wanted


def _counted(work: Work, resamples: int, wanted: Callable[[], bool]) -> LeverageAnswer:
    """The answer with stability. An error stays with the count, which then stands as failed."""

    def note(done: int, _of: int) -> None:
        if not wanted():
            raise _StaleError
        work.done = done

    asked = work.asked
    note(0, resamples)
    return leverage(
        work.graph,
        asked.effects,
        asked.max_links,
        resamples=resamples,
        only=asked.only,
        progress=note,
    )


def _is_given_up(count: "Future[LeverageAnswer]") -> bool:
    if not count.done():
        return False
    return count.cancelled() or isinstance(count.exception(), _StaleError)


def _tell_failure(count: "Future[LeverageAnswer]") -> None:
    if not _is_given_up(count) and (error := count.exception()) is not None:
        _log.error("leverage_count_failed", exc_info=error)
