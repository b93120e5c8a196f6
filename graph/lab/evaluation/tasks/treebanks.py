"""Syntax on the test files of a treebank."""

import time
from dataclasses import replace
from pathlib import Path

from graph.lab.evaluation.errors import EvaluationError
from graph.lab.evaluation.report.goals import GOALS, LAS_GOALS
from graph.lab.evaluation.report.results import Outcome, Row, Task, together
from graph.lab.evaluation.report.speed import megabytes, trained_files

ARTEFACT = "syntax"


def treebank_files(folder: Path) -> list[Path]:
    """The test files: CoNLL-U with ``test`` in the name. Raises EvaluationError for none."""
    files = sorted(folder.glob("*test*.conllu"))
    if not files:
        raise EvaluationError(
            f"The folder {folder} has no test file; put CoNLL-U with 'test' in its name there, such"
            " as nl-test-alpino.conllu."
        )
    return files


def measure_syntax(folder: Path) -> Outcome:
    """Scores on each test file, and the size of the part where it is our own.

    Raises EvaluationError for a file that is no CoNLL-U.
    """
    scores = [_measure(path) for path in treebank_files(folder)]
    return together([*scores, Outcome(tuple(_size()))])


def _measure(path: Path) -> Outcome:
    from graph.tagging.syntax.conllu import ConlluError  # noqa: PLC0415 - loads the parser
    from graph.tagging.syntax.evaluate import score_syntax  # noqa: PLC0415

    begin = time.perf_counter()
    try:
        found = score_syntax(path)
    except (ConlluError, OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path} cannot be scored: {error}") from None
    seconds = time.perf_counter() - begin
    goal = next((goal for word, goal in LAS_GOALS.items() if word in path.stem.lower()), None)
    shares = (("LAS", found.las), ("UAS", found.uas), ("UPOS", found.upos), ("lemma", found.lemma))
    rows = [Row(Task.SYNTAX, name, share, n=found.words, gold=path.stem) for name, share in shares]
    rows[0] = replace(rows[0], goal=goal, seconds=seconds)
    speed = Row(
        Task.SYNTAX, "speed", found.words_per_second, n=found.words, unit="words/s", gold=path.stem
    )
    return Outcome((*rows, speed), notes=(f"Syntax was read by the model {found.model!r}.",))


def _size() -> list[Row]:
    files = [path for path in trained_files() if path.stem == ARTEFACT]
    name = "syntax artefact"
    goal = GOALS[Task.SYNTAX, name]
    return [Row(Task.SYNTAX, name, megabytes(files), goal=goal, unit="MB")] if files else []
