"""Dutch compounds: which two words a longer one is made of."""

import math
from collections.abc import Iterator, Mapping

SHORTEST_PART = 4
"""Letters; shorter words begin and end too many others by chance."""

SHORTEST_INSIDE = 5
"""Letters of a word that is looked for inside others."""

_LINKS = ("", "s", "e", "en", "n")


def split(word: str, known: Mapping[str, int]) -> tuple[str, ...]:
    """The two parts of a compound, without the sound that links them; empty for other words.

    ``known`` gives how often each word occurs: of several cuts the commonest parts win.

    >>> split("personeelstekorten", {"personeel": 9, "tekort": 5, "kort": 2})
    ('personeel', 'tekort')
    """
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        back = next((form for form in _forms(word[cut:]) if form in known), None)
        for link in _LINKS if back else ():
            front = word[: cut - len(link)]
            if word[:cut].endswith(link) and len(front) >= SHORTEST_PART and front in known:
                score = 0.1 + math.log1p(known[front]) + math.log1p(known[back or ""])
                score -= 0.5 if link not in ("", "s") else 0.0
                best = max(best, (score, (front, back or "")))
    return best[1]


def holding(word: str, known: Mapping[str, int], most: int = 8) -> list[str]:
    """The commonest longer words that begin or end with this one.

    >>> holding("verlegenheid", {"handelingsverlegenheid": 3, "gelegenheid": 1})
    ['handelingsverlegenheid']
    """
    if len(word) < SHORTEST_INSIDE:
        return []
    found = [w for w in known if len(w) > len(word) and (w.startswith(word) or w.endswith(word))]
    return sorted(found, key=lambda longer: (-known[longer], longer))[:most]


def _forms(word: str) -> Iterator[str]:
    """The word, then what it may be the plural of."""
    yield word
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith("en"):
        yield word[:-2]
        if len(word) > SHORTEST_PART and word[-3] == word[-4]:
            yield word[:-3]
