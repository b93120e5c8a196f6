"""Stance of passages and voices of quotes: sets of labels against sets of labels."""

from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from graph.lab.evaluation.measures import f1, labels_tally, precision, recall, total
from graph.lab.evaluation.report.results import Breakdown, Outcome, Task
from graph.lab.evaluation.tasks.gold import GoldSet
from graph.lab.evaluation.tasks.scoring import SpanComparison

Labels: TypeAlias = frozenset[str]
Case: TypeAlias = tuple[Labels, Labels, Labels]
"""What was given, what is right, what else is not to be counted wrong."""

GOLD_KEYS = {Task.STANCE: "stance", Task.VOICES: "voices"}
MOST_CONFUSIONS = 8


def score_labels(
    task: Task,
    gold: GoldSet,
    ours: Sequence[Labels],
    plain: Sequence[Labels],
    seconds: float = 0.0,
) -> Outcome:
    """F1 over all labels. What an answer lists as ``also_acceptable`` counts neither way."""
    cases = _cases(task, gold, ours)
    a = [labels_tally(*case) for case in cases]
    b = [labels_tally(*case) for case in _cases(task, gold, plain)]
    comparison = SpanComparison(task, gold, a, b, seconds)
    rows = comparison.rows(("F1", f1), ("precision", precision), ("recall", recall))
    return Outcome(rows, (by_label(task, gold, cases), confusions(task, gold, cases)))


def _cases(task: Task, gold: GoldSet, given: Sequence[Labels]) -> list[Case]:
    right = [frozenset(answer[GOLD_KEYS[task]]) for answer in gold.answers]
    also = [frozenset(answer.get("also_acceptable", ())) for answer in gold.answers]
    return list(zip(given, right, also, strict=True))


def by_label(task: Task, gold: GoldSet, cases: Sequence[Case]) -> Breakdown:
    """The score of each label that the gold or we give."""
    lines = []
    for label in sorted({label for given, right, _ in cases for label in given | right}):
        one = frozenset({label})
        sums = total([labels_tally(given & one, right & one, also) for given, right, also in cases])
        lines.append((label, int(sums[2]), int(sums[1]), precision(sums), recall(sums), f1(sums)))
    columns = (task.value.removesuffix("s"), "in gold", "given", "precision", "recall", "F1")
    return Breakdown(task, f"{task.value.title()}, one by one ({gold.name})", columns, tuple(lines))


def confusions(task: Task, gold: GoldSet, cases: Sequence[Case]) -> Breakdown:
    """The most frequent ways to be wrong: a label missed, and what stood in its place."""
    pairs: Counter[tuple[str, str]] = Counter()
    for given, right, also in cases:
        instead = sorted(given - right - also) or ["nothing"]
        pairs.update((missed, extra) for missed in sorted(right - given) for extra in instead)
    most = sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_CONFUSIONS]
    lines = tuple((missed, extra, times) for (missed, extra), times in most)
    columns = ("missed", "given instead", "times")
    return Breakdown(task, f"{task.value.title()} missed ({gold.name})", columns, lines)


def majority(gold: GoldSet, task: Task) -> list[Labels]:
    """The baseline for stance: the label that is most frequent in the gold itself, everywhere."""
    counts = Counter(label for answer in gold.answers for label in answer[GOLD_KEYS[task]])
    return [frozenset(label for label, _ in counts.most_common(1))] * len(gold.answers)
