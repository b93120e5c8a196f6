"""Paths that share steps are drawn with every box and arrow once."""

from app.drawing.screen.diagram import Addresses, Arrow, Box, draw_paths

BOXES = [Box("a", "Geldzorgen"), Box("b", "Stress"), Box("c", "Ruzie")]
ARROWS = [Arrow("a", "b", 3, "+"), Arrow("b", "c", 1, "-"), Arrow("b", "c", 1, "-")]


def test_shared_steps_are_drawn_once_and_open_their_quotes() -> None:
    places = Addresses(lambda slug: f"/n/{slug}", lambda cause, effect: f"/l/{cause}/{effect}")
    drawn = draw_paths("Twee paden", BOXES, ARROWS, places)
    assert drawn.count('href="/n/b"') == 1
    assert drawn.count('href="/l/b/c"') == 1
    assert 'aria-label="Twee paden"' in drawn
