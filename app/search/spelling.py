"""What a word that nobody uses was meant to be: the nearest word of the texts themselves.

Near is few slips: a letter too many, too few, another, or two changed places (Damerau 1964).
Of words equally near the commoner wins, and one with the same first letter.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property

LONGEST = 40
"""Letters of a word that is corrected; longer ones are no slip of the pen."""

_FEWEST_LETTERS = 4
_LOOKED_AT = 60


class Speller:
    """Corrects words against a list of words with how often each occurs."""

    def __init__(self, known: Mapping[str, int]) -> None:
        """``known`` holds words in lower case; it is indexed at the first correction."""
        self._known = known

    def nearest(self, word: str) -> str | None:
        """The known word that this lower-case one is most likely a slip for; None if none is."""
        if not _FEWEST_LETTERS <= len(word) <= LONGEST:
            return None
        shared: Counter[str] = Counter()
        for gram in _grams(word):
            shared.update(self._by_gram.get(gram, ()))
        slips = _allowed(word)
        near = [
            (distance - self._bonus(word, other), other)
            for other, _ in shared.most_common(_LOOKED_AT)
            if (distance := distance_between(word, other, slips)) <= slips
        ]
        return min(near)[1] if near else None

    def _bonus(self, word: str, other: str) -> float:
        return 0.12 * math.log1p(self._known[other]) + (0.3 if word[0] == other[0] else 0.0)

    @cached_property
    def _by_gram(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._known:
            if _FEWEST_LETTERS <= len(word) <= LONGEST and word.isalpha():
                for gram in _grams(word):
                    found[gram].append(word)
        return found


def distance_between(one: str, other: str, most: int) -> int:
    """Slips that make one word the other; more than ``most`` is given as ``most + 1``.

    >>> distance_between("gezinsvoogt", "gezinsvoogd", 2), distance_between("hulp", "huis", 1)
    (1, 2)
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    above: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        before, row, older = row, [i], above
        for j, right in enumerate(other, start=1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        above = before
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _allowed(word: str) -> int:
    return 1 if len(word) <= 5 else 2 if len(word) < 12 else 3


def _grams(word: str) -> set[str]:
    edged = f"^{word}$"
    return {edged[i : i + 2] for i in range(len(edged) - 1)}
