"""Compounds fall into words, and into words only."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text.compounds import halves, holding, is_back, is_front, parts_in, split

WORDS = ["personeel", "tekort", "wachtlijst", "druk", "werk", "zorg"]


@pytest.mark.parametrize(
    ("part", "may"),
    [
        ("werk", True),
        ("personeels", True),
        ("hulpe", True),
        ("ggz-", True),
        ("xq-", True),
        ("ggz", False),
        ("zorgx", False),
        ("zorgt", True),
        ("de", False),
        ("xq", False),
        ("", False),
    ],
)
def test_a_compound_begins_with_a_word_and_no_other_string(part: str, may: bool) -> None:
    assert is_front(part) is may


@pytest.mark.parametrize(
    ("part", "may"),
    [
        ("tekort", True),
        ("stekort", True),
        ("enhulp", True),
        ("-x", True),
        ("qtekort", False),
        ("wet", False),
        ("ing", False),
        ("", False),
    ],
)
def test_a_compound_ends_with_a_word_and_no_other_string(part: str, may: bool) -> None:
    assert is_back(part) is may


@pytest.mark.parametrize(
    ("word", "listed", "found"),
    [
        ("werkdruk", "druk", True),
        ("kindertekorten", "tekort", True),
        ("ggz-hulp", "hulp", True),
        ("wachtlijstproblematiek", "wachtlijst", True),
        ("xqwachtlijst", "wachtlijst", True),
        ("xqtekorten", "tekort", False),
        ("machtiging", "macht", False),
        ("drukqx", "druk", False),
        ("jeugdwet", "wet", False),
        ("druk", "druk", False),
    ],
)
def test_a_listed_word_is_found_beside_a_word_only(word: str, listed: str, found: bool) -> None:
    assert list(parts_in(word, {listed})) == [listed] * found


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("personeelstekort", ("personeel", "tekort")),
        ("gezinsvoogd", ("gezin", "voogd")),
        ("informatie-uitwisseling", ("informatie", "uitwisseling")),
        ("tv-uitzending", ("uitzending",)),
        ("hulp", ()),
        ("xqzvwxqzvw", ()),
    ],
)
def test_halves_are_words(word: str, parts: tuple[str, ...]) -> None:
    assert halves(word) == parts


@pytest.mark.parametrize(
    ("word", "counts", "parts"),
    [
        ("personeelstekort", {"personeel": 1, "tekort": 1}, ("personeel", "tekort")),
        ("personeeltekort", {"personeel": 1, "tekort": 1}, ("personeel", "tekort")),
        ("wachtlijsten", {"wachtlijst": 1, "wacht": 9}, ()),
        ("werkdrukken", {"werk": 1, "druk": 1}, ("werk", "druk")),
        ("jeugdteams", {"jeugd": 1, "team": 1}, ("jeugd", "team")),
        ("zorgverlening", {"zorg": 9, "verlening": 1, "zorgver": 1}, ("zorg", "verlening")),
        ("hulpenmarkt", {"hulp": 3, "hulpen": 1, "markt": 1}, ("hulp", "markt")),
        ("hulpenmarkt", {"hulp": 2, "hulpen": 2, "markt": 1}, ("hulpen", "markt")),
        ("zorgxwet", {"zorg": 1, "wet": 1}, ()),
    ],
)
def test_of_several_cuts_the_commonest_parts_win(
    word: str, counts: dict[str, int], parts: tuple[str, ...]
) -> None:
    assert split(word, counts) == parts


def test_the_commonest_words_that_hold_a_word_come_first() -> None:
    counts = {"drukte": 9, "werkdruk": 3, "drukken": 3, "bedrukt": 8, "druk": 7}
    assert holding("druk", counts) == []
    assert holding("werkd", counts) == ["werkdruk"]
    assert holding("hulp", {"hulpverlener": 1}) == []
    assert holding("werkdruk", {"werkdruk": 9, "werkdrukte": 1}) == ["werkdrukte"]
    assert holding("zorgen", {f"{a}zorgen": 1 for a in "abcdefghij"}, 3) == [
        "azorgen", "bzorgen", "czorgen",
    ]  # fmt: skip


@given(st.lists(st.sampled_from([*WORDS, "s", "en", "-", "x"]), max_size=5).map("".join))
def test_the_parts_of_a_compound_stand_in_it(word: str) -> None:
    parts = split(word, dict.fromkeys(WORDS, 1))
    assert not parts or (word.startswith(parts[0]) and parts[1] in word[len(parts[0]) :])
    assert all(part in word for part in parts_in(word, set(WORDS)))


def test_a_long_run_of_letters_takes_no_longer_for_each_letter() -> None:
    begin = time.perf_counter()
    split("zorg" * 2_000, {"zorg": 1})
    assert time.perf_counter() - begin < 2
