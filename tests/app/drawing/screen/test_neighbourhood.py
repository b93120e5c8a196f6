"""Around a node causes stand on the left, effects on the right, and arrows run that way."""

import re
from xml.etree import ElementTree as ET

from app.drawing.screen.diagram import Addresses, Arrow, Box
from app.drawing.screen.neighbourhood import draw_neighbourhood

SVG = "{http://www.w3.org/2000/svg}"
PLACES = Addresses(lambda slug: f"/n/{slug}", lambda cause, effect: f"/l/{cause}/{effect}")
BOXES = [Box("geld", "Geldzorgen"), Box("ruzie", "Ruzie"), Box("ver", "Ver weg")]
LINKS = [Arrow("geld", "stress", 3, "-"), Arrow("stress", "ruzie", 2, "-"),
         Arrow("geld", "ver", 9, "+")]  # fmt: skip


def _draw() -> dict[str, ET.Element]:
    svg = draw_neighbourhood(Box("stress", "Stress"), BOXES, LINKS, PLACES, lambda side: side)
    return {link.get("href", ""): link for link in ET.fromstring(svg).iter(f"{SVG}a")}


def _x(link: ET.Element, what: str, key: str) -> float:
    found = link.find(f"{SVG}{what}")
    assert found is not None
    return float(found.get(key, ""))


def test_causes_stand_left_and_effects_right() -> None:
    places = {href: _x(link, "rect", "x") for href, link in _draw().items() if "/n/" in href}
    assert places["/n/geld"] < places["/n/stress"] < places["/n/ruzie"]
    assert "/n/ver" not in places


def test_arrows_run_from_cause_to_effect() -> None:
    links = _draw()
    assert {href for href in links if "/l/" in href} == {"/l/geld/stress", "/l/stress/ruzie"}
    for link in (links["/l/geld/stress"], links["/l/stress/ruzie"]):
        line = link.find(f"{SVG}path[@class='arrow__line']")
        assert line is not None
        xs = [float(number) for number in re.findall(r"-?[\d.]+", line.get("d", ""))[::2]]
        assert xs == sorted(xs)


def test_a_sign_stands_at_the_neighbour_where_arrows_lie_apart() -> None:
    links = _draw()
    left = _x(links["/n/stress"], "rect", "x")
    right = left + _x(links["/n/stress"], "rect", "width")
    assert _x(links["/l/geld/stress"], "circle", "cx") < left - 100
    assert _x(links["/l/stress/ruzie"], "circle", "cx") > right + 100
