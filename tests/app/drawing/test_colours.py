"""Every theme has a colour of its own that words can be read on, whether it brings one or not."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from app.catalogue.reader import read_catalogue
from app.db.store import Store
from app.db.tables import NodeRow, ThemeRow
from app.drawing.colours import INK, NIGHT, PAPER, contrast, theme_colours, theme_css
from app.drawing.poster.scheme import PAPERS
from app.drawing.poster.sheet import draw_sheet
from app.drawing.poster.svg import sheet_svg
from app.main import create_app
from app.questions.printed_scheme import print_addresses, print_scheme
from graph.schema.load import SHIPPED
from graph.schema.model import Level, NodeKind

TOKENS = Path("app/static/css/tokens.css").read_text()
DAY_INK, NIGHT_INK = re.findall(r"--dk-ink: (#\w{6});", TOKENS)
WRITTEN = [
    re.search(r"^  colour: '([^']+)'$", path.read_text(), re.M)[1]  # type: ignore[index]
    for path in sorted(SHIPPED.glob("[0-9]*.yaml"))
]
HEX = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_night_is_the_night_of_the_pages() -> None:
    assert re.findall(r"--dk-page: (#\w{6});", TOKENS) == [PAPER, NIGHT]


def test_the_shipped_themes_differ_and_carry_words_and_lines() -> None:
    colours = theme_colours(WRITTEN)
    assert len({x for c in colours for x in (c.line, c.ground, c.night)}) == 3 * len(WRITTEN)
    for colour in colours:
        assert min(contrast(colour.ground, ink) for ink in (INK, DAY_INK)) >= 4.5
        assert contrast(colour.night, NIGHT_INK) >= 4.5
        assert contrast(colour.line, PAPER) >= 3


@given(HEX)
def test_words_can_be_read_on_the_grounds_of_any_one_colour(line: str) -> None:
    (colour,) = theme_colours([line])
    assert colour.line == line
    assert contrast(colour.ground, INK) >= 4.5
    assert contrast(colour.night, NIGHT_INK) >= 4.5


@given(st.lists(st.just("") | HEX, max_size=20))
def test_a_theme_without_a_colour_gets_one_that_no_other_has(written: list[str]) -> None:
    colours = theme_colours(written)
    own = [c.line for c, word in zip(colours, written, strict=True) if not word]
    assert len(set(own) - set(written)) == len(own)
    assert all(contrast(line, PAPER) >= 3 for line in own)


def _node(n: int) -> NodeRow:
    return NodeRow(
        slug=f"n{n}",
        label=f"N{n}",
        kind=NodeKind.CAUSE,
        theme=f"t{n}",
        level=Level.SYSTEM,
        definition="",
        terms=[],
        retired=[],
        position=n,
    )


def _insert(session: Session, colours: list[str]) -> None:
    """A theme with one node for each colour."""
    places = [*enumerate(colours, start=1)]
    for n, colour in places:
        session.add(
            ThemeRow(slug=f"t{n}", label=f"T{n}", description="", position=n, colour=colour)
        )
    session.flush()
    for n, _ in places:
        session.add(_node(n))
    session.commit()


def test_a_theme_more_needs_nothing_but_its_own_file(empty_store: Store) -> None:
    with empty_store.session() as session:
        _insert(session, [*WRITTEN, ""])
        scheme = print_scheme(session, read_catalogue(session, 1), "https://x.nl")
    poster = sheet_svg(draw_sheet(scheme, PAPERS["A1"], print_addresses("https://x.nl")))
    sheet = TestClient(create_app(empty_store)).get("/stijl/themas.css").text
    line = re.search(r"\.theme--14 \{ --box: \S+; --box-line: (#\w+);", sheet)
    assert line is not None
    assert line[1] not in " ".join(WRITTEN)
    assert line[1] in poster


def test_the_rules_stand_at_the_places_of_the_themes() -> None:
    css = theme_css({7: theme_colours(["#2f7aa3"])[0]})
    assert css.count(".theme--7 {") == 2
    assert "--box-line: #2f7aa3; --theme-line: #2f7aa3;" in css
