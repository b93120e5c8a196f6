"""Tags of passages: by section, five at most, eight sections of a node at most."""

import importlib.util
from collections.abc import Iterable
from typing import cast

import pytest

from graph.lab.evaluation.baselines.tags import plain_tags
from graph.lab.evaluation.measures import total
from graph.lab.evaluation.tasks.gold import GoldSet
from graph.lab.evaluation.tasks.tags import SectionTag, counted, related, score_tags, tags_f1, tally

Counts = Iterable[tuple[str, int]]
NEEDS_SKLEARN = pytest.mark.skipif(
    importlib.util.find_spec("sklearn") is None, reason="scikit-learn is not installed"
)
ANSWER = {"text": "x", "best": ["3.1", "4.2"], "acceptable": ["3.1", "4.2", "5.1"], "stance": []}


@pytest.mark.parametrize(
    ("a", "b", "fits"),
    [
        ("3.1", "3.1", True),
        ("3.1", "3.1.4", True),
        ("3.1.4", "3.1", True),
        ("3.1", "3.10", False),
        ("3.1.4", "3.1.5", False),
    ],
)
def test_sections_are_related_when_one_lies_in_the_other(a: str, b: str, fits: bool) -> None:
    assert related(a, b) is fits


def test_whole_chapters_and_more_than_eight_sections_do_not_count() -> None:
    tag = SectionTag(1, ("3", *(f"4.{i}" for i in range(1, 12))))
    assert counted(tag) == [f"4.{i}" for i in range(1, 9)]


def test_precision_is_of_tags_and_recall_of_best_sections() -> None:
    tags = [SectionTag(0.9, ("5.1",)), SectionTag(0.8, ("3.1.2", "9.9")), SectionTag(0.7, ("9.9",))]
    assert tally(tags, ANSWER) == (2, 3, 1, 2)
    assert tags_f1((2, 3, 1, 2)) == pytest.approx(2 * (2 / 3) * 0.5 / (2 / 3 + 0.5))
    assert tags_f1((0, 0, 0, 0)) == 0


def test_the_five_surest_tags_count() -> None:
    wrong = [SectionTag(0.5, ("9.9",))] * 5
    assert tally([*wrong, SectionTag(0.4, ("3.1",))], ANSWER) == (0, 5, 0, 2)
    assert tally([*wrong, SectionTag(0.6, ("3.1",))], ANSWER) == (1, 5, 1, 2)


def test_a_passage_without_sections_makes_every_tag_wrong() -> None:
    nothing = {"text": "x", "best": [], "acceptable": []}
    assert tally([SectionTag(1, ("3.1",))], nothing) == (0, 1, 0, 0)


def test_rows_say_what_became_of_passages_and_chapters() -> None:
    gold = GoldSet("policy_test", (ANSWER, ANSWER))
    found = score_tags(gold, [[SectionTag(1, ("3.1",))], []], None)
    assert [round(row.ours, 3) for row in found.rows] == [0.4, 1.0, 0.25]
    assert {row.plain for row in found.rows} == {None}
    passages, chapters = found.breakdowns
    assert dict(cast("Counts", passages.lines)) == {
        "some best section missed": 1,
        "no tag where one was due": 1,
    }
    assert chapters.lines == (("3", 2, 0.5), ("4", 2, 0.0))


@NEEDS_SKLEARN
def test_the_baseline_takes_the_best_cut_off_of_at_most_five() -> None:
    texts = {
        "3.10": "Er is een lange wachtlijst voor jeugdhulp.",
        "1.7": "Intieme terreur en dwingende controle door de partner.",
    }
    gold = [{"text": t, "best": [s], "acceptable": [s]} for s, t in texts.items()]
    found = plain_tags(gold)
    assert all(len(tags) <= 5 for tags in found)
    assert tags_f1(total([tally(*one) for one in zip(found, gold, strict=True)])) > 0
    assert plain_tags([]) == []
