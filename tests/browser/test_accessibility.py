"""axe finds nothing on any kind of page; narrow screens and large letters fit."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page

if TYPE_CHECKING:
    from tests.browser.conftest import Trail

pytestmark = pytest.mark.browser

Find = Callable[[str], list[str]]
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_axe_finds_nothing_on_any_kind_of_page(kinds: tuple[str, ...], faults: Find) -> None:
    assert [fault for path in kinds for fault in faults(path)] == []


def test_axe_finds_nothing_on_a_sample_of_quotes(sample: list[str], faults: Find) -> None:
    assert [fault for address in sample for fault in faults(f"/citaat/{address}")] == []


def test_axe_finds_nothing_on_a_narrow_screen(page: Page, trail: "Trail", faults: Find) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    paths = ("/", trail.overview, trail.theme, trail.node, trail.quote, "/kringlopen")
    assert [fault for path in paths for fault in faults(path)] == []


def test_axe_finds_nothing_in_the_dark(page: Page, trail: "Trail", faults: Find) -> None:
    page.emulate_media(color_scheme="dark")
    paths = (trail.overview, trail.node, trail.link, trail.quote)
    assert [fault for path in paths for fault in faults(path)] == []


def test_no_page_scrolls_sideways_on_a_narrow_screen(page: Page, kinds: tuple[str, ...]) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    wide = []
    for path in kinds:
        page.goto(path)
        wide += [path] if page.evaluate(TOO_WIDE) > 0 else []
    assert wide == []


def test_letters_twice_as_large_fit(page: Page, kinds: tuple[str, ...]) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    wide = []
    for path in kinds:
        page.goto(path)
        page.evaluate("document.documentElement.classList.add('twice')")
        page.evaluate(
            "const sheet = new CSSStyleSheet(); sheet.replaceSync('html.twice{font-size:200%}');"
            "document.adoptedStyleSheets = [sheet]"
        )
        wide += [path] if page.evaluate(TOO_WIDE) > 0 else []
    assert wide == []


def test_every_figure_has_a_named_region_that_keys_can_scroll(
    page: Page, kinds: tuple[str, ...]
) -> None:
    for path in kinds:
        page.goto(path)
        for region in page.locator(".figure__region, .scroll").all():
            assert region.get_attribute("role") == "region"
            assert region.get_attribute("tabindex") == "0"
            assert region.get_attribute("aria-label")
