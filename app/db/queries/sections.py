"""Sections: the headings of the documents, and what stands under them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from app.db.tables import DocumentRow, QuoteRow, SectionRow
from corpus.ids import and_above


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


def all_sections(session: Session) -> Sequence[SectionRow]:
    """Every heading, in the order of the documents."""
    query = select(SectionRow).join(DocumentRow, col(DocumentRow.slug) == col(SectionRow.document))
    return session.exec(query.order_by(col(DocumentRow.position), col(SectionRow.position))).all()


def quotes_within(session: Session) -> Mapping[tuple[str, str], int]:
    """How many current quotes, repeats too, stand in each section or below it."""
    found = Counter[tuple[str, str]]()
    rows = session.exec(
        select(QuoteRow.document, QuoteRow.section, func.count())
        .where(col(QuoteRow.current))
        .group_by(col(QuoteRow.document), col(QuoteRow.section))
    )
    for document, number, count in rows:
        for part in and_above(number):
            found[document, part] += count
    return found
