"""Every arrow takes the cheapest way through the channels, round what is crowded."""

from app.drawing.poster.grid import Block, Grid
from app.drawing.poster.routes import ChannelPiece, find_routes

# a b c
# d e f
CELLS = {"a": (0, 0), "b": (1, 0), "c": (2, 0), "d": (0, 1), "e": (1, 1), "f": (2, 1)}
GRID = Grid(3, 1, 2, (Block("thema", 0, 0, 3, 2),), CELLS)


def test_neighbours_meet_in_the_channel_between_them() -> None:
    (route,) = find_routes(GRID, [("a", "b")])
    assert route.stretches == (ChannelPiece(True, 1, 0),)
    (under,) = find_routes(GRID, [("a", "d")])
    assert under.stretches == (ChannelPiece(False, 0, 1),)


def test_a_way_is_a_chain_of_pieces_that_meet() -> None:
    (route,) = find_routes(GRID, [("a", "f")])
    first, *_, last = route.stretches
    assert len(route.stretches) == 3
    assert first in {ChannelPiece(True, 1, 0), ChannelPiece(False, 0, 1)}
    assert last in {ChannelPiece(True, 2, 1), ChannelPiece(False, 2, 1)}


def test_a_crowd_takes_more_than_one_way() -> None:
    ways = {route.stretches for route in find_routes(GRID, [("a", "c")] * 12)}
    assert len(ways) > 1


def test_no_arrow_runs_through_the_headings_over_a_band() -> None:
    pairs = [(cause, effect) for cause in CELLS for effect in CELLS if cause != effect]
    for route in find_routes(GRID, pairs):
        over = [ChannelPiece(False, column, 0) for column in range(3)]
        assert route.stretches[0] not in over
        assert route.stretches[-1] not in over
