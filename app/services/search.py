"""Ranked search over quotes: several rankings of the same question, fused by rank.

Fusion is reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): a quote's score is the sum of
weight / (60 + rank) over the rankings that have it. The rankings: words as spelled, lemmas with
abbreviations and synonyms, compounds, sections that the question fits, nodes that it names.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.models import AbbreviationRow, QuoteRow
from app.services.catalogue import Catalogue
from app.services.search_exact import pasted
from app.services.search_marks import Marks, Reason, explain
from app.services.search_match import by_compounds, by_terms, by_words, is_known, spelled_like
from app.services.search_nodes import NodeHits, about, named_nodes
from app.services.search_sections import by_sections
from app.services.search_words import Term, distinct, readable, terms_of

_SMOOTHING = 60
_EXACT = 1.0
_WEIGHTS = {"words": 0.1, "lemmas": 1.0, "compounds": 0.5, "sections": 1.0, "nodes": 0.8}


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A quote that answers. ``marks`` are ranges in its ``clean`` text; ``repeats`` are the
    addresses of quotes with the same words, which are not shown again.

    ``why`` holds one entry for each thing that matched, by ``kind``: ``exact``; ``word``;
    ``abbreviation``, ``synonym`` or ``spelling`` (``text`` stands ``for`` what was asked);
    ``node`` (its slug). ``text`` is a lemma, ``said`` the word as the quote has it.
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
    asked = readable(question)
    exact = pasted(session, asked)
    terms = _terms(session, asked)
    nodes = about(session, named_nodes(catalogue, asked))
    scores = _fused(session, asked, terms, nodes)
    for place, quote in enumerate(exact):
        scores[quote] = scores.get(quote, 0.0) + _EXACT * (len(exact) - place)
    groups = _without_repeats(session, scores)
    shown = groups[offset : offset + limit]
    rows = _rows(session, [group[0] for group in shown])
    hits = (
        _hit(rows, group, scores[group[0]], terms, _reasons(group[0], exact, nodes))
        for group in shown
    )
    return Found(tuple(hits), len(groups))


def _terms(session: Session, question: str) -> list[Term]:
    pairs = session.execute(select(col(AbbreviationRow.abbr), col(AbbreviationRow.expansion)))
    terms = terms_of(question, list(pairs))
    unknown = [t.text for t in terms if t.kind == "word" and not is_known(session, t.text)][:8]
    respelled = [
        Term(close, "spelling", word) for word in unknown for close in spelled_like(session, word)
    ]
    return distinct([*terms, *respelled])


def _fused(
    session: Session, question: str, terms: Sequence[Term], nodes: Sequence[NodeHits]
) -> dict[int, float]:
    if not terms:
        return {}
    lemmas = by_terms(session, terms)
    compounds = by_compounds(session, terms)
    both = {i: lemmas.get(i, 0.0) + compounds.get(i, 0.0) for i in {*lemmas, *compounds}}
    rankings: list[tuple[float, Sequence[int]]] = [
        (_WEIGHTS["words"], _ranked(by_words(session, question))),
        (_WEIGHTS["lemmas"], _ranked(lemmas)),
        (_WEIGHTS["compounds"], _ranked(both)),
        (_WEIGHTS["sections"], _ranked(by_sections(session, terms, both))),
    ]
    rankings += [(_WEIGHTS["nodes"], hits.quotes) for hits in nodes]
    fused: dict[int, float] = defaultdict(float)
    for weight, ranking in rankings:
        for rank, quote in enumerate(ranking, start=1):
            fused[quote] += weight / (_SMOOTHING + rank)
    return fused


def _ranked(scores: Mapping[int, float]) -> list[int]:
    return sorted(scores, key=lambda quote: (-scores[quote], quote))


def _without_repeats(session: Session, scores: Mapping[int, float]) -> list[list[int]]:
    """Groups of quotes with the same words, best first; a group's first is its best."""
    columns = select(col(QuoteRow.id), col(QuoteRow.repeat_key)).where(col(QuoteRow.current))
    keys = dict(session.execute(columns).all())
    groups: dict[str, list[int]] = defaultdict(list)
    for quote in _ranked(scores):
        if quote in keys:
            groups[keys[quote]].append(quote)
    return list(groups.values())


def _rows(session: Session, ids: Iterable[int]) -> dict[int, tuple[QuoteRow, tuple[str, ...]]]:
    """The quotes with the addresses of their repeats, two queries."""
    rows = session.exec(select(QuoteRow).where(col(QuoteRow.id).in_(list(ids)))).all()
    same: dict[str, list[str]] = defaultdict(list)
    keys = {row.repeat_key for row in rows}
    addresses = select(col(QuoteRow.repeat_key), col(QuoteRow.address)).where(
        col(QuoteRow.repeat_key).in_(keys), col(QuoteRow.current)
    )
    for key, address in session.execute(addresses.order_by(col(QuoteRow.id))):
        same[key].append(address)
    return {
        row.id: (row, tuple(a for a in same[row.repeat_key] if a != row.address))
        for row in rows
        if row.id is not None
    }


def _reasons(quote: int, exact: Sequence[int], nodes: Sequence[NodeHits]) -> list[Reason]:
    found: list[Reason] = [{"kind": "exact"}] if quote in exact else []
    return found + [{"kind": "node", "node": n.node} for n in nodes if quote in n.quotes]


def _hit(
    rows: Mapping[int, tuple[QuoteRow, tuple[str, ...]]],
    group: Sequence[int],
    score: float,
    terms: Sequence[Term],
    reasons: Sequence[Reason],
) -> SearchHit:
    row, repeats = rows[group[0]]
    marks, matched = explain(row.clean, terms)
    return SearchHit(row, round(score, 6), (*reasons, *matched), marks, repeats)
