"""A small store, the example's, behind the API; the same in every test of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlmodel import Session
from starlette.routing import Mount

from app import urls
from app.api.application import create_api
from app.catalogue.catalogue import Catalogue
from app.catalogue.reader import read_catalogue
from app.db.store import Store, open_store
from app.headers import SecurityHeaders
from app.loading.documents import store_document
from app.loading.schema import store_schema
from app.review.decisions import decide_tag
from app.settings import Settings
from app.state import AppState
from corpus.ids import parse_address
from corpus.model import Abbreviation, DocumentInfo, DocumentKind, ParsedDocument, Quote, Section
from graph.examples import QUOTES, example_schema
from graph.schema.model import Status
from graph.schema.writer import write_schema

REPEAT = "door geldzorgen neemt de STRESS in huis toe"
INFO = DocumentInfo(
    slug="PO",
    title="Problemen en oorzaken",
    kind=DocumentKind.ANTHOLOGY,
    version="1.0",
    publisher="Doorklik",
    licence="CC-BY-4.0",
    sha256="0" * 64,
    file="po.txt",
)


def parsed_example() -> ParsedDocument:
    """The example's quotes as a document, the first of them twice."""
    texts = QUOTES | {"PO-1.2-4": REPEAT}
    places = [(parse_address(address), text) for address, text in texts.items()]
    quotes = tuple(
        Quote(at.section or "", at.ordinal or 0, text, text, (n, n), ((n, n + len(text)),))
        for n, (at, text) in enumerate(places, start=1)
        if at
    )
    sections = (
        Section("1", "Thuis", 1, None, (1, 20)),
        Section("1.1", "Geld en stress", 2, "1", (1, 10)),
        Section("1.2", "Ruzie en hulp", 2, "1", (11, 20)),
    )
    short = (Abbreviation("GI", "gecertificeerde instelling", (1, 1)),)
    return ParsedDocument(INFO, sections, quotes, short, (), ())


@pytest.fixture(scope="session")
def example_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with the example's document and schema; not to be written to."""
    folder = tmp_path_factory.mktemp("example")
    write_schema(example_schema(), folder / "schema", QUOTES)
    retire(folder / "schema" / "01-gezin.yaml")
    store = open_store(Settings(data=folder / "data"))
    with store.session() as session:
        store_document(session, parsed_example(), "\n".join(QUOTES.values()), "1")
        store_schema(session, folder / "schema")
        decide_tag(session, "PO-1.1-3", "stress", Status.REJECTED, "tester")
        session.commit()
    return store


def retire(file: Path) -> None:
    """Give the node stress an earlier slug."""
    text = file.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "slug: stress" in line)
    indent = " " * line.index("slug")
    file.write_text(text.replace(line, f"{line}\n{indent}retired: [spanning]"), encoding="utf-8")


@pytest.fixture
def session(example_store: Store) -> Iterator[Session]:
    """A session on that store."""
    with example_store.session() as session:
        yield session


@pytest.fixture
def catalogue(session: Session) -> Catalogue:
    """What that store holds."""
    return read_catalogue(session, 1)


@pytest.fixture(scope="session")
def site(example_store: Store) -> FastAPI:
    """The API where it stands in the whole application."""
    site = FastAPI(openapi_url=None, redirect_slashes=False)
    site.add_middleware(SecurityHeaders)
    site.mount(urls.API, create_api(AppState(example_store)))
    return site


@pytest.fixture
def api(site: FastAPI) -> FastAPI:
    """The API itself, for what it does alone."""
    found = next(route for route in site.routes if isinstance(route, Mount))
    assert isinstance(found.app, FastAPI)
    return found.app


@pytest.fixture
def client(site: FastAPI) -> TestClient:
    """A client that does not follow redirects and sees a 500 as its users do."""
    return TestClient(site, follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture
def statements(example_store: Store) -> Iterator[list[str]]:
    """The SQL statements that run while a test does."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(example_store.engine, "before_cursor_execute", note)
    yield seen
    event.remove(example_store.engine, "before_cursor_execute", note)
