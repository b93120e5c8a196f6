"""The one table: as text, as Markdown, as JSON."""

from collections.abc import Sequence
from typing import Any

from graph.lab.evaluation.report.results import Outcome, Row

HEAD = ("task", "measure", "gold", "n", "ours", "95 %", "plain", "goal", "met", "s")
_LEFT = 3
"""Columns of words; the others hold numbers and stand to the right."""


def cells(row: Row) -> tuple[str, ...]:
    """A row as it is printed; a goal that is missed says so."""
    low_high = "" if row.interval is None else "–".join(f"{end:.2f}" for end in row.interval)
    sign = "≤" if row.goal and row.goal.at_most else "≥"
    goal = "" if row.goal is None else f"{sign} {number(row.goal.value, row.unit, goal=True)}"
    met = {None: "", True: "yes", False: "missed"}[row.met]
    return (
        row.task.value,
        row.measure,
        row.gold,
        str(row.n or ""),
        number(row.ours, row.unit),
        low_high,
        "" if row.plain is None else number(row.plain, row.unit),
        goal,
        met,
        f"{row.seconds:.1f}" if row.seconds else "",
    )


def number(value: float, unit: str, *, goal: bool = False) -> str:
    """A score with three decimals (a goal with two), a quantity with its unit.

    >>> number(0.7584, ""), number(312.4, "quotes/s"), number(2.04, "s")
    ('0.758', '312 quotes/s', '2.0 s')
    """
    if not unit:
        return f"{value:.2f}" if goal else f"{value:.3f}"
    return f"{value:.0f} {unit}" if goal or value >= 100 else f"{value:.1f} {unit}"


def text_table(outcome: Outcome) -> str:
    """The table for a terminal, notes under it."""
    lines = [HEAD, *map(cells, outcome.rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEAD))]
    shown = [_aligned(line, widths) for line in lines]
    return "\n".join([*shown, *(["", *outcome.notes] if outcome.notes else [])])


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell.ljust(width) if i < _LEFT else cell.rjust(width)
        for i, (cell, width) in enumerate(zip(line, widths, strict=True))
    )
    return "  ".join(padded).rstrip()


def markdown_table(outcome: Outcome) -> str:
    """The table in Markdown, notes under it."""
    lines = [HEAD, *map(cells, outcome.rows)]
    table = pipes(lines, numbers_from=_LEFT)
    return "\n\n".join([table, *outcome.notes])


def pipes(lines: Sequence[Sequence[str]], numbers_from: int = 1) -> str:
    """Lines of cells as a Markdown table; the first line is its head."""
    rule = ["---" if i < numbers_from else "---:" for i in range(len(lines[0]))]
    escaped = [[cell.replace("|", "\\|") for cell in line] for line in (lines[0], rule, *lines[1:])]
    return "\n".join(f"| {' | '.join(line)} |" for line in escaped)


def table_json(outcome: Outcome) -> dict[str, Any]:
    """The table for programs; keys in camelCase, a missing value is null."""
    return {"rows": [_row(row) for row in outcome.rows], "notes": list(outcome.notes)}


def _row(row: Row) -> dict[str, Any]:
    return {
        "task": row.task.value,
        "measure": row.measure,
        "gold": row.gold or None,
        "n": row.n,
        "ours": row.ours,
        "interval": None if row.interval is None else list(row.interval),
        "plain": row.plain,
        "goal": None if row.goal is None else row.goal.value,
        "goalIsMost": row.goal is not None and row.goal.at_most,
        "met": row.met,
        "unit": row.unit or None,
        "seconds": round(row.seconds, 3),
    }
