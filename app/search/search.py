"""Ranked search over quotes, with the reasons why each was found."""

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.search.hits import Found, SearchHit
from graph.text.content_words import readable


def search(
    session: Session, catalogue: Catalogue, question: str, limit: int, offset: int = 0
) -> list[SearchHit]:
    """The best quotes for a question. Any text will do; an empty one finds nothing."""
    return list(find(session, catalogue, question, limit, offset).hits)


def find(
    session: Session, catalogue: Catalogue, question: str, limit: int, offset: int = 0
) -> Found:
    """Like ``search``, with the number of quotes that match at all."""
    from app.search.answer import answer  # noqa: PLC0415 - numpy: not at the start

    asked = readable(question)
    if not asked.strip():
        return Found((), 0)
    return answer(session, catalogue, asked, limit, offset)
