"""What a word tells: lemma, parts, letters; short forms by case."""

import pytest

from graph.tagging.nodes.features import SILENT, WordFeatures, letters
from graph.tagging.nodes.vectors import names_in, pairs_in

READER = WordFeatures({"OTS": ("ondertoezichtstelling",), "GI": ("gecertificeerd", "instelling")})


def test_a_word_tells_its_lemma_first() -> None:
    assert READER.of("Wachtlijsten")[0] == "wachtlijst"


@pytest.mark.parametrize("word", ["OTS", "OTS'en", "OTS-maatregel"])
def test_a_short_form_adds_what_it_stands_for(word: str) -> None:
    assert "ondertoezichtstelling" in READER.of(word)


def test_case_tells_a_short_form_from_a_word() -> None:
    assert "instelling" in READER.of("GI’s")
    assert "instelling" not in READER.of("gi")


def test_letters_mark_the_ends_of_a_word() -> None:
    assert list(letters("ab")) == ["~<ab", "~ab>", "~<ab>"]


@pytest.mark.parametrize("word", ["de", "12", "(", " ", "\n", "\ufffd", "a" * 1000, ""])
def test_marks_numbers_and_silent_words_tell_nothing(word: str) -> None:
    assert READER.of(word) == ()


def test_pairs_skip_what_tells_nothing() -> None:
    bases = ["" if word in SILENT else word for word in ["gebrek", "aan", "tijd"]]
    assert list(pairs_in(bases)) == [(0, "&gebrek tijd")]
    assert "&gebrek tijd" in names_in(["gebrek", "aan", "tijd"], READER)
