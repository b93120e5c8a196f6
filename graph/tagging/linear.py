"""A trained linear part: features by name, one weight a label, and a sum that becomes a chance."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from graph.tagging.parts import TRAINED, read_part, write_part

Row: TypeAlias = npt.NDArray[np.float32]


class Linear:
    """``weights[i, j]`` is what feature ``features[i]`` adds to label ``labels[j]``.

    ``meta`` is what training kept beside the weights: cut-offs, counts, versions.
    """

    def __init__(
        self,
        labels: Sequence[str],
        features: Sequence[str],
        weights: npt.NDArray[np.floating[Any]],
        bias: npt.NDArray[np.floating[Any]],
        meta: Mapping[str, Any],
    ) -> None:
        """Index the features."""
        self.labels, self.features, self.meta = tuple(labels), tuple(features), dict(meta)
        self.rows = {name: number for number, name in enumerate(features)}
        self.places = {label: number for number, label in enumerate(labels)}
        self.weights = np.asarray(weights, dtype=np.float32)
        self.bias = np.asarray(bias, dtype=np.float32)

    def known(self, features: Iterable[str]) -> list[int]:
        """The rows of those features that were seen in training, in the order given."""
        rows = self.rows
        return [rows[name] for name in features if name in rows]

    def sum(self, features: Iterable[str]) -> Row:
        """What these features add to each label, each as often as it is given."""
        total: Row = self.weights[self.known(features)].sum(axis=0)
        return total

    def sum_of(self, label: str, features: Iterable[str]) -> float:
        """What these features add to one label."""
        return float(self.weights[self.known(features), self.places[label]].sum())

    def write(self, name: str, fits: int, folder: Path = TRAINED) -> Path:
        """Keep as trained part ``name``, weights in 16 bits; ``fits`` numbers the code it needs."""
        arrays: dict[str, npt.NDArray[Any]] = {
            "features": np.frombuffer("\n".join(self.features).encode(), dtype=np.uint8),
            "weights": self.weights.astype(np.float16),
            "bias": self.bias,
        }
        return write_part(name, fits, arrays, {**self.meta, "labels": list(self.labels)}, folder)


def read_linear(name: str, fits: int, folder: Path = TRAINED) -> Linear:
    """Read what ``Linear.write`` made; raises ``PartError`` as ``read_part`` does."""
    part = read_part(name, fits, folder)
    features = part.arrays["features"].tobytes().decode().split("\n")
    weights, bias = part.arrays["weights"], part.arrays["bias"]
    return Linear(part.meta["labels"], features, weights, bias, part.meta)


def chances(sums: Row) -> Row:
    """Sums as chances from 0 to 1, each label by itself."""
    return (1 / (1 + np.exp(-np.clip(sums, -30, 30)))).astype(np.float32)


def best_labels(
    found: Row, labels: Sequence[str], cuts: Sequence[float], alone: str = ""
) -> tuple[str, ...]:
    """The likeliest label, then the next while its chance is at least that in ``cuts``.

    The label ``alone`` stands by itself or not at all.
    """
    order = [int(i) for i in np.argsort(-found, kind="stable")]
    chosen = [order[0]]
    if labels[order[0]] != alone:
        for place, cut in zip(order[1:], cuts, strict=False):
            if found[place] < cut or labels[place] == alone:
                break
            chosen.append(place)
    return tuple(labels[i] for i in chosen)
