"""What was pasted finds the quote that it was copied from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.exact import pasted
from app.search.index import SearchIndex


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Lange wachtlijsten schaden kinderen", [0, 5]),
        ("LANGE  wachtlijsten, schaden: kinderen.", [0, 5]),
        ("zonder geld raken de moed kwijt", [3]),
        ("ZONDER geld;\n raken de moed", [3]),
        ("geld raken de", []),
        ("zonder gel raken de", []),
        ("raken geld zonder de moed", []),
        ("“de moed” kwijt", [3]),
        ("„de moed” en «de regio»", [3, 1]),
        ('"zonder de ouders" of niet', [4]),
        ("‘zonder de ouders’", [4]),
        ("'zonder de ouders'", []),
        ("“o” en “p”", []),
        ("", []),
    ],
)
def test_only_what_stands_there_word_for_word_is_exact(
    index: SearchIndex, question: str, found: list[int]
) -> None:
    assert pasted(index, question) == found


@given(st.integers(0, 4), st.data())
def test_any_four_words_in_a_row_find_their_quote(
    index: SearchIndex, place: int, data: st.DataObject
) -> None:
    words = index.source.texts[place].split()
    start = data.draw(st.integers(0, len(words) - 4))
    end = data.draw(st.integers(start + 4, len(words)))
    assert place in pasted(index, " ".join(words[start:end]))


@given(st.text(max_size=80))
def test_any_text_may_be_pasted(index: SearchIndex, question: str) -> None:
    assert set(pasted(index, question)) <= set(range(6))
