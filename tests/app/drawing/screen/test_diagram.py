import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drawing.screen.diagram import (
    Addresses,
    Arrow,
    Box,
    arrow_width,
    draw_theme,
    draw_themes,
    strongest,
)
from app.drawing.screen.neighbourhood import draw_neighbourhood
from graph.errors import GraphError

SVG = "{http://www.w3.org/2000/svg}"
ADDRESSES = Addresses(
    lambda slug: f"/knoop/{slug}",
    lambda cause, effect: f"/verband/{cause}/{effect}",
)


def more(side: str) -> str:
    return f"?toon={side}"


STRESS, RUZIE, GELD = (
    Box("stress", "Stress", "problem"),
    Box("ruzie", "Ruzie & meer", "problem"),
    Box("geld", "Geldzorgen", "cause"),
)
BOXES = [STRESS, RUZIE, GELD]
ARROWS = [Arrow("geld", "stress", 9, "+"), Arrow("stress", "ruzie", 1, "-")]


def _links(svg: str) -> list[ET.Element]:
    return ET.fromstring(svg).findall(f"{SVG}a")


def _hrefs(svg: str) -> list[str]:
    return [link.get("href", "") for link in _links(svg)]


def _texts(svg: str) -> list[str]:
    return ["".join(link.itertext()) for link in _links(svg)]


DRAWINGS = {
    "themes": draw_themes(BOXES, ARROWS, ADDRESSES),
    "theme": draw_theme("Gezin", BOXES, ARROWS, ADDRESSES),
    "node": draw_neighbourhood(STRESS, [RUZIE, GELD], ARROWS, ADDRESSES, more),
}


@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_every_box_and_arrow_is_a_link_with_a_name(svg: str) -> None:
    assert sorted(_hrefs(svg)) == [
        "/knoop/geld", "/knoop/ruzie", "/knoop/stress",
        "/verband/geld/stress", "/verband/stress/ruzie",
    ]  # fmt: skip
    assert all(link.get("aria-label") for link in _links(svg))
    root = ET.fromstring(svg)
    assert root.get("role") == "group"
    assert root.get("aria-label")


@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_the_tab_key_meets_boxes_first_then_arrows(svg: str) -> None:
    kinds = [link.get("class", "").split()[0] for link in _links(svg)]
    assert kinds == ["box"] * 3 + ["arrow"] * 2


@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_a_strict_content_policy_finds_nothing_to_refuse(svg: str) -> None:
    assert not re.search(r"<style|<script|\sstyle=|\son\w+=|javascript:", svg)


def test_an_arrow_says_what_it_means() -> None:
    names = [link.get("aria-label") for link in _links(DRAWINGS["theme"])][3:]
    assert names == [
        "Van Geldzorgen naar Stress: meer geeft meer, 9 citaten",
        "Van Stress naar Ruzie & meer: meer geeft minder, 1 citaat",
    ]


def test_a_minus_shows_without_colour() -> None:
    plus, minus = _links(DRAWINGS["theme"])[3:]
    assert "arrow--minus" in minus.get("class", "")
    assert minus.find(f"{SVG}path[@class='arrow__minus']") is not None
    assert plus.find(f"{SVG}path[@class='arrow__minus']") is None


def test_every_arrow_can_be_hit_over_24_units() -> None:
    for arrow in _links(DRAWINGS["theme"])[3:]:
        hit = arrow.find(f"{SVG}path[@class='arrow__hit']")
        assert hit is not None
        assert hit.get("stroke-width") == "24"


def test_the_overview_shows_the_strongest_arrows_only() -> None:
    boxes = [Box(f"t{n}", f"Thema {n}", f"theme-{n}") for n in range(1, 13)]
    arrows = [Arrow(f"t{n}", f"t{m}", n * m) for n in range(1, 13) for m in range(1, 13)]
    drawn = _hrefs(draw_themes(boxes, arrows, ADDRESSES))[12:]
    assert drawn == [f"/verband/{a.cause}/{a.effect}" for a in strongest(arrows, 30)]
    assert len(drawn) == 30


def test_arrows_are_wider_with_more_quotes() -> None:
    widths = [arrow_width(quotes) for quotes in range(40)]
    assert widths == sorted(widths)
    assert set(widths) == {1, 2, 3, 4, 5}


def test_a_crowded_side_tells_how_many_more_there_are() -> None:
    causes = [Box(f"c{n}", f"Oorzaak {n}") for n in range(15)]
    links = [Arrow(box.slug, "stress", 1, "+") for box in causes]
    svg = draw_neighbourhood(STRESS, causes, links, ADDRESSES, more)
    assert "+3 meer" in _texts(svg)
    assert "?toon=causes" in _hrefs(svg)
    assert len(_links(svg)) == 1 + 12 + 1 + 12


def test_a_neighbour_on_both_sides_stands_on_both() -> None:
    links = [Arrow("ruzie", "stress", 2, "+"), Arrow("stress", "ruzie", 2, "+")]
    svg = draw_neighbourhood(STRESS, [RUZIE], links, ADDRESSES, more)
    assert _hrefs(svg) == [
        "/knoop/ruzie", "/knoop/stress", "/knoop/ruzie",
        "/verband/ruzie/stress", "/verband/stress/ruzie",
    ]  # fmt: skip


def test_an_arrow_without_a_box_is_a_mistake() -> None:
    with pytest.raises(GraphError, match='no box "weg"'):
        draw_theme("Gezin", BOXES, [Arrow("geld", "weg", 1, "+")], ADDRESSES)


def test_an_arrow_to_itself_is_not_drawn() -> None:
    assert len(_links(draw_theme("Gezin", BOXES, [Arrow("geld", "geld", 1)], ADDRESSES))) == 3


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_same_view_is_the_same_drawing(name: str) -> None:
    again = {
        "themes": lambda: draw_themes(BOXES, ARROWS[::-1], ADDRESSES),
        "theme": lambda: draw_theme("Gezin", BOXES, ARROWS, ADDRESSES),
        "node": lambda: draw_neighbourhood(STRESS, [RUZIE, GELD], ARROWS, ADDRESSES, more),
    }
    assert again[name]() == DRAWINGS[name]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_any_label_comes_out_as_it_went_in(label: str) -> None:
    root = ET.fromstring(draw_neighbourhood(Box("x", label), [], [], ADDRESSES, more))
    link = root.find(f"{SVG}a")
    assert link is not None
    assert link.get("aria-label") == label
    assert " ".join(" ".join(t.text or "" for t in link.iter(f"{SVG}tspan")).split()) == " ".join(
        label.split()
    )
