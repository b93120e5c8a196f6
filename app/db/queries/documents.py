"""Documents: which there are, and which one the causal schema was read from."""

from sqlmodel import Session, col, select

from app.db.marks import mark_of
from app.db.tables import DocumentRow

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
