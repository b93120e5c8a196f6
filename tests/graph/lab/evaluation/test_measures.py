"""The measures against values worked out by hand and against their definitions."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.lab.evaluation.measures import (
    f1,
    interval,
    labels_tally,
    ndcg,
    overlap,
    precision,
    recall,
    total,
)

TEXTS = st.text("abc de,", max_size=12)


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [
        ("hoge werkdruk", "werkdruk", 1 / 2),
        ("Hoge Werkdruk!", "de hoge werkdruk", 2 / 3),
        ("uitval", "instroom", 0),
        ("", "", 0),
        ("de de de", "de", 1),
    ],
)
def test_overlap_is_shared_words_over_all_words(a: str, b: str, shared: float) -> None:
    assert overlap(a, b) == pytest.approx(shared)


@given(TEXTS, TEXTS)
def test_overlap_is_a_share_and_knows_no_order(a: str, b: str) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert 0 <= overlap(a, b) <= 1


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    counts = (6, 8, 12)
    assert precision(counts) == 0.75
    assert recall(counts) == 0.5
    assert f1(counts) == pytest.approx(0.6)
    assert f1((0, 0, 0)) == f1((0, 5, 5)) == 0


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_f1_is_twice_the_hits_over_all_that_is_found_or_wanted(h: int, x: int, y: int) -> None:
    expected = 2 * h / (2 * h + x + y) if h else 0
    assert f1((h, h + x, h + y)) == pytest.approx(expected)


def test_labels_that_are_acceptable_as_well_count_neither_way() -> None:
    ours, theirs, also = frozenset("abc"), frozenset("ad"), frozenset("b")
    assert labels_tally(ours, theirs, also) == (1, 2, 2)
    assert labels_tally(frozenset(), theirs, also) == (0, 0, 2)


def test_a_label_that_is_right_counts_though_it_is_acceptable_too() -> None:
    assert labels_tally(frozenset("a"), frozenset("a"), frozenset("a")) == (1, 1, 1)


def test_ndcg_discounts_by_the_logarithm_of_the_place() -> None:
    gain = 1 + 1 / math.log2(4)
    ideal = 1 + 1 / math.log2(3) + 1 / math.log2(4)
    assert ndcg([True, False, True], wanted=3) == pytest.approx(gain / ideal)
    assert ndcg([True, True], wanted=2) == 1
    assert ndcg([], wanted=2) == ndcg([False], wanted=0) == 0


def test_ndcg_looks_no_further_than_ten_places() -> None:
    assert ndcg([False] * 10 + [True], wanted=1) == 0
    assert ndcg([True] * 10, wanted=40) == pytest.approx(1)


@given(st.lists(st.booleans(), max_size=12), st.integers(0, 3))
def test_a_better_order_never_lowers_ndcg(relevant: list[bool], more: int) -> None:
    wanted = sum(relevant) + more
    assert ndcg(relevant, wanted) <= ndcg(sorted(relevant, reverse=True), wanted) + 1e-12
    assert ndcg(relevant, wanted) <= 1 + 1e-12


def test_tallies_add_up_by_column() -> None:
    assert total([(1, 2, 3), (4, 5, 6)]) == (5, 7, 9)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(3, 5), st.integers(3, 5)), min_size=1))
def test_an_interval_is_ordered_and_the_same_each_time(tallies: list[tuple[int, int, int]]) -> None:
    low, high = interval(tallies, f1, times=50)
    assert 0 <= low <= high <= 1
    assert (low, high) == interval(tallies, f1, times=50)


def test_an_interval_narrows_as_the_gold_grows_and_vanishes_without_variety() -> None:
    some = [(1, 1, 1), (0, 1, 1)]
    narrow, wide = interval(some * 200, f1), interval(some * 5, f1)
    assert wide[0] < narrow[0] <= 0.5 <= narrow[1] < wide[1]
    assert narrow == pytest.approx((0.45, 0.55), abs=0.02)
    assert interval([(1, 1, 1)] * 9, f1) == (1, 1)
