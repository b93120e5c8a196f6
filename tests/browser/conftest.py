"""The whole application on a real port, with the real documents and schema."""

import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from sqlmodel import col, select

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.reader import CatalogueCache
from app.db.store import Store
from app.db.tables import QuoteRow
from app.main import create_app
from app.pages.registry import REGISTRY
from app.settings import Settings

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SAMPLE = 25


@dataclass(frozen=True)
class Trail:
    """The pages from the overview to the words behind its strongest arrow, in order."""

    overview: str
    theme: str
    node: str
    link: str
    quote: str
    section: str


@pytest.fixture(scope="session")
def base_url(prepared_store: Store) -> Iterator[str]:
    """The address of a server that runs as long as the tests do."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    site = create_app(prepared_store, Settings(base_url=address))
    server = uvicorn.Server(uvicorn.Config(site, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield address
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def catalogue(prepared_store: Store) -> Catalogue:
    """The schema as the server shows it."""
    with prepared_store.session() as session:
        return CatalogueCache().get(session)


@pytest.fixture(scope="session")
def trail(catalogue: Catalogue, prepared_store: Store) -> Trail:
    """Follow the strongest link of the strongest arrow of the overview."""
    link = catalogue.theme_arrows[0].links[0]
    address = link.claims[0].quote
    with prepared_store.session() as session:
        row = session.exec(select(QuoteRow).where(QuoteRow.address == address)).one()
        section = f"{urls.document(row.document, row.section)}#citaat-{row.ordinal}"
    return Trail(
        overview=urls.overview(),
        theme=urls.theme(catalogue.theme_arrows[0].cause),
        node=urls.node(link.cause),
        link=urls.link(link.cause, link.effect),
        quote=urls.quote_page(address),
        section=section,
    )


@pytest.fixture(scope="session")
def refused(trail: Trail) -> tuple[str, ...]:
    """Pages that say no: a question with an unknown end (400), an unknown node (404)."""
    return (urls.path("xyzzy", trail.node.rpartition("/")[2]), "/knoop/bestaat-niet")


@pytest.fixture(scope="session")
def kinds(
    trail: Trail, catalogue: Catalogue, prepared_store: Store, refused: tuple[str, ...]
) -> tuple[str, ...]:
    """Some addresses of every page that is registered, then states that are worth a look."""
    with prepared_store.session() as session:
        visits = [
            place for page in REGISTRY.in_order() for place in page.visits(session, catalogue)
        ]
    cause, effect = trail.link.split("/")[2:4]
    theme = catalogue.theme_arrows[0]
    more = (
        *(trail.theme, trail.node, trail.link, trail.quote, trail.section.partition("#")[0]),
        *(urls.document(slug) for slug in catalogue.documents),
        urls.document("PO", "5"),
        urls.search("lange wachttijden bij de GI"),
        urls.path(cause, effect),
        urls.path(f"thema/{theme.cause}", f"thema/{theme.effect}"),
        *(
            urls.loops(cause),
            urls.evidence("zonder-oorzaken"),
            urls.rests_on(trail.quote.rpartition("/")[2]),
        ),
    )
    return tuple(dict.fromkeys((*visits, *more, *refused)))


@pytest.fixture(scope="session")
def sample(prepared_store: Store) -> list[str]:
    """The same few quotes each time, of all documents."""
    with prepared_store.session() as session:
        addresses = session.exec(select(QuoteRow.address).order_by(col(QuoteRow.id))).all()
    return random.Random(25).sample(list(addresses), SAMPLE)


@pytest.fixture
def faults(page: Page) -> Callable[[str], list[str]]:
    """What axe finds wrong with a page, one line a rule."""

    def find(path: str) -> list[str]:
        page.goto(path)
        found: dict[str, Any] = Axe().run(page, options={"runOnly": TAGS}).response
        return [
            f"{path}: {rule['id']}: {node['html'][:200]} {node['failureSummary']}"
            for rule in found["violations"]
            for node in rule["nodes"][:3]
        ]

    return find
