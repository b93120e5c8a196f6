import re
import time
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drawing.colours import theme_colours
from app.drawing.poster.pdf import sheet_pdf
from app.drawing.poster.scheme import (
    PAPERS,
    PosterAddresses,
    PosterLink,
    PosterNode,
    PosterScheme,
    PosterTheme,
)
from app.drawing.poster.shapes import Area, ShapeGroup, Sheet, Stroke
from app.drawing.poster.sheet import draw_sheet
from app.drawing.poster.svg import rounded, sheet_svg
from app.drawing.text import text_width
from graph.errors import GraphError

SVG = "{http://www.w3.org/2000/svg}"
HREFS = PosterAddresses(
    "https://x.nl/schema",
    lambda slug: f"https://x.nl/thema/{slug}",
    lambda slug: f"https://x.nl/knoop/{slug}",
    lambda cause, effect: f"https://x.nl/verband/{cause}/{effect}",
)


def scheme(themes: list[int], pairs: dict[tuple[int, int], int]) -> PosterScheme:
    """Themes with so many nodes each; nodes n0, n1 …; links with so many quotes."""
    homes = [at for at, size in enumerate(themes) for _ in range(size)]
    nodes = tuple(
        PosterNode(f"n{n}", f"Knoop {n} met een naam", f"t{home}", "cause", n, ("3.10", "6.1.3"))
        for n, home in enumerate(homes)
    )
    links = tuple(
        PosterLink(f"n{a}", f"n{b}", "-" if (a + b) % 3 == 0 else "+", quotes)
        for (a, b), quotes in pairs.items()
    )
    colours = enumerate(theme_colours("" for _ in themes))
    drawn = tuple(PosterTheme(f"t{t}", f"Thema {t}", t + 1, colour) for t, colour in colours)
    return PosterScheme("Schema", ("Versie 1",), "n0", drawn, nodes, links)


@st.composite
def schemes(draw: st.DrawFn) -> PosterScheme:
    themes = draw(st.lists(st.integers(1, 6), min_size=1, max_size=6))
    count = sum(themes)
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    pairs = ends.filter(lambda pair: pair[0] != pair[1])
    links = st.dictionaries(pairs, st.integers(0, 20), max_size=30) if count > 1 else st.just({})
    return scheme(themes, draw(links))


def boxes(sheet: Sheet) -> dict[str, Area]:
    return {g.href.rpartition("/")[2]: g.areas[0] for g in sheet.groups if "/knoop/" in g.href}


def arrows(sheet: Sheet) -> list[tuple[str, str, ShapeGroup]]:
    found = [g for g in sheet.groups if "/verband/" in g.href]
    return [(*g.href.rsplit("/", 2)[1:], g) for g in found]  # type: ignore[misc]


def touches(area: Area, point: tuple[float, float], room: float = 1e-6) -> bool:
    x, y = point
    return (
        area.x - room <= x <= area.x + area.width + room
        and area.y - room <= y <= area.y + area.height + room
    )


def crosses(area: Area, one: tuple[float, float], other: tuple[float, float]) -> bool:
    room = 1e-6
    low_x, high_x = sorted((one[0], other[0]))
    low_y, high_y = sorted((one[1], other[1]))
    return (
        low_x < area.x + area.width - room
        and high_x > area.x + room
        and low_y < area.y + area.height - room
        and high_y > area.y + room
    )


@settings(max_examples=60, deadline=None)
@given(schemes(), st.sampled_from(sorted(PAPERS)), st.integers(0, 3))
def test_every_box_and_arrow_is_there_and_no_line_runs_under_a_box(
    drawing: PosterScheme, paper: str, least: int
) -> None:
    sheet = draw_sheet(drawing, PAPERS[paper], HREFS, least)
    places = boxes(sheet)
    assert set(places) == {node.slug for node in drawing.nodes}
    page = Area(0, 0, sheet.width, sheet.height)
    for one, other in combinations(places.values(), 2):
        assert not crosses(one, (other.x, other.y), (other.x + other.width, other.y + other.height))
    drawn = arrows(sheet)
    wanted = {(x.cause, x.effect) for x in drawing.links if x.quotes >= least}
    assert {(cause, effect) for cause, effect, _ in drawn} == wanted
    for cause, effect, group in drawn:
        line = next(shape.points for shape in group.shapes if isinstance(shape, Stroke))
        assert touches(places[cause], line[0])
        assert touches(places[effect], line[-1], room=3)
        assert all(touches(page, point) for point in line)
        assert all(a[0] == pytest.approx(b[0]) or a[1] == pytest.approx(b[1])
                   for a, b in pairwise(line))  # fmt: skip
        for area in places.values():
            assert not any(crosses(area, *piece) for piece in pairwise(line))


def words(sheet: Sheet) -> str:
    root = ET.fromstring(sheet_svg(sheet))
    return "\n".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))


def test_the_sheet_says_what_is_left_out() -> None:
    drawing = scheme([2, 2], {(0, 1): 5, (1, 2): 1, (2, 3): 2})
    said = " ".join(words(draw_sheet(drawing, PAPERS["A1"], HREFS)).split())
    assert "Getekend: 2 van de 3 verbanden, die met ten minste 2 citaten." in said
    assert "Niet getekend: 1." in said
    assert "1 citaat · +1" in said
    assert "§ 3.10, 6.1.3" in said


def test_the_papers_draw_fewer_links_when_they_are_smaller() -> None:
    drawing = scheme([3, 3], {(0, 1): 2, (1, 2): 3, (4, 5): 4})
    counts = {name: len(arrows(draw_sheet(drawing, PAPERS[name], HREFS))) for name in PAPERS}
    assert counts == {"A1": 3, "A3": 2}


def test_every_link_is_a_link_in_both_forms() -> None:
    drawing = scheme([3, 2], {(0, 1): 2, (3, 1): 9})
    sheet = draw_sheet(drawing, PAPERS["A3"], HREFS, 1)
    hrefs = {group.href for group in sheet.groups if group.href}
    assert len(hrefs) == 1 + 2 + 5 + 2
    root = ET.fromstring(sheet_svg(sheet))
    assert {link.get("href") for link in root.iter(f"{SVG}a")} == hrefs
    assert all(link.get("aria-label") for link in root.iter(f"{SVG}a"))
    found = re.findall(rb"/URI \(([^)]+)\)", sheet_pdf(sheet))
    assert {address.decode() for address in found} == hrefs


def test_the_same_scheme_gives_the_same_bytes() -> None:
    drawing = scheme([4, 3, 5], {(a, b): a + b for a in range(12) for b in range(a)})
    first, second = (draw_sheet(drawing, PAPERS["A1"], HREFS, 1) for _ in range(2))
    assert sheet_svg(first) == sheet_svg(second)
    assert sheet_pdf(first) == sheet_pdf(second)
    assert sheet_pdf(first).startswith(b"%PDF-")


def test_labels_stay_inside_their_boxes() -> None:
    drawing = scheme([6], {})
    long = PosterNode("n0", "Onduidelijke verantwoordelijkheden in de jeugdhulpketen", "t0",
                     "problem", 7, tuple(f"{n}.{n}.{n}" for n in range(1, 12)))  # fmt: skip
    drawing = PosterScheme("S", (), "n0", drawing.themes, (long, *drawing.nodes[1:]), ())
    for name in PAPERS:
        sheet = draw_sheet(drawing, PAPERS[name], HREFS)
        for group in (g for g in sheet.groups if "/knoop/" in g.href):
            (area,) = group.areas
            for shape in group.shapes[1:]:
                wide = text_width(shape.text, shape.size, bold=shape.bold)  # type: ignore[union-attr]
                assert wide <= area.width
                assert touches(area, shape.at)  # type: ignore[union-attr]


def test_a_scheme_without_nodes_is_refused() -> None:
    with pytest.raises(GraphError, match="no node to draw"):
        draw_sheet(PosterScheme("S", (), "", (), (), ()), PAPERS["A1"], HREFS)


def test_a_full_scheme_is_drawn_within_seconds() -> None:
    sizes = [18, 13, 13, 13, 13, 13, 12, 12, 12, 11, 10, 10, 8]
    pairs = {(n % 158, (n * 37 + n // 158) % 158): 1 + n % 9 for n in range(700)}
    drawing = scheme(sizes, {pair: q for pair, q in pairs.items() if pair[0] != pair[1]})
    start = time.process_time()
    sheet_pdf(draw_sheet(drawing, PAPERS["A1"], HREFS, 1))
    assert time.process_time() - start < 15


def test_rounding_keeps_ends_and_never_overshoots() -> None:
    pieces = rounded(((0, 0), (10, 0), (10, 1), (20, 1)), 3)
    assert (pieces[0][0], pieces[-1][0]) == ((0, 0), (20, 1))
    assert pieces[1] == ((9.5, 0),)
