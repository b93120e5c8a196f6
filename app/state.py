"""What one running application holds: its store, its settings and what it keeps of the store."""

from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from fastapi import FastAPI

from app.catalogue.catalogue import Catalogue
from app.catalogue.reader import CatalogueCache
from app.db.store import Store
from app.operations.observed import Metrics
from app.settings import Settings

if TYPE_CHECKING:
    from app.questions.caches import QuestionCaches
    from app.questions.gaps import GapCache
    from app.questions.graphs import GraphCache
    from app.questions.leverage import LeverageCache
    from app.questions.loops import LoopCache


@dataclass(slots=True)
class AppState:
    """Pages and API of one application share it; ``app.dependencies`` hands it to handlers.

    What causal questions keep is made when first asked for: it is the one door behind which the
    graph library (networkx and numpy, a quarter of a second of work) is loaded, so that a first
    page need not wait for it. Ask for ``graphs``, ``loops`` and their like where they are used.
    """

    store: Store
    settings: Settings = field(default_factory=Settings)
    catalogues: CatalogueCache = field(default_factory=CatalogueCache)
    metrics: Metrics = field(default_factory=Metrics)
    _caches: "QuestionCaches | None" = None
    _lock: Lock = field(default_factory=Lock)

    def close(self) -> None:
        """Have what counts in the background stop."""
        with self._lock:
            if self._caches is not None:
                self._caches.leverage.close()

    def catalogue(self) -> Catalogue:
        """The catalogue as the store holds it now, for who has no session at hand."""
        with self.store.session() as session:
            return self.catalogues.get(session)

    @property
    def questions(self) -> "QuestionCaches":
        """All that causal questions keep; safe to ask for from any thread."""
        with self._lock:
            if self._caches is None:
                from app.questions.caches import (  # noqa: PLC0415 - the graph library, see above
                    QuestionCaches,
                )

                self._caches = QuestionCaches()
            return self._caches

    @property
    def graphs(self) -> "GraphCache":
        """The causal graphs."""
        return self.questions.graphs

    @property
    def loops(self) -> "LoopCache":
        """The feedback loops."""
        return self.questions.loops

    @property
    def gaps(self) -> "GapCache":
        """Where the evidence is thin."""
        return self.questions.gaps

    @property
    def leverage(self) -> "LeverageCache":
        """Where to take hold, and how sure that is."""
        return self.questions.leverage


_NAME = "doorklik"


def put_state(app: FastAPI, state: AppState) -> None:
    """Give an application its state; mounted applications need it given as well."""
    setattr(app.state, _NAME, state)


def state_of(app: FastAPI) -> AppState:
    """The state of an application. Raises TypeError for one that was given none."""
    state = getattr(app.state, _NAME, None)
    if not isinstance(state, AppState):
        raise TypeError("This application has no state; call put_state when it is made.")
    return state
