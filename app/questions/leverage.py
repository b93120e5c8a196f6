"""Where to take hold, over the store: the ranking at once, how sure it is when that is counted.

The ranking of a question takes a moment and is answered at once; drawing the quotes again some
hundreds of times is done by one thread in the background, one question after another.
"""

import queue
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.questions.graphs import GraphKeeper, Statuses
from app.questions.names import EndNames, FilterNames, Resolver, all_at_once
from app.questions.paths import since
from graph.evidence.build import CausalGraph
from graph.evidence.claims import CONFIRMED
from graph.evidence.filter import EVERYTHING, PathFilter
from graph.questions.leverage import LeverageAnswer, leverage

RESAMPLES = 200
"""How often the quotes are drawn again."""

_KEPT = 16
_WAITING = 16


class Stage(StrEnum):
    """How far the counting of stability is."""

    WAITING = "waiting"
    RUNNING = "running"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in slugs that exist, at one revision of the store."""

    revision: int
    effects: tuple[str, ...]
    max_links: int
    statuses: Statuses = CONFIRMED
    only: PathFilter = EVERYTHING


@dataclass(slots=True)
class Work:
    """An answer and how sure it is; the thread alone writes ``stage``, ``done`` and ``answer``.

    ``answer`` holds shares of kept places once ``stage`` is ready.
    """

    asked: Asked
    graph: CausalGraph
    answer: LeverageAnswer
    stage: Stage = Stage.WAITING
    done: int = 0
    queued: bool = False


@dataclass(frozen=True, slots=True)
class LeverageReport:
    """The answer as it stands now: ``done`` resamples ``of`` so many."""

    answer: LeverageAnswer
    asked: Asked
    stage: Stage
    done: int
    of: int
    took_ms: float


class _StaleError(Exception):
    """The store has moved on: nobody will ask for this any more."""


@dataclass(slots=True)
class LeverageKeeper:
    """Keeps the last answers of one revision and counts their stability, one at a time.

    ``resamples`` is how often quotes are drawn again. The thread begins with the first question
    and ends by itself when nothing was asked for ``idle`` seconds.
    """

    resamples: int = RESAMPLES
    idle: float = 30.0
    _revision: int = -1
    _kept: OrderedDict[Asked, Work] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _queue: "queue.Queue[Work]" = field(default_factory=lambda: queue.Queue(_WAITING))
    _thread: threading.Thread | None = None

    def ask(  # noqa: PLR0913 - a question has that many parts
        self,
        session: Session,
        catalogue: Catalogue,
        graphs: GraphKeeper,
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
        work = self._find(asked)
        if work is None:
            graph = graphs.get(session, catalogue, names.statuses)
            with all_at_once(resolver.errors):
                answer = leverage(graph, asked.effects, max_links, resamples=0, only=only)
            work = self._keep(Work(asked, graph, answer))
        self._enqueue(work)
        # First the stage: an answer that is ready a moment later does no harm.
        stage, done = work.stage, work.done
        return LeverageReport(work.answer, asked, stage, done, self.resamples, since(started))

    def _find(self, asked: Asked) -> Work | None:
        with self._lock:
            if self._revision != asked.revision:
                self._kept.clear()
                self._revision = asked.revision
            return self._kept.get(asked)

    def _keep(self, work: Work) -> Work:
        with self._lock:
            kept = self._kept.setdefault(work.asked, work)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return kept

    def _enqueue(self, work: Work) -> None:
        """Have the thread count it; where too many wait, a later question tries again."""
        with self._lock:
            if work.queued:
                return
            try:
                self._queue.put_nowait(work)
            except queue.Full:
                return
            work.queued = True
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="leverage", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        try:
            while (work := self._next()) is not None:
                self._count(work)
        finally:
            self._thread = None

    def _next(self) -> Work | None:
        """The next to count; None when nothing came for a while, and the thread is to end."""
        try:
            return self._queue.get(timeout=self.idle)
        except queue.Empty:
            with self._lock:
                if self._queue.empty():
                    self._thread = None
                    return None
            return self._queue.get()

    def _count(self, work: Work) -> None:
        asked = work.asked
        try:
            counted = leverage(
                work.graph,
                asked.effects,
                asked.max_links,
                resamples=self.resamples,
                only=asked.only,
                progress=self._progress(work),
            )
        except _StaleError:
            return
        work.answer, work.done = counted, counted.resamples
        work.stage = Stage.READY

    def _progress(self, work: Work) -> Callable[[int, int], None]:
        def note(done: int, _of: int) -> None:
            if self._revision != work.asked.revision or self._kept.get(work.asked) is not work:
                work.stage, work.queued = Stage.WAITING, False
                raise _StaleError
            work.stage, work.done = Stage.RUNNING, done

        return note
