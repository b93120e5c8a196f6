"""Counts what the tests noticed, and says how sure a count of so many is."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.mutation.trial import Outcome, Verdict

_Z = 1.96
"""Of the normal distribution, for an interval that holds 95 times in 100."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the breaks were noticed, with an interval around the share."""

    killed: int
    tried: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 when nothing was tried."""
        return self.killed / self.tried if self.tried else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        """Between which shares the truth lies, 95 times in 100 (Wilson 1927)."""
        if not self.tried:
            return 0.0, 1.0
        n, p = self.tried, self.share
        middle = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z * math.sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2)) / (1 + _Z**2 / n)
        return max(0.0, middle - half), min(1.0, middle + half)


def score(verdicts: Sequence[Verdict]) -> Score:
    """Breaks that no test runs at all count as not noticed."""
    return Score(sum(v.outcome is Outcome.KILLED for v in verdicts), len(verdicts))


def lines(verdicts: Sequence[Verdict], seed: int, of: int) -> Iterator[str]:
    """The survivors, then a score a room, then the whole."""
    for verdict in sorted(verdicts, key=lambda v: v.mutant):
        if verdict.outcome is not Outcome.KILLED:
            mutant = verdict.mutant
            where = f"{mutant.module}:{mutant.line}"
            yield f"{verdict.outcome} {where} {mutant.operator} {mutant.occurrence}"
    rooms: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        rooms[room(verdict.mutant.module)].append(verdict)
    for name, inside in sorted(rooms.items()):
        yield _line(name, score(inside))
    yield _line(f"all (seed {seed}, {len(verdicts)} of {of} breaks)", score(verdicts))


def room(module: str) -> str:
    """The two upper folders of a module."""
    return "/".join(Path(module).parts[:2])


def _line(name: str, counted: Score) -> str:
    low, high = counted.interval
    share = f"{counted.killed}/{counted.tried} = {counted.share:.0%}"
    return f"{name}: {share} noticed (95 %: {low:.0%} to {high:.0%})"
