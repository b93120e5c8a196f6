"""Embeddings are an extra: vectors are kept, and nothing asks for what is not installed."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from graph.lab.training import embeddings
from graph.lab.training.ridge import Matrix


def counted(texts: Sequence[str]) -> Matrix:
    return np.array([[len(text), 1.0] for text in texts])


def test_vectors_are_made_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(embeddings.EMBEDDERS, "letters", counted)
    first = embeddings.embed("letters", ["a", "abc"], tmp_path)
    monkeypatch.setitem(embeddings.EMBEDDERS, "letters", lambda texts: np.zeros((len(texts), 2)))
    assert (embeddings.embed("letters", ["a", "abc"], tmp_path) == first).all()


def test_rows_have_length_one_around_their_mean() -> None:
    rows = embeddings.centred(np.array([[1.0, 5.0], [3.0, 5.0]]))
    assert np.allclose(rows, [[-1, 0], [1, 0]])


def test_what_is_not_installed_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embeddings, "EMBEDDERS", {"no_such_module_here": counted})
    assert embeddings.installed() == ()
