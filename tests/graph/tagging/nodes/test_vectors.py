"""Texts as vectors: length one, every occurrence kept, any words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.tagging.nodes.vectors import Vectors

NAMES = ["&hoog werkdruk", "+druk", "hoog", "werkdruk", "~druk", "~werk"]
VECTORS = Vectors(NAMES, np.ones(len(NAMES), dtype=np.float32), {})
WORDS = st.lists(st.one_of(st.sampled_from(["hoge", "werkdruk", "de", "."]), st.text(max_size=5)))


def test_a_text_has_the_features_of_its_words_and_pairs() -> None:
    vector = VECTORS.read(["Hoge", "werkdruk"])
    assert [NAMES[i] for i in vector.features] == NAMES
    assert np.isclose((vector.values**2).sum(), 1)


def test_an_occurrence_knows_its_word() -> None:
    vector = VECTORS.read(["De", "werkdruk", "is", "werkdruk"])
    at = vector.words[vector.occurs == NAMES.index("werkdruk")]
    assert at.tolist() == [1, 3]


@given(WORDS)
def test_no_text_is_longer_than_one_or_points_outside_itself(words: list[str]) -> None:
    vector = VECTORS.read(words)
    assert (vector.values**2).sum() <= 1.0001
    assert len(vector.occurs) == len(vector.words) == vector.counts.sum()
    assert all(word < len(words) for word in vector.words)


def test_the_same_words_give_the_same_vector() -> None:
    once, again = VECTORS.read(["werkdruk"]), VECTORS.read(["werkdruk"])
    assert (once.values == again.values).all()
