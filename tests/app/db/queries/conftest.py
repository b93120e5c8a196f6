"""Two small documents without a schema; what a test adds is gone after it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from app.db.store import Store, open_store
from app.db.tables import ClaimRow, TagRow
from app.loading.documents import store_document
from app.settings import Settings
from corpus.model import DocumentInfo, DocumentKind, ParsedDocument, Quote, Section
from graph.schema.model import Bearing, Origin, Status

Tag = Callable[..., TagRow]
Claim = Callable[..., ClaimRow]

TEXTS = {
    "PO": [
        ("1.1", "Eerst was er ruzie."),
        ("1.1", "Ruzie geeft stress."),
        ("1.1.2", "Daarna kwam er hulp."),
        ("1.10", "Veel later was er rust."),
    ],
    "brief-2023": [("1", "De minister schrijft."), ("1", "EERST was er... ruzie")],
}
"""Document -> section and words of its quotes; the last repeats the first."""


def document(slug: str, texts: list[tuple[str, str]]) -> ParsedDocument:
    kind = DocumentKind.ANTHOLOGY if slug == "PO" else DocumentKind.POLICY_LETTER
    info = DocumentInfo(slug, slug, kind, "1.0", "Doorklik", "CC0", "0" * 64, "x.txt")
    sections = dict.fromkeys(section for section, _ in texts)
    quotes: list[Quote] = []
    for n, (section, text) in enumerate(texts, start=1):
        earlier = [q for q in quotes if q.section == section or slug != "PO"]
        place = (n, n)
        quotes.append(Quote(section, len(earlier) + 1, text, text, place, ((n, n + len(text)),)))
    headings = tuple(Section(s, f"Kop {s}", 1, None, (1, 9)) for s in sections)
    return ParsedDocument(info, headings, tuple(quotes), (), (), ())


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = open_store(Settings(data=Path(tmp_path_factory.mktemp("small"))))
    with store.session() as session:
        for slug, texts in TEXTS.items():
            store_document(session, document(slug, texts), "regel\n" * 20, "1")
        session.commit()
    return store


@pytest.fixture
def session(small_store: Store) -> Iterator[Session]:
    with small_store.session() as session:
        yield session


@pytest.fixture
def tag(session: Session) -> Tag:
    """Tags a quote by its id."""

    def add(quote: int, node: str, status: Status = Status.CONFIRMED, **more: object) -> TagRow:
        values: dict[str, Any] = {
            "origin": Origin.MODEL,
            "score": 0.5,
            "why": [],
            "pipeline": "1",
            **more,
        }
        row = TagRow(quote=quote, node=node, status=status, **values)
        session.add(row)
        session.flush()
        return row

    return add


@pytest.fixture
def claim(session: Session) -> Claim:
    """A claim of a quote, by its id, that ``a`` leads to ``b``."""

    def add(name: str, quote: int, status: Status = Status.CONFIRMED, **more: object) -> ClaimRow:
        values: dict[str, Any] = {
            **{"cause": "a", "effect": "b", "polarity": "+", "bearing": Bearing.SUPPORTS},
            **{"origin": Origin.RULES, "score": 0.5, "cue": "", "kind": "causal"},
            **{"cause_start": 0, "cause_end": 5, "effect_start": 6, "effect_end": 10},
            **{"explicit": True, "negated": False, "pipeline": "1", **more},
        }
        row = ClaimRow(id=name, quote=quote, status=status, **values)
        session.add(row)
        session.flush()
        return row

    return add


@pytest.fixture
def statements(small_store: Store) -> Iterator[list[str]]:
    """The SQL statements that run while a test does."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(small_store.engine, "before_cursor_execute", note)
    yield seen
    event.remove(small_store.engine, "before_cursor_execute", note)
