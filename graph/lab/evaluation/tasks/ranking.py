"""Search: are the quotes that answer a question near the top of the list?"""

from collections import defaultdict
from collections.abc import Sequence

from corpus.model import Lines
from graph.lab.evaluation.measures import Tally, ndcg, ratio, total
from graph.lab.evaluation.report.results import Breakdown, Outcome, Task
from graph.lab.evaluation.tasks.gold import GoldSet
from graph.lab.evaluation.tasks.scoring import SpanComparison

DEPTH = 25
"""Hits of a question that are looked at."""


def tally(hits: Sequence[Lines], wanted: Sequence[int]) -> Tally:
    """nDCG@10, recall@25 and 1 for one question; ``hits`` are lines of quotes, best first.

    Recall is of the at most 25 answers that fit in the list. A hit counts when a line that is
    wanted, and that no hit before it had, lies in its lines.
    """
    left, relevant = set(wanted), []
    for first, last in hits[:DEPTH]:
        match = {line for line in left if first <= line <= last}
        left -= match
        relevant.append(bool(match))
    found = len(set(wanted)) - len(left)
    return ndcg(relevant, len(set(wanted))), ratio(found, min(DEPTH, len(set(wanted)))), 1


def score_search(
    gold: GoldSet,
    ours: Sequence[Sequence[Lines]],
    plain: Sequence[Sequence[Lines]],
    seconds: float = 0.0,
) -> Outcome:
    """The rows of this task, means over the questions."""
    lines = [answer["relevant_lines"] for answer in gold.answers]
    a = [tally(hits, wanted) for hits, wanted in zip(ours, lines, strict=True)]
    b = [tally(hits, wanted) for hits, wanted in zip(plain, lines, strict=True)]
    comparison = SpanComparison(Task.SEARCH, gold, a, b, seconds)
    rows = comparison.rows(("nDCG@10", _mean_gain), ("recall@25", _mean_recall))
    return Outcome(rows, (by_kind(gold, a),))


def _mean_gain(counts: Sequence[float]) -> float:
    return ratio(counts[0], counts[2])


def _mean_recall(counts: Sequence[float]) -> float:
    return ratio(counts[1], counts[2])


def by_kind(gold: GoldSet, tallies: Sequence[Tally]) -> Breakdown:
    """The scores by kind of question, where the gold names one."""
    kinds: dict[str, list[Tally]] = defaultdict(list)
    for answer, one in zip(gold.answers, tallies, strict=True):
        kinds[str(answer.get("kind", "no kind given"))].append(one)
    sums = {kind: total(ones) for kind, ones in sorted(kinds.items())}
    lines = tuple((k, int(s[2]), _mean_gain(s), _mean_recall(s)) for k, s in sums.items())
    columns = ("kind", "questions", "nDCG@10", "recall@25")
    return Breakdown(Task.SEARCH, f"Questions by kind ({gold.name})", columns, lines)
