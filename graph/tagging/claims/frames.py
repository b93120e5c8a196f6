"""Frames: where cause and effect stand around a cue, by the kind of cue.

A frame takes a sentence and the cue's token range and gives the pairs of spans it finds: none when
the words turn out not to be used that way.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from graph.model import Polarity
from graph.tagging.claims import words as w
from graph.tagging.claims.clauses import Range, Sentence, antecedent, left, right, says_little, trim
from graph.tagging.claims.phrases import (
    first_verb,
    goes_on,
    is_doer,
    is_purpose,
    split_phrases,
    subject,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A cause and an effect as token ranges; ``polarity`` where the frame itself decides it."""

    cause: Range
    effect: Range
    polarity: Polarity | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cue stands; ``gap`` are the tokens that its ``...`` let in, ``words`` the others."""

    start: int
    end: int
    gap: Range
    words: tuple[int, ...]


Frame: TypeAlias = Callable[[Sentence, Spot], list[Pair]]


def verb(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* leidt tot *effect*."""
    start, end = spot.start, spot.end
    if is_purpose(s, start):
        return []
    turned = trim(s, spot.gap)
    if s.low[left(s, start)[0]] in w.PREPOSITIONS and turned[1] - turned[0] > 1:
        return [Pair(turned, right(s, end))]
    return [Pair(subject(s, start), right(s, end))]


def inner(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* levert *effect* op, dat *cause* tot *effect* leidt: the effect stands in the cue."""
    if is_purpose(s, spot.end - 1) or is_purpose(s, spot.start):
        return []
    return [Pair(subject(s, spot.start), trim(s, spot.gap))]


def object_(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* belemmert *effect*, and dat *cause* *effect* belemmert."""
    start, end = spot.start, spot.end
    if is_purpose(s, start):
        return []
    first = s.low[end] if end < s.hi else "."
    after = right(s, end)
    if goes_on(s, end) and after[0] < after[1]:
        return [Pair(subject(s, start), after)]
    return _verb_last(s, start) if first != "door" else []


def _perfect(s: Sentence, clause: Range, at: int) -> Pair | None:
    """*cause* heeft *effect* vergroot, *cause* kan *effect* belemmeren."""
    spot = next((i for i in range(*clause) if s.low[i] in w.HELPERS), None)
    if spot is None or spot + 1 >= at:
        return None
    cause = trim(s, (clause[0], spot))
    if cause[0] == cause[1] or says_little(s, cause):
        cause = antecedent(s, cause[0])
    return Pair(cause, trim(s, (spot + 1, at)))


def _causes(s: Sentence, at: int) -> list[Range]:
    """The cause that an earlier verb of the same clause has: *wat A versterkt en B belemmert*."""
    found = _verb_last(s, at) or [Pair(subject(s, at), (at, at))]
    return [found[0].cause]


def _verb_last(s: Sentence, at: int) -> list[Pair]:
    clause = left(s, at)
    if w.is_verb(s.low[at + 1]) if at + 1 < s.hi else False:
        return []
    if (split := _perfect(s, clause, at)) is not None:
        return [split]
    last = max((i for i in range(*clause) if i in s.cues), default=None)
    if last is not None and last + 1 < at:
        return [Pair(cause, trim(s, (last + 1, at))) for cause in _causes(s, last)]
    if any(s.low[i] in ("wordt", "worden", "werd", "werden", "is", "zijn") for i in range(*clause)):
        return []
    opener = s.low[clause[0]] if clause[0] < clause[1] else ""
    if opener in ("wat", "hetgeen", "dat", "die") and clause[1] - clause[0] > 1:
        return [Pair(antecedent(s, clause[0]), trim(s, (clause[0] + 1, at)))]
    cut = split_phrases(s, clause)
    return [Pair(trim(s, (clause[0], cut)), trim(s, (cut, at)))] if cut else []


def make(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* maakt *effect, with the adjective that ends it*."""
    made = right(s, spot.end)
    if is_purpose(s, spot.start) or not any(
        s.low[i] in w.MADE for i in range(made[0] + 1, made[1])
    ):
        return []
    return [Pair(subject(s, spot.start), made)]


def passive(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* komt door *cause*."""
    start, end = spot.start, spot.end
    if s.low[end - 1] == "door" and is_doer(s, end):
        return []
    return [Pair(right(s, end), subject(s, start))]


def clause(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause*, waardoor *effect*."""
    start, end = spot.start, spot.end
    before = left(s, start)
    if before[0] == before[1] or says_little(s, before):
        before = antecedent(s, start)
    return [Pair(before, right(s, end))]


def reason(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* omdat *cause*; Omdat *cause*, *effect*."""
    start, end = spot.start, spot.end
    before = left(s, start)
    if before[0] < before[1]:
        told = antecedent(s, before[0]) if says_little(s, before) else before
        return [Pair(right(s, end), told)]
    comma = next((i for i in range(end, s.hi) if s.low[i] == "," and _verb_at(s, i + 1)), None)
    if comma is None:
        after = right(s, end)
        return [Pair(after, antecedent(s, start))] if s.low[start] == "want" else []
    return [Pair(trim(s, (end, comma)), right(s, comma + 1))]


def _verb_at(s: Sentence, i: int) -> bool:
    return i < s.hi and (w.is_verb(s.low[i]) or s.low[i] in ("dan", "is"))


def noun(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* door *cause*; Door *cause* krijgt *effect*."""
    start, end = spot.start, spot.end
    if is_doer(s, end) and s.low[start] == "door":
        return []
    before, after = left(s, start), right(s, end)
    if before[0] == before[1]:
        return _turned(s, end, after[1])
    told = antecedent(s, before[0]) if says_little(s, before) else before
    for i in range(end + 1, after[1] - 1):
        if s.low[i] == "en" and w.is_verb(s.low[i + 1]):
            cause = trim(s, (end, i))
            return [Pair(cause, told), Pair(cause, trim(s, (i + 1, after[1])))]
    return [Pair(_without_participle(s, after, before), told)]


def _without_participle(s: Sentence, cause: Range, before: Range) -> Range:
    """The cause in *raken door opsluiting verder getraumatiseerd*: without the verb's last part."""
    start, end = cause
    if end - start < 2 or not w.is_participle(s.low[end - 1]):
        return cause
    waits = any(s.low[i] in w.AUXILIARIES or s.lemmas[i] == "raken" for i in range(*before))
    return trim(s, (start, end - 1)) if waits else cause


def _turned(s: Sentence, end: int, stop: int) -> list[Pair]:
    """Cause and effect after a cue that opens its clause: the verb or a comma parts them."""
    verb_at = first_verb(s, (end + 1, stop))
    comma = next((i for i in range(end + 1, stop) if s.low[i] == ","), 0)
    if comma and (not verb_at or comma < verb_at >= stop - 2):
        return [Pair(trim(s, (end, comma)), trim(s, (comma + 1, stop)))]
    return [Pair(trim(s, (end, verb_at)), trim(s, (verb_at, stop)))] if verb_at else []


def motive(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* uit *angst voor …*: the noun of the cue is part of the cause."""
    return noun(s, replace(spot, end=spot.start + 1))


def back(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause*. Hierdoor *effect*."""
    start, end = spot.start, spot.end
    before, after = left(s, start), right(s, end)
    if before[0] == before[1] or says_little(s, before):
        return [Pair(antecedent(s, start), after)]
    return [Pair(antecedent(s, before[0]), (before[0], max(after[1], before[1])))]


def back_start(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause*, dus *effect*: only where the cue opens a clause."""
    start, end = spot.start, spot.end
    opens = start == s.lo or s.low[start - 1] in w.EDGE
    return [Pair(antecedent(s, start), right(s, end))] if opens else []


def reverse(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect*. Oorzaak: *cause*."""
    start, end = spot.start, spot.end
    return [Pair(right(s, end), antecedent(s, start))]


def pair(s: Sentence, spot: Spot) -> list[Pair]:
    """Hoe langer *cause*, hoe kleiner *effect*."""
    end = spot.end
    other = next((i for i in range(end + 1, s.hi - 1) if s.low[i] in ("hoe", "des")), None)
    if other is None or not (_compares(s.low[end]) and _compares(s.low[other + 1])):
        return []
    turned = (s.low[end] in w.LESS) != (s.low[other + 1] in w.LESS)
    first, second = trim(s, (end, other)), right(s, other + 1)
    return [Pair(first, second, "-" if turned else "+")]


def _compares(word: str) -> bool:
    return word in ("meer", "minder") or (word.endswith("er") and len(word) > 4)


def without(s: Sentence, spot: Spot) -> list[Pair]:
    """Zonder *cause* kan *effect* niet: less cause, less effect."""
    start, end = spot.start, spot.end
    before = left(s, start)
    after = right(s, end)
    turn = first_verb(s, (end + 1, after[1]))
    if before[0] < before[1] or not turn:
        return []
    return [Pair(trim(s, (end, turn)), trim(s, (turn, after[1])))]


FRAMES: Mapping[str, Frame] = {
    "verb": verb,
    "inner": inner,
    "object": object_,
    "make": make,
    "passive": passive,
    "clause": clause,
    "reason": reason,
    "noun": noun,
    "motive": motive,
    "back": back,
    "back-start": back_start,
    "reverse": reverse,
    "pair": pair,
    "without": without,
}
"""Every frame that the table of cues may name."""
