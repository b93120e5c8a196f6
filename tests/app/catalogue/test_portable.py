"""What a store holds can leave it as YAML and come back as the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from app.catalogue.portable import write_portable
from app.catalogue.stored_schema import stored_schema
from app.db.store import Store
from app.db.tables import ClaimRow
from app.loading.documents import store_document
from app.loading.schema import store_schema
from app.review.decisions import decide_claim, decide_tag
from corpus.ids import parse_address
from corpus.model import DocumentInfo, DocumentKind, ParsedDocument, Quote, Section
from graph.examples import QUOTES, example_schema
from graph.schema.load import load_schema
from graph.schema.model import CausalSchema, Status
from graph.schema.writer import write_schema

INFO = DocumentInfo("PO", "PO", DocumentKind.ANTHOLOGY, "1.0", "Doorklik", "CC0", "0" * 64, "x")


@pytest.fixture
def session(empty_store: Store, tmp_path: Path) -> Iterator[Session]:
    """The example in a store of its own."""
    write_schema(example_schema(), tmp_path / "schema", QUOTES)
    found = [(parse_address(address), text) for address, text in QUOTES.items()]
    quotes = tuple(
        Quote(at.section or "", at.ordinal or 0, text, text, (1, 1), ((0, len(text)),))
        for at, text in found
        if at
    )
    headings = tuple(Section(number, number, 2, None, (1, 1)) for number in ("1.1", "1.2"))
    with empty_store.session() as session:
        store_document(session, ParsedDocument(INFO, headings, quotes, (), (), ()), "regel", "1")
        store_schema(session, tmp_path / "schema")
        yield session


def through_a_folder(session: Session, folder: Path) -> CausalSchema:
    write_portable(session, folder)
    # What is set aside comes with the program, whatever the store holds.
    return replace(load_schema(folder, quotes=QUOTES), set_aside=())


def test_what_was_loaded_leaves_as_it_came(session: Session, tmp_path: Path) -> None:
    assert through_a_folder(session, tmp_path / "out") == load_schema(
        tmp_path / "schema", quotes=QUOTES
    )


def test_a_second_store_that_loads_it_confirms_the_same(session: Session, tmp_path: Path) -> None:
    decide_tag(session, "PO-1.1-3", "ruzie", Status.CONFIRMED, "Anna")
    before = stored_schema(session)
    through_a_folder(session, tmp_path / "out")
    store_schema(session, tmp_path / "out")
    after = stored_schema(session)
    assert (after.nodes, after.links) == (before.nodes, before.links)
    assert "PO-1.1-3" in next(node for node in after.nodes if node.slug == "ruzie").tags


def test_a_link_whose_claims_were_rejected_stays_out_and_its_loop_too(
    session: Session, tmp_path: Path
) -> None:
    query = select(ClaimRow).where(col(ClaimRow.cause) == "stress")
    for claim in session.exec(query).all():
        decide_claim(session, claim.id, Status.REJECTED, "Anna")
    schema = through_a_folder(session, tmp_path / "out")
    assert ("stress", "ruzie") not in {(link.cause, link.effect) for link in schema.links}
    assert schema.loops == ()
    assert len(schema.links) == len(example_schema().links) - 1
