"""Relations that a quote states: how many are found, with which sign, and what goes wrong."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.lab.evaluation.measures import Tally, f1, overlap, precision, ratio, recall
from graph.lab.evaluation.report.results import Breakdown, Outcome, Task
from graph.lab.evaluation.tasks.gold import Answer, GoldSet
from graph.lab.evaluation.tasks.scoring import SpanComparison
from graph.tagging.results import TagResult

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Relation:
    """Cause and effect as words of the quote, and the sign."""

    cause: str
    effect: str
    polarity: str


def proposed(result: TagResult) -> list[Relation]:
    """What the pipeline proposes for one text."""
    return [Relation(c.cause.span.text, c.effect.span.text, c.polarity) for c in result.claims]


def annotated(answer: Answer) -> list[Relation]:
    """What people found in the quote."""
    return [_relation(row) for row in answer["relations"]]


def _relation(row: Mapping[str, Any]) -> Relation:
    return Relation(row["cause"], row["effect"], row.get("polarity", "+"))


def matches(ours: Relation, theirs: Relation) -> bool:
    """Both spans share half of their words."""
    return overlap(ours.cause, theirs.cause) >= HALF and overlap(ours.effect, theirs.effect) >= HALF


def paired(ours: Sequence[Relation], gold: Sequence[Relation]) -> list[tuple[Relation, Relation]]:
    """Relations found with those they stand for, each taken once; ours in order, best fit first."""
    left, pairs = list(gold), []
    for one in ours:
        fits = [
            (overlap(one.cause, g.cause) + overlap(one.effect, g.effect), place)
            for place, g in enumerate(left)
            if matches(one, g)
        ]
        if fits:
            pairs.append((one, left.pop(max(fits)[1])))
    return pairs


def tally(ours: Sequence[Relation], gold: Sequence[Relation]) -> Tally:
    """Hits, found, wanted, hits with the right sign; then the first three for stating any at all.

    >>> one = Relation("hoge werkdruk", "uitval", "+")
    >>> tally([one], [Relation("werkdruk", "uitval", "-")])
    (1, 1, 1, 0, True, True, True)
    """
    pairs = paired(ours, gold)
    signs = sum(a.polarity == b.polarity for a, b in pairs)
    some, any_gold = bool(ours), bool(gold)
    return len(pairs), len(ours), len(gold), signs, some and any_gold, some, any_gold


def score_relations(
    gold: GoldSet,
    ours: Sequence[Sequence[Relation]],
    plain: Sequence[Sequence[Relation]],
    seconds: float = 0.0,
) -> Outcome:
    """The rows of this task; ``ours`` and ``plain`` hold the relations found for each answer."""
    wanted = [annotated(answer) for answer in gold.answers]
    a = [tally(found, theirs) for found, theirs in zip(ours, wanted, strict=True)]
    b = [tally(found, theirs) for found, theirs in zip(plain, wanted, strict=True)]
    rows = SpanComparison(Task.RELATIONS, gold, a, b, seconds).rows(
        ("F1, both spans at half", f1),
        ("precision", precision),
        ("recall", recall),
        ("polarity where found", lambda c: ratio(c[3], c[0])),
        ("states a relation, F1", lambda c: f1(c[4:])),
    )
    return Outcome(rows, (misses(gold.name, wanted, ours),))


def misses(
    name: str, wanted: Sequence[Sequence[Relation]], ours: Sequence[Sequence[Relation]]
) -> Breakdown:
    """How often what is missed or wrong is of which kind."""
    kinds = Counter(k for pair in zip(wanted, ours, strict=True) for k in _kinds(*pair))
    lines = tuple((kind, kinds[kind]) for kind in KINDS)
    title = f"What becomes of relations ({name})"
    return Breakdown(Task.RELATIONS, title, ("kind", "times"), lines)


KINDS = (
    "found, as it should be",
    "found, with the wrong sign",
    "missed: nothing found in the quote",
    "missed: cause and effect turned round",
    "missed: the cause is cut otherwise",
    "missed: the effect is cut otherwise",
    "missed: both are cut otherwise, or another relation of the quote was found",
    "too many: the quote states none",
    "too many: the quote states another",
)


def _kinds(wanted: Sequence[Relation], ours: Sequence[Relation]) -> list[str]:
    pairs = paired(ours, wanted)
    kinds = [KINDS[0] if a.polarity == b.polarity else KINDS[1] for a, b in pairs]
    taken = [id(theirs) for _, theirs in pairs]
    kinds += [_missed(theirs, ours) for theirs in wanted if id(theirs) not in taken]
    return kinds + [KINDS[8] if wanted else KINDS[7]] * (len(ours) - len(pairs))


def _missed(theirs: Relation, ours: Sequence[Relation]) -> str:
    if not ours:
        return KINDS[2]
    if any(matches(Relation(one.effect, one.cause, "+"), theirs) for one in ours):
        return KINDS[3]
    if any(overlap(one.effect, theirs.effect) >= HALF for one in ours):
        return KINDS[4]
    if any(overlap(one.cause, theirs.cause) >= HALF for one in ours):
        return KINDS[5]
    return KINDS[6]
