"""Syntax is scored on the test files of a folder, and the file is named when it is no CoNLL-U."""

from pathlib import Path

import pytest

from graph.lab.evaluation.errors import EvaluationError
from graph.lab.evaluation.tasks.treebanks import measure_syntax, treebank_files

SENTENCE = """1	Ouders	ouder	NOUN	_	_	2	nsubj	_	_
2	wachten	wachten	VERB	_	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	_	_	2	punct	_	_

"""


def test_every_test_file_has_rows_of_its_own(tmp_path: Path) -> None:
    for name in ("nl-test-alpino", "nl-test-other", "nl-train"):
        (tmp_path / f"{name}.conllu").write_text(SENTENCE)
    rows = measure_syntax(tmp_path).rows
    attached = {row.gold: row for row in rows if row.measure == "LAS"}
    assert set(attached) == {"nl-test-alpino", "nl-test-other"}
    assert attached["nl-test-alpino"].goal
    assert attached["nl-test-other"].goal is None
    assert {row.n for row in rows if row.gold} == {3}


def test_what_is_no_treebank_is_told_by_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no test file"):
        treebank_files(tmp_path)
    (tmp_path / "nl-test.conllu").write_text(f"{SENTENCE}nonsense\n")
    with pytest.raises(EvaluationError, match=r"nl-test\.conllu, line 5"):
        measure_syntax(tmp_path)
