"""What can be trained: each room here with a ``train.py`` makes the artefact of its name.

Such a module has ``train(options)``, which writes the artefact and returns its path; it may have
``reteach(options)``, which does so in seconds with what the artefact knows already. Modules are
imported when asked: what they need is only there with the extra ``train``.
"""

import pkgutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypeAlias, cast

from graph.lab.training.options import Options, TrainingError

__all__ = ["ARTEFACTS", "Options", "TrainingError", "trainer"]

Train: TypeAlias = Callable[[Options], Path]
HERE = Path(__file__).parent


def _found() -> dict[str, str]:
    rooms = (module.name for module in pkgutil.iter_modules([str(HERE)]) if module.ispkg)
    with_trainer = (name for name in rooms if (HERE / name / "train.py").is_file())
    return {name: f"{__package__}.{name}.train" for name in with_trainer}


ARTEFACTS = _found()
"""Names of the artefacts, in alphabetical order, and the module that makes each."""


def trainer(name: str, does: str = "train") -> Train:
    """What makes artefact ``name``, or mends it (``reteach``).

    Raises TrainingError where a library is missing.
    """
    try:
        return cast("Train", getattr(import_module(ARTEFACTS[name]), does))
    except ModuleNotFoundError as error:
        raise TrainingError(
            f"Training {name} needs {error.name}: install the project with the extra 'train'."
        ) from error
