"""Words are measured and broken into lines without losing any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drawing.text import SANS, VERA, shorten, text_width, wrap, wrap_evenly

LABELS = st.text("abc deW-", max_size=60)


@given(st.text(min_size=1), st.floats(5, 100))
def test_wrapping_loses_no_word(text: str, width: float) -> None:
    assert " ".join(wrap(text, 3, width)).split() == text.split()


@given(LABELS)
def test_wrapping_keeps_every_word_whole(label: str) -> None:
    assert " ".join(wrap_evenly(label)).split() == label.split()


def test_lines_are_as_even_as_they_can_be() -> None:
    assert wrap_evenly("a a a a a a a b", 14) == ("a a a a", "a a a b")


@given(LABELS, st.floats(5, 100))
def test_a_line_is_wider_than_asked_only_where_it_is_one_word(label: str, width: float) -> None:
    lines = wrap(label, 3, width)
    assert all(text_width(line, 3) <= width or " " not in line for line in lines)


def test_paper_measures_with_the_table_of_its_own_font() -> None:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - half a second, for this test alone

    from app.drawing.poster.pdf import register_fonts  # noqa: PLC0415

    register_fonts()
    for words in ("lange wachttijden", "de hulp (§ 3.10), uit-huis", "ggz: vraag + aanbod"):
        real = pdfmetrics.stringWidth(words, "DoorklikVera", 10)
        assert text_width(words, 10, VERA) == pytest.approx(real, rel=0.01)


def test_bold_and_capitals_take_more_room() -> None:
    assert text_width("hulp", 3, bold=True) == pytest.approx(1.12 * text_width("hulp", 3))
    assert text_width("HULP", 3) > text_width("hulp", 3)
    assert text_width("WIM", 16, SANS) == 14.5 + 5 + 14.5


@given(LABELS, st.floats(4, 100))
def test_a_shortened_line_fits_and_shows_that_it_was_cut(label: str, width: float) -> None:
    cut = shorten(label, 3, width)
    assert cut.split() == label.split() or cut.endswith("…")
