"""Which Dutch compounds hold a word: ``GGZ-wachtlijst`` and ``wachtlijstproblematiek`` hold
``wachtlijst``."""

from collections.abc import Container, Iterator

from graph.text.lemmas import is_known, lemma

SHORTEST_PART = 4
"""Shorter words stand in too many others by chance (*zorg* may, *wet* may not)."""
LONG_PART = 8
"""A word this long ends no other by chance, known front part or not."""
LINKS = ("s", "e", "en", "n")


def parts_in(word: str, vocabulary: Container[str]) -> Iterator[str]:
    """Words of ``vocabulary`` that the lower-case ``word`` begins or ends with, as a compound.

    The other part must be a word too, with or without a linking sound, unless a hyphen parts them.
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
    """Whether a compound may begin with ``part``: a known word, bare or with a linking sound."""
    if part.endswith("-"):
        return True
    bare = [part, *(part[: -len(link)] for link in LINKS if part.endswith(link))]
    return any(len(word) >= 3 and is_known(word) for word in bare)


def is_back(part: str) -> bool:
    """Whether a compound may end with ``part``: a known word of three letters or more."""
    if part.startswith("-"):
        return True
    bare = [part, *(part[len(link) :] for link in LINKS if part.startswith(link))]
    return any(len(word) >= 4 and is_known(word) for word in bare)


def _first_in(words: tuple[str, ...], vocabulary: Container[str]) -> str:
    return next((word for word in words if len(word) >= SHORTEST_PART and word in vocabulary), "")
