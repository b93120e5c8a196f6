"""Ranked search over quotes, with the reasons why each was found."""

from dataclasses import dataclass

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.tables import QuoteRow
from app.search.highlights import Marks, Reason
from graph.text.content_words import readable


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A quote that answers. ``marks`` are ranges in its ``clean`` text; ``repeats`` are the
    addresses of quotes with the same words, which are not shown again.

    ``why`` holds one entry for each thing that matched, by ``kind``: ``exact``; ``word``;
    ``abbreviation``, ``synonym``, ``spelling`` or ``compound`` (``text`` stands ``for`` what was
    asked); ``causes`` or ``effects`` (the quote states one of this ``node``); ``node`` (its slug);
    ``section`` (its number and title). ``text`` is a lemma, ``said`` the word as the quote has it.
    """

    quote: QuoteRow
    score: float
    why: tuple[Reason, ...]
    marks: Marks
    repeats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, best first; ``total`` counts all, repeats once."""

    hits: tuple[SearchHit, ...]
    total: int


def search(
    session: Session, catalogue: Catalogue, question: str, limit: int, offset: int = 0
) -> list[SearchHit]:
    """The best quotes for a question. Any text will do; an empty one finds nothing."""
    return list(find(session, catalogue, question, limit, offset).hits)


def find(
    session: Session, catalogue: Catalogue, question: str, limit: int, offset: int = 0
) -> Found:
    """Like ``search``, with the number of quotes that match at all."""
    from app.search.answer import answer  # noqa: PLC0415 - numpy, when it is needed

    asked = readable(question)
    if not asked.strip():
        return Found((), 0)
    return answer(session, catalogue, asked, limit, offset)
