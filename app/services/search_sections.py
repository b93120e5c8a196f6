"""Sections that a question fits as a whole: a quote in such a section answers more likely.

A section's score is the bm25 of its quotes together, dampened for long sections, plus a bonus for
each of the question's words in its title or the titles above it.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from app.db.models import QuoteRow, SectionRow
from app.services.search_words import Term, content_lemmas

_TITLE = 0.5
_SHARE = 0.5
Place = tuple[str, str]


def by_sections(
    session: Session, terms: Sequence[Term], scores: Mapping[int, float]
) -> Mapping[int, float]:
    """The scores of quotes, each raised by how well its section fits (at most by half the best)."""
    if not scores:
        return {}
    places = _places(session, scores)
    sections = _pooled(scores, places)
    for place, bonus in _titles(session, terms).items():
        if place in sections:
            sections[place] *= 1 + _TITLE * bonus
    best, top = max(sections.values()), max(scores.values())
    return {
        quote: score / top + _SHARE * sections[places[quote]] / best
        for quote, score in scores.items()
        if quote in places
    }


def _places(session: Session, scores: Mapping[int, float]) -> dict[int, Place]:
    rows = session.execute(
        select(col(QuoteRow.id), col(QuoteRow.document), col(QuoteRow.section)).where(
            col(QuoteRow.current)
        )
    )
    return {quote: (document, section) for quote, document, section in rows if quote in scores}


def _pooled(scores: Mapping[int, float], places: Mapping[int, Place]) -> dict[Place, float]:
    pooled: dict[Place, list[float]] = defaultdict(list)
    for quote, place in places.items():
        pooled[place].append(scores[quote])
    return {place: sum(found) / math.sqrt(len(found) + 3) for place, found in pooled.items()}


def _titles(session: Session, terms: Sequence[Term]) -> dict[Place, float]:
    """The summed weights of the terms in each section's own and higher titles."""
    weights = {term.text: term.weight for term in terms}
    rows = session.execute(
        select(col(SectionRow.document), col(SectionRow.number), col(SectionRow.title)).order_by(
            col(SectionRow.position)
        )
    )
    found: dict[Place, float] = {}
    for document, number, title in rows:
        above = found.get((document, number.rpartition(".")[0]), 0.0)
        own = sum(weights.get(lemma, 0.0) for lemma in content_lemmas(title))
        found[document, number] = own + above / 2
    return found
