"""The trained encoder: a vector for each word of a sentence in its context, in plain numpy.

The same numbers as spaCy's ``MaxoutWindowEncoder`` over ``MultiHashEmbed`` with static vectors,
several times as fast: what depends on the word alone is worked out once a word, not once a token.
"""

import threading
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc
from thinc.api import NumpyOps

from graph.tagging.syntax.network import ATTRS, Shape
from graph.tagging.syntax.vectors import WordVectors
from graph.tagging.syntax.weights import Floats

MOST_WORDS = 40_000
"""Words remembered at most (26 MB at width 160); then the memory is emptied."""

CHUNK = 2_000
"""Rows put through the layers at once: enough to be quick, few enough to stay in cache."""

EPSILON = 1e-8
FIRST_SEED = 8
"""spaCy numbers the seeds of its hash tables from here on."""

Ids = npt.NDArray[np.uint64]


class Encoder:
    """Vectors in context for docs; safe to use from several threads."""

    def __init__(self, shape: Shape, weights: dict[str, Floats], vectors: WordVectors) -> None:
        """``weights`` are named as ``encoder_weights`` in training names them."""
        self.shape = shape
        self.vectors = vectors
        self.tables = [weights[f"table{i}"] for i in range(len(ATTRS))]
        self.static = np.ascontiguousarray(weights["static"].T)
        self.mixer = Layer(weights, "mixer")
        self.layers = [Layer(weights, f"layer{i}") for i in range(shape.depth)]
        self.ops = NumpyOps()
        self._known = Known(shape.width)
        self._lock = threading.Lock()

    def fill(self, docs: Sequence[Doc]) -> None:
        """Set ``doc.tensor`` (words x width, float32) on every doc."""
        batch: list[Doc] = []
        size = 0
        for doc in docs:
            if batch and size + len(doc) > CHUNK:
                self._fill(batch)
                batch, size = [], 0
            batch.append(doc)
            size += len(doc)
        if batch:
            self._fill(batch)

    def _fill(self, docs: list[Doc]) -> None:
        pad = self.shape.depth
        bounds = np.cumsum([0, *(len(doc) + pad for doc in docs)]) + pad
        size = (int(bounds[-1]), self.shape.width)
        rows: Floats = np.zeros(size, dtype=np.float32)
        for doc, start in zip(docs, bounds[:-1], strict=True):
            rows[start : start + len(doc)] = self.embed(doc)
        for layer in self.layers:
            rows += layer(_with_neighbours(rows))
        for doc, (start, end) in zip(docs, pairwise(bounds), strict=True):
            doc.tensor = cast("Any", rows[start : end - pad].copy())

    def embed(self, doc: Doc) -> Floats:
        """What the network knows of each word by itself (words x width)."""
        with self._lock:
            places = self._known.places(doc)
            if places is None:
                self._learn(doc)
                places = self._known.places(doc)
            return self._known.rows[places]

    def _learn(self, doc: Doc) -> None:
        new = self._known.unknown(doc)
        ids = doc.to_array([*ATTRS, "LOWER"])[list(new.values())].astype(np.uint64)
        columns = [self._hashed(ids[:, i], i) for i in range(len(ATTRS))]
        columns.append(self.vectors.of([doc[i].lower_ for i in new.values()]) @ self.static)
        self._known.add(list(new), self.mixer(np.concatenate(columns, axis=1)))

    def _hashed(self, ids: Ids, i: int) -> Floats:
        table = self.tables[i]
        keys = self.ops.hash(np.ascontiguousarray(ids), FIRST_SEED + i) % len(table)
        summed: Floats = table[keys].sum(axis=1)
        return summed


class Layer:
    """Maxout and layer normalisation."""

    def __init__(self, weights: dict[str, Floats], name: str) -> None:
        """Take ``name.W`` (out x pieces x in), ``name.b``, ``name.G`` and ``name.shift``."""
        w, b = weights[f"{name}.W"], weights[f"{name}.b"]
        out, self.pieces, into = w.shape
        # Piece by piece, so that the largest is taken over whole rows.
        self.weights = np.ascontiguousarray(w.transpose(2, 1, 0).reshape(into, -1))
        self.bias = np.ascontiguousarray(b.T.reshape(-1))
        self.gain, self.shift = weights[f"{name}.G"], weights[f"{name}.shift"]
        self.width = out

    def __call__(self, rows: Floats) -> Floats:
        """One row out for each row in."""
        every = rows @ self.weights
        every += self.bias
        best: Floats = every[:, : self.width]
        for piece in range(1, self.pieces):
            np.maximum(best, every[:, piece * self.width :][:, : self.width], out=best)
        best = best - best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / self.width + EPSILON
        best *= (1 / np.sqrt(spread))[:, None]
        best *= self.gain
        best += self.shift
        return best


class Known:
    """Rows for words met before, by the word's number in the string store."""

    def __init__(self, width: int) -> None:
        """Nothing is known yet; rows have ``width`` numbers."""
        self.rows: Floats = np.zeros((1024, width), dtype=np.float32)
        self._place: dict[int, int] = {}

    def places(self, doc: Doc) -> list[int] | None:
        """Where the rows of the doc's words are; ``None`` when one is unknown."""
        try:
            return [self._place[orth] for orth in doc.to_array("ORTH").tolist()]
        except KeyError:
            return None

    def unknown(self, doc: Doc) -> dict[int, int]:
        """The words of ``doc`` without a row, each with a place where it stands.

        Forgets all words first when there are too many, so that the doc's all fit at once.
        """
        if len(self._place) > MOST_WORDS:
            self._place.clear()
        orths = enumerate(doc.to_array("ORTH").tolist())
        return {orth: i for i, orth in orths if orth not in self._place}

    def add(self, words: list[int], rows: Floats) -> None:
        """Remember a row for each of ``words``."""
        first = len(self._place)
        last = first + len(words)
        if last > len(self.rows):
            grown = np.zeros((2 * last, self.rows.shape[1]), dtype=np.float32)
            grown[:first] = self.rows[:first]
            self.rows = grown
        self.rows[first:last] = rows
        self._place.update(zip(words, range(first, last), strict=True))


def _with_neighbours(rows: Floats) -> Floats:
    """Each row between the one before it and the one after it (zeros at the ends)."""
    width = rows.shape[1]
    wide = np.zeros((len(rows), 3 * width), dtype=np.float32)
    wide[1:, :width] = rows[:-1]
    wide[:, width : 2 * width] = rows
    wide[:-1, 2 * width :] = rows[1:]
    return wide
