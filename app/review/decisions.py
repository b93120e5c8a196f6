"""What a person decides about a tag or a claim: written once, logged, never overwritten."""

import datetime

from sqlmodel import Session

from app.db.marks import bump_revision
from app.db.queries.quotes import get_quote
from app.db.queries.tags import tags_of
from app.db.tables import ClaimRow, CommandRow, TagRow
from app.errors import NotFoundError
from graph.schema.model import Origin, Status


def decide_tag(session: Session, address: str, node: str, status: Status, who: str) -> None:
    """Confirm or reject that a quote is about a node, whoever proposed it; adds it when new.

    The caller commits. Raises NotFoundError for an unknown address.
    """
    quote = get_quote(session, address).id or 0
    for row in tags_of(session, quote, node) or [_new_tag(quote, node)]:
        row.status, row.decided_by = status, who
        session.add(row)
    _log(session, who, "decide-tag", {"quote": address, "node": node, "status": status})


def decide_claim(session: Session, claim: str, status: Status, who: str) -> None:
    """Confirm or reject a claim by its id. The caller commits. Raises NotFoundError."""
    row = session.get(ClaimRow, claim)
    if row is None:
        raise NotFoundError("claim", claim)
    row.status, row.decided_by = status, who
    session.add(row)
    _log(session, who, "decide-claim", {"claim": claim, "status": status})


def _new_tag(quote: int, node: str) -> TagRow:
    return TagRow(
        quote=quote,
        node=node,
        status=Status.SUGGESTED,
        origin=Origin.PERSON,
        score=1.0,
        why=[],
        pipeline="",
    )


def _log(session: Session, who: str, what: str, details: dict[str, object]) -> None:
    now = datetime.datetime.now(datetime.UTC)
    session.add(CommandRow(at=now, who=who, what=what, details=details))
    bump_revision(session)
