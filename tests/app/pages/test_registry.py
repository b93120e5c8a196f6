"""A page registers itself once; router, menus, sitemap, sweeps and README follow."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

import app
from app.catalogue.reader import CatalogueCache
from app.db.store import Store
from app.main import create_app
from app.pages.registry import REGISTRY, Menu, Page, discover
from app.settings import Settings

NEW = """
from fastapi.responses import PlainTextResponse
from app.pages.registry import Menu, MenuEntry, page

@page(
    "/proef/{slug}",
    position=5,
    says="a trial",
    places=lambda _, catalogue: map("/proef/{}".format, catalogue.nodes),
)
def trial(slug: str) -> PlainTextResponse:
    return PlainTextResponse(f"proef met {slug}")

@page("/proef/alles", position=15, says="all trials", menus=(MenuEntry(Menu.MAIN, "Proeven", 7),))
def trials() -> PlainTextResponse:
    return PlainTextResponse("alle proeven")

@page("/proef/stil", position=16, says="no trial", hidden=True)
def silent() -> PlainTextResponse:
    return PlainTextResponse("stil")
"""


@pytest.fixture
def grown(
    pages_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TestClient]:
    """The application with one more package of pages, of which nothing else knows."""
    monkeypatch.setattr(REGISTRY, "pages", list(REGISTRY.pages))
    folder = tmp_path / "grown_pages" / "room"
    folder.mkdir(parents=True)
    for place in (folder, folder.parent):
        (place / "__init__.py").touch()
    (folder / "trial.py").write_text(NEW, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    discover(__import__("grown_pages"))
    yield TestClient(create_app(pages_store, Settings(base_url="https://doorklik.example")))
    for name in [name for name in sys.modules if name.startswith("grown_pages")]:
        del sys.modules[name]


def test_a_new_page_answers_at_its_address(grown: TestClient) -> None:
    assert grown.get("/proef/stress").text == "proef met stress"
    assert grown.head("/proef/stress").status_code == 200


def test_an_address_without_parts_goes_before_one_that_would_hold_it(grown: TestClient) -> None:
    assert grown.get("/proef/alles").text == "alle proeven"


def test_a_new_page_stands_in_its_menu_and_in_no_other(grown: TestClient) -> None:
    text = grown.get("/over").text
    assert text.count('href="/proef/alles"') == 1
    menu = text.split('class="menu__list"')[1].split("</ul>")[0]
    assert menu.index("Over") < menu.index('href="/proef/alles">Proeven</a>')


def test_a_new_page_stands_in_the_sitemap_unless_it_hides(grown: TestClient) -> None:
    places = grown.get("/sitemap.xml").text
    assert "<loc>https://doorklik.example/proef/alles</loc>" in places
    assert "<loc>https://doorklik.example/proef/hulp-zoeken</loc>" in places
    assert "/proef/stil" not in places
    in_order = ["/</loc>", "/proef/alles<", "/schema<", "/over<", "/proef/hulp-zoeken<", "/thema/"]
    at = [places.index(f"https://doorklik.example{place}") for place in in_order]
    assert at == sorted(at)


def test_menus_keep_their_order() -> None:
    main = [label for label, _ in REGISTRY.menu("main")]
    assert main == ["Schema", "Paden", "Kringlopen", "Aangrijpingspunten", "Bronnen", "Over"]
    assert [path for _, path in REGISTRY.menu("questions")][-1] == "/kringlopen"
    assert {entry.menu for page in REGISTRY.pages for entry in page.menus} == set(Menu)


def test_no_two_pages_have_one_address_or_one_place_in_the_order() -> None:
    paths = [page.path for page in REGISTRY.pages]
    places = [(page.has_parts, page.position) for page in REGISTRY.pages]
    assert len(set(paths)) == len(paths)
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("page", REGISTRY.pages, ids=lambda page: page.name)
def test_every_page_has_a_template_of_its_own_name(page: Page) -> None:
    templates = Path(app.__file__).parent / "templates"
    room = page.handler.__module__.removeprefix("app.pages.").replace(".", "/")
    assert (templates / f"{room}.html").exists()


def test_the_readme_lists_every_page() -> None:
    readme = Path(app.__file__).parent / "pages" / "README.md"
    assert REGISTRY.table() in readme.read_text(encoding="utf-8")


def test_every_page_can_be_visited(site: FastAPI, client: TestClient, pages_store: Store) -> None:
    with pages_store.session() as session:
        catalogue = CatalogueCache().get(session)
        visits = {page.path: page.visits(session, catalogue) for page in REGISTRY.pages}
    assert [path for path, found in visits.items() if not found] == []
    answers = {place: client.get(place).status_code for found in visits.values() for place in found}
    assert {place: code for place, code in answers.items() if code != 200} == {}
