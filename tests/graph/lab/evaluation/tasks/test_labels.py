"""Stance and voices: sets of labels, with what is acceptable as well."""

import pytest

from graph.lab.evaluation.baselines.voices import plain_voices
from graph.lab.evaluation.report.results import Task
from graph.lab.evaluation.tasks.gold import GoldSet
from graph.lab.evaluation.tasks.labels import majority, score_labels


def labels(*each: str) -> list[frozenset[str]]:
    return [frozenset(one.split()) for one in each]


VOICES = GoldSet(
    "perspective_test",
    (
        {"text": "a", "voices": ["ouder", "school"], "also_acceptable": ["rijk"]},
        {"text": "b", "voices": ["onbekend"]},
    ),
)


def test_f1_counts_labels_over_all_answers() -> None:
    found = score_labels(Task.VOICES, VOICES, labels("ouder rijk", "school"), labels("", ""))
    f1, precision, recall = found.rows
    assert (precision.ours, recall.ours) == (1 / 2, 1 / 3)
    assert f1.ours == pytest.approx(2 * (1 / 2) * (1 / 3) / (5 / 6))
    assert f1.plain == 0
    assert (f1.n, f1.gold) == (2, "perspective_test")


def test_each_label_has_its_own_line() -> None:
    found = score_labels(Task.VOICES, VOICES, labels("ouder rijk", "school"), labels("", ""))
    lines = {line[0]: line[1:] for line in found.breakdowns[0].lines}
    assert lines["ouder"] == (1, 1, 1, 1, 1)
    assert lines["school"] == (1, 1, 0, 0, 0)
    assert lines["rijk"] == (0, 0, 0, 0, 0)


def test_what_was_missed_stands_beside_what_was_given_instead() -> None:
    found = score_labels(Task.VOICES, VOICES, labels("ouder rijk", "school"), labels("", ""))
    assert found.breakdowns[1].lines == (("onbekend", "school", 1), ("school", "nothing", 1))


def test_the_majority_is_the_most_frequent_stance() -> None:
    rows = ({"stance": ["overig"]}, {"stance": ["maatregel", "overig"]}, {"stance": ["probleem"]})
    assert majority(GoldSet("policy_test", rows), Task.STANCE) == labels("overig") * 3


def test_the_word_list_knows_voices_by_whole_words() -> None:
    assert plain_voices(["De GI belt de moeder.", "Om te leren.", "Het OM wacht.", ""]) == [
        {"gecertificeerde instelling", "ouder"},
        {"onbekend"},
        {"politie/OM"},
        {"onbekend"},
    ]
