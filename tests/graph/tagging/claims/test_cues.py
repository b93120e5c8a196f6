"""Every row of the table of cues finds what it is for and leaves alone what it is not."""

from pathlib import Path

import pytest
from spacy.language import Language

from graph.tagging import build_pipeline
from graph.tagging.claims.cues import Cue, CueError, load_cues, steps_of
from graph.text.lemmas import lemma
from graph.text.phrases import Gap, OneOf, of_lemma


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = build_pipeline([])
    nlp.replace_pipe("causal_claims", "causal_claims", config={"cut_off": 0.0, "trained": False})
    return nlp


def cues_in(nlp: Language, text: str) -> set[str]:
    return {claim.cue.id for claim in nlp(text)._.claims}


@pytest.mark.parametrize("cue", load_cues(), ids=lambda cue: cue.id)
def test_cue_finds_its_sentence(nlp: Language, cue: Cue) -> None:
    assert cue.id in cues_in(nlp, cue.matches)


@pytest.mark.parametrize("cue", load_cues(), ids=lambda cue: cue.id)
def test_cue_spares_its_look_alike(nlp: Language, cue: Cue) -> None:
    assert cue.id not in cues_in(nlp, cue.spares)


def test_a_pattern_reads_forms_lemmas_gaps_and_options() -> None:
    form, lemma, gap, option = steps_of("a|b <gaan> ...9 c?")
    assert form == OneOf(frozenset({"a", "b"}))
    assert lemma == OneOf(frozenset({of_lemma("gaan")}))
    assert isinstance(gap, Gap) and gap.limit == 9
    assert option == OneOf(frozenset({"c"}), optional=True)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("frame: verb, patterns: [x], matches: X, spares: Y, colour: red", "colour"),
        ("frame: verb, patterns: [x], matches: X", "spares"),
        ("frame: sideways, patterns: [x], matches: X, spares: Y", "sideways"),
    ],
)
def test_a_faulty_row_is_named(tmp_path: Path, row: str, says: str) -> None:
    table = tmp_path / "cues.yaml"
    table.write_text(f"cues:\n  - {{id: leiden-tot, {row}}}\n", encoding="utf-8")
    with pytest.raises(CueError, match=f"leiden-tot.*{says}"):
        load_cues(table)


def test_two_rows_with_one_id_are_refused(tmp_path: Path) -> None:
    row = "  - {id: a, frame: verb, patterns: [x], matches: X, spares: Y}\n"
    table = tmp_path / "cues.yaml"
    table.write_text(f"cues:\n{row}{row}", encoding="utf-8")
    with pytest.raises(CueError, match="twice"):
        load_cues(table)


PATTERNS = [pattern for cue in load_cues() for pattern in cue.patterns]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_asks_for_a_lemma_that_no_word_has(pattern: str) -> None:
    lemmas = [
        word for item in pattern.split() if "<" in item for word in item.strip("=<>?").split("|")
    ]
    assert [word for word in lemmas if lemma(word) != word] == []
