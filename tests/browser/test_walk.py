"""From the overview to the very words in their place, by mouse and by keyboard alone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Trail

pytestmark = pytest.mark.browser

MOST_TABS = 600
POINT_ON_ARROW = """(link) => {
  link.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
  const line = link.querySelector(".arrow__line");
  const matrix = line.getScreenCTM();
  for (const part of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
    const at = line.getPointAtLength(line.getTotalLength() * part).matrixTransform(matrix);
    if (link.contains(document.elementFromPoint(at.x, at.y))) return {x: at.x, y: at.y};
  }
  return null;
}"""


def _here(page: Page) -> str:
    parts = urlsplit(page.url)
    return parts.path + (f"#{parts.fragment}" if parts.fragment else "")


def _click_arrow(page: Page, target: str) -> None:
    arrow = page.locator(f'svg.diagram a.arrow[href="{target}"]:visible').first
    place = arrow.evaluate(POINT_ON_ARROW)
    assert place, f"no point of the arrow to {target} can be clicked"
    page.mouse.click(place["x"], place["y"])


def _tab_to(page: Page, target: str, within: str) -> None:
    """Press Tab until a link to ``target`` inside ``within`` has the focus, then Enter."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        here = page.evaluate(
            "(area) => document.activeElement.closest(area)"
            " && document.activeElement.getAttribute('href')",
            within,
        )
        if here == target:
            page.keyboard.press("Enter")
            page.wait_for_url(f"**{target}")
            return
    pytest.fail(f"Tab never reached {target}")


def test_by_mouse(page: Page, trail: "Trail") -> None:
    page.goto(trail.overview)
    page.locator(f'svg.diagram a.box[href="{trail.theme}"]:visible').click()
    assert _here(page) == trail.theme
    page.locator(f'.node a[href="{trail.node}"]').first.click()
    assert _here(page) == trail.node
    _click_arrow(page, trail.link)
    page.wait_for_url(f"**{trail.link}")
    expect(page.locator(".mark--cause .mark__label").first).to_be_visible()
    page.locator(f'.quote a[href="{trail.quote}"]').first.click()
    assert _here(page) == trail.quote
    page.locator(f'.cite__place a[href="{trail.section}"]').click()
    assert _here(page) == trail.section
    expect(page.locator(f"#{trail.section.partition('#')[2]}")).to_be_in_viewport()


def test_by_keyboard_alone(page: Page, trail: "Trail") -> None:
    page.goto(trail.overview)
    _tab_to(page, trail.theme, "svg.diagram")
    _tab_to(page, trail.node, ".node")
    _tab_to(page, trail.link, "svg.diagram")
    _tab_to(page, trail.quote, ".quote")
    _tab_to(page, trail.section, ".cite__place")
    expect(page.locator(f"#{trail.section.partition('#')[2]}")).to_be_in_viewport()


NARROW: ViewportSize = {"width": 360, "height": 740}
WIDE: ViewportSize = {"width": 1280, "height": 900}


def test_on_a_narrow_screen_one_drawing_is_seen_and_reached(page: Page, trail: "Trail") -> None:
    for size, shown in ((NARROW, "narrow"), (WIDE, "wide")):
        page.set_viewport_size(size)
        page.goto(trail.overview)
        expect(page.locator("svg.diagram:visible")).to_have_count(1)
        expect(page.locator(f".figure--{shown} svg.diagram")).to_be_visible()
    page.set_viewport_size(NARROW)
    width = page.locator(".figure--narrow svg").evaluate(
        "(svg) => svg.getBoundingClientRect().width"
    )
    assert width <= 330
    _tab_to(page, trail.theme, ".figure--narrow")


def test_the_skip_link_comes_first_and_works(page: Page, trail: "Trail") -> None:
    page.goto(trail.node)
    page.keyboard.press("Tab")
    expect(page.locator(".utrecht-skip-link")).to_be_focused()
    expect(page.locator(".utrecht-skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_citation_can_be_copied(page: Page, trail: "Trail", base_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(trail.quote)
    page.get_by_role("button", name="Kopieer de verwijzing").click()
    expect(page.get_by_role("status")).to_have_text("Gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(base_url + trail.quote)


@pytest.fixture
def scriptless(browser: Browser, base_url: str) -> Iterator[Page]:
    """A page in a browser with JavaScript switched off."""
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    yield context.new_page()
    context.close()


def test_without_javascript_the_whole_way_is_open(scriptless: Page, trail: "Trail") -> None:
    scriptless.goto(trail.overview)
    for step in (trail.theme, trail.node, trail.link, trail.quote, trail.section):
        scriptless.locator(f'main a[href="{step}"]').first.click()
        assert _here(scriptless) == step
    scriptless.goto(trail.quote)
    expect(scriptless.locator("[data-citation]")).to_be_visible()
    expect(scriptless.get_by_role("button", name="Kopieer")).to_have_count(0)
