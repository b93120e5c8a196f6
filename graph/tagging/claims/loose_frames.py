"""Frames of wording that only suggests a relation: conditions, circumstances, marks, degrees.

They propose much that does not hold; what remains is for the part that weighs candidates.
"""

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
from graph.tagging.claims.phrases import finite_verb, head


def condition(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* als *cause*; Als *cause*, (dan) *effect*."""
    start, end = spot.start, spot.end
    before = left(s, start)
    if before[0] < before[1]:
        after = right(s, end)
        return [Pair(after, before)] if is_clause(s, after) else []
    turn = next((i for i in range(end + 2, s.hi) if _turns(s, i)), None)
    if turn is None:
        return []
    cause = trim(s, (end, turn))
    if says_little(s, cause):
        cause = antecedent(s, start)
    return [Pair(cause, right(s, turn + (s.low[turn] == ",")))]


def _turns(s: Sentence, i: int) -> bool:
    """Whether the main clause starts at ``i``: after a comma, at *dan*, at a second verb."""
    if s.low[i] == ",":
        return verb_at(s, i + 1)
    return s.low[i] == "dan" or (w.is_verb(s.low[i]) and w.is_verb(s.low[i - 1]))


def is_clause(s: Sentence, span: Range) -> bool:
    """Whether the span reads as a subordinate clause: three words and a verb at its end."""
    start, end = span
    return end - start > 2 and any(
        w.is_verb(s.low[i]) or w.is_participle(s.low[i]) or s.low[i].endswith("en")
        for i in range(max(start + 1, end - 3), end)
    )


def near(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* bij *cause*; Bij *cause* krijgt *effect*."""
    start, end = spot.start, spot.end
    before, after = left(s, start), right(s, end)
    if before[0] == before[1]:
        turn = finite_verb(s, (end + 1, after[1]))
        return [Pair(trim(s, (end, turn)), trim(s, (turn, after[1])))] if turn else []
    return [Pair(after, before)]


def mark(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* – *effect*; *cause*; *effect*."""
    before, after = left(s, spot.start), right(s, spot.end)
    return [Pair(after_cue(s, before), after)]


def colon(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect*: *cause*."""
    return [Pair(right(s, spot.end), left(s, spot.start))]


def too_little(s: Sentence, spot: Spot) -> list[Pair]:
    """*te weinig tijd* om *te luisteren*."""
    before, after = left(s, spot.start), right(s, spot.end)
    lacks = any(s.low[i] in _LACKS for i in range(*before))
    return [Pair(before, after)] if lacks and "te" in s.low[slice(*after)] else []


_LACKS = frozenset(["te", "onvoldoende", "weinig", "geen", "gebrek", "ontoereikend", "tekort"])


def named_cause(s: Sentence, spot: Spot) -> list[Pair]:
    """Oorzaken van *effect* zijn *cause*."""
    return [Pair(right(s, spot.end), trim(s, spot.gap))]


def named_effect(s: Sentence, spot: Spot) -> list[Pair]:
    """De gevolgen van *cause* zijn *effect*."""
    return [Pair(trim(s, spot.gap), right(s, spot.end))]


def between(s: Sentence, spot: Spot) -> list[Pair]:
    """Samenhang tussen *cause* en *effect*."""
    after = right(s, spot.end)
    joint = next((i for i in range(*after) if s.low[i] == "en"), 0)
    return [Pair(trim(s, (after[0], joint)), trim(s, (joint, after[1])))] if joint else []


def of_on(s: Sentence, spot: Spot) -> list[Pair]:
    """De impact van *cause* op *effect*."""
    after = right(s, spot.end)
    joint = next((i for i in range(*after) if s.low[i] in ("op", "voor")), 0)
    return [Pair(trim(s, (after[0], joint)), trim(s, (joint + 1, after[1])))] if joint else []


def degree(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause is zo groot* dat *effect*."""
    before = left(s, spot.start)
    start = before[0] if before[0] < before[1] else spot.start
    return [Pair((start, spot.end - 1), right(s, spot.end))]


def then(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause*. Dan *effect*: only where the cue opens its sentence."""
    start, end = spot.start, spot.end
    opens = start == s.lo or s.low[start - 1] in w.HARD_MARKS
    return [Pair(antecedent(s, start), right(s, end))] if opens else []


def having(s: Sentence, spot: Spot) -> list[Pair]:
    """Gezinnen met *cause* hebben *effect*."""
    start, end = spot.start, spot.end
    before = left(s, start)
    if not before[0] < before[1] <= before[0] + 3 or head(s, before[0]) != before[1] - 1:
        return []
    after = right(s, end)
    turn = finite_verb(s, (end + 1, after[1]))
    if not turn or turn >= after[1] - 1:
        turn = next((i for i in range(end + 1, after[1]) if s.low[i] in _MORE), 0)
    effect = trim(s, (turn, after[1]))
    if not turn or says_little(s, effect):
        return []
    if s.low[effect[0]] in _LIGHT_VERBS and effect[0] + 1 < effect[1]:
        effect = trim(s, (effect[0] + 1, effect[1]))
    return [Pair(trim(s, (end, turn)), effect)]


_MORE = frozenset(["minder", "meer", "vaker", "sneller", "geen", "extra", "te", "een", "vaak"])
_LIGHT_VERBS = frozenset(
    ["hebben", "heeft", "krijgen", "krijgt", "zijn", "is", "ervaren", "ervaart"]
)
