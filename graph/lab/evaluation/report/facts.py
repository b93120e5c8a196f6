"""What the model card tells of the artefacts and of what they learnt from, read from the files."""

import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from corpus.manifest import find_known
from graph.lab.evaluation.errors import EvaluationError
from graph.lab.evaluation.sources import OWN_LICENCE, sources_of
from graph.lab.training.data import FOLDER
from graph.lab.training.quotes import ANTHOLOGY, labelled_quotes
from graph.tagging.artefacts import META, TRAINED
from graph.tagging.version import PIPELINE_VERSION

EXAMPLES = FOLDER
NOT_TOLD = frozenset({"artefact", "part", "fits", "labels", "dims", "shape", "sources", "licence"})
LONGEST = 400
"""Characters of a value; what is longer is for programs."""

MOST_KEYS = 8
"""Values of a group; a larger one is for programs."""


@dataclass(frozen=True, slots=True)
class ArtefactFacts:
    """A trained artefact: its name, megabytes on disk, what it learnt from, under which licence.

    ``told`` is what else its meta says in words and numbers.
    """

    name: str
    megabytes: float
    sources: tuple[str, ...]
    licence: str
    told: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """``examples`` are files with the number of their lines; ``quotes`` all of the anthology.

    ``licence`` is that of the anthology.
    """

    version: str
    artefacts: tuple[ArtefactFacts, ...]
    examples: tuple[tuple[str, int], ...]
    quotes: int
    kept_apart: int
    licence: str


def gather(trained: Path = TRAINED, examples: Path = EXAMPLES) -> Facts:
    """Read the meta of every artefact and count the training examples.

    Raises EvaluationError for an artefact that cannot be read.
    """
    every = labelled_quotes()
    return Facts(
        PIPELINE_VERSION,
        tuple(artefact_facts(path) for path in sorted(trained.glob("*.npz"))),
        tuple((path.name, _lines(path)) for path in sorted(examples.glob("*.jsonl"))),
        len(every),
        sum(quote.held_out for quote in every),
        find_known(ANTHOLOGY).licence,
    )


def artefact_facts(path: Path) -> ArtefactFacts:
    """The facts of one artefact."""
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            meta = json.loads(file[META].tobytes())
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise EvaluationError(
            f"The trained artefact {path} cannot be read ({error}); run scripts/train to make it"
            " anew."
        ) from error
    return ArtefactFacts(
        path.stem,
        path.stat().st_size / 1e6,
        tuple(meta.get("sources") or sources_of(path.stem)),
        str(meta.get("licence", OWN_LICENCE)),
        tuple(_told(meta)),
    )


def _told(meta: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    for key, value in sorted(meta.items()):
        name = f"{prefix}{key}".replace("_", " ")
        if key in NOT_TOLD:
            continue
        if isinstance(value, dict) and not prefix and len(value) <= MOST_KEYS:
            lines += _told(value, f"{key}: ")
        elif text := _words(value):
            lines.append((name, text))
    return lines


def _words(value: object) -> str:
    """A value as words; empty for what is nested or too long."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        words = "" if any(isinstance(v, dict | list) for v in value) else ", ".join(map(str, value))
    elif isinstance(value, float):
        words = f"{value:.4g}"
    else:
        words = "" if isinstance(value, dict) or value is None else str(value)
    return words if len(words) <= LONGEST else ""


def _lines(path: Path) -> int:
    return sum(bool(line.strip()) for line in path.read_bytes().splitlines())
