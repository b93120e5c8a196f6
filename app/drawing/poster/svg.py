"""Writes a printed sheet as SVG: one file, real links, no scripts and no style sheet."""

import math
from xml.etree import ElementTree as ET

from app.drawing.colours import PAPER
from app.drawing.poster.shapes import Disc, Frame, Group, Patch, Point, Shape, Sheet, Stroke, Words

FONTS = "'DejaVu Sans', Verdana, 'Bitstream Vera Sans', sans-serif"


def sheet_svg(sheet: Sheet) -> str:
    """Return the SVG document, in millimetres. The same sheet always gives the same text."""
    size = {"width": f"{_n(sheet.width)}mm", "height": f"{_n(sheet.height)}mm"}
    view = f"0 0 {_n(sheet.width)} {_n(sheet.height)}"
    head = {"xmlns": "http://www.w3.org/2000/svg", "role": "group", "aria-label": sheet.title}
    root = ET.Element("svg", {**head, "viewBox": view, **size, "font-family": FONTS})
    ET.SubElement(root, "title").text = sheet.title
    ground = {"width": _n(sheet.width), "height": _n(sheet.height), "fill": PAPER}
    ET.SubElement(root, "rect", ground)
    for group in sheet.groups:
        _group(root, group)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def _group(root: ET.Element, group: Group) -> None:
    parent = root
    if group.href:
        parent = ET.SubElement(root, "a", {"href": group.href, "aria-label": group.name})
        ET.SubElement(parent, "title").text = group.name
    for shape in group.shapes:
        _shape(parent, shape)


def _shape(parent: ET.Element, shape: Shape) -> None:
    match shape:
        case Frame(area=area):
            place = _ns({"x": area.x, "y": area.y, "width": area.width, "height": area.height})
            look = {"fill": shape.fill, "stroke": shape.stroke, "stroke-width": _n(shape.line)}
            ET.SubElement(parent, "rect", {**place, "rx": _n(shape.radius), **look})
        case Words(at=(x, y)):
            look = {"font-size": _n(shape.size), "fill": shape.fill}
            look |= {"font-weight": "bold"} if shape.bold else {}
            look |= {"text-anchor": "middle"} if shape.middle else {}
            ET.SubElement(parent, "text", {**_ns({"x": x, "y": y}), **look}).text = shape.text
        case Stroke():
            look = {"fill": "none", "stroke": shape.colour, "stroke-width": _n(shape.line)}
            dash = f"{_n(shape.line + 1.1)} {_n(shape.line / 2 + 0.7)}"
            look |= {"stroke-dasharray": dash} if shape.dashed else {}
            ET.SubElement(parent, "path", {"d": _path(shape), **look})
        case Patch(points=points):
            corners = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
            ET.SubElement(parent, "polygon", {"points": corners, "fill": shape.fill})
        case Disc(centre=(x, y)):
            place = _ns({"cx": x, "cy": y, "r": shape.radius})
            look = {"fill": shape.fill, "stroke": shape.stroke, "stroke-width": _n(shape.line)}
            ET.SubElement(parent, "circle", {**place, **look})


def _path(stroke: Stroke) -> str:
    first, *rest = rounded(stroke.points, stroke.radius)
    pieces = [f"M{_p(first[-1])}"]
    for piece in rest:
        pieces.append(f"L{_p(piece[0])}" if len(piece) == 1 else f"Q{_p(piece[0])} {_p(piece[1])}")
    return "".join(pieces)


def rounded(points: tuple[Point, ...], radius: float) -> list[tuple[Point, ...]]:
    """Return the pieces of a line with rounded corners.

    A piece of one point is a straight line to it, one of two is a quadratic curve over the first
    to the second; the first piece is where the line starts.
    """
    pieces: list[tuple[Point, ...]] = [(points[0],)]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        pieces.append((_towards(corner, before, reach),))
        pieces.append((corner, _towards(corner, after, reach)))
    return [*pieces, (points[-1],)]


def _towards(start: Point, end: Point, reach: float) -> Point:
    length = math.dist(start, end) or 1.0
    share = reach / length
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _p(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def _ns(values: dict[str, float]) -> dict[str, str]:
    return {key: _n(value) for key, value in values.items()}


def _n(value: float) -> str:
    """Two decimals at most: ``12``, ``12.5``, ``12.25``."""
    return f"{round(value, 2) + 0:.2f}".rstrip("0").rstrip(".")
