"""Loads what a store lacks, step by step, each step one transaction with its own mark.

A start that is killed leaves whole steps behind and no half ones; the next start does the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sqlmodel import Session

from app.db.queries.documents import document_slugs
from app.db.queries.nodes import stored_nodes
from app.db.store import Store, alone, explained
from app.loading import documents, schema, suggestions
from corpus.manifest import load_manifest, read_known, read_text
from corpus.model import READER_VERSION, DocumentInfo

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(slots=True)
class Preparation:
    """What a start did: one line a finished step, empty when nothing was missing."""

    steps: list[str] = field(default_factory=list)


def prepare(store: Store, tell: Callable[[str], None] = lambda _line: None) -> Preparation:
    """Bring documents, schema and suggestions up to date, in that order.

    ``tell`` hears each step before it begins. Raises StoreError, CorpusError or SchemaError.
    """
    done = Preparation()
    with explained(store.database), alone(store.database.parent):
        for info in load_manifest():
            _step(store, done, tell, f"document {info.slug}", _load(info))
        _step(store, done, tell, "causal schema", _load_schema)
        pipeline = cache(lambda: _pipeline(store))
        for slug in _slugs(store):
            _step(store, done, tell, f"suggestions for {slug}", _suggest(slug, pipeline))
    return done


def is_prepared(session: Session) -> bool:
    """Whether no step would find anything to do."""
    return all(step(session) is None for step in (*map(_load, load_manifest()), _load_schema)) and (
        all(suggestions.is_tagged(session, slug) for slug in document_slugs(session))
    )


Step = Callable[[Session], Callable[[Session], None] | None]


def _step(
    store: Store, done: Preparation, tell: Callable[[str], None], name: str, step: Step
) -> None:
    """Ask the step whether there is work; do it in one transaction."""
    with store.session() as session:
        work = step(session)
        if work is None:
            return
        tell(name)
        work(session)
        session.commit()
    done.steps.append(name)


def _load(info: DocumentInfo) -> Step:
    def step(session: Session) -> Callable[[Session], None] | None:
        if documents.is_loaded(session, info, READER_VERSION):
            return None
        return lambda s: documents.store_document(
            s, read_known(info.slug), read_text(info), READER_VERSION
        )

    return step


def _load_schema(session: Session) -> Callable[[Session], None] | None:
    return None if schema.schema_is_loaded(session) else schema.store_schema


def _suggest(slug: str, pipeline: Callable[[], "Language"]) -> Step:
    def step(session: Session) -> Callable[[Session], None] | None:
        if suggestions.is_tagged(session, slug):
            return None
        return lambda s: suggestions.suggest(s, slug, pipeline())

    return step


def _pipeline(store: Store) -> "Language":
    from graph.tagging import build_pipeline  # noqa: PLC0415 - spaCy takes a second to import

    with store.session() as session:
        return build_pipeline(stored_nodes(session))


def _slugs(store: Store) -> list[str]:
    with store.session() as session:
        return document_slugs(session)
