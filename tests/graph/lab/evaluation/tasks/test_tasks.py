"""Tasks on small gold: what is there is scored, what lacks is told."""

import sys
from pathlib import Path

import pytest

from graph.lab.evaluation.errors import EvaluationError
from graph.lab.evaluation.report.results import Task
from graph.lab.evaluation.tasks.all_tasks import Bench, run_task

CAUSAL = '{"id": 1, "text": "Werkdruk leidt tot uitval.", "relations": [%s]}\n'
RELATION = '{"cause": "Werkdruk", "effect": "uitval", "polarity": "+"}'
PASSAGE = '{"text": "Wachtlijsten.", "best": ["3.10"], "acceptable": ["3.10"], "stance": []}'
VOICES = '{"first_line": 3, "text": "Ouders wachten.", "voices": ["ouder"]}\n'


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    folder = tmp_path_factory.mktemp("gold")
    (folder / "causal_hidden.jsonl").write_text(CAUSAL % RELATION + CAUSAL % "")
    (folder / "perspective_dev.jsonl").write_text(VOICES)
    return Bench(folder)


def test_relations_are_scored_beside_cue_words(bench: Bench) -> None:
    first = run_task(Task.RELATIONS, bench).rows[0]
    assert (first.n, first.gold) == (2, "causal_hidden")
    assert first.ours == first.plain == pytest.approx(2 / 3)
    assert first.seconds > 0


def test_voices_are_scored_beside_a_word_list(bench: Bench) -> None:
    first = run_task(Task.VOICES, bench).rows[0]
    assert first.ours == first.plain == 1


@pytest.mark.parametrize(
    ("task", "told"),
    [
        (Task.TAGS, r"Tags left out: .* has no policy_dev\.jsonl"),
        (Task.SEARCH, r"Search left out: .* has no search_dev\.jsonl"),
        (Task.SYNTAX, "Syntax left out: .*--treebank"),
    ],
)
def test_what_lacks_leaves_a_word_or_an_error_where_it_was_asked_for(
    bench: Bench, task: Task, told: str
) -> None:
    (note,) = run_task(task, bench).notes
    with pytest.raises(EvaluationError, match=told) as error:
        run_task(task, bench, asked=True)
    assert str(error.value) == note


def test_without_scikit_learn_tags_have_no_baseline_and_a_word_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sklearn", None)
    (tmp_path / "policy_dev.jsonl").write_text(PASSAGE)
    found = run_task(Task.TAGS, Bench(tmp_path))
    assert [row.plain for row in found.rows] == [None] * 3
    assert "pip install 'doorklik[evaluate]'" in found.notes[0]
