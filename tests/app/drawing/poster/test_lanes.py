"""Lines stay within the channels between the boxes, beside one another."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drawing.poster.grid import Grid, lay_out
from app.drawing.poster.lanes import Measures, draw_lines
from app.drawing.poster.routes import find_routes
from app.drawing.poster.shapes import Area
from app.drawing.svg import Point

CELL, BOX = 100.0, 60.0
MEASURES = Measures(
    column=lambda number: number * CELL,
    row=lambda number: number * CELL,
    box=lambda cell: Area(cell[0] * CELL + 20, cell[1] * CELL + 20, BOX, BOX),
    wide=30,
    high=24,
    gap=0.5,
)
NODES = [f"n{n}" for n in range(9)]
PAIRS = [*permutations(NODES, 2)]


def _grid() -> Grid:
    return lay_out({"thema": NODES}, {}, 1.0)


def _lines(pairs: list[tuple[str, str]], widths: float) -> dict[tuple[str, str], tuple[Point, ...]]:
    grid = _grid()
    return draw_lines(grid, find_routes(grid, pairs), MEASURES, dict.fromkeys(pairs, widths))


def _off(value: float) -> float:
    """How far from the middle of the nearest channel."""
    return abs(value - round(value / CELL) * CELL)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PAIRS), min_size=10, unique=True), st.floats(0.3, 6))
def test_no_lane_lies_outside_its_channel(pairs: list[tuple[str, str]], width: float) -> None:
    for line in _lines(pairs, width).values():
        for one, other in list(pairwise(line))[1:-1]:
            if one[0] == pytest.approx(other[0]):
                assert _off(one[0]) <= MEASURES.wide / 2 + 1e-6
            else:
                assert _off(one[1]) <= MEASURES.high / 2 + 1e-6


def test_a_full_channel_is_used_from_side_to_side() -> None:
    across = [
        one[0]
        for line in _lines(PAIRS, 4.0).values()
        for one, other in list(pairwise(line))[1:-1]
        if one[0] == pytest.approx(other[0])
    ]
    assert max(map(_off, across)) == pytest.approx(MEASURES.wide / 2)


def test_two_lines_lie_beside_one_another_by_their_widths_and_the_gap() -> None:
    grid = lay_out({"thema": ["a", "b"]}, {}, 2.0)
    pairs = {("a", "b"): 1.0, ("b", "a"): 3.0}
    lines = draw_lines(grid, find_routes(grid, pairs), MEASURES, pairs)
    one, other = (lines[pair][1][0] for pair in pairs)
    assert abs(one - other) == pytest.approx((1.0 + 3.0) / 2 + MEASURES.gap)
    assert (one + other) / 2 == pytest.approx(CELL)
