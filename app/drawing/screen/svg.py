"""Write a laid-out diagram as SVG that keyboard, screen reader and style sheet can work with.

No styles inside: classes only, so that a strict content security policy holds. Boxes come first,
in reading order, then the arrows: that is the order of the Tab key.
"""

import math
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from app.drawing.screen.layout import FONT_SIZE, LINE_HEIGHT, Curve, Layout, Pair, Point, Rect
from graph.schema.model import Polarity

_MARGIN = 14
_HALF_HEAD = 5.5
_HIT = 24


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box: ``name`` is what a screen reader says, ``look`` the class after ``box--``."""

    lines: tuple[str, ...]
    name: str
    href: str
    look: str


@dataclass(frozen=True, slots=True)
class DrawnArrow:
    """An arrow: ``width`` is 1 to 5; ``polarity`` None where it stands for links of both signs."""

    name: str
    href: str
    polarity: Polarity | None
    width: int


def write_svg(
    name: str,
    layout: Layout,
    boxes: dict[str, DrawnBox],
    arrows: dict[Pair, DrawnArrow],
) -> str:
    """Return the SVG element. The same input always gives the same text."""
    width, height = layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN
    corner = f"{-_MARGIN} {-_MARGIN}"
    size = {"width": _number(width), "height": _number(height)}
    view = f"{corner} {size['width']} {size['height']}"
    head = {"xmlns": "http://www.w3.org/2000/svg", "class": "diagram", "role": "group"}
    root = ET.Element("svg", {**head, "aria-label": name, "viewBox": view, **size})
    for slug in layout.reading:
        _box(root, boxes[slug], layout.boxes[slug])
    for pair, curve in layout.curves.items():
        _arrow(root, arrows[pair], curve)
    return ET.tostring(root, encoding="unicode")


def _box(root: ET.Element, box: DrawnBox, rect: Rect) -> None:
    link = _link(root, f"box box--{box.look}", box.href, box.name)
    frame = {"x": rect.x - rect.width / 2, "y": rect.y - rect.height / 2}
    frame |= {"width": rect.width, "height": rect.height, "rx": 10}
    ET.SubElement(link, "rect", {"class": "box__frame", **_numbers(frame)})
    first = rect.y - (len(box.lines) - 1) * LINE_HEIGHT / 2 + FONT_SIZE * 0.34
    text = {"class": "box__label", "text-anchor": "middle", "font-size": str(FONT_SIZE)}
    label = ET.SubElement(link, "text", text)
    for at, line in enumerate(box.lines):
        where = _numbers({"x": rect.x, "y": first + at * LINE_HEIGHT})
        ET.SubElement(label, "tspan", where).text = line


def _arrow(root: ET.Element, arrow: DrawnArrow, curve: Curve) -> None:
    looks = {"+": "plus", "-": "minus", None: "both"}
    classes = f"arrow arrow--{looks[arrow.polarity]} arrow--w{arrow.width}"
    link = _link(root, classes, arrow.href, arrow.name)
    line = _line(curve)
    hit = {
        "class": "arrow__hit",
        "fill": "none",
        "stroke": "transparent",
        "stroke-width": str(_HIT),
    }
    ET.SubElement(link, "path", {**hit, "d": line})
    ET.SubElement(link, "path", {"class": "arrow__line", "fill": "none", "d": line})
    ET.SubElement(link, "path", {"class": "arrow__head", "d": _head(curve, arrow.width)})
    if arrow.polarity == "-":
        _minus(link, _sign_point(curve))


def _minus(link: ET.Element, at: Point) -> None:
    """A minus in a circle, halfway: the sign does not hang on dashes or colour alone."""
    circle = _numbers({"cx": at[0], "cy": at[1], "r": 9})
    ET.SubElement(link, "circle", {"class": "arrow__sign", **circle})
    bar = f"M {_number(at[0] - 4.5)} {_number(at[1])} h 9"
    ET.SubElement(link, "path", {"class": "arrow__minus", "d": bar})


def _link(root: ET.Element, classes: str, href: str, name: str) -> ET.Element:
    return ET.SubElement(root, "a", {"class": classes, "href": href, "aria-label": name})


def _line(curve: Curve) -> str:
    first, *rest = [" ".join(map(_number, point)) for point in curve.points]
    return f"M {first} C {' '.join(rest)}"


def _head(curve: Curve, width: int) -> str:
    """A triangle from the end of the line to the tip, a little fatter on a fat line."""
    (x, y), (tip_x, tip_y) = curve.points[-1], curve.tip
    length = math.dist(curve.points[-1], curve.tip) or 1
    half = _HALF_HEAD + width / 2
    across_x, across_y = (y - tip_y) / length * half, (tip_x - x) / length * half
    corners = [(tip_x, tip_y), (x + across_x, y + across_y), (x - across_x, y - across_y)]
    return f"M {' L '.join(' '.join(map(_number, corner)) for corner in corners)} Z"


def _sign_point(curve: Curve) -> Point:
    """The point of the curve's middle piece where its sign stands (Bernstein's form)."""
    piece = (len(curve.points) - 1) // 3 // 2
    t = curve.sign
    shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    points = curve.points[3 * piece : 3 * piece + 4]
    x = sum(share * point[0] for share, point in zip(shares, points, strict=True))
    y = sum(share * point[1] for share, point in zip(shares, points, strict=True))
    return x, y


def _numbers(values: dict[str, float]) -> dict[str, str]:
    return {key: _number(value) for key, value in values.items()}


def _number(value: float) -> str:
    """One decimal, no trailing zero, never minus nought: ``12`` or ``12.5``."""
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")
