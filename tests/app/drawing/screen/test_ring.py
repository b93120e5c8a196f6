"""A loop is drawn whole: each node and each link once, no box over another."""

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from app.drawing.screen.diagram import Addresses, Arrow, Box, draw_loop

SVG = "{http://www.w3.org/2000/svg}"
ADDRESSES = Addresses(lambda slug: f"/n/{slug}", lambda cause, effect: f"/v/{cause}/{effect}")


def _ring(size: int) -> ET.Element:
    slugs = "abcdefgh"[:size]
    boxes = [Box(slug, f"Veel wisselingen van hulpverlener {slug}") for slug in slugs]
    arrows = [Arrow(a, b, 3, "+") for a, b in zip(slugs, slugs[1:] + slugs[0], strict=True)]
    return ET.fromstring(draw_loop("Kring", boxes, arrows, ADDRESSES))


@pytest.mark.parametrize("size", range(2, 9))
def test_a_loop_shows_each_node_and_link_once(size: int) -> None:
    links = [link.get("href", "") for link in _ring(size).findall(f"{SVG}a")]
    assert len(links) == len(set(links)) == 2 * size


@pytest.mark.parametrize("size", range(2, 9))
def test_boxes_stay_apart_and_inside(size: int) -> None:
    root = _ring(size)
    rects = [
        tuple(float(rect.get(key, "")) for key in ("x", "y", "width", "height"))
        for rect in root.iter(f"{SVG}rect")
    ]
    for (x, y, w, h), (x2, y2, w2, h2) in combinations(rects, 2):
        assert x + w < x2 or x2 + w2 < x or y + h < y2 or y2 + h2 < y
    left, top, width, height = map(float, re.findall(r"-?[\d.]+", root.get("viewBox", "")))
    assert all(x >= left and x + w <= left + width for x, _, w, _ in rects)
    assert all(y >= top and y + h <= top + height for _, y, _, h in rects)
