"""What an evaluation gives: rows of one table, and breakdowns for the model card."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Interval: TypeAlias = tuple[float, float]


class Task(StrEnum):
    """The tasks in the order of the table."""

    RELATIONS = "relations"
    TAGS = "tags"
    SECTIONS = "sections"
    STANCE = "stance"
    VOICES = "voices"
    SEARCH = "search"
    SYNTAX = "syntax"
    SPEED = "speed"


@dataclass(frozen=True, slots=True)
class Goal:
    """What was aimed at; ``at_most`` where less is better (seconds, megabytes)."""

    value: float
    at_most: bool = False

    def met(self, score: float) -> bool:
        """Whether this score reaches the goal."""
        return score <= self.value if self.at_most else score >= self.value


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    ``ours`` and ``plain`` (the baseline) run from 0 to 1 unless ``unit`` names another measure;
    ``plain`` is None where there is no baseline or it could not run. ``interval`` holds ``ours`` in
    95 of 100 redrawn samples of the ``n`` answers. ``seconds`` is what scoring ours took; rows of
    one run share it, and only the first has it. ``gold`` names the file of the answers.
    """

    task: Task
    measure: str
    ours: float
    plain: float | None = None
    goal: Goal | None = None
    n: int = 0
    seconds: float = 0.0
    interval: Interval | None = None
    unit: str = ""
    gold: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met, None where there is none."""
        return None if self.goal is None else self.goal.met(self.ours)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A small table for the model card: where ``task`` goes well and where it fails.

    ``note`` says how to read it.
    """

    task: Task
    title: str
    columns: tuple[str, ...]
    lines: tuple[tuple[str | int | float, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one task gave. ``notes`` are sentences that belong under the table."""

    rows: tuple[Row, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    notes: tuple[str, ...] = ()


def together(outcomes: Sequence[Outcome]) -> Outcome:
    """One outcome that holds all, in order."""
    return Outcome(
        tuple(row for one in outcomes for row in one.rows),
        tuple(table for one in outcomes for table in one.breakdowns),
        tuple(dict.fromkeys(note for one in outcomes for note in one.notes)),
    )
