"""A link on paper shows its sign without colour and is as wide as its evidence."""

import pytest

from app.drawing.colours import PAPER
from app.drawing.poster.lines import line_shapes, line_width
from app.drawing.poster.scheme import PAPERS
from app.drawing.poster.shapes import Disc, Patch, SheetShape, Stroke
from app.drawing.svg import Point

A1, A3 = PAPERS["A1"], PAPERS["A3"]
BEND = ((0.0, 0.0), (10.0, 0.0), (10.0, 30.0), (14.0, 30.0))
"""Right, a long way down, right again."""


def _shapes(line: tuple[Point, ...], *, minus: bool) -> tuple[SheetShape, ...]:
    return line_shapes(line, 3, "#2f7aa3", A1, minus=minus)


def test_a_minus_is_a_bar_in_a_circle_in_the_middle_of_the_longest_piece() -> None:
    *_, disc, bar = _shapes(BEND, minus=True)
    assert isinstance(disc, Disc)
    assert isinstance(bar, Stroke)
    assert (disc.centre, disc.fill, disc.stroke) == ((10, 15), PAPER, "#2f7aa3")
    (left, y), (right, same) = bar.points
    assert y == same == 15
    assert (left + right) / 2 == pytest.approx(10)
    assert 0 < right - left < 2 * disc.radius
    assert bar.colour == "#2f7aa3"


def test_a_minus_has_dashes_and_a_plus_neither_dashes_nor_a_sign() -> None:
    for minus in (True, False):
        rim, line, *rest = _shapes(BEND, minus=minus)
        assert isinstance(rim, Stroke)
        assert isinstance(line, Stroke)
        assert (rim.dashed, line.dashed) == (False, minus)
        assert len(rest) == (3 if minus else 1)


def test_the_head_ends_at_the_tip_and_points_along_the_last_piece() -> None:
    head = _shapes(BEND, minus=False)[-1]
    assert isinstance(head, Patch)
    tip, one, other = head.points
    assert tip == (14, 30)
    assert one[0] == other[0] == pytest.approx(14 - 2.4)
    assert one[1] - 30 == pytest.approx(30 - other[1])


def test_a_white_rim_lifts_a_line_off_those_it_crosses() -> None:
    rim, line, *_ = _shapes(BEND, minus=False)
    assert isinstance(rim, Stroke)
    assert isinstance(line, Stroke)
    assert rim.colour == PAPER
    assert rim.line > line.line
    assert rim.points == line.points


def test_a_line_is_wider_from_2_4_8_and_16_quotes_and_thinner_on_small_paper() -> None:
    widths = [line_width(quotes, A1) for quotes in (1, 2, 4, 8, 16)]
    assert widths == sorted(set(widths))
    assert line_width(3, A1) == line_width(2, A1)
    assert line_width(16, A3) == pytest.approx(widths[-1] * A3.scale)
