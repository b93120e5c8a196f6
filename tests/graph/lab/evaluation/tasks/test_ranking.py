"""Search: a hit counts by the lines of its quote, each wanted line once."""

import math

import pytest

from graph.lab.evaluation.baselines.search import plain_search
from graph.lab.evaluation.tasks.gold import GoldSet
from graph.lab.evaluation.tasks.ranking import score_search, tally


def test_a_hit_counts_when_a_wanted_line_lies_in_it() -> None:
    gain, recall, one = tally([(9, 9), (3, 5), (7, 7)], [4, 7])
    ideal = 1 + 1 / math.log2(3)
    assert gain == pytest.approx((1 / math.log2(3) + 1 / math.log2(4)) / ideal)
    assert (recall, one) == (1, 1)


def test_a_line_is_found_once() -> None:
    assert tally([(4, 4), (4, 4)], [4, 6])[1] == 0.5


def test_a_quote_of_two_wanted_lines_is_one_hit() -> None:
    gain, recall, _ = tally([(4, 6)], [4, 6])
    assert recall == 1
    assert gain == pytest.approx(1 / (1 + 1 / math.log2(3)))


def test_recall_is_of_what_fits_in_twenty_five() -> None:
    wanted = list(range(1, 51))
    assert tally([(n, n) for n in wanted], wanted)[1] == 1
    assert tally([(99, 99)] * 25 + [(1, 1)], wanted)[1] == 0


def test_scores_are_means_over_questions_and_told_by_kind() -> None:
    rows = (
        {"q": "a", "kind": "typo", "relevant_lines": [1]},
        {"q": "b", "relevant_lines": [2]},
    )
    found = score_search(GoldSet("search_test", rows), [[(1, 1)], []], [[], []])
    assert [(row.measure, row.ours, row.plain) for row in found.rows] == [
        ("nDCG@10", 0.5, 0),
        ("recall@25", 0.5, 0),
    ]
    assert found.breakdowns[0].lines == (("no kind given", 1, 0, 0), ("typo", 1, 1, 1))


def test_the_baseline_takes_any_text_as_words() -> None:
    exact, nothing, syntax = plain_search(["handelingsverlegenheid", "?!", 'NEAR("wachtlijst" *'])
    assert (660, 660) in exact
    assert nothing == []
    assert 0 < len(syntax) <= 25
