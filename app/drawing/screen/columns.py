"""The layout of a node between its causes and its effects: three columns, no crossing arrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.drawing.screen.geometry import HEAD, Curve, Layout, Pair, Rect, Size

_GAP_ROW, _GAP_COLUMN = 14, 150
_ARROW_ROOM = 18
"""The least distance between the ends of two arrows at the middle box."""


@dataclass(frozen=True, slots=True)
class Column:
    """One outer column: the boxes from top to bottom, and which of them have an arrow."""

    sizes: Mapping[str, Size]
    linked: Sequence[str]


def three_columns(causes: Column, middle: str, size: Size, effects: Column) -> Layout:
    """Place causes left of the middle box and effects right of it, each column of one width."""
    room = max(len(causes.linked), len(effects.linked)) * _ARROW_ROOM + 2 * HEAD
    centre_size = size[0], max(size[1], room)
    height = max(_height(causes.sizes), _height(effects.sizes), centre_size[1])
    left, right = _width(causes.sizes), _width(effects.sizes)
    start = left + _GAP_COLUMN if left else 0
    centre = Rect(start + size[0] / 2, height / 2, *centre_size)
    end = start + size[0]
    boxes = {
        **_column(causes.sizes, left / 2, left, height),
        middle: centre,
        **_column(effects.sizes, end + _GAP_COLUMN + right / 2, right, height),
    }
    curves: dict[Pair, Curve] = {}
    for at, slug in zip(_doors(centre, len(causes.linked)), causes.linked, strict=True):
        curves[slug, middle] = _curve(*_right(boxes[slug]), start, at, sign=0.2)
    for at, slug in zip(_doors(centre, len(effects.linked)), effects.linked, strict=True):
        box = boxes[slug]
        curves[middle, slug] = _curve(end, at, box.x - box.width / 2, box.y, sign=0.8)
    return Layout(end + (_GAP_COLUMN + right if right else 0), height, boxes, curves, tuple(boxes))


def _height(sizes: Mapping[str, Size]) -> float:
    return sum(height + _GAP_ROW for _, height in sizes.values()) - _GAP_ROW if sizes else 0


def _width(sizes: Mapping[str, Size]) -> float:
    return max((width for width, _ in sizes.values()), default=0)


def _column(sizes: Mapping[str, Size], x: float, width: float, height: float) -> dict[str, Rect]:
    """Boxes under one another, the column in the middle of the height."""
    boxes = {}
    top = (height - _height(sizes)) / 2
    for slug, (_, high) in sizes.items():
        boxes[slug] = Rect(x, top + high / 2, width, high)
        top += high + _GAP_ROW
    return boxes


def _right(box: Rect) -> tuple[float, float]:
    return box.x + box.width / 2, box.y


def _doors(box: Rect, count: int) -> list[float]:
    """Heights on the side of the middle box where arrows come in or leave, from top to bottom."""
    room = min(_ARROW_ROOM * 2, (box.height - 2 * HEAD) / max(count, 1))
    return [box.y + (at - (count - 1) / 2) * room for at in range(count)]


def _curve(x: float, y: float, tip_x: float, tip_y: float, *, sign: float) -> Curve:
    """A line that leaves and arrives level."""
    end, half = tip_x - HEAD, (x + tip_x) / 2
    return Curve(((x, y), (half, y), (half, tip_y), (end, tip_y)), (tip_x, tip_y), sign)
