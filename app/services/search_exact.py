"""Finds the quote that a pasted sentence was copied from."""

import re

from sqlalchemy import text
from sqlmodel import Session, col, select

from app.db.models import QuoteRow
from app.services.search_match import quoted
from corpus.ids import content_hash, normal_form

SHORTEST_PASTE = 4
"""Words that a question must have to be taken for a part of a quote."""

# Typed for apostrophes, but no punctuation to Unicode.
_APOSTROPHES = str.maketrans("´`", "''")
_WITH_ALL = "SELECT rowid FROM quote_words WHERE quote_words MATCH :query LIMIT 50"


def pasted(session: Session, question: str) -> list[int]:
    """Ids of quotes that are the question, then of those that hold it whole, in document order.

    Capitals, punctuation (quotation marks too) and white space may differ.
    """
    if not question.strip():
        return []
    keys = {content_hash(text) for text in (question, question.translate(_APOSTROPHES))}
    same = session.exec(
        select(QuoteRow.id)
        .where(col(QuoteRow.repeat_key).in_(keys), col(QuoteRow.current))
        .order_by(col(QuoteRow.id))
    ).all()
    return list(dict.fromkeys([*(i for i in same if i), *_holding(session, question)]))


def _holding(session: Session, question: str) -> list[int]:
    wanted = _form(question)
    words = list(dict.fromkeys(re.findall(r"\w+", wanted)))
    if len(wanted.split()) < SHORTEST_PASTE or not words:
        return []
    query = "words : (" + " AND ".join(quoted(word) for word in words[:40]) + ")"
    ids = [row[0] for row in session.execute(text(_WITH_ALL), {"query": query})]
    rows = session.exec(
        select(QuoteRow).where(col(QuoteRow.id).in_(ids)).order_by(col(QuoteRow.id))
    )
    return [row.id for row in rows if row.id and f" {wanted} " in f" {_form(row.clean)} "]


def _form(text: str) -> str:
    return normal_form(text.translate(_APOSTROPHES))
