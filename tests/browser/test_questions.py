"""A path is asked with the keyboard alone: both ends chosen in the drawing, or typed."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

MOST_TABS = 200


def _tab_to_box(page: Page, label: str) -> None:
    """Press Tab until the box of the drawing with this label has the focus, then Enter."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('svg.diagram a.box')"):
            name = page.evaluate("document.activeElement.getAttribute('aria-label')")
            if name.startswith(label):
                with page.expect_navigation():
                    page.keyboard.press("Enter")
                return
    pytest.fail(f"Tab never reached {label}")


def test_both_ends_are_chosen_in_the_drawing_by_keyboard(page: Page) -> None:
    page.goto("/pad")
    _tab_to_box(page, "Personeel, werkdruk")
    _tab_to_box(page, "Hoge werkdruk")
    expect(page.locator("#van")).to_have_value("Hoge werkdruk")
    _tab_to_box(page, "Tijdige en passende hulp")
    _tab_to_box(page, "Lange wachttijden")
    expect(page.locator("h1")).to_have_text("Van Hoge werkdruk naar Lange wachttijden")
    expect(page.locator(".path").first).to_be_visible()


def test_a_path_is_asked_by_typing_and_enter(page: Page) -> None:
    page.goto("/pad")
    page.locator("#van").focus()
    page.keyboard.type("werkdruk")
    page.keyboard.press("Tab")
    page.keyboard.type("wachtlijsten")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Hoge werkdruk")
    page.locator(".path summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".path .quote").first).to_be_visible()
