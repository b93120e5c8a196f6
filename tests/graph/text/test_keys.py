"""What a word is looked up by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text.keys import base_form, is_abbreviation, key_of, keys_of, written_key
from graph.text.lemmas import LONGEST_WORD


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("ouders", "ouder"),
        ("ouder", "ouder"),
        ("jongeren", "jongere"),
        ("jongere", "jongere"),
        ("wachtlijsten", "wachtlijst"),
        ("xyzs", "xyzs"),
        ("vwxyzs", "vwxyz"),
        ("s" * 5_000, "s" * 5_000),
        ("", ""),
    ],
)
def test_people_stay_people(word: str, base: str) -> None:
    assert base_form(word) == base


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("GI's", "GI"),
        ("GI’s", "GI"),
        ("JJIs", "JJI"),
        ("RvdK", "RvdK"),
        ("Kamer", "kamer"),
        ("2024", "0"),
        ("18+", "18+"),
        ("a" * LONGEST_WORD, "a" * LONGEST_WORD),
        ("a" * (LONGEST_WORD + 1), ""),
    ],
)
def test_a_word_is_looked_up_by_its_key(word: str, key: str) -> None:
    assert key_of(word) == key


def test_one_capital_makes_no_abbreviation() -> None:
    assert [word for word in ("OM", "Om", "om") if is_abbreviation(word)] == ["OM"]


def test_an_entry_of_a_list_has_a_key_for_each_word() -> None:
    assert keys_of("gecertificeerde instellingen") == ("certificeren", "instelling")
    assert keys_of(18) == ("0",)


@given(st.text(min_size=1, max_size=LONGEST_WORD))
def test_only_numbers_are_looked_up_otherwise_than_they_are_written(word: str) -> None:
    assert word[0].isdecimal() or key_of(word) == written_key(word)
