"""Writes a printed sheet as SVG: one file, real links, no scripts and no style sheet."""

import math
from functools import partial

from app.drawing import svg
from app.drawing.colours import PAPER
from app.drawing.poster.shapes import (
    Disc,
    Panel,
    Patch,
    ShapeGroup,
    Sheet,
    SheetShape,
    Stroke,
    Words,
)
from app.drawing.svg import Point, between, element, escaped

FONTS = "'DejaVu Sans', Verdana, 'Bitstream Vera Sans', sans-serif"

_number, _numbers = partial(svg.number, places=2), partial(svg.numbers, places=2)
"""A hundredth of a millimetre: finer than any printer."""


def sheet_svg(sheet: Sheet) -> str:
    """Return the SVG document, in millimetres. The same sheet always gives the same text."""
    size = _numbers({"width": sheet.width, "height": sheet.height})
    view = f"0 0 {size['width']} {size['height']}"
    head = {"viewBox": view, **{key: f"{length}mm" for key, length in size.items()}}
    inside = (
        element("title", {}, escaped(sheet.title)),
        element("rect", {**size, "fill": PAPER}),
        *map(_group, sheet.groups),
    )
    root = svg.svg_root(sheet.title, {**head, "font-family": FONTS}, inside)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}'


def _group(group: ShapeGroup) -> str:
    shapes = map(_shape, group.shapes)
    if not group.href:
        return "".join(shapes)
    title = element("title", {}, escaped(group.name))
    return svg.link(group.href, group.name, title, *shapes)


def _shape(shape: SheetShape) -> str:
    match shape:
        case Panel(area=area):
            place = {"x": area.x, "y": area.y, "width": area.width, "height": area.height}
            look = {"rx": _number(shape.radius), **_look(shape)}
            return element("rect", {**_numbers(place), **look})
        case Words(at=(x, y)):
            look = {"font-size": _number(shape.size), "fill": shape.fill}
            look |= {"font-weight": "bold"} if shape.bold else {}
            look |= {"text-anchor": "middle"} if shape.middle else {}
            return element("text", {**_numbers({"x": x, "y": y}), **look}, escaped(shape.text))
        case Stroke():
            look = {"fill": "none", "stroke": shape.colour, "stroke-width": _number(shape.line)}
            dash = {"stroke-dasharray": " ".join(map(_number, shape.dashes))}
            return element("path", {"d": _path(shape), **look, **(dash if shape.dashed else {})})
        case Patch(points=points):
            corners = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
            return element("polygon", {"points": corners, "fill": shape.fill})
        case Disc(centre=(x, y)):
            place = {"cx": x, "cy": y, "r": shape.radius}
            return element("circle", {**_numbers(place), **_look(shape)})


def _look(shape: Panel | Disc) -> dict[str, str]:
    line = _number(shape.line)
    return {"fill": shape.fill, "stroke": shape.stroke, "stroke-width": line}


def _path(stroke: Stroke) -> str:
    first, *rest = rounded(stroke.points, stroke.radius)
    pieces = [f"M{_at(first[-1])}"]
    for piece in rest:
        pieces.append(f"L{_at(piece[0])}" if len(piece) == 1 else f"Q{' '.join(map(_at, piece))}")
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
    return between(start, end, reach / (math.dist(start, end) or 1.0))


def _at(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"
