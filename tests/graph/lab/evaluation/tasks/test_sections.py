"""Section of a quote: top-1, top-3 and top-5, by chapter."""

import numpy as np
import pytest

from graph.lab.evaluation.tasks.folds import best_first
from graph.lab.evaluation.tasks.sections import score_sections, tally

SECTIONS = ["3.1", "3.2", "10.1", "10.1"]
OURS = [["3.1"], ["1.1", "1.2", "3.2"], ["3.1", *["9.9"] * 3, "10.1"], []]
PLAIN = [["3.1"], ["3.2"], ["10.1"], ["9.9"]]


@pytest.mark.parametrize(
    ("place", "expected"),
    [(0, (1, 1, 1, 1)), (2, (0, 1, 1, 1)), (4, (0, 0, 1, 1)), (5, (0, 0, 0, 1))],
)
def test_the_right_section_counts_by_its_place(place: int, expected: tuple[int, ...]) -> None:
    ranked = ["9.9"] * 6
    ranked[place] = "3.1"
    assert tally(ranked, "3.1") == expected


def test_the_section_itself_is_wanted_not_one_inside_it() -> None:
    assert tally(["3.1.1", "3"], "3.1") == (0, 0, 0, 1)


def test_scores_are_shares_of_quotes_beside_the_baseline() -> None:
    rows = score_sections(SECTIONS, OURS, PLAIN, 2.0).rows
    assert [(r.measure, r.ours, r.plain, r.seconds) for r in rows] == [
        ("top-1", 0.25, 0.75, 2.0),
        ("top-3", 0.5, 0.75, 0),
        ("top-5", 0.75, 0.75, 0),
    ]
    assert [row.goal.value for row in rows if row.goal] == [0.37, 0.6, 0.7]


def test_all_extras_have_goals_of_their_own() -> None:
    rows = score_sections(SECTIONS, OURS, PLAIN, 2.0, ", all extras").rows
    assert [row.goal.value for row in rows if row.goal] == [0.41, 0.64, 0.74]


def test_chapters_are_told_in_order_with_what_they_are_taken_for() -> None:
    chapters, mistaken = score_sections(SECTIONS, OURS, PLAIN, 0).breakdowns
    assert chapters.lines == (("3", 2, 0.5, 1, 1), ("10", 2, 0, 0, 0.5))
    assert mistaken.lines == (("3", "1", 1), ("10", "3", 1))


def test_the_five_likeliest_sections_stand_in_order() -> None:
    said = np.array([[0.1, 0.6, 0.2, 0.5, 0.4, 0.3], [1, 1, 0, 0, 0, 0]])
    assert best_first(said, list("abcdef")) == [list("bdefc"), list("abcde")]
