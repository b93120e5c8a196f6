"""Abbreviations are found where they stand, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.abbreviations import find
from corpus.manifest import read_known

LIST = read_known("PO").abbreviations


def found(text: str) -> list[str]:
    return [occurrence.abbr for occurrence in find(text, LIST)]


@pytest.mark.parametrize(
    ("text", "abbreviations"),
    [
        ("De GI's en de GI’s", ["GI", "GI"]),
        ("twee JJIs", ["JJI"]),
        ("de TS-tafel", ["TS"]),
        ("(RvdK)", ["RvdK"]),
        ("MDA++ en MDA.", ["MDA++", "MDA"]),
        ("JZ+, JB/JR en JB", ["JZ+", "JB/JR", "JB"]),
        ("ACE, ACEs en ACE(S)", ["ACE(S)"] * 3),
        ("Wie telefoneert: EUR, DNAX, RUTS, ggz, BETS", []),
        ("ots of Ots", []),
    ],
)
def test_whole_words_in_their_own_spelling(text: str, abbreviations: list[str]) -> None:
    assert found(text) == abbreviations


@given(st.text(alphabet="GIJBRTS+/'’s -.", max_size=30))
def test_occurrences_stand_in_order_at_their_place(text: str) -> None:
    occurrences = find(text, LIST)
    ends = [edge for o in occurrences for edge in (o.start, o.end)]
    assert ends == sorted(ends)
    assert all(text[o.start : o.end] == o.abbr for o in occurrences)


def test_without_a_list_nothing_is_found() -> None:
    assert find("De GI", ()) == ()
