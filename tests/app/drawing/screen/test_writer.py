"""A finished plan becomes an element in which every sign and address stands at its place."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drawing.screen.geometry import Curve, Layout, Rect
from app.drawing.screen.writer import DrawnArrow, DrawnBox, draw_layout

SVG = "{http://www.w3.org/2000/svg}"
BOXES = {slug: DrawnBox((slug,), slug, "plain") for slug in "ab"}
PLACES = {"a": Rect(50, 20, 100, 40), "b": Rect(50, 220, 100, 40)}


def _drawn(curve: Curve, href: str = "#") -> ET.Element:
    plan = Layout(100, 240, PLACES, {("a", "b"): curve}, ("a", "b"))
    drawing = draw_layout("Schema", plan, BOXES, {("a", "b"): DrawnArrow("a naar b", "-", 1)})
    return ET.fromstring(drawing.svg(lambda slug: href + slug, lambda a, b: href + a + b))


def _sign(pieces: int, sign: float) -> tuple[float, float]:
    """Where the minus stands on a straight line of so many pieces, 30 units each, from x = 0."""
    points = tuple((10.0 * n, 7.0) for n in range(3 * pieces + 1))
    circle = _drawn(Curve(points, (30.0 * pieces + 10, 7), sign)).find(f".//{SVG}circle")
    assert circle is not None
    return float(circle.get("cx", "")), float(circle.get("cy", ""))


@pytest.mark.parametrize(
    ("pieces", "sign", "x"),
    [(1, 0.5, 15), (1, 0.2, 6), (2, 0.5, 45), (3, 0.5, 45), (3, 0.2, 36), (5, 0.8, 84)],
)
def test_a_sign_stands_on_the_middle_piece_of_its_curve(pieces: int, sign: float, x: float) -> None:
    assert _sign(pieces, sign) == (x, 7)


def test_the_sign_lies_on_the_curve_itself() -> None:
    curve = Curve(((0, 0), (0, 40), (80, 40), (80, 0)), (80, -10), 0.5)
    circle = _drawn(curve).find(f".//{SVG}circle")
    assert circle is not None
    assert (circle.get("cx"), circle.get("cy")) == ("40", "30")


def test_the_head_points_from_the_line_to_the_tip() -> None:
    curve = Curve(((50, 40), (50, 90), (50, 140), (50, 190)), (50, 200))
    head = _drawn(curve).find(f".//{SVG}path[@class='arrow__head']")
    assert head is not None
    assert head.get("d") == "M 50 200 L 44 190 L 56 190 Z"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30))
def test_any_address_comes_out_as_it_went_in(href: str) -> None:
    curve = Curve(((50, 40), (50, 90), (50, 140), (50, 190)), (50, 200))
    links = [link.get("href") for link in _drawn(curve, href).iter(f"{SVG}a")]
    assert links == [f"{href}a", f"{href}b", f"{href}ab"]
