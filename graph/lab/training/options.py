"""What is asked of a training run."""

import sys
from dataclasses import dataclass
from pathlib import Path

from graph.errors import ModelError
from graph.tagging.artefacts import TRAINED


class TrainingError(ModelError):
    """A artefact cannot be trained; says in one sentence what is missing and what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    """``treebank`` is a folder of CoNLL-U files; ``steps`` overrules an artefact's own number."""

    treebank: Path | None = None
    folder: Path = TRAINED
    steps: int | None = None

    def say(self, line: str) -> None:
        """Report progress on standard error."""
        print(line, file=sys.stderr, flush=True)

    def treebank_file(self, name: str) -> Path:
        """``treebank / name``; raises ``TrainingError`` where it is not there."""
        if self.treebank is None:
            raise TrainingError(
                "Syntax is learnt from a treebank: name its folder with --treebank DIR "
                "(nl-train.conllu and nl-dev.conllu, from Universal Dependencies)."
            )
        path = self.treebank / name
        if not path.is_file():
            raise TrainingError(f"There is no {name} in {self.treebank}: name another --treebank.")
        return path
