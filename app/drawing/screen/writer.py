"""Write a laid-out diagram as SVG that keyboard, screen reader and style sheet can work with.

No styles inside: classes only, so that a strict content security policy holds. Boxes come first,
in reading order, then the arrows: that is the order of the Tab key.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.drawing.screen.geometry import FONT_SIZE, LINE_HEIGHT, Curve, Layout, Pair, Rect
from app.drawing.svg import (
    Point,
    element,
    escaped,
    in_attribute,
    number,
    numbers,
    open_link,
    svg_root,
)
from graph.schema.model import Polarity

_MARGIN = 14
"""Room around all boxes for thick borders, focus and arrows that bow outside."""

_BASELINE = 0.34
"""How far a line's baseline lies under its middle, as a share of its size: half of an x-height."""

_HALF_HEAD = 5.5
"""Half the breadth of the head of an arrow without width: as broad as it is long."""

_HIT = 24
"""How wide an arrow can be hit: the least target of WCAG 2.5.8."""

_SIGN, _BAR = 9, 4.5
"""Radius of the circle of a minus and half its bar: as large as a small letter, and half of it."""

_END = "</svg>"

_LOOKS = {"+": "plus", "-": "minus", None: "both"}


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box: ``name`` is what a screen reader says, ``look`` the class after ``box--``."""

    lines: tuple[str, ...]
    name: str
    look: str


@dataclass(frozen=True, slots=True)
class DrawnArrow:
    """An arrow: ``width`` is 1 to 5; ``polarity`` None where it stands for links of both signs."""

    name: str
    polarity: Polarity | None
    width: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG element but for its addresses, so that it can be kept and shown to anyone.

    ``pieces`` is what stands before, between and after the addresses of ``boxes``, then of
    ``arrows``.
    """

    pieces: tuple[str, ...]
    boxes: tuple[str, ...]
    arrows: tuple[Pair, ...]

    def svg(self, box: Callable[[str], str], arrow: Callable[[str, str], str]) -> str:
        """Return the element; the functions give the ``href`` of each box and arrow."""
        hrefs = *map(box, self.boxes), *(arrow(*pair) for pair in self.arrows)
        filled = [text for pair in zip(self.pieces, map(in_attribute, hrefs), strict=False)
                  for text in pair]  # fmt: skip
        return "".join((*filled, self.pieces[-1]))


def draw_layout(
    name: str,
    layout: Layout,
    boxes: Mapping[str, DrawnBox],
    arrows: Mapping[Pair, DrawnArrow],
) -> Drawing:
    """Return the drawing of a plan. The same input always gives the same text."""
    width, height = layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN
    size = numbers({"width": width, "height": height})
    view = f"{-_MARGIN} {-_MARGIN} {size['width']} {size['height']}"
    links = [
        *(_box(boxes[slug], layout.boxes[slug]) for slug in layout.reading),
        *(_arrow(arrows[pair], curve) for pair, curve in layout.curves.items()),
    ]
    root = svg_root(name, {"viewBox": view, **size}, ("",), classes="diagram")
    head, end = root.removesuffix(_END), _END
    befores, afters = [before for before, _ in links], [after for _, after in links]
    pieces = map(str.__add__, (head, *afters), (*befores, end))
    return Drawing(tuple(pieces), layout.reading, tuple(layout.curves))


def _box(box: DrawnBox, rect: Rect) -> tuple[str, str]:
    frame = {"x": rect.x - rect.width / 2, "y": rect.y - rect.height / 2}
    frame |= {"width": rect.width, "height": rect.height, "rx": 10}
    first = rect.y - (len(box.lines) - 1) * LINE_HEIGHT / 2 + FONT_SIZE * _BASELINE
    lines = (
        element("tspan", numbers({"x": rect.x, "y": first + at * LINE_HEIGHT}), escaped(line))
        for at, line in enumerate(box.lines)
    )
    text = {"class": "box__label", "text-anchor": "middle", "font-size": str(FONT_SIZE)}
    drawn = (
        element("rect", {"class": "box__frame", **numbers(frame)}),
        element("text", text, *lines),
    )
    return open_link(box.name, *drawn, classes=f"box box--{box.look}")


def _arrow(arrow: DrawnArrow, curve: Curve) -> tuple[str, str]:
    classes = f"arrow arrow--{_LOOKS[arrow.polarity]} arrow--w{arrow.width}"
    line = _line(curve)
    hit = {"class": "arrow__hit", "fill": "none", "stroke": "transparent"}
    drawn = (
        element("path", {**hit, "stroke-width": str(_HIT), "d": line}),
        element("path", {"class": "arrow__line", "fill": "none", "d": line}),
        element("path", {"class": "arrow__head", "d": _head(curve, arrow.width)}),
        *(_minus(_sign_point(curve)) if arrow.polarity == "-" else ()),
    )
    return open_link(arrow.name, *drawn, classes=classes)


def _minus(at: Point) -> tuple[str, str]:
    """A minus in a circle, halfway: the sign does not hang on dashes or colour alone."""
    circle = numbers({"cx": at[0], "cy": at[1], "r": _SIGN})
    bar = f"M {number(at[0] - _BAR)} {number(at[1])} h {number(2 * _BAR)}"
    return (
        element("circle", {"class": "arrow__sign", **circle}),
        element("path", {"class": "arrow__minus", "d": bar}),
    )


def _line(curve: Curve) -> str:
    first, *rest = [_at(point) for point in curve.points]
    return f"M {first} C {' '.join(rest)}"


def _head(curve: Curve, width: int) -> str:
    """A triangle from the end of the line to the tip, a little fatter on a fat line."""
    (x, y), (tip_x, tip_y) = curve.points[-1], curve.tip
    length = math.dist(curve.points[-1], curve.tip) or 1
    half = _HALF_HEAD + width / 2
    across_x, across_y = (y - tip_y) / length * half, (tip_x - x) / length * half
    corners = [(tip_x, tip_y), (x + across_x, y + across_y), (x - across_x, y - across_y)]
    return f"M {' L '.join(_at(corner) for corner in corners)} Z"


def _sign_point(curve: Curve) -> Point:
    """The point of the curve's middle piece where its sign stands (Bernstein's form)."""
    piece = (len(curve.points) - 1) // 3 // 2
    t = curve.sign
    shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    points = curve.points[3 * piece : 3 * piece + 4]
    x = sum(share * point[0] for share, point in zip(shares, points, strict=True))
    y = sum(share * point[1] for share, point in zip(shares, points, strict=True))
    return x, y


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
