"""What was aimed at, by task and measure."""

from collections.abc import Mapping

from graph.lab.evaluation.report.results import Goal, Task

GOALS: Mapping[tuple[Task, str], Goal] = {
    (Task.RELATIONS, "F1, both spans at half"): Goal(0.75),
    (Task.RELATIONS, "polarity where found"): Goal(0.95),
    (Task.RELATIONS, "states a relation, F1"): Goal(0.88),
    (Task.TAGS, "F1, at most five a passage"): Goal(0.65),
    (Task.SECTIONS, "top-1"): Goal(0.37),
    (Task.SECTIONS, "top-3"): Goal(0.60),
    (Task.SECTIONS, "top-5"): Goal(0.70),
    (Task.SECTIONS, "top-1, all extras"): Goal(0.41),
    (Task.SECTIONS, "top-3, all extras"): Goal(0.64),
    (Task.SECTIONS, "top-5, all extras"): Goal(0.74),
    (Task.STANCE, "F1"): Goal(0.80),
    (Task.VOICES, "F1"): Goal(0.80),
    (Task.SEARCH, "nDCG@10"): Goal(0.70),
    (Task.SEARCH, "recall@25"): Goal(0.65),
    (Task.SYNTAX, "syntax artefact"): Goal(15, at_most=True),
    (Task.SPEED, "with syntax, two processes"): Goal(300),
    (Task.SPEED, "without syntax, two processes"): Goal(1500),
    (Task.SPEED, "the whole anthology"): Goal(15, at_most=True),
    (Task.SPEED, "peak memory"): Goal(600, at_most=True),
    (Task.SPEED, "load"): Goal(3, at_most=True),
}

LAS_GOALS: Mapping[str, Goal] = {"alpino": Goal(0.74), "lassy": Goal(0.77)}
"""By a word in the name of the test file."""
