"""Trained artefacts of the pipeline on disk: numbers in one ``.npz``, with what they are beside.

No pickles: an artefact is arrays and JSON, so opening one runs no code.
"""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.errors import ModelError

TRAINED = Path(__file__).with_name("trained")
"""Where the artefacts that ship with the project lie."""

META = "meta"


class ArtefactError(ModelError):
    """A trained artefact is missing, damaged or made for other code."""


@dataclass(frozen=True, slots=True)
class Artefact:
    """``meta`` tells what the artefact was trained on; ``arrays`` are its numbers by name."""

    meta: Mapping[str, Any]
    arrays: Mapping[str, npt.NDArray[Any]]


def write_artefact(
    name: str,
    fits: int,
    arrays: Mapping[str, npt.NDArray[Any]],
    meta: Mapping[str, Any],
    folder: Path = TRAINED,
) -> Path:
    """Write ``folder/name.npz``, packed. ``fits`` is the number of the code that can read it."""
    folder.mkdir(parents=True, exist_ok=True)
    about = json.dumps({**meta, "artefact": name, "fits": fits}, ensure_ascii=False, sort_keys=True)
    packed = {**arrays, META: np.frombuffer(about.encode(), dtype=np.uint8)}
    path = folder / f"{name}.npz"
    with path.open("wb") as file:
        np.savez_compressed(file, **packed)  # type: ignore[arg-type]
    return path


def read_artefact(name: str, fits: int, folder: Path = TRAINED) -> Artefact:
    """Read ``folder/name.npz``, made for code number ``fits``.

    Raises ``ArtefactError`` with the command that mends it where it is missing, cannot be read or
    was made for other code.
    """
    path = folder / f"{name}.npz"
    mend = f"Run scripts/train --only {name} to make it anew."
    try:
        # Opened here, because numpy leaves a file open that it cannot read.
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            arrays = {key: file[key] for key in file.files}
        meta = json.loads(arrays.pop(META).tobytes())
    except FileNotFoundError:
        raise ArtefactError(
            f"The trained artefact {name!r} is missing from {folder}. {mend}"
        ) from None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise ArtefactError(
            f"The trained artefact {path} cannot be read: it is damaged. {mend}"
        ) from error
    if meta.get("fits") != fits:
        raise ArtefactError(
            f"The trained artefact {name!r} was made for version {meta.get('fits')} of its code "
            f"and this is version {fits}. {mend}"
        )
    return Artefact(meta, arrays)
