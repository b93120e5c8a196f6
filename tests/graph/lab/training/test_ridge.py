"""What the closed form says of a left-out text is what a fit without it says."""

import numpy as np

from graph.lab.training.ridge import PENALTY, Matrix, Ridge


def kernel_of(rows: int) -> Matrix:
    points = np.random.default_rng(1).normal(size=(rows, 4))
    return np.asarray(points @ points.T)


def test_unseen_is_what_a_fit_without_the_group_says() -> None:
    kernel = kernel_of(7)
    targets = np.random.default_rng(2).normal(size=(7, 2))
    groups = [0, 1, 1, 2, 3, 4, 5]
    unseen = Ridge(kernel, targets, PENALTY).unseen(groups)
    for out in ([0], [1, 2], [6]):
        kept = [row for row in range(7) if row not in out]
        ridge = Ridge(kernel[np.ix_(kept, kept)], targets[kept], PENALTY)
        assert np.allclose(unseen[out], kernel[np.ix_(out, kept)] @ ridge.duals)
