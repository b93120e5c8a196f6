"""The example schema behind the whole application: a store of a dozen quotes, made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlmodel import select

from app.db.store import Store, open_store
from app.db.tables import ClaimRow, QuoteRow, TagRow, VoiceRow
from app.loading.documents import store_document
from app.loading.schema import store_schema
from app.main import create_app
from app.settings import Settings
from corpus.ids import parse_address
from corpus.model import (
    Abbreviation,
    DocumentInfo,
    DocumentKind,
    LeftOut,
    Matter,
    ParsedDocument,
    Quote,
    Section,
)
from graph.examples import QUOTES, example_schema
from graph.schema.model import Bearing, Origin, Status
from graph.schema.writer import write_schema

NOTE = "<noot van de redactie>"
TEXTS = QUOTES | {
    "PO-1.1-5": f"De GI {NOTE} wacht op <b>hulp & geld.",
    "PO-1.1-6": "door geldzorgen neemt de STRESS in huis toe",
    "PO-1.2-4": "Misschien geeft stress ook op school ruzie.",
}
LETTER = ("De minister neemt maatregelen tegen geldzorgen.", "Er komt meer hulp.")


def _info(slug: str, kind: DocumentKind) -> DocumentInfo:
    return DocumentInfo(slug, f"Reeks. Titel {slug}", kind, "1.0", "VNG", "vrij", "0" * 64, "a.txt")


def _quote(section: str, ordinal: int, text: str) -> Quote:
    clean = text.replace(f" {NOTE}", "")
    flags: tuple[str, ...] = ("editor-note",) if clean != text else ()
    flags += ("footnote",) if text == LETTER[1] else ()
    return Quote(section, ordinal, text, clean, (ordinal, ordinal), ((0, len(text)),), flags)


def _anthology() -> ParsedDocument:
    places = [(parse_address(address), text) for address, text in TEXTS.items()]
    return ParsedDocument(
        document=_info("PO", DocumentKind.ANTHOLOGY),
        sections=(
            Section("1", "Thuis", 1, None, (1, 20)),
            Section("1.1", "Geld en stress", 2, "1", (1, 10)),
            Section("1.2", "Ruzie en hulp", 2, "1", (11, 20)),
        ),
        quotes=tuple(_quote(at.section or "", at.ordinal or 0, text) for at, text in places if at),
        abbreviations=(Abbreviation("GI", "gecertificeerde instelling", (19, 19)),),
        matter=(Matter("front", (1, 1)),),
        left_out=(LeftOut((2, 2), "¹ Een noot.", "footnote"),),
    )


def _letter() -> ParsedDocument:
    quotes = tuple(_quote("1", n, text) for n, text in enumerate(LETTER, start=1))
    sections = (Section("1", "Inleiding", 1, None, (1, 2)),)
    return ParsedDocument(
        _info("brief-2023", DocumentKind.POLICY_LETTER), sections, quotes, (), (), ()
    )


@pytest.fixture(scope="session")
def pages_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with the example's schema, two documents and some suggestions; read only."""
    folder = tmp_path_factory.mktemp("pages")
    write_schema(example_schema(), folder / "schema", QUOTES)
    _retire(folder / "schema" / "01-gezin.yaml")
    store = open_store(Settings(data=folder / "data"))
    with store.session() as session:
        for parsed in (_anthology(), _letter()):
            store_document(session, parsed, "\n".join(TEXTS.values()), "1")
        store_schema(session, folder / "schema")
        ids = {q.address: q.id or 0 for q in session.exec(select(QuoteRow))}
        session.add(_tag(ids["PO-1.1-5"], "stress"))
        session.add(_tag(ids["brief-2023-1"], "geldzorgen"))
        session.add(_claim(ids["PO-1.2-4"]))
        session.add(_rejected_claim(ids["PO-1.2-2"]))
        session.add(_rejected_tag(ids["PO-1.2-3"]))
        session.add(
            VoiceRow(quote=ids["PO-1.1-1"], voice="ouder", status=Status.SUGGESTED, pipeline="1")
        )
        session.commit()
    return store


def _tag(quote: int, node: str) -> TagRow:
    why = [{"text": "geldzorgen", "start": 0, "end": 10}]
    return TagRow(
        quote=quote,
        node=node,
        status=Status.SUGGESTED,
        origin=Origin.TERMS,
        score=0.6,
        why=why,
        pipeline="1",
    )


def _claim(quote: int) -> ClaimRow:
    return ClaimRow(
        id="proposal",
        quote=quote,
        cause="stress",
        effect="ruzie",
        polarity="+",
        bearing=Bearing.SUPPORTS,
        status=Status.SUGGESTED,
        origin=Origin.RULES,
        score=0.5,
        cause_start=16,
        cause_end=22,
        effect_start=37,
        effect_end=42,
        cue="geeft",
        kind="causal",
        explicit=True,
        negated=False,
        pipeline="1",
    )


def _rejected_claim(quote: int) -> ClaimRow:
    """What somebody judged to be no claim for the same link."""
    claim = _claim(quote)
    claim.id, claim.status, claim.decided_by = "rejected", Status.REJECTED, "lezer"
    claim.cause_start, claim.cause_end, claim.effect_start, claim.effect_end = 0, 4, 45, 50
    return claim


def _rejected_tag(quote: int) -> TagRow:
    tag = _tag(quote, "stress")
    tag.status, tag.decided_by = Status.REJECTED, "lezer"
    return tag


def _retire(file: Path) -> None:
    """Give the node stress an earlier slug."""
    text = file.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "slug: stress" in line)
    indent = " " * line.index("slug")
    file.write_text(text.replace(line, f"{line}\n{indent}retired: [spanning]"), encoding="utf-8")


@pytest.fixture
def site(pages_store: Store) -> FastAPI:
    """The whole application on the example store."""
    return create_app(pages_store, Settings(base_url="https://doorklik.example"))


@pytest.fixture
def client(site: FastAPI) -> TestClient:
    """A browser without JavaScript that does not follow redirects."""
    return TestClient(site, follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture
def statements(pages_store: Store) -> Iterator[list[str]]:
    """The SQL statements that run while a test does."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(pages_store.engine, "before_cursor_execute", note)
    yield seen
    event.remove(pages_store.engine, "before_cursor_execute", note)
