"""The folds of the section task: repeats together, every quote tried once, plain to score."""

import numpy as np
import pytest

pytest.importorskip("sklearn")

from graph.lab.training.quotes import labelled_quotes
from graph.lab.training.sections.features import Fold
from graph.lab.training.sections.folds import TopScores, folds, top_scores

QUOTES = labelled_quotes()


@pytest.fixture(scope="module")
def five() -> list[Fold]:
    return list(folds(QUOTES))


def test_every_quote_is_tried_once(five: list[Fold]) -> None:
    tried = np.concatenate([fold.test for fold in five])
    assert sorted(tried.tolist()) == list(range(len(QUOTES)))


def test_no_repeat_of_a_test_quote_is_learnt_from(five: list[Fold]) -> None:
    for fold in five:
        learnt = {QUOTES[row].group for row in fold.train}
        assert not learnt & {QUOTES[row].group for row in fold.test}


def test_folds_are_always_the_same(five: list[Fold]) -> None:
    assert all((a.test == b.test).all() for a, b in zip(five, folds(QUOTES), strict=True))


def test_scores_count_the_place_of_the_right_section() -> None:
    said = np.array([[0.9, 0.1, 0.0, 0.0], [0.3, 0.2, 0.1, 0.0]])
    assert top_scores(said, np.array([0, 3])) == TopScores(0.5, 0.5, 1.0)
