"""Reads the catalogue from the store, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Mapping

from sqlmodel import Session, col, select

from app.catalogue.catalogue import (
    Catalogue,
    ClaimEntry,
    LinkEntry,
    LoopEntry,
    NodeEntry,
    ThemeEntry,
)
from app.db.marks import mark_of
from app.db.tables import (
    ClaimRow,
    DocumentRow,
    LinkRow,
    LoopRow,
    NodeRow,
    NodeSectionRow,
    QuoteRow,
    TagRow,
    ThemeRow,
)
from graph.schema.model import Status


class CatalogueKeeper:
    """Hands out the catalogue and renews it when the store's revision has moved."""

    def __init__(self) -> None:
        """Start empty; the first ``get`` reads the store."""
        self._kept: Catalogue | None = None

    def get(self, session: Session) -> Catalogue:
        """The catalogue of the store's present revision: one small query when nothing moved."""
        revision = int(mark_of(session, "revision") or 0)
        if self._kept is None or self._kept.revision != revision:
            self._kept = read_catalogue(session, revision)
        return self._kept


def read_catalogue(session: Session, revision: int) -> Catalogue:
    """Read schema and confirmed evidence in a fixed number of queries."""
    claims = _claims(session)
    links = {
        (row.cause, row.effect): LinkEntry(
            row.cause, row.effect, row.polarity, tuple(claims.get((row.cause, row.effect), ()))
        )
        for row in session.exec(select(LinkRow))
    }
    keys = _confirmed_keys(session)
    nodes = _nodes(session, links, keys)
    return Catalogue(
        revision=revision,
        schema_version=mark_of(session, "schema.version") or "",
        core=mark_of(session, "schema.core") or "",
        themes=_themes(session, nodes, keys),
        nodes=nodes,
        links=links,
        loops={
            row.slug: LoopEntry(row.slug, row.label, row.description, tuple(row.nodes))
            for row in session.exec(select(LoopRow))
        },
        documents=_versions(session),
    )


def _versions(session: Session) -> dict[str, str]:
    columns = select(col(DocumentRow.slug), col(DocumentRow.version))
    return dict(session.execute(columns.order_by(col(DocumentRow.position))).all())


def _claims(session: Session) -> dict[tuple[str, str], list[ClaimEntry]]:
    rows = session.execute(
        select(ClaimRow, QuoteRow)
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(ClaimRow.status == Status.CONFIRMED.value, col(QuoteRow.current))
        .order_by(col(DocumentRow.position), col(QuoteRow.position), col(ClaimRow.cause_start))
    )
    found: dict[tuple[str, str], list[ClaimEntry]] = defaultdict(list)
    for claim, quote in rows:
        if claim.cause and claim.effect:
            found[claim.cause, claim.effect].append(
                ClaimEntry(
                    id=claim.id,
                    quote=quote.address,
                    repeat_key=quote.repeat_key,
                    document=quote.document,
                    section=quote.section,
                    bearing=claim.bearing,
                    cause=claim.cause,
                    effect=claim.effect,
                    polarity=claim.polarity,
                )
            )
    return found


def _confirmed_keys(session: Session) -> dict[str, set[str]]:
    rows = session.execute(
        select(col(TagRow.node), col(QuoteRow.repeat_key))
        .join(QuoteRow, col(QuoteRow.id) == col(TagRow.quote))
        .where(TagRow.status == Status.CONFIRMED.value, col(QuoteRow.current))
    )
    keys: dict[str, set[str]] = defaultdict(set)
    for node, key in rows:
        keys[node].add(key)
    return keys


def _nodes(
    session: Session, links: Mapping[tuple[str, str], LinkEntry], keys: Mapping[str, set[str]]
) -> dict[str, NodeEntry]:
    sections: dict[str, list[str]] = defaultdict(list)
    for row in session.exec(select(NodeSectionRow).order_by(col(NodeSectionRow.position))):
        sections[row.node].append(row.section)
    causes = [effect for _, effect in links]
    effects = [cause for cause, _ in links]
    return {
        row.slug: NodeEntry(
            slug=row.slug,
            label=row.label,
            kind=row.kind,
            theme=row.theme,
            level=row.level,
            definition=row.definition,
            terms=tuple(row.terms),
            sections=tuple(sections[row.slug]),
            retired=tuple(row.retired),
            quotes=len(keys.get(row.slug, ())),
            causes=causes.count(row.slug),
            effects=effects.count(row.slug),
        )
        for row in session.exec(select(NodeRow).order_by(col(NodeRow.position)))
    }


def _themes(
    session: Session, nodes: Mapping[str, NodeEntry], keys: Mapping[str, set[str]]
) -> dict[str, ThemeEntry]:
    found = {}
    for row in session.exec(select(ThemeRow).order_by(col(ThemeRow.position))):
        own = tuple(node.slug for node in nodes.values() if node.theme == row.slug)
        quotes = set().union(*(keys.get(slug, set()) for slug in own))
        found[row.slug] = ThemeEntry(
            row.slug, row.label, row.description, row.position, own, len(quotes), row.colour
        )
    return found
