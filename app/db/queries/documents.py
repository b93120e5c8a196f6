"""Documents: which there are, and which one the causal schema was read from."""

import datetime
from dataclasses import dataclass, fields

from sqlalchemy import func
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from app.db.marks import mark_of
from app.db.tables import DocumentRow, QuoteRow, SectionRow
from corpus.model import DocumentKind

_SCHEMA_DOCUMENT = "schema.document"


def own_document(session: Session) -> str:
    """The slug of the document that the schema was read from; empty where none is loaded.

    A bare section number is one of its sections, and nodes draw on them.
    """
    return own_document_version(session)[0]


def own_document_version(session: Session) -> tuple[str, str]:
    """That slug with the version of the document that was read."""
    slug, _, version = (mark_of(session, _SCHEMA_DOCUMENT) or "").partition(" ")
    return slug, version


def document_slugs(session: Session) -> list[str]:
    """All slugs, in the order in which documents are shown."""
    return list(session.exec(select(DocumentRow.slug).order_by(col(DocumentRow.position))))


def document_versions(session: Session) -> dict[str, str]:
    """Slug -> version, in the order in which documents are shown."""
    columns = select(col(DocumentRow.slug), col(DocumentRow.version))
    return dict(session.execute(columns.order_by(col(DocumentRow.position))).all())


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """A source as lists show it, without its text; ``quotes`` counts current ones, repeats too."""

    slug: str
    title: str
    kind: DocumentKind
    version: str
    status: str
    date: datetime.date | None
    dated: str
    publisher: str
    licence: str
    address: str | None
    sha256: str
    sections: int
    quotes: int


def listed_documents(session: Session) -> list[DocumentEntry]:
    """All sources in the order in which they are shown; three queries."""
    counted = (QuoteRow.document, func.count())
    quotes = select(*counted).where(col(QuoteRow.current)).group_by(col(QuoteRow.document))
    sections = select(SectionRow.document, func.count()).group_by(col(SectionRow.document))
    counts = {
        "quotes": dict(session.exec(quotes).all()),
        "sections": dict(session.exec(sections).all()),
    }
    own = [one.name for one in fields(DocumentEntry) if one.name not in counts]
    query = select_columns(*(getattr(DocumentRow, name) for name in own))
    rows = session.execute(query.order_by(col(DocumentRow.position)))
    return [
        DocumentEntry(
            **row._mapping,
            quotes=counts["quotes"].get(row.slug, 0),
            sections=counts["sections"].get(row.slug, 0),
        )
        for row in rows
    ]
