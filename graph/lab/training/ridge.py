"""Kernel ridge regression on texts, with what it would say of a text it had not seen.

The closed form gives every held-out answer from one inverse: the leave-one-out residual of row i is
``a[i] / B[i, i]``, where B is the inverse of the kernel plus the penalty and a are the duals; for
rows that are left out together, B is a block (Wahba 1990, section 4.2).
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve

PENALTY = 1.0
"""Fits kernels of texts whose diagonal is 1."""

Matrix = npt.NDArray[np.float64]


class Ridge:
    """Fits ``targets`` (rows: texts, columns: labels) on a kernel (rows and columns: texts)."""

    def __init__(self, kernel: Matrix, targets: Matrix, penalty: float) -> None:
        """Invert; takes seconds for some thousands of texts."""
        self.targets = targets
        self._inverse = np.linalg.inv(kernel + penalty * np.eye(len(kernel)))
        self.duals: Matrix = self._inverse @ targets

    def unseen(self, groups: Sequence[int]) -> Matrix:
        """What each row would get if its group had been left out of training."""
        said = self.targets - self.duals / np.diag(self._inverse)[:, None]
        rows: dict[int, list[int]] = defaultdict(list)
        for row, group in enumerate(groups):
            rows[group].append(row)
        for block in rows.values():
            if len(block) > 1:
                part = self._inverse[np.ix_(block, block)]
                said[block] = self.targets[block] - np.linalg.solve(part, self.duals[block])
        return said


def duals_of(kernel: Matrix, targets: Matrix, penalty: float) -> Matrix:
    """The duals alone: a third of the time of ``Ridge``, which knows what unseen rows would get."""
    padded = kernel + penalty * np.eye(len(kernel))
    found: Matrix = cho_solve(cho_factor(padded, lower=True), targets)
    return found
