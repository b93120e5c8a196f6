"""Writes the causal schema into the store: nodes, links, and the claims and tags it confirms."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import delete
from sqlmodel import Session, col, select

from app.db.marks import mark_of, set_mark
from app.db.tables import (
    ClaimRow,
    LinkRow,
    LoopRow,
    NodeRow,
    NodeSectionRow,
    QuoteRow,
    TagRow,
    ThemeRow,
)
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
    texts = {address: text for _, address, text in _quotes(session)}
    schema = load_schema(folder, quotes=texts)
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


def _quotes(session: Session) -> list[tuple[int, str, str]]:
    columns = (col(QuoteRow.id), col(QuoteRow.address), col(QuoteRow.text))
    return [(i, address, text) for i, address, text in session.execute(select(*columns))]


def _clear(session: Session) -> None:
    for table in (LinkRow, LoopRow, NodeSectionRow, NodeRow, ThemeRow):
        session.execute(delete(table))
    for row in (TagRow, ClaimRow):
        curated = col(row.origin) == Origin.CURATED.value
        session.execute(delete(row).where(curated, col(row.decided_by).is_(None)))


def _insert_nodes(session: Session, schema: CausalSchema) -> None:
    insert_rows(session, ThemeRow, _theme_values(schema))
    insert_rows(session, NodeRow, _node_values(schema))
    insert_rows(session, NodeSectionRow, _section_values(schema))
    insert_rows(
        session,
        LinkRow,
        ({"cause": x.cause, "effect": x.effect, "polarity": x.polarity} for x in schema.links),
    )
    insert_rows(
        session,
        LoopRow,
        (
            {
                "slug": loop.slug,
                "label": loop.label,
                "description": loop.description,
                "nodes": list(loop.nodes),
            }
            for loop in schema.loops
        ),
    )


def _theme_values(schema: CausalSchema) -> Iterator[dict[str, object]]:
    for theme in schema.themes:
        yield {
            "slug": theme.slug,
            "label": theme.label,
            "description": theme.description,
            "position": theme.order,
            "colour": theme.colour,
        }


def _node_values(schema: CausalSchema) -> Iterator[dict[str, object]]:
    for position, node in enumerate(schema.nodes):
        yield {
            "slug": node.slug,
            "label": node.label,
            "kind": node.kind.value,
            "theme": node.theme,
            "level": node.level.value,
            "definition": node.definition,
            "terms": list(node.terms),
            "retired": list(node.retired),
            "position": position,
        }


def _section_values(schema: CausalSchema) -> Iterator[dict[str, object]]:
    for node in schema.nodes:
        for position, section in enumerate(node.sections):
            yield {"node": node.slug, "section": section, "position": position}


def _insert_evidence(session: Session, schema: CausalSchema) -> None:
    ids = {address: quote for quote, address, _ in _quotes(session)}
    decided = set(session.exec(select(ClaimRow.id)).all())
    claims = [_claim_values(claim, ids) for link in schema.links for claim in link.claims]
    insert_rows(session, ClaimRow, (row for row in _distinct(claims) if row["id"] not in decided))
    taken = set(
        session.execute(
            select(col(TagRow.quote), col(TagRow.node)).where(col(TagRow.decided_by).is_not(None))
        )
    )
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
        "bearing": claim.bearing.value,
        "status": Status.CONFIRMED.value,
        "origin": Origin.CURATED.value,
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
        "status": Status.CONFIRMED.value,
        "origin": Origin.CURATED.value,
        "score": 1.0,
        "why": [],
        "pipeline": "",
    }
