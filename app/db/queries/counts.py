"""How many quotes stand where."""

from sqlalchemy import String, cast, func
from sqlmodel import Session, col, select

from app.db.queries.quotes import FOOTNOTE
from app.db.tables import QuoteRow


def document_counts(session: Session) -> dict[str, int]:
    """Document -> how many current quotes it has, repeats too. One query."""
    counted = select(QuoteRow.document, func.count()).where(col(QuoteRow.current))
    return dict(session.exec(counted.group_by(col(QuoteRow.document))).all())


def footnote_counts(session: Session) -> dict[str, int]:
    """How many current quotes of each document are footnotes in it. One query."""
    flagged = cast(col(QuoteRow.flags), String).contains(f'"{FOOTNOTE}"')
    counted = select(QuoteRow.document, func.count()).where(col(QuoteRow.current), flagged)
    return dict(session.exec(counted.group_by(col(QuoteRow.document))).all())


def section_counts(session: Session, document: str) -> dict[str, int]:
    """Section -> how many current quotes stand right under it. One query."""
    of_document = (QuoteRow.document == document, col(QuoteRow.current))
    counted = select(QuoteRow.section, func.count()).where(*of_document)
    return dict(session.exec(counted.group_by(col(QuoteRow.section))).all())
