"""The causal schema as the store holds it: what people confirmed and rejected counts."""

from dataclasses import fields

from sqlmodel import Session

from app.db.marks import mark_of
from app.db.queries.claims import ClaimEntry, confirmed_claims, link_signs
from app.db.queries.documents import own_document_version
from app.db.queries.nodes import stored_nodes, stored_themes
from app.db.queries.tags import confirmed_tags
from graph.schema.load import load_set_aside
from graph.schema.model import CausalSchema, Claim, Link


def stored_schema(session: Session) -> CausalSchema:
    """The schema with its confirmed tags and claims, of current quotes only; no named loops.

    A link whose claims were all rejected stays, without claims. A node's tags are all its
    confirmed ones, those that follow from claims too. Nine queries.
    """
    document, version = own_document_version(session)
    tags = {node: tuple(quotes) for node, quotes in confirmed_tags(session).items()}
    return CausalSchema(
        version=mark_of(session, "schema.version") or "",
        document=document,
        document_version=version,
        core=mark_of(session, "schema.core") or "",
        themes=stored_themes(session),
        nodes=stored_nodes(session, tags),
        links=_links(session),
        set_aside=load_set_aside(),
    )


def _links(session: Session) -> tuple[Link, ...]:
    claims = confirmed_claims(session)
    return tuple(
        Link(*ends, sign, tuple(map(_claim, claims.get(ends, ()))))
        for ends, sign in sorted(link_signs(session).items())
    )


def _claim(entry: ClaimEntry) -> Claim:
    """The claim alone, so that it equals the one that was read from a file."""
    return Claim(**{one.name: getattr(entry, one.name) for one in fields(Claim)})
