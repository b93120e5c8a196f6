"""Fills the search tables with the words, lemmas and letters of a document's quotes."""

from sqlalchemy import text
from sqlmodel import Session, col, select

from app.db.models import QuoteRow
from app.services.loading.markers import mark_of, set_mark
from graph.lemmas import lemmas

INDEX_VERSION = "1"
TABLES = ("quote_words", "quote_grams")


def is_indexed(session: Session, document: str) -> bool:
    """Whether the index holds this very reading of the document."""
    return mark_of(session, f"search:{document}") == _wanted(session, document)


def index_document(session: Session, document: str) -> None:
    """Index a document's current quotes anew; the caller owns the transaction."""
    for table in TABLES:
        session.execute(
            text(f"DELETE FROM {table} WHERE rowid IN (SELECT id FROM quote WHERE document = :d)"),
            {"d": document},
        )
    quotes = session.exec(
        select(QuoteRow).where(QuoteRow.document == document, col(QuoteRow.current))
    ).all()
    rows = [{"id": q.id, "words": q.clean, "lemmas": " ".join(lemmas(q.clean))} for q in quotes]
    if rows:
        session.execute(text(_WORDS), rows)
        session.execute(text(_GRAMS), rows)
    set_mark(session, f"search:{document}", _wanted(session, document))


def _wanted(session: Session, document: str) -> str:
    return f"{INDEX_VERSION} {mark_of(session, f'document:{document}')}"


_WORDS = "INSERT INTO quote_words (rowid, words, lemmas) VALUES (:id, :words, :lemmas)"
_GRAMS = "INSERT INTO quote_grams (rowid, words) VALUES (:id, :words)"
