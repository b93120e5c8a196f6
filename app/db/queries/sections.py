"""Sections: the headings of the documents, and what stands under them."""

from typing import Any

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select

from app.db.tables import SectionRow


def within_section(column: Any, number: str) -> ColumnElement[bool]:  # noqa: ANN401 - SQLModel types columns as their values
    """The condition that a column of section numbers names this section or one below it.

    ``corpus.ids.is_within`` says the same of two numbers at hand.
    """
    below = col(column).startswith(f"{number}.", autoescape=True)
    return or_(col(column) == number, below)


def section_numbers(session: Session) -> list[tuple[str, str]]:
    """Document and number of every section."""
    rows = session.execute(select(col(SectionRow.document), col(SectionRow.number)))
    return [(document, number) for document, number in rows]
