"""What is known of a quote and a section once a fold is left out: one number a feature.

Features of training quotes are made as if each had been left out with its repeats, so that a ranker
learns from numbers like those it will meet.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from graph.lab.training.ridge import Matrix, Ridge
from graph.lab.training.sections.sources import Sources

Rows: TypeAlias = npt.NDArray[np.integer[Any]]
Pair: TypeAlias = tuple[Matrix, Matrix]
"""A feature of the training quotes and of the test quotes; a row a quote, a column a section."""

PENALTIES = {"all": 1.5, "words": 2.0, "lemmas": 2.0, "letters": 2.0}
OTHER_PENALTY = 1.0
TERMS = "alike 3"
"""How like a quote is to the terms of a section's nodes; see ``section_sources``."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Row numbers of the quotes to learn from and of those to be tried."""

    train: Rows
    test: Rows


def fold_features(sources: Sources, fold: Fold) -> dict[str, Pair]:
    """All features by name; ``all`` is the best by itself."""
    labels = _labels(sources)[fold.train]
    found: dict[str, Pair] = {}
    for name in sources.kernels:
        found[name] = _ridge(sources, fold, name, labels)
    found |= _by_nodes(sources, fold)
    for number, alike in enumerate(sources.look_alikes):
        found[f"alike {number}"] = alike[fold.train], alike[fold.test]
    for name in ("all", TERMS):
        found[f"place {name}"], found[f"behind {name}"] = _places(found[name]), _behind(found[name])
    return found


def _labels(sources: Sources) -> Matrix:
    own = np.array([quote.section for quote in sources.quotes])
    same: npt.NDArray[np.bool_] = own[:, None] == np.array(sources.sections)
    return same.astype(float)


def _ridge(sources: Sources, fold: Fold, name: str, targets: Matrix) -> Pair:
    kernel, mean = sources.kernels[name], targets.mean(axis=0)
    own = kernel[np.ix_(fold.train, fold.train)]
    ridge = Ridge(own, targets - mean, PENALTIES.get(name, OTHER_PENALTY))
    groups = [sources.quotes[row].group for row in fold.train]
    return ridge.unseen(groups), kernel[np.ix_(fold.test, fold.train)] @ ridge.duals


def _by_nodes(sources: Sources, fold: Fold) -> dict[str, Pair]:
    """What the nodes that a quote seems to be about say of the sections that they draw on."""
    said = _ridge(sources, fold, "all", sources.about[fold.train])
    drawn = sources.draws > 0
    sums = np.maximum(1, sources.draws.sum(axis=0))
    best = [np.stack([_highest(part, own) for own in drawn.T], axis=1) for part in said]
    return {
        "nodes": (said[0] @ sources.draws / sums, said[1] @ sources.draws / sums),
        "best node": (best[0], best[1]),
    }


def _highest(said: Matrix, own: npt.NDArray[np.bool_]) -> Matrix:
    return said[:, own].max(axis=1) if own.any() else np.full(len(said), -1.0)


def _places(pair: Pair) -> Pair:
    train, test = (np.argsort(np.argsort(-part, axis=1), axis=1).astype(float) for part in pair)
    return train, test


def _behind(pair: Pair) -> Pair:
    train, test = (part - part.max(axis=1, keepdims=True) for part in pair)
    return train, test
