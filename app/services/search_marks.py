"""Where in a quote the question's words stand, and which of them those are."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from app.services.search_match import SHORTEST_PART
from app.services.search_words import Term
from graph.lemmas import lemma

Reason: TypeAlias = Mapping[str, str]
Marks: TypeAlias = tuple[tuple[int, int], ...]

_WORD = re.compile(r"\w+(?:[-+']\w+)*\+?")
_PART = re.compile(r"\w+")


def explain(clean: str, terms: Sequence[Term]) -> tuple[Marks, list[Reason]]:
    """Ranges in ``clean`` of the words that match, and one reason for each term that does.

    A reason's ``said`` is the word as the quote first has it.
    """
    known = {term.text: term for term in terms}
    marks: list[tuple[int, int]] = []
    reasons: dict[str, Reason] = {}
    for word in _WORD.finditer(clean):
        term = _matching(word.group(), known)
        if term:
            marks.append(word.span())
            reasons.setdefault(term.text, _reason(term, word.group()))
    return tuple(marks), list(reasons.values())


def _matching(word: str, known: Mapping[str, Term]) -> Term | None:
    said = lemma(word)
    for part in (said, *_PART.findall(said)):
        if part in known:
            return known[part]
    inside = (
        term
        for term in known.values()
        if term.kind == "word" and len(term.text) >= SHORTEST_PART and term.text in said
    )
    return next(inside, None)


def _reason(term: Term, said: str) -> Reason:
    if term.kind == "word":
        return {"kind": "word", "text": term.text, "said": said}
    return {"kind": term.kind, "text": term.text, "for": term.asked, "said": said}
