"""The narrow drawing fits a telephone, keeps every box, and reads from cause to effect."""

import re
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from app.drawing.screen.arcs import ARC_LIMIT, causal_order, draw_arcs
from app.drawing.screen.diagram import Addresses, Arrow, Box

SVG = "{http://www.w3.org/2000/svg}"
ADDRESSES = Addresses(lambda slug: f"/n/{slug}", lambda cause, effect: f"/v/{cause}/{effect}")
SLUGS = "abcdefgh"
ARROWS = st.lists(
    st.builds(
        Arrow,
        st.sampled_from(SLUGS),
        st.sampled_from(SLUGS),
        st.integers(0, 40),
        st.sampled_from(["+", "-", None]),
    ),
    max_size=40,
)


def _draw(arrows: list[Arrow]) -> ET.Element:
    boxes = [Box(slug, f"Een punt met een lange naam {slug}") for slug in SLUGS]
    return ET.fromstring(draw_arcs("Schema", boxes, arrows, ADDRESSES))


@given(ARROWS)
def test_the_drawing_is_narrow_and_holds_every_box_and_few_arrows(arrows: list[Arrow]) -> None:
    root = _draw(arrows)
    links = [link.get("href", "") for link in root.findall(f"{SVG}a")]
    assert float(root.get("width", "")) <= 330
    assert {href for href in links if href.startswith("/n/")} == {f"/n/{s}" for s in SLUGS}
    assert sum(href.startswith("/v/") for href in links) <= ARC_LIMIT
    assert min(int(text.get("font-size", "0")) for text in root.iter(f"{SVG}text")) >= 14


@given(ARROWS)
def test_no_arc_leaves_the_drawing(arrows: list[Arrow]) -> None:
    root = _draw(arrows)
    right = float(root.get("width", "")) - 14
    for path in root.iter(f"{SVG}path"):
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", path.get("d", ""))]
        if path.get("class") == "arrow__line":
            start, first, last, end = numbers[0::2]
            assert (start + 3 * first + 3 * last + end) / 8 <= right


def test_causes_stand_above_their_effects() -> None:
    chain = [Arrow("c", "b", 5), Arrow("b", "a", 5), Arrow("a", "c", 1)]
    assert causal_order("abc", chain) == ["c", "b", "a"]
    assert causal_order("ab", []) == ["a", "b"]


@given(ARROWS)
def test_the_order_holds_every_box_once(arrows: list[Arrow]) -> None:
    assert sorted(causal_order(SLUGS, [a for a in arrows if a.cause != a.effect])) == list(SLUGS)


def test_the_same_scheme_is_drawn_the_same_way() -> None:
    arrows = [Arrow("a", "b", 3), Arrow("b", "c", 3), Arrow("c", "a", 1)]
    assert ET.tostring(_draw(arrows)) == ET.tostring(_draw(arrows[::-1]))
