"""Nearest quotes: the cosine of shared lemmas, a floor, only those about the node."""

import numpy as np
import pytest

from graph.tagging.nodes.nearest import LEAST, QuoteIndex
from graph.tagging.nodes.vectors import TextVector

RARITY = np.array([1.0, 2.0, 2.0, 5.0], dtype=np.float32)
INDEX = QuoteIndex(
    ["q1", "q2", "q3"],
    np.array([0, 1, 1, 2, 3]),
    np.array([2, 2, 1]),
    np.array([[True, False], [True, True], [False, True]]),
    RARITY,
)


def text_of(*features: int) -> TextVector:
    ids = np.array(features, dtype=np.int32)
    return TextVector(ids, np.ones(len(ids)), np.ones(len(ids), dtype=int), ids, ids)


def test_likeness_is_the_cosine_over_lemmas() -> None:
    # q1 is lemmas 0 and 1 (length √5), q2 lemmas 1 and 2 (√8), q3 lemma 3 (5).
    assert INDEX.similar(text_of(1)) == pytest.approx([4 / (5**0.5 * 2), 4 / (8**0.5 * 2), 0])
    assert INDEX.similar(text_of(0, 1)) == pytest.approx([1, 4 / (8**0.5 * 5**0.5), 0])
    assert INDEX.similar(text_of()).tolist() == [0, 0, 0]


def test_a_quote_counts_from_the_floor_on_and_the_nearest_comes_first() -> None:
    assert INDEX.nearest(np.array([LEAST, 0.9, 1.0]), [0, 1], 3) == [("q2", "q1"), ("q3", "q2")]
    assert INDEX.nearest(np.array([LEAST - 0.001, 0.0, 0.0]), [0], 3) == [()]
    assert INDEX.nearest(np.array([0.5, 0.5, 0.5]), [0], 1) == [("q1",)]


def test_no_quote_is_about_a_node_that_was_not_taught() -> None:
    wider = INDEX.with_untaught(2)
    assert wider.nearest(np.ones(3), [0, 2, 3], 3) == [("q1", "q2"), (), ()]
    assert INDEX.nearest(np.ones(3), [1], 3) == [("q2", "q3")]
