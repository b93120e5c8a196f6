"""What ``scripts/train`` says when something it needs is not there."""

from pathlib import Path

import pytest

from graph.lab.training import __main__ as training
from graph.lab.training.registry import ARTEFACTS


def test_without_a_treebank_one_sentence_says_how_to_name_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert training.main(["--only", "syntax"]) == 1
    said = capsys.readouterr().err
    assert "--treebank DIR" in said
    assert len(said.splitlines()) == 1


def test_a_folder_without_the_treebank_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert training.main(["--treebank", str(tmp_path), "--only", "syntax"]) == 1
    assert f"There is no nl-train.conllu in {tmp_path}" in capsys.readouterr().err


def test_a_package_that_is_missing_is_named_with_the_extra_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(ARTEFACTS, "syntax", "graph.lab.training.no_such_module")
    assert training.main(["--only", "syntax"]) == 1
    assert "install the project with the extra 'train'" in capsys.readouterr().err
