"""Trained artefacts of the pipeline on disk: numbers in one ``.npz``, with what they are beside.

No pickles: an artefact is arrays and JSON, so opening one runs no code.
"""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.errors import ModelError
from graph.text.lemmas import table_hash

TRAINED = Path(__file__).with_name("trained")
"""Where the artefacts that ship with the project lie."""

META = "meta"
LEMMAS = "lemmas"
"""In the meta: which table of lemmas was there when the artefact learnt."""


class ArtefactError(ModelError):
    """A trained artefact is missing, damaged, made for other code or learnt on other lemmas."""


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
    """Write ``folder/name.npz``, packed. ``fits`` is the number of the code that can read it.

    The meta tells which table of lemmas is installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    own = {LEMMAS: lemma_table(), **meta, "artefact": name, "fits": fits}
    about = json.dumps(own, ensure_ascii=False, sort_keys=True)
    packed = {**arrays, META: np.frombuffer(about.encode(), dtype=np.uint8)}
    path = folder / f"{name}.npz"
    with path.open("wb") as file:
        np.savez_compressed(file, **packed)  # type: ignore[arg-type]
    return path


def lemma_table() -> dict[str, str]:
    """The installed table of lemmas: its version, and a hash of what it answers."""
    return {"simplemma": version("simplemma"), "hash": table_hash()}


def read_artefact(name: str, fits: int, folder: Path = TRAINED, *, lemmas: bool = True) -> Artefact:
    """Read ``folder/name.npz``, made for code number ``fits``.

    ``lemmas``: whether it knows words by their lemmas.

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
    if lemmas:
        check_lemmas(name, meta.get(LEMMAS, {}))
    return Artefact(meta, arrays)


def check_lemmas(name: str, learnt: Mapping[str, str]) -> None:
    """Raise ``ArtefactError`` where the table of lemmas answers otherwise than when it learnt.

    Other lemmas cost a few points of every score, and nothing else would tell.
    """
    if learnt.get("hash") == table_hash():
        return
    wanted = learnt.get("simplemma", "another version")
    raise ArtefactError(
        f"The trained artefact {name!r} learnt on the lemmas of simplemma {wanted}, and version "
        f"{version('simplemma')} answers otherwise: run pip install 'simplemma=={wanted}', or "
        f"scripts/train --only {name} to make it anew."
    )
