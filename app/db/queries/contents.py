"""What one document holds as it is stored: headings, parts, short forms, quotes."""

from collections.abc import Sequence
from typing import Any, cast

from sqlmodel import Session, SQLModel, col, select

from app.db.tables import AbbreviationRow, DocumentRow, PartRow, QuoteRow, SectionRow


def document_rows(session: Session) -> Sequence[DocumentRow]:
    """All documents with their whole texts, in the order in which they are shown."""
    return session.exec(select(DocumentRow).order_by(col(DocumentRow.position))).all()


def sections_of(session: Session, document: str) -> Sequence[SectionRow]:
    """The headings of a document, in order."""
    query = select(SectionRow).where(SectionRow.document == document)
    return session.exec(query.order_by(col(SectionRow.position))).all()


def parts_of(session: Session, document: str) -> Sequence[PartRow]:
    """The lines outside the body of a document, in order."""
    query = select(PartRow).where(PartRow.document == document)
    return session.exec(query.order_by(col(PartRow.first_line), col(PartRow.id))).all()


def short_forms_of(session: Session, document: str) -> Sequence[AbbreviationRow]:
    """The abbreviations that a document lists, as it lists them."""
    query = select(AbbreviationRow).where(AbbreviationRow.document == document)
    return session.exec(query.order_by(col(AbbreviationRow.id))).all()


def quotes_of(session: Session, document: str) -> Sequence[QuoteRow]:
    """The current quotes of a document, in order."""
    query = select(QuoteRow).where(QuoteRow.document == document, col(QuoteRow.current))
    return session.exec(query.order_by(col(QuoteRow.position))).all()


def quotes_ever_of(session: Session, document: str) -> Sequence[QuoteRow]:
    """All quotes that this document ever had, those of earlier versions too."""
    return session.exec(select(QuoteRow).where(QuoteRow.document == document)).all()


def all_quotes(session: Session) -> Sequence[QuoteRow]:
    """All quotes of all documents, current or not."""
    return session.exec(select(QuoteRow)).all()


def light_documents(session: Session) -> list[DocumentRow]:
    """All documents without their text, in order: plain rows that outlive the session."""
    light = [column for column in _columns(DocumentRow) if column.name != "text"]
    rows = session.execute(select(*light).order_by(col(DocumentRow.position))).all()
    return cast(list[DocumentRow], list(rows))


def all_sections(session: Session) -> Sequence[SectionRow]:
    """The headings of all documents, in order: plain rows that outlive the session."""
    ordered = (col(SectionRow.document), col(SectionRow.position))
    rows = session.execute(select(*_columns(SectionRow)).order_by(*ordered)).all()
    return cast(Sequence[SectionRow], rows)


def _columns(table: type[SQLModel]) -> list[Any]:
    return list(table.__table__.columns)  # type: ignore[attr-defined]
