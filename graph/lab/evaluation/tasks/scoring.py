"""Makes rows of tallies."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.lab.evaluation.measures import Score, Tally, interval, total
from graph.lab.evaluation.report.goals import GOALS
from graph.lab.evaluation.report.results import Row, Task
from graph.lab.evaluation.tasks.gold import GoldSet


@dataclass(frozen=True, slots=True)
class SpanComparison:
    """Ours and the baseline on one gold file: a tally for each answer, in order.

    ``plain`` is None where the baseline could not run; ``seconds`` is what ours took.
    """

    task: Task
    gold: GoldSet
    ours: Sequence[Tally]
    plain: Sequence[Tally] | None
    seconds: float = 0.0

    def rows(self, *measures: tuple[str, Score]) -> tuple[Row, ...]:
        """A row for each measure; the first holds the seconds."""
        return tuple(self._row(*measure, first=i == 0) for i, measure in enumerate(measures))

    def _row(self, measure: str, score: Score, *, first: bool) -> Row:
        return Row(
            self.task,
            measure,
            ours=score(total(self.ours)),
            plain=None if self.plain is None else score(total(self.plain)),
            goal=GOALS.get((self.task, measure)),
            n=len(self.ours),
            seconds=self.seconds if first else 0.0,
            interval=interval(self.ours, score),
            gold=self.gold.name,
        )
