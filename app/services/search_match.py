"""Asks the full-text index. Whatever the words are, they go in as quoted strings, never as syntax.

Every answer maps a quote's id to a score, higher is better.
"""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import text
from sqlmodel import Session

from app.services.search_words import WEIGHTS, Kind, Term, spelled_words
from graph.lemmas import lemma, words

Scores = Mapping[int, float]

SHORTEST_PART = 5
"""Letters that a word must have to be looked for inside compounds."""

MOST_HITS = 3000
_LIKE_ENOUGH = 0.75
_WORDS = """SELECT rowid, -bm25(quote_words) FROM quote_words
WHERE quote_words MATCH :query ORDER BY bm25(quote_words), rowid LIMIT :most"""
_GRAMS = """SELECT rowid, -bm25(quote_grams) FROM quote_grams
WHERE quote_grams MATCH :query ORDER BY bm25(quote_grams), rowid LIMIT :most"""
_KNOWN = "SELECT 1 FROM quote_words WHERE quote_words MATCH :query LIMIT 1"


def quoted(word: str) -> str:
    """A word as an FTS5 string: nothing in it can be read as an operator."""
    return '"' + word.replace('"', '""') + '"'


def any_of(words: Iterable[str], column: str, prefix: bool = False) -> str:
    """An FTS5 query for quotes with at least one of these words in the column."""
    star = "*" if prefix else ""
    return f"{column} : ({' OR '.join(quoted(word) + star for word in words)})"


def by_words(session: Session, question: str) -> Scores:
    """Quotes with the question's words as they are spelled, by bm25."""
    spelled = spelled_words(question)
    return _ask(session, _WORDS, any_of(spelled, "words")) if spelled else {}


def by_terms(session: Session, terms: Sequence[Term]) -> Scores:
    """Quotes with the terms' lemmas, by bm25, each kind of term with its weight."""
    kinds: dict[Kind, list[str]] = defaultdict(list)
    for term in terms:
        kinds[term.kind].append(term.text)
    found: dict[int, float] = defaultdict(float)
    for kind, lemmas in kinds.items():
        for quote, score in _ask(session, _WORDS, any_of(lemmas, "lemmas")).items():
            found[quote] += WEIGHTS[kind] * score
    return found


def by_compounds(session: Session, terms: Sequence[Term]) -> Scores:
    """Quotes with a longer word that begins with the term, or has it inside."""
    long = [t.text for t in terms if t.kind == "word" and len(t.text) >= SHORTEST_PART]
    if not long:
        return {}
    found: dict[int, float] = defaultdict(float)
    grams = " OR ".join(quoted(word) for word in long)
    for scores in (
        _ask(session, _WORDS, any_of(long, "lemmas", prefix=True)),
        _ask(session, _GRAMS, grams),
    ):
        for quote, score in scores.items():
            found[quote] += WEIGHTS["compound"] * score
    return found


def is_known(session: Session, term: str) -> bool:
    """Whether any quote has this lemma."""
    query = {"query": any_of([term], "lemmas")}
    return session.execute(text(_KNOWN), query).first() is not None


def spelled_like(session: Session, unknown: str, most: int = 2) -> list[str]:
    """Lemmas in quotes that look like a word that no quote has: the closest first."""
    grams = {unknown[i : i + 3] for i in range(len(unknown) - 2)}
    if not grams:
        return []
    query = " OR ".join(quoted(gram) for gram in sorted(grams)[:40])
    quotes = list(_ask(session, _GRAMS, query, most=60))
    alike = {word.lower() for line in _texts(session, quotes) for word in words(line)}
    # A word that stands inside others is a part of a compound sooner than a slip of the pen.
    alike = {word for word in alike if unknown in word} or alike
    close = difflib.get_close_matches(unknown, sorted(alike), n=most * 2, cutoff=_LIKE_ENOUGH)
    return list(dict.fromkeys(lemma(word) for word in close))[:most]


def _texts(session: Session, quotes: Sequence[int]) -> Iterable[str]:
    if not quotes:
        return []
    listed = ",".join(str(int(quote)) for quote in quotes)
    rows = session.execute(text(f"SELECT words FROM quote_grams WHERE rowid IN ({listed})"))
    return [row[0] for row in rows]


def _ask(session: Session, statement: str, query: str, most: int = MOST_HITS) -> dict[int, float]:
    rows = session.execute(text(statement), {"query": query, "most": most})
    return {row[0]: row[1] for row in rows}
