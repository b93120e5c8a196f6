"""One cache for all that is worked out of the store and holds for one revision of it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary, WeakValueDictionary

from sqlalchemy import Connection, Engine

T = TypeVar("T")

LIMIT = 24
"""Answers that are kept unless a cache says otherwise: more than one reader's last questions."""


class _Slot(Generic[T]):
    """The place of one answer. Whoever holds the lock works it out, the others wait for it."""

    __slots__ = ("__weakref__", "answers", "lock")

    def __init__(self) -> None:
        # Who asks in a circle gets Python's RecursionError instead of waiting for itself.
        self.lock = RLock()
        self.answers: list[T] = []
        """The one answer, or nothing as long as nobody has it."""


class PerRevision(Generic[T]):
    """Keeps the last answers of one revision of the store, by question; for any thread.

    Two threads that ask the same at once share one computation; those that ask something else do
    not wait. An error reaches who asked, and is not kept: the next who asks tries again. Another
    revision, higher or lower (a backup that was put back), drops all that was kept; what was
    still being worked out for the former one is handed out and not kept.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        """Keep at most ``limit`` answers; of more the one that was asked longest ago goes."""
        self._limit = limit
        self._revision = -1
        self._lock = Lock()
        # All slots that somebody waits for or that are kept; those left empty by an error vanish.
        self._slots: WeakValueDictionary[Hashable, _Slot[T]] = WeakValueDictionary()
        self._kept: OrderedDict[Hashable, _Slot[T]] = OrderedDict()

    def get(self, revision: int, question: Hashable, answer: Callable[[], T]) -> T:
        """What was kept for the question, else what ``answer`` gives now."""
        slot = self._slot(revision, question)
        with slot.lock:
            if not slot.answers:
                slot.answers.append(answer())
                self._keep(revision, question, slot)
            return slot.answers[0]

    def holds(self, revision: int, question: Hashable, kept: T) -> bool:
        """Whether this very answer is the one that is kept."""
        with self._lock:
            slot = self._kept.get(question) if revision == self._revision else None
            return slot is not None and slot.answers[0] is kept

    def __len__(self) -> int:
        """How many answers are kept."""
        return len(self._kept)

    def _slot(self, revision: int, question: Hashable) -> _Slot[T]:
        with self._lock:
            if revision != self._revision:
                self._revision = revision
                self._kept.clear()
                self._slots.clear()
            if question in self._kept:
                self._kept.move_to_end(question)
            return self._slots.setdefault(question, _Slot())

    def _keep(self, revision: int, question: Hashable, slot: _Slot[T]) -> None:
        with self._lock:
            if revision != self._revision:
                return
            self._kept[question] = slot
            while len(self._kept) > self._limit:
                self._kept.popitem(last=False)


class PerDatabase(Generic[T]):
    """One answer a database, for what is asked with nothing but a session at hand."""

    def __init__(self) -> None:
        """Start empty; a database that nobody uses any more is forgotten."""
        self._lock = Lock()
        self._caches: WeakKeyDictionary[Engine | Connection, PerRevision[T]] = WeakKeyDictionary()

    def get(self, database: Engine | Connection, revision: int, answer: Callable[[], T]) -> T:
        """What was kept for this revision of the database, else what ``answer`` gives now."""
        with self._lock:
            cache = self._caches.setdefault(database, PerRevision(limit=1))
        return cache.get(revision, None, answer)
