"""Logistic regression on named features: sparse rows, weighed examples, L-BFGS of scipy."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

Array: TypeAlias = npt.NDArray[np.float64]

STEPS, KEPT = 500, 8
"""At most so many steps (some 60 are needed); the last 8 tell the curvature."""

ENOUGH = 1e-6
"""The search ends when a step improves the loss by less than this part of it."""


@dataclass(frozen=True, slots=True)
class SparseRows:
    """Sparse rows: those of example ``i`` begin at ``starts[i]``. No row is empty."""

    columns: npt.NDArray[np.int64]
    values: Array
    starts: npt.NDArray[np.int64]
    width: int

    def times(self, weights: Array) -> Array:
        """The sum of each row, weighed."""
        return np.add.reduceat(self.values * weights[self.columns], self.starts)

    def back(self, errors: Array) -> Array:
        """For each column the sum of its values times the error of their row."""
        sizes = np.diff(self.starts, append=len(self.columns))
        spread = self.values * np.repeat(errors, sizes)
        return np.bincount(self.columns, spread, minlength=self.width).astype(np.float64)


def often_seen(examples: Iterable[Iterable[str]], least: int) -> dict[str, int]:
    """Number the features that at least so many examples have, in alphabetical order."""
    seen = Counter(name for example in examples for name in example)
    return {name: i for i, name in enumerate(sorted(n for n in seen if seen[n] >= least))}


def rows_of(examples: Sequence[Mapping[int, float]], width: int) -> SparseRows:
    """Examples as column to value; a last column that is always one stands for the bias."""
    columns = [column for example in examples for column in (*example, width)]
    values = [value for example in examples for value in (*example.values(), 1.0)]
    sizes = [len(example) + 1 for example in examples]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64)
    return SparseRows(np.array(columns, np.int64), np.array(values), starts, width + 1)


def fit(rows: SparseRows, targets: Array, counts: Array, penalty: float) -> Array:
    """Weights (the bias last) for the least log loss; ``counts`` is how much an example counts.

    ``penalty`` times the square of each weight but the bias is added.
    """
    penalties = np.full(rows.width, penalty)
    penalties[-1] = 0.001 * penalty

    def loss(weights: Array) -> tuple[float, Array]:
        scores = rows.times(weights)
        missed = counts * (1 / (1 + np.exp(-scores)) - targets)
        cost = (counts * (np.logaddexp(0, scores) - targets * scores)).sum()
        slope = rows.back(missed) + 2 * penalties * weights
        return float(cost + (penalties * weights * weights).sum()), slope

    found = minimize(
        loss,
        np.zeros(rows.width),
        method="L-BFGS-B",
        jac=True,
        options={"maxiter": STEPS, "ftol": ENOUGH, "maxcor": KEPT},
    )
    weights: Array = found.x
    return weights
