"""Where cues stand in a sentence, each word in one cue at most."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from graph.tagging.claims.cues import Cue, steps_of
from graph.tagging.claims.pairs import Spot
from graph.text.phrases import Match as PhraseMatch
from graph.text.phrases import Phrases, of_lemma

Match: TypeAlias = tuple[Cue, Spot]


class CueMatcher:
    """Find the cues of a table in sentences given as lower-case words and their lemmas."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        """Index every pattern by the words it can begin with."""
        self._phrases = Phrases((steps_of(p), cue) for cue in cues for p in cue.patterns)

    def find(self, low: Sequence[str], lemmas: Sequence[str], lo: int, hi: int) -> list[Match]:
        """Cues among tokens ``lo`` to ``hi`` that share no word, in text order.

        Where two want the same word, the one with more words wins, then the surer one.
        """
        row = [(low[i], of_lemma(lemmas[i])) for i in range(lo, hi)]
        found = [(match.value, _spot(match, lo)) for match in self._phrases.find(row)]
        found.sort(key=lambda m: (-len(m[1].words), -m[0].score, m[1].end - m[1].start, m[1].start))
        taken: set[int] = set()
        kept = []
        for cue, spot in found:
            if taken.isdisjoint(spot.words):
                taken.update(spot.words)
                kept.append((cue, spot))
        return sorted(kept, key=lambda match: (match[1].start, match[1].end))


def _spot(match: PhraseMatch[Cue], lo: int) -> Spot:
    gap = match.gap or (match.end, match.end)
    words = tuple(lo + place for place in match.words)
    return Spot(lo + match.start, lo + match.end, (lo + gap[0], lo + gap[1]), words)
