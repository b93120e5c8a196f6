"""What a word that nobody uses was meant to be: the nearest word of the texts themselves.

Near is few slips: a letter too many, too few, another, or two changed places (Damerau 1964, each
pair once: optimal string alignment). Of words equally near the commoner wins, and one with the same
first letter.
"""

import math
from collections.abc import Mapping
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

LONGEST = 40
"""Letters of a word that is corrected; longer ones are no slip of the pen."""

SHORTEST = 4
"""Letters of a word that is corrected: every shorter one is a slip away from many others."""

_ONE_SLIP, _TWO_SLIPS = 5, 11
"""Letters of the longest word in which one slip is allowed, and two; in longer ones three."""

_COMMON = 0.12
"""What a word is nearer for each e-fold in how often it occurs: one that stands there 4,000 times
is a slip nearer than one that stands there once, so commonness mostly settles a draw."""

_SAME_START = 0.3
"""What a word with the same first letter is nearer: few slip in the first letter (Pollock and
Zamora 1984)."""


class Speller:
    """Corrects words against a list of words with how often each occurs."""

    def __init__(self, known: Mapping[str, int]) -> None:
        """``known`` holds words in lower case; they are listed at the first correction."""
        self._known = known

    def nearest(self, word: str) -> str | None:
        """The known word that this lower-case one is most likely a slip for; None if none is.

        >>> Speller({"gezinsvoogd": 3, "gezin": 9}).nearest("gezinsvoogt")
        'gezinsvoogd'
        """
        if not SHORTEST <= len(word) <= LONGEST:
            return None
        slips = allowed_slips(word)
        near = process.extract(
            word, self._words, scorer=OSA.distance, score_cutoff=slips, limit=None
        )
        ranked = ((distance - self._bonus(word, other), other) for other, distance, _ in near)
        return min(ranked, default=(0.0, None))[1]

    def _bonus(self, word: str, other: str) -> float:
        same_start = _SAME_START if word[0] == other[0] else 0.0
        return _COMMON * math.log1p(self._known[other]) + same_start

    @cached_property
    def _words(self) -> list[str]:
        return [word for word in self._known if SHORTEST <= len(word) <= LONGEST and word.isalpha()]


def allowed_slips(word: str) -> int:
    """How many slips a word of this length may have and still be known again.

    >>> [allowed_slips("a" * letters) for letters in (5, 6, 11, 12)]
    [1, 2, 2, 3]
    """
    return 1 if len(word) <= _ONE_SLIP else 2 if len(word) <= _TWO_SLIPS else 3
