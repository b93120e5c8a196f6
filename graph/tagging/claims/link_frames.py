"""Frames of cues that link clauses: connectives, prepositions, words that point back."""

from collections.abc import Iterator
from dataclasses import replace

from graph.tagging.claims import words as w
from graph.tagging.claims.clauses import (
    Range,
    Sentence,
    after_cue,
    antecedent,
    left,
    right,
    says_little,
    trim,
    verb_at,
)
from graph.tagging.claims.pairs import Pair, Spot
from graph.tagging.claims.phrases import finite_verb, is_doer, split_phrases


def clause(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause*, waardoor *effect*."""
    start, end = spot.start, spot.end
    before = left(s, start)
    if before[0] == before[1] or says_little(s, before):
        before = antecedent(s, start)
    return [Pair(after_cue(s, before), right(s, end))]


def reason(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* omdat *cause*; Omdat *cause*, *effect*."""
    start, end = spot.start, spot.end
    before = left(s, start)
    if before[0] < before[1]:
        told = antecedent(s, before[0]) if says_little(s, before) else before
        return [Pair(right(s, end), told)]
    comma = next((i for i in range(end, s.hi) if s.low[i] == "," and verb_at(s, i + 1)), None)
    if s.low[start] == "want":
        comma = None
    if comma is None:
        after = right(s, end)
        return [Pair(after, antecedent(s, start))]
    return [Pair(trim(s, (end, comma)), right(s, comma + 1))]


def noun(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* door *cause*; Door *cause* krijgt *effect*."""
    start, end = spot.start, spot.end
    before, after = left(s, start), right(s, end)
    opens = before[0] == before[1]
    if s.low[start] == "door" and is_doer(s, end) and not (opens and _acts(s, after)):
        return []
    if (aside := _bracketed(s, start)) is not None:
        return [Pair(after, aside)]
    if opens:
        return list(_turned(s, end, after[1]))
    told = antecedent(s, before[0]) if says_little(s, before) else unfronted(s, before)
    if not any(w.is_verb(s.low[i]) for i in range(*before)):
        # *Stress* door *geldzorgen* vermindert …: the phrase as a whole is a subject.
        rules = (i for i in range(end + 1, after[1]) if i in s.cues or w.is_verb(s.low[i]))
        after = trim(s, (after[0], next(rules, after[1])))
    for i in range(end + 1, after[1] - 1):
        if s.low[i] == "en" and w.is_verb(s.low[i + 1]):
            cause = trim(s, (end, i))
            return [Pair(cause, told), Pair(cause, trim(s, (i + 1, after[1])))]
    return [Pair(_without_participle(s, after, before), told)]


def _acts(s: Sentence, span: Range) -> bool:
    """Whether a clause after *Door* is active: then it names a cause, not who acts."""
    verbs = (s.low[i] for i in range(*span) if w.is_verb(s.low[i]))
    return next(verbs, "wordt") not in ("wordt", "worden", "werd", "werden", "is", "zijn")


def unfronted(s: Sentence, span: Range) -> Range:
    """The span without *er is sprake van* at its start."""
    start, end = span
    here = s.low[start : start + 5]
    spot = here.index("sprake") if "sprake" in here else 0
    if spot and here[spot + 1 : spot + 2] == ["van"] and start + spot + 2 < end:
        return trim(s, (start + spot + 2, end))
    return span


def _without_participle(s: Sentence, cause: Range, before: Range) -> Range:
    """The cause in *raken door opsluiting verder getraumatiseerd*: without the verb's last part."""
    start, end = cause
    if end - start < 2 or not w.is_participle(s.low[end - 1]):
        return cause
    waits = any(s.low[i] in w.AUXILIARIES or s.lemmas[i] == "raken" for i in range(*before))
    return trim(s, (start, end - 1)) if waits else cause


def _bracketed(s: Sentence, start: int) -> Range | None:
    """What a bracket is about that opens shortly before the cue: *wachttijden (o.a. door …)*."""
    opening = next((i for i in reversed(range(max(s.lo, start - 4), start)) if s.low[i] == "("), 0)
    if not opening or not says_little(s, trim(s, (opening + 1, start))):
        return None
    return left(s, opening)


def _turned(s: Sentence, end: int, stop: int) -> Iterator[Pair]:
    """Cause and effect after a cue that opens its clause: the verb or a comma parts them.

    Two main clauses under one cue are two effects: *Door ziekte stokt het werk en groeit de druk*.
    """
    verb_at = finite_verb(s, (end + 1, stop))
    comma = next((i for i in range(end + 1, stop) if s.low[i] == ","), 0)
    if comma and (not verb_at or comma < verb_at >= stop - 2):
        yield Pair(trim(s, (end, comma)), trim(s, (comma + 1, stop)))
    elif verb_at:
        cause = trim(s, (end, verb_at))
        cut = next((i for i in range(verb_at + 2, stop - 2) if _second_main(s, i)), stop)
        yield Pair(cause, trim(s, (verb_at, cut)))
        if cut < stop:
            yield Pair(cause, trim(s, (cut + 1, stop)))
    elif stop < s.hi - 1 and s.low[stop] == ",":
        yield Pair(trim(s, (end, stop)), right(s, stop + 1))
    elif cut := split_phrases(s, (end, stop)):
        yield Pair(trim(s, (end, cut)), trim(s, (cut, stop)))


def _second_main(s: Sentence, i: int) -> bool:
    return s.low[i] == "en" and w.is_verb(s.low[i + 1])


def motive(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* uit *angst voor …*: the noun of the cue is part of the cause."""
    return noun(s, replace(spot, end=spot.start + 1))


def back(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause*. Hierdoor *effect*."""
    start, end = spot.start, spot.end
    before, after = left(s, start), right(s, end)
    opens = start > s.lo and s.low[start - 1] in _BREAKS
    if opens or before[0] == before[1] or says_little(s, before):
        return [Pair(antecedent(s, start), after)]
    for i in reversed(range(before[0] + 1, start - 1)):
        if s.low[i] in ("en", ",", "maar") and _has_verb(s, (i + 2, start)):
            told = left(s, i)
            if _has_verb(s, told):
                return [Pair(after_cue(s, told), trim(s, (i + 1, max(after[1], before[1]))))]
    return [Pair(antecedent(s, before[0]), (before[0], max(after[1], before[1])))]


def _has_verb(s: Sentence, span: Range) -> bool:
    return any(w.is_verb(s.low[i]) for i in range(*span))


_BREAKS = frozenset([",", ";", ":", "–", "—", "-", "en"])
"""What stands before *daardoor* where it opens its clause."""


_FAILS = frozenset(
    ["kan", "kunnen", "niet", "geen", "blijven", "blijft", "lukt", "moeilijk", "lastig"]
)
"""Before *zonder* these tell that something is lost."""


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
    turn = finite_verb(s, (end + 1, after[1]))
    if before[0] < before[1]:
        fails = any(s.low[i] in _FAILS for i in range(*before))
        return [Pair(after, before)] if fails else []
    if not turn:
        return []
    return [Pair(trim(s, (end, turn)), trim(s, (turn, after[1])))]
