"""Logistic regression finds what tells two kinds of examples apart, and the same every time."""

import numpy as np

from graph.lab.training.labels import Wanted, f1
from graph.lab.training.logistic import fit, often_seen, rows_of

EXAMPLES = [{0: 1.0}, {0: 1.0, 2: 1.0}, {1: 1.0}, {1: 1.0, 2: 1.0}, {}]
TARGETS = np.array([1.0, 1.0, 0.0, 0.0, 0.0])


def test_a_feature_of_one_kind_speaks_for_it_and_one_of_both_for_neither() -> None:
    first, second, both, bias = fit(rows_of(EXAMPLES, 3), TARGETS, np.ones(5), 0.1)
    assert first > 1 and second < 0 and abs(both) < first / 4 and bias < 0


def test_the_slope_is_flat_where_the_search_ends() -> None:
    rows = rows_of(EXAMPLES, 3)
    weights = fit(rows, TARGETS, np.ones(5), 0.1)
    errors = 1 / (1 + np.exp(-rows.times(weights))) - TARGETS
    slope = rows.back(errors) + 2 * np.array([0.1, 0.1, 0.1, 0.0001]) * weights
    assert np.abs(slope).max() < 0.02
    assert (fit(rows, TARGETS, np.ones(5), 0.1) == weights).all()


def test_an_example_that_counts_for_nothing_changes_nothing() -> None:
    counts = np.array([1.0, 1.0, 1.0, 1.0, 0.0])
    all_five = fit(rows_of(EXAMPLES, 3), TARGETS, counts, 0.1)
    assert np.allclose(all_five, fit(rows_of(EXAMPLES[:4], 3), TARGETS[:4], np.ones(4), 0.1))


def test_rare_features_have_no_column() -> None:
    assert often_seen([["b", "a"], ["a"], ["b"], ["c"]], 2) == {"a": 0, "b": 1}


def test_an_acceptable_label_is_neither_right_nor_wrong() -> None:
    wanted = [Wanted(frozenset({"ouder"}), frozenset({"gezin"}))]
    assert f1(wanted, [("ouder", "gezin")]) == 1
    assert f1(wanted, [("gezin",)]) == 0
    assert round(f1(wanted, [("ouder", "school")]), 3) == 0.667
