"""Make trained artefacts anew: ``python -m graph.lab.training``, which ``scripts/train`` calls."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from graph.lab.training.options import Options, TrainingError
from graph.lab.training.registry import ARTEFACTS, trainer
from graph.tagging.artefacts import TRAINED


def main(arguments: Sequence[str] | None = None) -> int:
    """Train the named artefacts, or all; exit code 1 with one sentence when one cannot be."""
    chosen = _arguments(arguments)
    options = Options(treebank=chosen.treebank, folder=chosen.folder, steps=chosen.steps)
    try:
        for name in chosen.only or ARTEFACTS:
            path = trainer(name)(options)
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


if __name__ == "__main__":
    sys.exit(main())
