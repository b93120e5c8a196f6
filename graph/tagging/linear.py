"""A trained linear model: features by name, a weight for each label, scores and probabilities."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from graph.tagging.artefacts import TRAINED, read_artefact, write_artefact

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
        self._own: dict[str, Sequence[float]] = {}

    def scores(self, features: Iterable[str]) -> Row:
        """What these features add to each label, each as often as it is given."""
        rows = self.rows
        total: Row = self.weights[[rows[name] for name in features if name in rows]].sum(axis=0)
        return total

    def score_of(self, label: str, features: Iterable[str]) -> float:
        """What these features add to one label."""
        own, place = self._own, self.places[label]
        total = 0.0
        for name in features:
            if name not in own:
                number = self.rows.get(name, -1)
                own[name] = self.weights[number].tolist() if number >= 0 else ()
            if values := own[name]:
                total += values[place]
        return total

    def write(self, name: str, fits: int, folder: Path = TRAINED) -> Path:
        """Keep as artefact ``name``, weights in 16 bits; ``fits`` numbers the code it needs."""
        arrays: dict[str, npt.NDArray[Any]] = {
            "features": np.frombuffer("\n".join(self.features).encode(), dtype=np.uint8),
            "weights": self.weights.astype(np.float16),
            "bias": self.bias,
        }
        return write_artefact(
            name, fits, arrays, {**self.meta, "labels": list(self.labels)}, folder
        )


def read_linear(name: str, fits: int, folder: Path = TRAINED) -> Linear:
    """Read what ``Linear.write`` made; raises ``ArtefactError`` as ``read_artefact`` does."""
    artefact = read_artefact(name, fits, folder)
    features = artefact.arrays["features"].tobytes().decode().split("\n")
    weights, bias = artefact.arrays["weights"], artefact.arrays["bias"]
    return Linear(artefact.meta["labels"], features, weights, bias, artefact.meta)


def probabilities_of(scores: Row) -> Row:
    """Scores as probabilities from 0 to 1, each label by itself."""
    return (1 / (1 + np.exp(-np.clip(scores, -30, 30)))).astype(np.float32)


def best_labels(
    probabilities: Row, labels: Sequence[str], cuts: Sequence[float], alone: str = ""
) -> tuple[str, ...]:
    """The likeliest label, then the next while its probability is at least that in ``cuts``.

    The label ``alone`` stands by itself or not at all.
    """
    found = probabilities.tolist()
    order = sorted(range(len(found)), key=found.__getitem__, reverse=True)
    chosen = [labels[order[0]]]
    for place, cut in zip(order[1:], cuts, strict=False):
        if found[place] < cut or alone in {chosen[0], labels[place]}:
            break
        chosen.append(labels[place])
    return tuple(chosen)
