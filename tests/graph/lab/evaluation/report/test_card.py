"""The model card: the same for the same scores, and nothing of what it learnt from left out."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from graph.lab.evaluation.errors import EvaluationError
from graph.lab.evaluation.report.card import model_card
from graph.lab.evaluation.report.facts import ArtefactFacts, Facts, artefact_facts, gather
from graph.lab.evaluation.report.results import Breakdown, Outcome, Row, Task
from graph.lab.evaluation.tasks.chapters import agreement
from graph.tagging.artefacts import lemma_table, write_artefact

ARTEFACT = ArtefactFacts(
    "voices", 0.25, ("quotes that were read",), "CC BY 4.0", (("quotes", "900"),)
)
FACTS = Facts("1.2.3", (ARTEFACT,), (("a.jsonl", 9),), 100, 20, "open")
OUTCOME = Outcome(
    (Row(Task.VOICES, "F1", 0.8, 0.7),),
    (Breakdown(Task.VOICES, "One by one", ("voice", "n", "F1"), (("ouder", 3, 2 / 3),)),),
)


def test_the_card_tells_scores_parts_and_failures() -> None:
    card = model_card(OUTCOME, FACTS)
    assert "Pipeline 1.2.3" in card
    assert "### Artefact `voices` (250 kB)\n\n- learnt from: quotes that were read\n" in card
    assert "- licence: CC BY 4.0\n- quotes: 900" in card
    assert "| a.jsonl | 9 |" in card
    assert "100 quotes. 20 of them" in card
    assert "| ouder | 3 | 0.67 |" in card
    assert "language models" in card


def test_the_same_scores_give_the_same_card() -> None:
    assert model_card(OUTCOME, FACTS) == model_card(
        Outcome(tuple(OUTCOME.rows), tuple(OUTCOME.breakdowns)), dataclasses.replace(FACTS)
    )


def test_facts_come_from_the_parts_and_examples_themselves(tmp_path: Path) -> None:
    meta = {
        "licence": "CC0",
        "cuts": [0.3, 0.5],
        "trained_on": {"quotes": 900},
        "score": 0.123456,
        "sources": ["a", "b"],
        "labels": ["left", "out"],
        "long": "x" * 1000,
        "nested": [{"a": 1}],
    }
    write_artefact("voices", 1, {"w": np.zeros(2)}, meta, tmp_path)
    (tmp_path / "b.jsonl").write_text('{"a": 1}\n\n{"a": 2}\n')
    facts = gather(trained=tmp_path, examples=tmp_path)
    assert facts.examples == (("b.jsonl", 2),)
    assert facts.artefacts[0].told == (
        ("cuts", "0.3, 0.5"),
        ("lemmas: hash", lemma_table()["hash"]),
        ("lemmas: simplemma", lemma_table()["simplemma"]),
        ("score", "0.1235"),
        ("trained on: quotes", "900"),
    )
    assert (facts.artefacts[0].sources, facts.artefacts[0].licence) == (("a", "b"), "CC0")
    assert facts.quotes > facts.kept_apart > 400


def test_a_damaged_part_is_told(tmp_path: Path) -> None:
    (tmp_path / "voices.npz").write_bytes(b"no part")
    with pytest.raises(EvaluationError, match=r"voices\.npz cannot be read.*scripts/train"):
        artefact_facts(tmp_path / "voices.npz")


def test_agreement_is_told_by_chapter_in_order() -> None:
    quotes = [("10", True, False), ("2", True, True), ("2", False, True), ("2", False, False)]
    lines: tuple[tuple[object, ...], ...] = (
        ("2", 3, pytest.approx(1 / 3), pytest.approx(2 / 3), pytest.approx(2 / 3)),
        ("10", 1, 1, 0, 0),
    )
    assert agreement(quotes).lines == lines


def test_a_part_that_names_no_source_is_known_by_its_name(tmp_path: Path) -> None:
    write_artefact("stance", 1, {"w": np.zeros(2)}, {}, tmp_path)
    facts = artefact_facts(tmp_path / "stance.npz")
    assert "passages-*.jsonl" in facts.sources[0]
    assert "EUPL-1.2" in facts.licence


def test_every_part_that_ships_says_what_it_learnt_from() -> None:
    assert [part.name for part in gather().artefacts if not part.sources] == []
