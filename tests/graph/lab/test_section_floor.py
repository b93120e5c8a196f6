"""Sections of quotes keep above their floor: one fold of five, since all take half a minute."""

import numpy as np

from graph.lab.training.sections.folds import TopScores, folds, ranked_fold, top_scores
from graph.lab.training.sections.sources import read_sources

FLOOR = TopScores(top1=0.405, top3=0.66, top5=0.735)
"""Just under 0.414, 0.673 and 0.746, on 1 December 2026."""


def test_sections_of_unseen_quotes_keep_above_their_floor() -> None:
    sources = read_sources(extras=False)
    right = np.array([sources.sections.index(quote.section) for quote in sources.quotes])
    fold = next(folds(sources.quotes))
    found = top_scores(ranked_fold(sources, fold, right), right[fold.test])
    assert found.top1 >= FLOOR.top1 and found.top3 >= FLOOR.top3 and found.top5 >= FLOOR.top5
