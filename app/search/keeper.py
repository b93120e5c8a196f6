"""Keeps the search index of each store that is in use, and renews it with the catalogue."""

import weakref
from threading import Lock

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.search.index import SearchIndex
from app.search.source import read_source

_MOST = 4
_LOCK = Lock()
_KEPT: list[tuple[weakref.ref[Catalogue], SearchIndex]] = []


def index_of(session: Session, catalogue: Catalogue) -> SearchIndex:
    """The index of the catalogue's revision; the first call for a revision makes it."""
    with _LOCK:
        for of, index in _KEPT:
            if of() is catalogue:
                return index
        made = SearchIndex(read_source(session, catalogue))
        alive = [pair for pair in _KEPT if pair[0]() is not None]
        _KEPT[:] = [(weakref.ref(catalogue), made), *alive][:_MOST]
        return made
