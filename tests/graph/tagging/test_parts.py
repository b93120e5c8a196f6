from pathlib import Path

import numpy as np
import pytest

from graph.tagging.parts import PartError, read_part, write_part


def test_a_part_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write_part("nodes", 3, {"weights": np.arange(6.0).reshape(2, 3)}, {"trainedOn": "PO"}, tmp_path)
    part = read_part("nodes", 3, tmp_path)
    assert part.meta["trainedOn"] == "PO"
    assert part.arrays["weights"].tolist() == [[0, 1, 2], [3, 4, 5]]


def test_a_part_for_other_code_is_refused_with_the_command_that_mends_it(tmp_path: Path) -> None:
    write_part("nodes", 3, {}, {}, tmp_path)
    with pytest.raises(PartError, match=r"version 3 .* version 4.*scripts/train --only nodes"):
        read_part("nodes", 4, tmp_path)


def test_a_missing_part_names_the_command_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(PartError, match=r"missing .*scripts/train --only voices"):
        read_part("voices", 1, tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no zip at all"])
def test_a_damaged_part_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "nodes.npz").write_bytes(content)
    with pytest.raises(PartError, match="cannot be read"):
        read_part("nodes", 1, tmp_path)
