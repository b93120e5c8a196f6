"""A slip of the pen is mended by the nearest word that the texts use."""

import time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.spelling import LONGEST, SHORTEST, Speller, allowed_slips

KNOWN = {"huis": 9, "thuis": 3, "hulp": 5, "personeel": 4, "gezinsvoogden": 2, "18-jarigen": 9}
SPELLER = Speller(KNOWN)
WORDS = sorted(word for word in KNOWN if word.isalpha())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("huls", "huis"),
        ("hups", "huis"),
        ("hxxs", None),
        ("prsonel", "personeel"),
        ("personele", "personeel"),
        ("prsnel", None),
        ("gezinsvoxxden", "gezinsvoogden"),
        ("gezinsvoxxdex", "gezinsvoogden"),
        ("gezinsvxxxdex", None),
        ("gezinsvogd", None),
        ("hui", None),
        ("18-jarigem", None),
    ],
)
def test_a_longer_word_may_have_more_slips(typed: str, meant: str | None) -> None:
    assert SPELLER.nearest(typed) == meant


def test_slips_are_counted_by_the_length_of_the_word() -> None:
    steps = [allowed_slips("a" * letters) for letters in range(SHORTEST, 14)]
    assert steps == [1, 1, 2, 2, 2, 2, 2, 2, 3, 3]


def test_two_changed_places_are_one_slip() -> None:
    assert Speller({"hulp": 1}).nearest("hlup") == "hulp"


def test_of_words_equally_near_the_commoner_wins() -> None:
    assert Speller({"zorgen": 1, "zorger": 90}).nearest("zorgem") == "zorger"
    assert Speller({"zorgen": 90, "zorger": 1}).nearest("zorgem") == "zorgen"
    assert Speller({"zorgen": 1, "zorger": 1}).nearest("zorgem") == "zorgen"


def test_a_nearer_word_wins_from_a_somewhat_commoner_one() -> None:
    assert Speller({"wachtlijst": 1, "wachtruimte": 50}).nearest("wachtlijt") == "wachtlijst"


def test_few_slip_in_the_first_letter() -> None:
    assert Speller({"daken": 5, "zaten": 5}).nearest("zaken") == "zaten"
    assert Speller({"daken": 500, "zaten": 5}).nearest("zaken") == "daken"


@given(st.sampled_from(["hulp", "personeel", "gezinsvoogden"]), st.data())
def test_one_slip_in_any_word_is_mended(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("qxyv"))
    for slipped in (word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]):
        assert SPELLER.nearest(slipped) == word


@given(st.text(max_size=50))
def test_nothing_that_is_typed_upsets_the_spelling(word: str) -> None:
    found = SPELLER.nearest(word)
    assert found in {None, *WORDS}
    assert found is None or SHORTEST <= len(word) <= LONGEST


def test_a_word_is_mended_in_no_time() -> None:
    fronts = product("abcdefghij", "abcdefghijklmnop", "abcdefghijklmnopqrst")
    many = Speller({f"{''.join(front)}zorgverlening": 1 for front in fronts})
    many.nearest("hulpverlening")
    begin = time.perf_counter()
    for _ in range(20):
        many.nearest("xyzorgverlening")
    assert time.perf_counter() - begin < 2
