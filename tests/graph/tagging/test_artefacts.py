import json
from pathlib import Path

import numpy as np
import pytest

from graph.tagging.artefacts import (
    LEMMAS,
    TRAINED,
    ArtefactError,
    lemma_table,
    read_artefact,
    write_artefact,
)
from graph.tagging.linear import read_linear
from graph.tagging.stance import component as stance

LEARNT_ON_LEMMAS = [path for path in sorted(TRAINED.glob("*.npz")) if path.stem != "syntax"]


def test_an_artefact_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write_artefact(
        "nodes", 3, {"weights": np.arange(6.0).reshape(2, 3)}, {"trainedOn": "PO"}, tmp_path
    )
    artefact = read_artefact("nodes", 3, tmp_path)
    assert artefact.meta["trainedOn"] == "PO"
    assert artefact.arrays["weights"].tolist() == [[0, 1, 2], [3, 4, 5]]


def test_one_for_other_code_is_refused_with_the_command_that_mends_it(
    tmp_path: Path,
) -> None:
    write_artefact("nodes", 3, {}, {}, tmp_path)
    with pytest.raises(ArtefactError, match=r"version 3 .* version 4.*scripts/train --only nodes"):
        read_artefact("nodes", 4, tmp_path)


def test_a_missing_part_names_the_command_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(ArtefactError, match=r"missing .*scripts/train --only voices"):
        read_artefact("voices", 1, tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no zip at all"])
def test_a_damaged_part_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "nodes.npz").write_bytes(content)
    with pytest.raises(ArtefactError, match="cannot be read"):
        read_artefact("nodes", 1, tmp_path)


def test_one_that_learnt_on_other_lemmas_is_refused_with_what_mends_it(tmp_path: Path) -> None:
    other = {LEMMAS: {"simplemma": "1.1.2", "hash": "0" * 16}}
    write_artefact("nodes", 3, {}, other, tmp_path)
    with pytest.raises(ArtefactError, match=r"simplemma==1\.1\.2.*scripts/train --only nodes"):
        read_artefact("nodes", 3, tmp_path)


def test_one_that_does_not_tell_its_lemmas_is_refused(tmp_path: Path) -> None:
    write_artefact("nodes", 3, {}, {LEMMAS: {}}, tmp_path)
    with pytest.raises(ArtefactError, match="lemmas"):
        read_artefact("nodes", 3, tmp_path)


@pytest.mark.parametrize("path", LEARNT_ON_LEMMAS, ids=lambda path: path.stem)
def test_what_ships_tells_the_lemmas_it_learnt_on(path: Path) -> None:
    with np.load(path, allow_pickle=False) as file:
        meta = json.loads(file["meta"].tobytes())
    assert (meta["artefact"], meta[LEMMAS]) == (path.stem, lemma_table())


def test_a_table_that_answers_otherwise_is_noticed_when_the_pipeline_is_built(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("graph.tagging.artefacts.table_hash", lambda: "other answers")
    with pytest.raises(ArtefactError, match="learnt on the lemmas"):
        read_linear(stance.ARTEFACT, stance.FITS)
