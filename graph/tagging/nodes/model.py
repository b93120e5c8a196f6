"""The trained artefact that tells which nodes a text is about, and how likely each is right."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from graph.tagging.artefacts import TRAINED, Artefact, read_artefact
from graph.tagging.nodes.nearest import QuoteIndex
from graph.tagging.nodes.vectors import TextVector, Values, Vectors

NAME = "nodes"
FITS = 1
"""Raise it when features or arrays change: an artefact made for other code is refused."""

TERMS_COUNT = 0.3
"""What the score of a node's terms adds to that of the model."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Turns scores into probabilities; fitted on passages that the model had not seen."""

    offset: float
    slope: float
    root: float

    def probabilities(self, scores: Values) -> Values:
        """How likely each is right, 0 to 1."""
        high = np.maximum(scores, 0)
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

    def scores(self, vector: TextVector) -> Values:
        """What the words say of each node, before terms and calibration."""
        result: Values = vector.values @ self.weights[vector.features]
        return result

    def words_for(self, vector: TextVector, nodes: Sequence[int]) -> Values:
        """What each word (row) of the text says of each of ``nodes``; pairs count for their first.

        The last words have no row when they say nothing.
        """
        said = vector.values[:, None] * self.weights[vector.features[:, None], list(nodes)]
        each = said / vector.counts[:, None]
        places = np.searchsorted(vector.features, vector.occurs)
        cells = vector.words[:, None] * len(nodes) + np.arange(len(nodes))
        scores = np.bincount(cells.ravel(), each[places].ravel())
        result: Values = scores.reshape(-1, len(nodes)).astype(np.float32)
        return result


@lru_cache(maxsize=2)
def read_model(folder: Path = TRAINED) -> NodeModel:
    """The model in ``folder``, read once. Raises ``ArtefactError`` as ``read_artefact`` does."""
    artefact = read_artefact(NAME, FITS, folder)
    names = artefact.arrays["names"].tobytes().decode().split("\n")
    vectors = Vectors(
        names, artefact.arrays["rarity"].astype(np.float32), artefact.meta["shortForms"]
    )
    weights = artefact.arrays["weights"] * artefact.arrays["scale"].astype(np.float32)[:, None]
    return NodeModel(
        tuple(artefact.meta["nodes"]),
        vectors,
        weights.astype(np.float32),
        Calibration(**artefact.meta["calibration"]),
        _quotes(artefact, vectors),
    )


def _quotes(artefact: Artefact, vectors: Vectors) -> QuoteIndex:
    taught = np.unpackbits(artefact.arrays["quoteNodes"], axis=1, count=len(artefact.meta["nodes"]))
    features, lengths = artefact.arrays["quoteFeatures"], artefact.arrays["quoteLengths"]
    return QuoteIndex(
        artefact.meta["quotes"], features, lengths, taught.astype(bool), vectors.rarity
    )
