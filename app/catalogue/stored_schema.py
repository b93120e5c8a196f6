"""The causal schema as the store holds it: what people confirmed and rejected counts."""

from collections import defaultdict

from sqlmodel import Session, col, select

from app.db.marks import mark_of
from app.db.queries.documents import own_document_version
from app.db.tables import ClaimRow, LinkRow, NodeSectionRow, QuoteRow, TagRow
from app.db.tables import NodeRow as StoredNode
from app.db.tables import ThemeRow as StoredTheme
from graph.schema.load import load_set_aside
from graph.schema.model import (
    Bearing,
    CausalSchema,
    Claim,
    Level,
    Link,
    Node,
    NodeKind,
    Polarity,
    Span,
    Status,
    Theme,
)

Pair = tuple[str, str]


def stored_schema(session: Session) -> CausalSchema:
    """The schema with its confirmed tags and claims, of current quotes only; no named loops.

    A link whose claims were all rejected stays, without claims. A node's tags are all its
    confirmed ones, those that follow from claims too. Seven queries.
    """
    document, version = own_document_version(session)
    return CausalSchema(
        version=mark_of(session, "schema.version") or "",
        document=document,
        document_version=version,
        core=mark_of(session, "schema.core") or "",
        themes=_themes(session),
        nodes=_nodes(session),
        links=_links(session),
        set_aside=load_set_aside(),
    )


def _themes(session: Session) -> tuple[Theme, ...]:
    rows = session.exec(select(StoredTheme).order_by(col(StoredTheme.position)))
    return tuple(Theme(x.slug, x.label, x.description, x.position, x.colour) for x in rows)


def _nodes(session: Session) -> tuple[Node, ...]:
    sections: dict[str, list[str]] = defaultdict(list)
    for row in session.exec(select(NodeSectionRow).order_by(col(NodeSectionRow.position))):
        sections[row.node].append(row.section)
    tags = _tags(session)
    return tuple(
        Node(
            row.slug,
            row.label,
            NodeKind(row.kind),
            row.theme,
            Level(row.level),
            row.definition,
            tuple(row.terms),
            tuple(sections[row.slug]),
            tuple(row.retired),
            tuple(tags.get(row.slug, ())),
        )
        for row in session.exec(select(StoredNode).order_by(col(StoredNode.position)))
    )


def _tags(session: Session) -> dict[str, list[str]]:
    rows = session.execute(
        select(col(TagRow.node), col(QuoteRow.address))
        .join(QuoteRow, col(QuoteRow.id) == col(TagRow.quote))
        .where(col(TagRow.status) == Status.CONFIRMED.value, col(QuoteRow.current))
        .order_by(col(QuoteRow.id))
        .distinct()
    )
    found: dict[str, list[str]] = defaultdict(list)
    for node, address in rows:
        found[node].append(address)
    return found


def _links(session: Session) -> tuple[Link, ...]:
    claims = _claims(session)
    return tuple(
        Link(row.cause, row.effect, _sign(row.polarity), tuple(claims[row.cause, row.effect]))
        for row in session.exec(select(LinkRow).order_by(col(LinkRow.cause), col(LinkRow.effect)))
    )


def _claims(session: Session) -> dict[Pair, list[Claim]]:
    rows = session.execute(
        select(ClaimRow, col(QuoteRow.address), col(QuoteRow.text))
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .where(col(ClaimRow.status) == Status.CONFIRMED.value, col(QuoteRow.current))
        .order_by(col(QuoteRow.id), col(ClaimRow.cause_start), col(ClaimRow.id))
    )
    found: dict[Pair, list[Claim]] = defaultdict(list)
    for row, address, text in rows:
        if row.cause and row.effect:
            found[row.cause, row.effect].append(_claim(row, row.cause, row.effect, address, text))
    return found


def _claim(row: ClaimRow, cause: str, effect: str, address: str, text: str) -> Claim:
    return Claim(
        address,
        cause,
        effect,
        _sign(row.polarity),
        Bearing(row.bearing),
        Span(row.cause_start, row.cause_end, text[row.cause_start : row.cause_end]),
        Span(row.effect_start, row.effect_end, text[row.effect_start : row.effect_end]),
        row.cue,
    )


def _sign(polarity: str) -> Polarity:
    return "-" if polarity == "-" else "+"
