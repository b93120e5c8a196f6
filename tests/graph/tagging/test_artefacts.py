from pathlib import Path

import numpy as np
import pytest

from graph.tagging.artefacts import ArtefactError, read_artefact, write_artefact


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
