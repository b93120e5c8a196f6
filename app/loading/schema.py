"""Writes the causal schema into the store: nodes, links, and the claims and tags it confirms."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import delete
from sqlmodel import Session, col

from app.db.marks import mark_of, set_mark
from app.db.queries.claims import claim_ids
from app.db.queries.tags import decided_tags
from app.db.queries.texts import all_texts, quote_ids
from app.db.tables import (
    ClaimRow,
    LinkRow,
    LoopRow,
    NodeRow,
    NodeSectionRow,
    TagRow,
    ThemeRow,
)
from app.db.values import columns_of
from app.loading.rows import insert_rows
from graph.schema.load import SHIPPED, display_version, load_schema, schema_version_hash
from graph.schema.model import CausalSchema, Claim, Origin, Span, Status


def schema_is_loaded(session: Session) -> bool:
    """Whether the shipped schema, to the byte, is what the store holds."""
    return mark_of(session, "schema") == schema_version_hash()


def store_schema(session: Session, folder: Path = SHIPPED) -> None:
    """Replace the schema by the one in the folder; the caller owns the transaction.

    What a person decided stays. Raises SchemaError naming file, line and remedy.
    """
    schema = load_schema(folder, quotes=all_texts(session))
    _clear(session)
    _insert_nodes(session, schema)
    _insert_evidence(session, schema)
    set_mark(session, "schema.version", display_version(folder))
    set_mark(session, "schema.core", schema.core)
    set_mark(session, "schema.document", f"{schema.document} {schema.document_version}")
    set_mark(session, "schema", schema_version_hash(folder))


def claim_id(quote: str, cause: Span, effect: Span, ends: tuple[str | None, str | None]) -> str:
    """A stable id: a hash of what the claim says, so that it outlives reloading."""
    said = f"{quote} {cause.start}-{cause.end} {effect.start}-{effect.end} {ends[0]} {ends[1]}"
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _clear(session: Session) -> None:
    for table in (LinkRow, LoopRow, NodeSectionRow, NodeRow, ThemeRow):
        session.execute(delete(table))
    for row in (TagRow, ClaimRow):
        curated = col(row.origin) == Origin.CURATED
        session.execute(delete(row).where(curated, col(row.decided_by).is_(None)))


def _insert_nodes(session: Session, schema: CausalSchema) -> None:
    themes = ({**columns_of(theme, ThemeRow), "position": theme.order} for theme in schema.themes)
    insert_rows(session, ThemeRow, themes)
    nodes = enumerate(schema.nodes)
    insert_rows(session, NodeRow, ({**columns_of(n, NodeRow), "position": at} for at, n in nodes))
    insert_rows(session, NodeSectionRow, _section_values(schema))
    insert_rows(session, LinkRow, (columns_of(link, LinkRow) for link in schema.links))
    insert_rows(session, LoopRow, (columns_of(loop, LoopRow) for loop in schema.loops))


def _section_values(schema: CausalSchema) -> Iterator[dict[str, object]]:
    for node in schema.nodes:
        for position, section in enumerate(node.sections):
            yield {"node": node.slug, "section": section, "position": position}


def _insert_evidence(session: Session, schema: CausalSchema) -> None:
    ids, decided = quote_ids(session), claim_ids(session)
    claims = [_claim_values(claim, ids) for link in schema.links for claim in link.claims]
    insert_rows(session, ClaimRow, (row for row in _distinct(claims) if row["id"] not in decided))
    taken = decided_tags(session)
    tags = _confirmed_tags(schema, ids)
    insert_rows(session, TagRow, (row for key, row in tags.items() if key not in taken))


def _distinct(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    return list({row["id"]: row for row in rows}.values())


def _claim_values(claim: Claim, ids: dict[str, int]) -> dict[str, object]:
    ends = (claim.cause, claim.effect)
    return {
        "id": claim_id(claim.quote, claim.cause_span, claim.effect_span, ends),
        "quote": ids[claim.quote],
        "cause": claim.cause,
        "effect": claim.effect,
        "polarity": claim.polarity,
        "bearing": claim.bearing,
        "status": Status.CONFIRMED,
        "origin": Origin.CURATED,
        "score": 1.0,
        "cause_start": claim.cause_span.start,
        "cause_end": claim.cause_span.end,
        "effect_start": claim.effect_span.start,
        "effect_end": claim.effect_span.end,
        "cue": claim.cue,
        "kind": "causal",
        "explicit": bool(claim.cue),
        "negated": False,
        "pipeline": "",
    }


def _confirmed_tags(
    schema: CausalSchema, ids: dict[str, int]
) -> dict[tuple[int, str], dict[str, object]]:
    """A quote is about the nodes it was read to be about, and about both ends of its claims."""
    tags: dict[tuple[int, str], dict[str, object]] = {}
    for claim in (claim for link in schema.links for claim in link.claims):
        for slug, span in ((claim.cause, claim.cause_span), (claim.effect, claim.effect_span)):
            key = (ids[claim.quote], slug)
            _add_reason(tags.setdefault(key, _tag_values(*key)), span)
    for node in schema.nodes:
        for address in node.tags:
            key = (ids[address], node.slug)
            tags.setdefault(key, _tag_values(*key))
    return tags


def _add_reason(row: dict[str, object], span: Span) -> None:
    why = row["why"]
    reason = {"text": span.text, "start": span.start, "end": span.end}
    if isinstance(why, list) and reason not in why:
        why.append(reason)


def _tag_values(quote: int, node: str) -> dict[str, object]:
    return {
        "quote": quote,
        "node": node,
        "status": Status.CONFIRMED,
        "origin": Origin.CURATED,
        "score": 1.0,
        "why": [],
        "pipeline": "",
    }
