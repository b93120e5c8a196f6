"""Make the trained artefact ``nodes``: which nodes a text is about.

One ridge regression on TF-IDF of lemmas, compound parts, pairs and letters; its probabilities are
fitted on what it says of written passages that were left out. The same sources give the same
artefact.
"""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from graph.lab.training.nodes.data import (
    Matrix,
    NodeExamples,
    read_examples,
    short_forms,
    tokens_of,
)
from graph.lab.training.nodes.right import right_for_passages
from graph.lab.training.nodes.vectors import as_matrix, term_scores, vocabulary
from graph.lab.training.options import Options
from graph.lab.training.ridge import PENALTY, Ridge, duals_of
from graph.schema.load import schema_version_hash
from graph.tagging.artefacts import read_artefact, write_artefact
from graph.tagging.nodes.model import FITS, NAME, TERMS_COUNT, Calibration, read_model
from graph.tagging.nodes.vectors import TextVector, Vectors

SOURCES = [
    "quotes of the anthology with their sections, held-out ones left out",
    "tags and claims of the causal schema on those quotes",
    "own passages in the style of policy letters",
]


def train(options: Options) -> Path:
    """Make the artefact in ``options.folder``; takes about a minute."""
    examples = read_examples()
    words = [tokens_of(text) for text in examples.texts]
    forms = short_forms()
    names, rarity = vocabulary(words, forms)
    vectors = Vectors(names, rarity, forms)
    read = [vectors.read(text) for text in words]
    matrix = as_matrix(read, len(names))
    ridge = Ridge((matrix @ matrix.T).toarray(), examples.targets, PENALTY)
    scores = ridge.unseen(examples.groups) + TERMS_COUNT * term_scores(examples.nodes, words)
    arrays: dict[str, np.ndarray] = {
        "names": np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        "rarity": rarity.astype(np.float16),
        **packed_weights(matrix.T @ ridge.duals),
        **quote_arrays(examples, read, vectors),
    }
    meta = {"shortForms": forms, "calibration": asdict(calibrated(examples, scores))}
    return write_artefact(NAME, FITS, arrays, {**meta, **about(examples)}, options.folder)


def reteach(options: Options) -> Path:
    """Learn the nodes of the schema as it stands, by the words that the shipped artefact knows.

    Vocabulary and calibration stay; for a schema that did not change the weights do too. Takes some
    seconds.
    """
    known, model = read_artefact(NAME, FITS), read_model()
    examples = read_examples()
    read = [model.vectors.read(tokens_of(text)) for text in examples.texts]
    matrix = as_matrix(read, len(model.weights))
    duals = duals_of((matrix @ matrix.T).toarray(), examples.targets, PENALTY)
    arrays = {
        **known.arrays,
        **packed_weights(matrix.T @ duals),
        **quote_arrays(examples, read, model.vectors),
    }
    meta = {**known.meta, **about(examples)}
    return write_artefact(NAME, FITS, arrays, meta, options.folder)


def packed_weights(weights: Matrix) -> dict[str, np.ndarray]:
    """In a byte each, with a scale for each feature."""
    scale = np.abs(weights).max(axis=1) / 127 + 1e-9
    whole = np.round(weights / scale[:, None]).astype(np.int8)
    return {"weights": whole, "scale": scale.astype(np.float32)}


def about(examples: NodeExamples) -> dict[str, Any]:
    """What the meta tells of the examples."""
    return {
        "nodes": [node.slug for node in examples.nodes],
        "quotes": [quote.address for quote in examples.quotes],
        "schema": schema_version_hash()[:12],
        "passages": len(examples.passages),
        "sources": SOURCES,
    }


def calibrated(examples: NodeExamples, scores: Matrix) -> Calibration:
    """Chances from scores, fitted on the passages."""
    right = right_for_passages(examples)
    high = np.maximum(scores[len(examples.quotes) :], 0).ravel()
    model = LogisticRegression(C=100, max_iter=1000)
    model.fit(np.stack([high, np.sqrt(high)], axis=1), right.ravel())
    slope, root = model.coef_[0]
    return Calibration(float(model.intercept_[0]), float(slope), float(root))


def quote_arrays(
    examples: NodeExamples, read: Sequence[TextVector], vectors: Vectors
) -> dict[str, np.ndarray]:
    """The lemmas of each training quote, and the nodes it taught."""
    quotes = read[: len(examples.quotes)]
    lemmas = [r.features[vectors.family[r.features] == 0] for r in quotes]
    taught = examples.targets[: len(quotes)] > 0
    return {
        "quoteFeatures": np.concatenate(lemmas).astype(np.uint16),
        "quoteLengths": np.array([len(own) for own in lemmas], dtype=np.uint16),
        "quoteNodes": np.packbits(taught, axis=1),
    }
