"""Candidates: every pair of spans that a cue and its frame propose, sound but not yet weighed."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.schema.model import Polarity
from graph.tagging.claims import words as w
from graph.tagging.claims.clauses import Range, Sentence
from graph.tagging.claims.cues import Cue
from graph.tagging.claims.frames import FRAMES
from graph.tagging.claims.matcher import CueMatcher, Match
from graph.tagging.claims.pairs import Pair, Spot

VERBAL = frozenset({"verb", "inner", "object", "make"})
"""Frames of cues that share their subject with an earlier verb of the same clause."""

SURE = 0.5
"""Cues that score lower only suggest a relation: they part no spans of others."""

MOST_CUES = 16
"""Cues of one sentence that are looked at: a text of nothing but cues stays linear."""


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim in token ranges; ``cue_tokens`` are the tokens of its cue."""

    cue: Cue
    cue_tokens: tuple[int, ...]
    cause: Range
    effect: Range
    polarity: Polarity
    negated: bool
    score: float
    cause_node: str | None = None
    effect_node: str | None = None


def candidates(
    matcher: CueMatcher, low: list[str], lemmas: list[str], sentences: list[Range]
) -> Iterator[tuple[Sentence, list[FoundClaim]]]:
    """The sentences with cues, in order, each with what its cues propose."""
    previous: Range | None = None
    own: frozenset[int] = frozenset()
    for start, end in sentences:
        earlier, own = own, frozenset()
        if here := _cues(matcher.find(low, lemmas, start, end)):
            bare = Sentence(low, lemmas, start, end, previous)
            own = frozenset(i for cue, spot in here if _rules(bare, cue, spot) for i in spot.words)
            sentence = Sentence(low, lemmas, start, end, previous, own, earlier)
            found = (claim for cue, spot in here for claim in claims_of(sentence, cue, spot))
            yield sentence, list(dict.fromkeys(found))
        previous = (start, end)


def _rules(s: Sentence, cue: Cue, spot: Spot) -> bool:
    """Whether the cue is a verb that rules its clause: it parts the spans of other cues."""
    return cue.frame in VERBAL and cue.score >= SURE and bool(FRAMES[cue.frame](s, spot))


def _cues(found: list[Match]) -> list[Match]:
    if len(found) <= MOST_CUES:
        return found
    best = sorted(found, key=lambda match: -match[0].score)[:MOST_CUES]
    return sorted(best, key=lambda match: (match[1].start, match[1].end))


def claims_of(s: Sentence, cue: Cue, spot: Spot) -> Iterator[FoundClaim]:
    """The claims that a cue makes at this spot, if it is used as its frame says."""
    for pair in FRAMES[cue.frame](s, spot):
        if is_sound(s, pair):
            polarity = pair.polarity or cue.polarity
            negated = is_negated(s, cue, spot)
            yield FoundClaim(cue, spot.words, pair.cause, pair.effect, polarity, negated, cue.score)


def is_sound(s: Sentence, pair: Pair) -> bool:
    """Whether both spans hold a word that says something, and do not overlap."""
    (a, b), (c, d) = pair.cause, pair.effect
    apart = b <= c or d <= a
    return apart and all(_says_something(s, span) for span in (pair.cause, pair.effect))


def _says_something(s: Sentence, span: Range) -> bool:
    start, end = span
    if end - start == 1 and s.low[start].endswith("t") and w.is_verb(s.low[start]):
        return False
    return any(s.low[i][0].isalpha() and s.low[i] not in w.SMALL for i in range(start, end))


def is_negated(s: Sentence, cue: Cue, spot: Spot) -> bool:
    """Whether the text denies the relation: *leidt niet tot*, *leidt niet altijd tot*.

    *Niet alleen* and the like deny nothing.
    """
    start, end = spot.start - 1, spot.end
    if cue.frame in VERBAL:
        start, end = start - 3, min(end + (cue.frame == "object"), s.hi)
        floor = max(s.lo, start - 2)
        while start > floor and (s.low[start] in w.SMALL or s.low[start] in w.NOT_QUITE):
            start -= 1
    near = (i for i in range(max(s.lo, start), end) if s.low[i] in w.NEGATIONS)
    return any(i + 1 >= s.hi or s.low[i + 1] not in w.NOT_QUITE for i in near)
