"""The training quotes that are most like a text, node by node: what a proposal rests on."""

from collections.abc import Sequence
from copy import copy
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.tagging.nodes.vectors import TextVector, Values

LEAST = 0.12
"""A quote that is less like the text says nothing about it (0 to 1)."""


class QuoteIndex:
    """Quotes by the lemmas they hold; ``taught[quote, node]`` where it is about the node."""

    def __init__(
        self,
        addresses: Sequence[str],
        features: npt.NDArray[Any],
        lengths: npt.NDArray[Any],
        taught: npt.NDArray[np.bool_],
        rarity: Values,
    ) -> None:
        """``features`` are those of all quotes in a row, ``lengths`` how many each has."""
        self.addresses, self._rarity = tuple(addresses), rarity
        self._taught = taught
        owner = np.repeat(np.arange(len(lengths)), lengths)
        squares = np.bincount(owner, rarity[features] ** 2, minlength=len(lengths))
        order = np.argsort(features, kind="stable")
        self._owners = owner[order]
        self._starts = np.searchsorted(features[order], np.arange(len(rarity) + 1))
        self._norms = np.sqrt(np.maximum(squares, 1e-9))

    def with_untaught(self, number: int) -> "QuoteIndex":
        """The same quotes with so many nodes more, which none of them is about."""
        wider = copy(self)
        nothing = np.zeros((len(self._taught), number), dtype=bool)
        wider._taught = np.hstack([self._taught, nothing])
        return wider

    def similar(self, vector: TextVector) -> Values:
        """How like the text each quote is, 0 to 1: the cosine over lemmas."""
        all_sizes = self._starts[vector.features + 1] - self._starts[vector.features]
        lemmas = vector.features[all_sizes > 0]
        sizes, squares = all_sizes[all_sizes > 0], self._rarity[lemmas] ** 2
        within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        owners = self._owners[np.repeat(self._starts[lemmas], sizes) + within]
        shared = np.bincount(owners, np.repeat(squares, sizes), minlength=len(self._norms))
        result: Values = shared / (self._norms * max(squares.sum() ** 0.5, 1e-9))
        return result

    def nearest(self, similar: Values, nodes: Sequence[int], most: int) -> list[tuple[str, ...]]:
        """For each of ``nodes`` the quotes about it that are most like the text, nearest first."""
        near = np.flatnonzero(similar >= LEAST)
        near = near[np.argsort(-similar[near], kind="stable")]
        about = self._taught[near]
        return [
            tuple(self.addresses[i] for i in near[about[:, node]][:most].tolist()) for node in nodes
        ]
