"""What cleaning keeps of a text knows its place in it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.splitting.cleaning import clean_passage, clean_text, kept_in

MESSY = st.text(alphabet="ab <>*[]()\\#-1", max_size=40)


@given(MESSY, st.sampled_from([clean_text, clean_passage]))
def test_every_kept_character_stands_at_its_place(text: str, clean: Callable[[str], str]) -> None:
    kept = kept_in(text, clean(text))
    assert kept is not None
    assert kept.text == clean(text) == "".join(text[place] for place in kept.places)
    assert list(kept.places) == sorted(set(kept.places))


@pytest.mark.parametrize(
    ("text", "clean", "lost"),
    [
        ("een <noot van wie> woord", "een woord", " <noot van wie>"),
        ("*sterk* woord", "sterk woord", "**"),
        ("[hier](http://a) staat", "hier staat", "[](http://a)"),
        ("- een punt", "een punt", "- "),
        ("be- schermen op school- en werk", "beschermen op school- en werk", "- "),
        ("2023- 2024", "2023-2024", " "),
    ],
)
def test_what_is_lost_is_what_cleaning_cut(text: str, clean: str, lost: str) -> None:
    kept = kept_in(text, clean)
    assert kept is not None
    assert "".join(text[p] for p in range(len(text)) if p not in kept.places) == lost


@pytest.mark.parametrize(
    "clean", ["een ander woord", "een woor", "een woord meer", "een wwoord", ""]
)
def test_a_text_that_was_cleaned_otherwise_is_not_guessed_at(clean: str) -> None:
    assert kept_in("een <noot> woord", clean) is None
