"""The trained part that tells which nodes a text is about, and how likely each is right."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from graph.tagging.nodes.nearest import QuoteIndex
from graph.tagging.nodes.vectors import Reading, Values, Vectors
from graph.tagging.parts import TRAINED, Part, read_part

NAME = "nodes"
FITS = 1
"""Raise it when features or arrays change: a part made for other code is refused."""

TERMS_COUNT = 0.3
"""What the score of a node's terms adds to that of the model."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Turns sums into chances; fitted on passages that the model had not seen."""

    offset: float
    slope: float
    root: float

    def chances(self, sums: Values) -> Values:
        """How likely each is right, 0 to 1."""
        high = np.maximum(sums, 0)
        result: Values = 1 / (
            1 + np.exp(-(self.offset + self.slope * high + self.root * high**0.5))
        )
        return result


@dataclass(frozen=True, slots=True)
class NodeModel:
    """``weights[feature, i]`` is what a feature says of ``nodes[i]``."""

    nodes: tuple[str, ...]
    vectors: Vectors
    weights: Values
    calibration: Calibration
    quotes: QuoteIndex

    def sums(self, reading: Reading) -> Values:
        """What the words say of each node, before terms and calibration."""
        result: Values = reading.values @ self.weights[reading.features]
        return result

    def words_for(self, reading: Reading, nodes: Sequence[int]) -> Values:
        """What each word (row) of the text says of each of ``nodes``; pairs count for their first.

        The last words have no row when they say nothing.
        """
        said = reading.values[:, None] * self.weights[reading.features[:, None], list(nodes)]
        each = said / reading.counts[:, None]
        places = np.searchsorted(reading.features, reading.occurs)
        cells = reading.words[:, None] * len(nodes) + np.arange(len(nodes))
        sums = np.bincount(cells.ravel(), each[places].ravel())
        result: Values = sums.reshape(-1, len(nodes)).astype(np.float32)
        return result


@lru_cache(maxsize=2)
def read_model(folder: Path = TRAINED) -> NodeModel:
    """The model in ``folder``, read once. Raises ``PartError`` as ``read_part`` does."""
    part = read_part(NAME, FITS, folder)
    names = part.arrays["names"].tobytes().decode().split("\n")
    vectors = Vectors(names, part.arrays["rarity"].astype(np.float32), part.meta["shortForms"])
    weights = part.arrays["weights"] * part.arrays["scale"].astype(np.float32)[:, None]
    return NodeModel(
        tuple(part.meta["nodes"]),
        vectors,
        weights.astype(np.float32),
        Calibration(**part.meta["calibration"]),
        _quotes(part, vectors),
    )


def _quotes(part: Part, vectors: Vectors) -> QuoteIndex:
    taught = np.unpackbits(part.arrays["quoteNodes"], axis=1, count=len(part.meta["nodes"]))
    features, lengths = part.arrays["quoteFeatures"], part.arrays["quoteLengths"]
    return QuoteIndex(part.meta["quotes"], features, lengths, taught.astype(bool), vectors.rarity)
