from sqlmodel import Session, select

from app.catalogue.reader import CatalogueCache
from app.catalogue.stored_schema import stored_schema
from app.db.store import Store
from app.db.tables import ClaimRow
from app.questions.gaps import GapCache, audit_store
from app.review.decisions import decide_claim, decide_tag
from corpus.ids import quote_address
from corpus.manifest import read_known
from graph.audit.audit import claims_of
from graph.schema.load import load_schema
from graph.schema.model import CausalSchema, Claim, Status
from graph.schema.writer import address_key


def shipped() -> CausalSchema:
    quotes = read_known("PO").quotes
    return load_schema(quotes={quote_address("PO", q.section, q.ordinal): q.text for q in quotes})


def key(claim: Claim) -> tuple[object, ...]:
    return (claim.cause, claim.effect, address_key(claim.quote), claim.cause_span.start,
            claim.effect_span.start)  # fmt: skip


def test_the_stored_schema_is_the_shipped_one(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        stored = stored_schema(session)
    schema = shipped()
    assert (stored.document, stored.core) == (schema.document, schema.core)
    assert stored.themes == schema.themes
    assert [node.slug for node in stored.nodes] == [node.slug for node in schema.nodes]
    assert sorted(claims_of(stored), key=key) == sorted(claims_of(schema), key=key)
    assert stored.set_aside == schema.set_aside


def test_what_a_person_decided_counts(own_store: Store) -> None:
    with own_store.session() as session:
        before = audit_store(session)
        claim = _a_claim_alone(session, before.one_quote[0].cause, before.one_quote[0].effect)
        decide_claim(session, claim, Status.REJECTED, "Anna")
        decide_tag(session, before.unused_quotes[0].quote, "hoge-werkdruk", Status.CONFIRMED, "A")
        session.commit()
        after = audit_store(session)
    assert after.totals.claims == before.totals.claims - 1
    assert (after.unstated[0].cause, after.unstated[0].effect) == (
        before.one_quote[0].cause,
        before.one_quote[0].effect,
    )
    assert before.unused_quotes[0] not in after.unused_quotes


def _a_claim_alone(session: Session, cause: str, effect: str) -> str:
    query = select(ClaimRow).where(ClaimRow.cause == cause, ClaimRow.effect == effect)
    rows = session.exec(query.where(ClaimRow.status == Status.CONFIRMED.value)).all()
    assert len(rows) == 1
    return rows[0].id


def test_the_audit_is_kept_until_the_store_moves(own_store: Store) -> None:
    cache, catalogues = GapCache(), CatalogueCache()
    with own_store.session() as session:
        first = cache.get(session, catalogues.get(session))
        assert cache.get(session, catalogues.get(session)) is first
        decide_tag(session, "PO-1.1-1", "hoge-werkdruk", Status.CONFIRMED, "Anna")
        session.commit()
        assert cache.get(session, catalogues.get(session)) is not first
