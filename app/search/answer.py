"""Answers a question: ranks, puts what was pasted first, and tells why.

How quotes are ranked is told in ``index``.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.quotes import quotes_by_id, repeats_of
from app.db.tables import QuoteRow
from app.search.exact import pasted
from app.search.highlights import explain
from app.search.hits import Found, Reason, SearchHit
from app.search.index import Ranking, SearchIndex, index_of, stating

_EXACT = 10.0
_LEAST = 0.12
"""A quote that scores less than this share of the best is no answer."""
_TOLD = 0.2
"""How well a node or section must fit, the best 1, to be told as a reason."""
_MOST_TOLD = 2


def answer(session: Session, catalogue: Catalogue, asked: str, limit: int, offset: int) -> Found:
    """One page of hits for a question that says something."""
    index = index_of(session, catalogue)
    ranking = index.rank(asked)
    exact = pasted(index, asked)
    ranking.scores[exact] += _EXACT + np.arange(len(exact), 0, -1, dtype=np.float32)
    places = _best(index, ranking)
    shown = places[offset : offset + limit]
    rows = _rows(session, [int(index.source.ids[place]) for place in shown])
    hits = (_hit(index, ranking, place, place in exact, rows) for place in shown)
    return Found(tuple(hits), len(places))


def _best(index: SearchIndex, ranking: Ranking) -> list[int]:
    """Places of the quotes that answer, best first, of repeats the first."""
    scores = ranking.scores
    least = _LEAST * float(np.minimum(scores, _EXACT).max(initial=0.0))
    order = np.argsort(-scores, kind="stable")
    order = order[: int(np.count_nonzero(scores > least))] if least > 0 else order[:0]
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
    about = _about(index, ranking, place, bool(matched or exact))
    score = round(float(ranking.scores[place]), 6)
    return SearchHit(row, score, (*told, *matched, *about), highlights, repeats)


def _about(index: SearchIndex, ranking: Ranking, place: int, told: bool) -> Sequence[Reason]:
    """The nodes and the section that brought the quote up; the best of them where nothing else is
    told."""
    source = index.source
    nodes = {int(n): float(ranking.nodes[n]) for n in source.tag_nodes[source.tag_quotes == place]}
    reasons = _stated(index, ranking, place)
    section = int(source.sections[place])
    share = float(ranking.sections[section])
    least = _TOLD if told else 0.0
    best = sorted(nodes, key=lambda node: -nodes[node])[:_MOST_TOLD]
    reasons += [
        {"kind": "node", "node": source.nodes[node].slug} for node in best if nodes[node] > least
    ]
    if share > least and (share > _TOLD or not reasons):
        at = source.places[section]
        title = at.titles[0] if at.titles else ""
        reasons.append({"kind": "section", "section": at.number, "title": title})
    return reasons


def _stated(index: SearchIndex, ranking: Ranking, place: int) -> list[Reason]:
    """The node that the quote states a cause or an effect of, where the question asks for that."""
    if not ranking.asks:
        return []
    source = index.source
    nodes = stating(source, ranking.asks)[source.claim_quotes == place]
    best = max(map(int, nodes), key=lambda node: float(ranking.nodes[node]), default=None)
    if best is None or ranking.nodes[best] <= _TOLD:
        return []
    return [{"kind": ranking.asks, "node": source.nodes[best].slug}]
