"""Train the judge of causal claims: which candidates state a relation, with the right spans."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from graph.lab.training.claims.examples import ClaimExample, ClaimExamples
from graph.lab.training.logistic import fit, often_seen, rows_of
from graph.lab.training.options import Options
from graph.tagging.artefacts import TRAINED
from graph.tagging.claims.judge import ARTEFACT, FITS, LABEL
from graph.tagging.linear import Linear

PENALTY = 4.0
LEAST_SEEN = 2


def train(options: Options) -> Path:
    """What ``scripts/train`` calls; takes some ten seconds."""
    return train_claims(options.folder)


def train_claims(folder: Path = TRAINED) -> Path:
    """Train on all examples and write the part."""
    return learn(list(ClaimExamples())).write(ARTEFACT, FITS, folder)


def learn(examples: Sequence[ClaimExample], penalty: float = PENALTY) -> Linear:
    """Weights by logistic regression over every candidate."""
    places = often_seen((example.names for example in examples), LEAST_SEEN)
    rows = [{places[n]: 1.0 for n in e.names if n in places} for e in examples]
    holds = np.array([float(e.holds) for e in examples])
    counts = np.array([e.weight for e in examples])
    weights = fit(rows_of(rows, len(places)), holds, counts, penalty)
    meta = {"candidates": len(examples), "hold": int(holds.sum()), "penalty": penalty}
    return Linear([LABEL], [*places], weights[:-1, None], weights[-1:], meta)
