from typing import Any

import pytest
from sqlalchemy import inspect, update
from sqlmodel import Session, SQLModel, select

from app.db.store import Store
from app.db.tables import ClaimRow, DocumentRow, QuoteRow
from app.loading.anchors import verify_anchors


def test_every_anchor_of_a_prepared_store_holds(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        report = verify_anchors(session)
    assert report.faults == ()
    assert report.documents >= 5
    assert report.quotes >= 2534
    assert report.claims > 0


def change(session: Session, row: SQLModel | None, **values: object) -> tuple[str, ...]:
    table = type(row)
    key = inspect(table).primary_key[0]
    session.execute(update(table).where(key == getattr(row, key.name)).values(**values))
    session.flush()
    session.expire_all()
    return verify_anchors(session).faults


# what is changed, and what must be said of it
CHANGES = [
    ({"address": "PO-1.1-999"}, "The address PO-1.1-999 is not that of quote 7 of PO."),
    ({"repeat_key": "x"}, "The hash of PO-1.1-7 is not that of its words."),
    ({"text": "Anders."}, "PO: Quote 1.1-7 does not stand at its place in the document."),
    ({"pieces": [[5, 1]]}, "PO: Quote 1.1-7 has pieces outside the text or out of order."),
    ({"first_line": 1, "last_line": 1}, "PO: Quote 1.1-7 does not stand on the lines it names."),
]


@pytest.mark.parametrize(("values", "said"), CHANGES, ids=lambda value: str(value)[:30])
def test_a_quote_that_moved_is_named(own_store: Store, values: dict[str, Any], said: str) -> None:
    with own_store.session() as session:
        row = session.exec(select(QuoteRow).where(QuoteRow.address == "PO-1.1-7")).one()
        assert said in change(session, row, **values)


def test_a_span_outside_its_quote_is_named(own_store: Store) -> None:
    with own_store.session() as session:
        row = session.exec(select(ClaimRow)).first()
        faults = change(session, row, effect_end=99_999)
    assert any("lies outside" in fault for fault in faults)


def test_a_document_that_is_not_the_noted_one_is_named(own_store: Store) -> None:
    with own_store.session() as session:
        row = session.get(DocumentRow, "PO")
        faults = change(session, row, sha256="0")
    assert faults == ("The text of PO is not the one with the hash that was noted.",)


def test_a_claim_of_the_schema_must_stand_word_for_word_in_its_quote(own_store: Store) -> None:
    with own_store.session() as session:
        claim = session.exec(select(ClaimRow).where(ClaimRow.origin == "curated")).first()
        assert claim is not None
        row = session.get(QuoteRow, claim.quote)
        faults = change(session, row, text="Iets heel anders dan wat er stond. " * 9)
    assert any(".yaml:" in fault for fault in faults)
