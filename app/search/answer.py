"""Answers a question: ranks, puts what was pasted first, and tells why.

How quotes are ranked is told in ``index``.
"""

from collections.abc import Iterable, Mapping

import numpy as np
from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.quotes import quotes_by_id, repeats_of
from app.db.tables import QuoteRow
from app.search.exact import pasted
from app.search.highlights import explain
from app.search.hits import Found, Reason, SearchHit
from app.search.index import Ranking, SearchIndex, index_of
from app.search.reasons import reasons_about

_EXACT = 10.0
"""Added to what was pasted: more than any ranking adds up to (``index``: 1 + 0.2 + 0.3 + 0.3)."""
_MINIMUM = 0.12
"""A quote that scores less than this share of the best is no answer."""


def answer(session: Session, catalogue: Catalogue, asked: str, limit: int, offset: int) -> Found:
    """One page of hits for a question that says something."""
    index = index_of(session, catalogue)
    ranking = index.rank(asked)
    exact = pasted(index, asked)
    ranking.scores[exact] += _EXACT + np.arange(len(exact), 0, -1, dtype=np.float32)
    places = best_places(index, ranking)
    shown = places[offset : offset + limit]
    rows = _rows(session, [int(index.source.ids[place]) for place in shown])
    hits = (_hit(index, ranking, place, place in exact, rows) for place in shown)
    return Found(tuple(hits), len(places))


def best_places(index: SearchIndex, ranking: Ranking) -> list[int]:
    """Places of the quotes that answer, best first, of repeats the first; what has little of the
    question is no answer."""
    scores = ranking.scores
    minimum = _MINIMUM * float(np.minimum(scores, _EXACT).max(initial=0.0))
    order = np.argsort(-scores, kind="stable")
    order = order[: int(np.count_nonzero(scores > minimum))] if minimum > 0 else order[:0]
    _, first = np.unique(index.source.repeats[order], return_index=True)
    return [int(place) for place in order[np.sort(first)]]


def _rows(session: Session, ids: Iterable[int]) -> dict[int, tuple[QuoteRow, tuple[str, ...]]]:
    """The quotes with the addresses of their repeats, two queries."""
    rows = quotes_by_id(session, ids)
    same = repeats_of(session, {row.repeat_key for row in rows.values()})
    return {
        i: (row, tuple(a for a in same[row.repeat_key] if a != row.address))
        for i, row in rows.items()
    }


def _hit(
    index: SearchIndex,
    ranking: Ranking,
    place: int,
    exact: bool,
    rows: Mapping[int, tuple[QuoteRow, tuple[str, ...]]],
) -> SearchHit:
    row, repeats = rows[int(index.source.ids[place])]
    highlights, matched = explain(row.clean, ranking.concepts)
    told: list[Reason] = [{"kind": "exact"}] if exact else []
    about = reasons_about(index, ranking, place, bool(matched or exact))
    score = round(float(ranking.scores[place]), 6)
    return SearchHit(row, score, (*told, *matched, *about), highlights, repeats)
