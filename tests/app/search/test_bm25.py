"""What words weigh, and what the wordings of a question add up to."""

import math

import numpy as np
import pytest

from app.search.bm25 import LEVEL, OTHERS, Postings, Scorer, count
from app.search.question import Concept, Variant

TEXTS = [[0, 1], [0, 0, 1, 1], [2]]
"""Three texts of terms 0 to 2."""


def counted(by_length: float) -> Postings:
    terms = np.array([term for text in TEXTS for term in text])
    texts = np.repeat(np.arange(3), [len(text) for text in TEXTS])
    return count(terms, texts, (3, 3), by_length)


def variant(*lemmas: str, weight: float = 1.0) -> Variant:
    return Variant(lemmas, "word", weight, " ".join(lemmas))


def scores(*concepts: Concept) -> list[float]:
    postings = counted(0.0)
    terms = {"a": 0, "b": 1, "c": 2}
    scorer = Scorer(terms, 3, lambda t: postings.spread(t, 3), lambda t: postings.of(t)[0])
    return [float(score) for score in scorer.score(concepts)]


def rarity(having: int) -> float:
    return math.log(1 + (3 - having + 0.5) / (having + 0.5))


def level(weight: float) -> float:
    return weight / (weight + float(LEVEL))


def test_a_term_stands_in_its_texts_with_its_number_of_times() -> None:
    texts, weights = counted(0.0).of(0)
    assert (texts.tolist(), weights.tolist()) == ([0, 1], [1.0, 2.0])
    assert counted(0.0).spread(2, 3).tolist() == [0.0, 0.0, 1.0]


def test_a_word_in_a_long_text_weighs_less() -> None:
    average = (2 + 4 + 1) / 3
    assert counted(1.0).of(0)[1] == pytest.approx([1 * average / 2, 2 * average / 4])
    assert counted(0.5).of(2)[1] == pytest.approx([1 / (0.5 + 0.5 / average)])


def test_no_texts_have_no_weights() -> None:
    empty = count(np.array([], np.int64), np.array([], np.int64), (1, 0), 0.5)
    assert empty.of(0)[0].tolist() == []


def test_a_rare_word_weighs_more_and_a_second_time_adds_less() -> None:
    once = scores(Concept(1.0, (variant("a"),)))
    assert once == pytest.approx([level(1) * rarity(2), level(2) * rarity(2), 0.0])
    assert scores(Concept(1.0, (variant("c"),)))[2] == pytest.approx(level(1) * rarity(1))


def test_of_several_wordings_the_best_counts_and_the_others_a_little() -> None:
    both = scores(Concept(1.0, (variant("a"), variant("b", weight=0.5))))
    best, other = level(1) * rarity(2), 0.5 * level(1) * rarity(2)
    assert both[0] == pytest.approx((1 - OTHERS) * best + OTHERS * (best + other))


def test_another_wording_counts_for_no_more_than_the_asked_one_however_rare() -> None:
    found = scores(Concept(1.0, (variant("a"), variant("c"))))
    assert found[2] == pytest.approx(level(1) * rarity(2))


def test_a_phrase_needs_all_its_words_and_weighs_by_the_least() -> None:
    found = scores(Concept(2.0, (variant("a", "b"),)))
    assert found == pytest.approx([2 * level(1) * rarity(2), 2 * level(2) * rarity(2), 0.0])
    assert scores(Concept(1.0, (variant("a", "x"),))) == [0.0, 0.0, 0.0]
    assert scores(Concept(1.0, (variant("a", "c"),))) == [0.0, 0.0, 0.0]


def test_concepts_add_up() -> None:
    one, two = Concept(1.0, (variant("a"),)), Concept(0.5, (variant("b"),))
    alone = zip(scores(one), scores(two), strict=True)
    assert scores(one, two) == pytest.approx([a + b for a, b in alone])
