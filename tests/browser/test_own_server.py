"""Pages fetch nothing from elsewhere and break no rule of their content security policy."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@dataclass
class Visit:
    """What a browser asked for and complained about on its way past every kind of page."""

    asked: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def visit(browser: Browser, kinds: tuple[str, ...], base_url: str) -> Visit:
    """One round past all pages, listening."""
    seen, page = Visit(), browser.new_page(base_url=base_url)
    page.on("request", lambda request: seen.asked.append(request.url))
    page.on("response", lambda a: seen.missing.append(a.url) if a.status >= 400 else None)
    page.on("console", lambda m: seen.said.append(f"{m.type}: {m.text}"))
    page.on("pageerror", lambda error: seen.said.append(str(error)))
    for path in kinds:
        page.goto(path)
    page.close()
    return seen


def test_no_request_leaves_the_server(visit: Visit, base_url: str) -> None:
    assert len(visit.asked) > 100
    assert [url for url in visit.asked if not url.startswith(f"{base_url}/")] == []


def test_nothing_is_missing_but_the_pages_that_say_no(
    visit: Visit, base_url: str, refused: tuple[str, ...]
) -> None:
    assert sorted(visit.missing) == sorted(base_url + path for path in refused)


def test_the_console_tells_of_nothing_else(visit: Visit, refused: tuple[str, ...]) -> None:
    refusals = [line for line in visit.said if "Failed to load resource" in line]
    assert len(refusals) == len(refused)
    assert visit.said == refusals
