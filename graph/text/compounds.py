"""Dutch compounds: which words a longer one is made of, and which longer ones hold a word."""

import math
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache

from graph.text.keys import base_form
from graph.text.lemmas import is_known, lemma

SHORTEST_PART = 4
"""Shorter words stand in too many others by chance (*zorg* may, *wet* may not)."""

SHORTEST_FRONT = 3
"""Letters of a word that only has to be known, whichever it is, for another to follow it."""

LONG_PART = 8
"""A word this long ends no other by chance, known front part or not."""

SHORTEST_INSIDE = 5
"""Letters of a word that is looked for inside all others."""

LINKS = ("", "s", "e", "en", "n")
"""What may stand between two parts: nothing, or a sound that links them."""

_SELDOM = 0.5
"""Taken off the score of a cut at a link other than *s*: *e*, *en* and *n* are mostly endings."""

_SOME = 0.1
"""The score of a cut above none at all."""


def parts_in(word: str, vocabulary: Container[str]) -> Iterator[str]:
    """Words of ``vocabulary`` that the lower-case ``word`` begins or ends with, as a compound.

    The other part must be a word too, with or without a linking sound, unless a hyphen parts them.

    >>> list(parts_in("werkdruk", {"druk"})), list(parts_in("machtiging", {"macht"}))
    (['druk'], [])
    """
    for cut in range(2, len(word) - 1):
        front, back = word[:cut], word[cut:]
        if len(back) >= SHORTEST_PART:
            tail = _first_in((back, lemma(back)), vocabulary)
            if tail and (len(tail) >= LONG_PART or is_front(front)):
                yield tail
        if len(front) >= SHORTEST_PART and front in vocabulary and is_back(back):
            yield front


def is_front(part: str) -> bool:
    """Whether a compound may begin with ``part``: a known word, bare or with a linking sound.

    >>> is_front("personeels"), is_front("ggz-"), is_front("xq")
    (True, True, False)
    """
    known = (len(word) >= SHORTEST_FRONT and is_known(word) for word in _fronts(part))
    return part.endswith("-") or any(known)


def is_back(part: str) -> bool:
    """Whether a compound may end with ``part``: a known word of four letters or more.

    >>> is_back("problematiek"), is_back("stekort"), is_back("ing")
    (True, True, False)
    """
    known = (len(word) >= SHORTEST_PART and is_known(word) for word in _backs(part))
    return part.startswith("-") or any(known)


@lru_cache(maxsize=65_536)
def halves(word: str) -> tuple[str, ...]:
    """Base forms of the two parts of a lower-case compound, cut near its middle, whatever they are;
    of one with hyphens of all parts; none for other words.

    >>> halves("wachtlijstproblematiek"), halves("personeelstekort")
    (('wachtlijst', 'problematiek'), ('personeel', 'tekort'))
    """
    if "-" in word:
        return tuple(base_form(part) for part in word.split("-") if len(part) >= SHORTEST_PART)
    for cut in sorted(_cuts(word), key=lambda at: abs(at - len(word) / 2)):
        front, back = word[:cut], word[cut:]
        if is_front(front) and is_back(back):
            bare = (w for w in _backs(back) if len(w) >= SHORTEST_PART and is_known(w))
            return base_form(front), base_form(next(bare, back))
    return ()


def split(word: str, counts: Mapping[str, int]) -> tuple[str, ...]:
    """The two parts of a compound, without the sound that links them; empty for other words.

    ``counts`` gives how often each word occurs: of several cuts the commonest parts win.

    >>> split("personeelstekorten", {"personeel": 9, "tekort": 5, "kort": 2})
    ('personeel', 'tekort')
    """
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for cut in _cuts(word):
        back = next((form for form in _singulars(word[cut:]) if form in counts), None)
        for front in _fronts(word[:cut]) if back else ():
            if len(front) >= SHORTEST_PART and front in counts:
                score = _SOME + math.log1p(counts[front]) + math.log1p(counts[back or ""])
                score -= _SELDOM if word[len(front) : cut] not in ("", "s") else 0.0
                best = max(best, (score, (front, back or "")))
    return best[1]


def holding(word: str, counts: Mapping[str, int], limit: int = 8) -> list[str]:
    """The commonest longer words that begin or end with this one, at most ``limit``.

    >>> holding("verlegenheid", {"handelingsverlegenheid": 3, "gelegenheid": 1})
    ['handelingsverlegenheid']
    """
    if len(word) < SHORTEST_INSIDE:
        return []
    longer = (other for other in counts if len(other) > len(word))
    found = [other for other in longer if other.startswith(word) or other.endswith(word)]
    return sorted(found, key=lambda other: (-counts[other], other))[:limit]


def _cuts(word: str) -> range:
    return range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)


def _fronts(part: str) -> Iterator[str]:
    """The part, then without each sound that may link it to what follows."""
    return (part[: len(part) - len(link)] for link in LINKS if part.endswith(link))


def _backs(part: str) -> Iterator[str]:
    """The part, then without each sound that may link it to what stands before."""
    return (part[len(link) :] for link in LINKS if part.startswith(link))


def _first_in(words: tuple[str, ...], vocabulary: Container[str]) -> str:
    return next((word for word in words if len(word) >= SHORTEST_PART and word in vocabulary), "")


def _singulars(word: str) -> Iterator[str]:
    """The word, then what it may be the plural of, whether the table knows it or not."""
    yield word
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith("en"):
        yield word[:-2]
        if len(word) > SHORTEST_PART and word[-3] == word[-4]:
            yield word[:-3]
