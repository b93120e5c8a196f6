"""Make trained artefacts anew: ``python -m graph.lab.training``, which ``scripts/train`` calls."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from graph.lab.training.options import Options, TrainingError
from graph.tagging.artefacts import TRAINED

ARTEFACTS = {
    "nodes": "graph.lab.training.nodes.train",
    "claims": "graph.lab.training.claims.train",
    "syntax": "graph.lab.training.syntax.train",
    "voices": "graph.lab.training.voices.train",
    "stance": "graph.lab.training.stance.train",
}
"""Module of each artefact; its ``train(options)`` writes it and returns the path.

Modules are imported when asked: what they need is only there with the extra ``train``.
"""

Train = Callable[[Options], Path]


def main(arguments: Sequence[str] | None = None) -> int:
    """Train the named artefacts, or all; exit code 1 with one sentence when one cannot be."""
    chosen = _arguments(arguments)
    options = Options(treebank=chosen.treebank, folder=chosen.folder, steps=chosen.steps)
    try:
        for name in chosen.only or ARTEFACTS:
            path = _trainer(name)(options)
            options.say(f"{name}: {path} ({path.stat().st_size / 1e6:.1f} MB)")
    except TrainingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/train", description=__doc__)
    parser.add_argument("--treebank", type=Path, help="folder with nl-train and nl-dev .conllu")
    parser.add_argument(
        "--only", nargs="+", choices=ARTEFACTS, metavar="NAME", help=" ".join(ARTEFACTS)
    )
    parser.add_argument("--folder", type=Path, default=TRAINED, help="where artefacts are written")
    parser.add_argument("--steps", type=int, help="fewer or more steps than an artefact needs")
    return parser.parse_args(arguments)


def _trainer(name: str) -> Train:
    try:
        return cast("Train", import_module(ARTEFACTS[name]).train)
    except ModuleNotFoundError as error:
        raise TrainingError(
            f"Training {name} needs {error.name}: install the project with the extra 'train'."
        ) from error


if __name__ == "__main__":
    sys.exit(main())
