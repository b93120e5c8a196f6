"""Where cues stand in a sentence. Patterns are looked up by their first word, so that a hundred
patterns cost little more than one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.tagging.claims.cues import Cue, Item, parse_pattern
from graph.tagging.claims.pairs import Spot

Match: TypeAlias = tuple[Cue, Spot]

GAP_STOPS = frozenset(["dat", "die", "of", "waardoor", "om", "omdat", "en", "als", "want"])
"""Words that no gap steps over: they begin another clause or phrase."""

LONG_GAP = 9
"""From this size a gap holds a whole object, which may be two nouns and *en* or *of*."""

LONG_STOPS = GAP_STOPS - {"en", "of"}


@dataclass(frozen=True, slots=True)
class _Found:
    words: tuple[int, ...]
    gap: tuple[int, int] | None


class CueMatcher:
    """Find the cues of a table in sentences given as lower-case words and their lemmas."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        """Index every pattern by the words it can begin with."""
        self._by_word: dict[str, list[tuple[Cue, list[Item]]]] = defaultdict(list)
        self._by_lemma: dict[str, list[tuple[Cue, list[Item]]]] = defaultdict(list)
        for cue in cues:
            for pattern in cue.patterns:
                self._add(cue, parse_pattern(pattern))

    def _add(self, cue: Cue, items: list[Item]) -> None:
        for start, item in enumerate(items):
            index = self._by_lemma if item.lemma else self._by_word
            for word in item.words:
                index[word].append((cue, items[start:]))
            if not item.optional:
                return

    def find(self, low: Sequence[str], lemmas: Sequence[str], lo: int, hi: int) -> list[Match]:
        """Cues among tokens ``lo`` to ``hi`` that share no word, in text order.

        Where two want the same word, the one with more words wins, then the surer one.
        """
        words, bases = self._by_word, self._by_lemma
        starts = (i for i in range(lo, hi) if low[i] in words or lemmas[i] in bases)
        found = [match for i in starts for match in self._at(low, lemmas, i, hi)]
        found.sort(key=lambda m: (-len(m[1].words), -m[0].score, m[1].end - m[1].start, m[1].start))
        taken: set[int] = set()
        kept = []
        for cue, spot in found:
            if taken.isdisjoint(spot.words):
                taken.update(spot.words)
                kept.append((cue, spot))
        return sorted(kept, key=lambda match: (match[1].start, match[1].end))

    def _at(self, low: Sequence[str], lemmas: Sequence[str], i: int, hi: int) -> list[Match]:
        candidates = [*self._by_word.get(low[i], ()), *self._by_lemma.get(lemmas[i], ())]
        found = ((cue, _follow(items, 0, i, low, lemmas, hi)) for cue, items in candidates)
        return [(cue, _spot(match)) for cue, match in found if match]


def _spot(found: _Found) -> Spot:
    end = found.words[-1] + 1
    return Spot(found.words[0], end, found.gap or (end, end), found.words)


def _follow(  # noqa: PLR0913, PLR0917 - a step of the search needs all of its state
    items: list[Item], k: int, i: int, low: Sequence[str], lemmas: Sequence[str], hi: int
) -> _Found | None:
    """The shortest way to match ``items[k:]`` from token ``i``."""
    if k == len(items):
        return _Found((), None)
    item = items[k]
    if item.gap:
        stops, comma = (LONG_STOPS, ",") if item.gap >= LONG_GAP else (GAP_STOPS, "")
        for j in range(i, min(i + item.gap, hi) + 1):
            if rest := _follow(items, k + 1, j, low, lemmas, hi):
                return _Found(rest.words, (i, j))
            if j >= hi or low[j] in stops or not (low[j][0].isalnum() or low[j] in comma):
                break
        return None
    if i < hi and (lemmas if item.lemma else low)[i] in item.words:
        rest = _follow(items, k + 1, i + 1, low, lemmas, hi)
        if rest is not None:
            return _Found(rest.words if item.look else (i, *rest.words), rest.gap)
    return _follow(items, k + 1, i, low, lemmas, hi) if item.optional else None
