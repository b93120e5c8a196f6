"""Frames of cues that are verbs: the cause is subject or agent, the effect object."""

from graph.tagging.claims import words as w
from graph.tagging.claims.clauses import Range, Sentence, antecedent, left, right, says_little, trim
from graph.tagging.claims.pairs import Pair, Spot
from graph.tagging.claims.phrases import (
    goes_on,
    is_doer,
    is_fronted,
    is_no_verb,
    is_purpose,
    is_subject,
    split_phrases,
    subject,
)


def verb(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* leidt tot *effect*."""
    start, end = spot.start, spot.end
    if is_purpose(s, start):
        return []
    turned = trim(s, spot.gap)
    after = right(s, end) if s.low[end - 1] == "dat" else _phrase(s, end)
    if is_subject(s, turned) and is_fronted(s, left(s, start)):
        return [Pair(turned, after)]
    return [Pair(subject(s, start), after)]


def _phrase(s: Sentence, at: int) -> Range:
    """What starts at ``at``, without a next verb of the same subject: *tot ruzie* en wordt …."""
    start, end = right(s, at)
    joint = next(
        (i for i in range(start + 1, end - 1) if s.low[i] == "en" and _rules(s, i + 1)), end
    )
    return trim(s, (start, joint))


def _rules(s: Sentence, i: int) -> bool:
    return s.low[i] in w.AUXILIARIES


def inner(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* levert *effect* op, dat *cause* tot *effect* leidt: the effect stands in the cue."""
    if is_purpose(s, spot.end - 1) or is_purpose(s, spot.start):
        return []
    return [Pair(subject(s, spot.start), trim(s, spot.gap))]


def object_(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* belemmert *effect*, and dat *cause* *effect* belemmert."""
    start, end = spot.start, spot.end
    if is_purpose(s, start) or is_no_verb(s, start) or _is_attribute(s, start):
        return []
    first = s.low[end] if end < s.hi else "."
    after = right(s, end)
    if goes_on(s, end) and after[0] < after[1]:
        if is_fronted(s, left(s, start)) and (cut := split_phrases(s, after)):
            return [Pair(trim(s, (after[0], cut)), trim(s, (cut, after[1])))]
        return [Pair(subject(s, start), after)]
    found = _verb_last(s, start) if first != "door" else []
    return [Pair(pair.cause, _without_helpers(s, pair.effect)) for pair in found]


def _is_attribute(s: Sentence, at: int) -> bool:
    """Whether a form in *-de* or *-te* stands with a noun: *verminderde kwaliteit*."""
    after = s.low[at + 1] if at + 1 < s.hi else ""
    return s.low[at].endswith(("de", "te")) and after not in w.DETERMINERS | w.PRONOUNS


def _without_helpers(s: Sentence, effect: Range) -> Range:
    """The effect in *willekeur kunnen voorkomen*: without the auxiliary that ends it."""
    start, end = effect
    while end - start > 1 and s.low[end - 1] in _LAST:
        end -= 1
    return trim(s, (start, end))


def _perfect(s: Sentence, clause: Range, at: int) -> Pair | None:
    """*cause* heeft *effect* vergroot, *cause* kan *effect* belemmeren."""
    spot = next((i for i in range(*clause) if s.low[i] in w.HELPERS), None)
    if spot is None or spot + 1 >= at:
        return None
    own = max((i for i in range(spot, at) if i in s.cues), default=spot)
    cause, effect = trim(s, (clause[0], spot)), trim(s, (own + 1, at))
    if is_fronted(s, cause) and (cut := split_phrases(s, effect)):
        return Pair(trim(s, (effect[0], cut)), trim(s, (cut, at)))
    if cause[0] == cause[1] or says_little(s, cause):
        cause = antecedent(s, cause[0])
    return Pair(cause, effect)


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
    comma = next((i for i in range(*made) if s.low[i] == "," and w.is_made(s.low[i - 1])), made[1])
    made = (made[0], comma)
    if is_purpose(s, spot.start) or not any(
        w.is_made(s.low[i]) for i in range(made[0] + 1, made[1])
    ):
        return []
    return [Pair(subject(s, spot.start), made)]


def acts(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* werkt *averechts*: the last word of the cue begins the effect."""
    inside = trim(s, spot.gap)
    cause = inside if is_subject(s, inside) else subject(s, spot.start)
    return [Pair(cause, right(s, spot.end - 1))]


def outcome(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* heeft *grote gevolgen*; *cause*, met *grote gevolgen*."""
    linked = s.low[spot.start] == "met"
    cause = left(s, spot.start) if linked else subject(s, spot.start)
    return [Pair(cause, (spot.gap[0], spot.end))]


_LAST = w.AUXILIARIES | frozenset(
    ["te", "ernstig", "sterk", "flink", "enorm", "direct", "structureel"]
)
"""What stands between an effect and the verb that ends its clause."""


def mutual(s: Sentence, spot: Spot) -> list[Pair]:
    """*cause* en *effect* versterken elkaar."""
    start, end = subject(s, spot.start)
    joint = next((i for i in reversed(range(start + 1, end - 1)) if s.low[i] == "en"), 0)
    return [Pair(trim(s, (start, joint)), trim(s, (joint + 1, end)))] if joint else []


def passive(s: Sentence, spot: Spot) -> list[Pair]:
    """*effect* komt door *cause*."""
    start, end = spot.start, spot.end
    if s.low[end - 1] == "door" and is_doer(s, end):
        return []
    return [Pair(right(s, end), subject(s, start))]
