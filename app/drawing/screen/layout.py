"""Where boxes and arrows go: sizes from labels, places from Graphviz or, without it, a ring."""

import importlib.util
import math
from collections.abc import Mapping, Sequence

from app.drawing.screen.geometry import FONT_SIZE, LINE_HEIGHT, Layout, Pair, Size
from app.drawing.screen.ring import ring
from app.drawing.text import SANS, text_width

_PADDING_X, _PADDING_Y = 16, 11
"""White around a label: a letter's height beside it, a line of two stays 62 high."""

_MINIMUM_WIDTH = 110
"""So that a box of one short word is no smaller than a finger, and rows look alike."""


def box_size(lines: Sequence[str]) -> Size:
    """Return the width and height that hold these lines."""
    width = max(text_width(line, FONT_SIZE, SANS) for line in lines) + 2 * _PADDING_X
    return math.ceil(max(width, _MINIMUM_WIDTH)), len(lines) * LINE_HEIGHT + 2 * _PADDING_Y


def place(sizes: Mapping[str, Size], arrows: Mapping[Pair, int]) -> Layout:
    """Place boxes of these sizes in layers from top to bottom along the arrows.

    ``arrows`` gives each arrow's width: the wider, the shorter and straighter it is laid. Uses
    Graphviz when pygraphviz is installed, else a ring.
    """
    if importlib.util.find_spec("pygraphviz") is None:
        return ring(sizes, arrows)
    from app.drawing.screen.layers import layered  # noqa: PLC0415 - Graphviz, which may be missing

    return layered(sizes, arrows)
