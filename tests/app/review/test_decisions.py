"""What a person decided is logged, and survives everything the machine does after."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlmodel import select

from app.db.store import Store
from app.db.tables import ClaimRow, CommandRow, MetaRow, QuoteRow, StanceRow, TagRow, VoiceRow
from app.errors import NotFoundError
from app.loading.prepare import prepare
from app.review.decisions import decide_claim, decide_tag
from graph.schema.model import Status
from graph.tagging.version import PIPELINE_VERSION

WHO = "Anna"


def forget_the_marks(store: Store, *prefixes: str) -> None:
    """Make the store believe that these steps must be done again."""
    with store.session() as session:
        for row in session.exec(select(MetaRow)).all():
            if row.key.startswith(prefixes):
                session.delete(row)
        session.commit()


@dataclass(frozen=True, slots=True)
class Judged:
    """A store in which Anna decided, and then the machine did all its work again."""

    store: Store
    tag: tuple[int, str]
    claim: str
    voice: tuple[int, str]
    stance: tuple[int, str]


@pytest.fixture(scope="module")
def judged(copy_store: Callable[[Path], Store], tmp_path_factory: pytest.TempPathFactory) -> Judged:
    store = copy_store(tmp_path_factory.mktemp("judged"))
    with store.session() as session:
        tag = session.exec(select(TagRow).where(TagRow.origin == "curated")).first()
        claim = session.exec(select(ClaimRow).where(ClaimRow.status == "suggested")).first()
        voice = session.exec(select(VoiceRow)).first()
        stance = session.exec(select(StanceRow)).first()
        assert tag and claim and voice and stance
        address = session.get_one(QuoteRow, tag.quote).address
        decide_tag(session, address, tag.node, Status.REJECTED, WHO)
        decide_claim(session, claim.id, Status.CONFIRMED, WHO)
        voice.status, stance.status = Status.REJECTED, Status.CONFIRMED
        keys = (tag.quote, tag.node), (voice.quote, voice.voice), (stance.quote, stance.stance)
        made = Judged(store, keys[0], claim.id, keys[1], keys[2])
        session.commit()
    forget_the_marks(store, "document:", "schema", "tags:")
    prepare(store)
    return made


def test_decisions_survive_new_suggestions_and_a_new_schema(judged: Judged) -> None:
    quote, node = judged.tag
    with judged.store.session() as session:
        query = select(TagRow).where(TagRow.quote == quote, TagRow.node == node)
        assert {(row.status, row.decided_by) for row in session.exec(query)} == {("rejected", WHO)}
        kept = session.get_one(ClaimRow, judged.claim)
        assert (kept.status, kept.decided_by) == ("confirmed", WHO)


def test_a_voice_or_stance_that_a_person_judged_is_not_proposed_again(judged: Judged) -> None:
    with judged.store.session() as session:
        assert session.get_one(VoiceRow, judged.voice).status == "rejected"
        assert session.get_one(StanceRow, judged.stance).status == "confirmed"


def test_every_decision_stands_in_the_log(own_store: Store) -> None:
    with own_store.session() as session:
        decide_tag(session, "PO-1.1-1", "a-node-that-is-no-more", Status.CONFIRMED, WHO)
        session.commit()
        entry = session.exec(select(CommandRow)).one()
        assert (entry.who, entry.what) == (WHO, "decide-tag")
        assert entry.details["quote"] == "PO-1.1-1"


def test_an_unknown_quote_or_claim_is_refused(own_store: Store) -> None:
    with own_store.session() as session:
        with pytest.raises(NotFoundError):
            decide_tag(session, "PO-99-1", "x", Status.CONFIRMED, WHO)
        with pytest.raises(NotFoundError):
            decide_claim(session, "nothing", Status.CONFIRMED, WHO)


def test_proposals_carry_the_version_that_made_them(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        for kind in (TagRow, ClaimRow, VoiceRow, StanceRow):
            made = set(session.exec(select(kind.pipeline).where(kind.status == "suggested")))
            assert made == {PIPELINE_VERSION}
