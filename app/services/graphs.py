"""The causal graphs of the store, built when a question first needs one."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.models import ClaimRow, DocumentRow, QuoteRow, VoiceRow
from app.services.catalogue import Catalogue
from graph.evidence import CONFIRMED, ClaimRef, LinkEvidence
from graph.model import Bearing, Status

if TYPE_CHECKING:
    from graph.build import CausalGraph

Statuses = frozenset[Status]


class GraphKeeper:
    """Keeps the graphs of one revision of the store, one for each set of statuses."""

    def __init__(self) -> None:
        """Start empty; each graph is built when it is first asked for."""
        self._kept: dict[tuple[int, Statuses], CausalGraph] = {}

    def get(
        self, session: Session, catalogue: Catalogue, statuses: Statuses = CONFIRMED
    ) -> "CausalGraph":
        """The causal graph over the claims of these statuses; callers do not change it."""
        key = (catalogue.revision, statuses)
        graph = self._kept.get(key)
        if graph is None:
            graph = read_graph(session, catalogue, statuses)
            same = {k: v for k, v in self._kept.items() if k[0] == catalogue.revision}
            self._kept = {**same, key: graph}
        return graph


def read_graph(
    session: Session, catalogue: Catalogue, statuses: Statuses = CONFIRMED
) -> "CausalGraph":
    """Build the graph from the catalogue's nodes and links and the store's claims; two queries."""
    from graph.build import build_graph  # noqa: PLC0415 - networkx, for who asks a question

    claims = _claims(session, statuses)
    links = (
        LinkEvidence(
            link.cause,
            link.effect,
            "-" if link.polarity == "-" else "+",
            tuple(claims.get((link.cause, link.effect), ())),
        )
        for link in catalogue.links.values()
    )
    return build_graph(catalogue.nodes.values(), links, statuses)


def _claims(session: Session, statuses: Statuses) -> Mapping[tuple[str, str], list[ClaimRef]]:
    voices = _voices(session)
    rows = session.execute(
        select(
            ClaimRow,
            col(QuoteRow.address),
            col(QuoteRow.repeat_key),
            col(QuoteRow.section),
            col(QuoteRow.document),
        )
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(col(ClaimRow.status).in_(sorted(statuses)), col(QuoteRow.current))
        .order_by(
            col(DocumentRow.position),
            col(QuoteRow.position),
            col(ClaimRow.cause_start),
            col(ClaimRow.id),
        )
    )
    found: dict[tuple[str, str], list[ClaimRef]] = defaultdict(list)
    for claim, address, key, section, document in rows:
        if claim.cause and claim.effect:
            found[claim.cause, claim.effect].append(
                ClaimRef(
                    id=claim.id,
                    quote=address,
                    repeat_key=key,
                    section=section,
                    document=document,
                    bearing=Bearing(claim.bearing),
                    status=Status(claim.status),
                    voices=tuple(voices.get(claim.quote, ())),
                )
            )
    return found


def _voices(session: Session) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    query = select(VoiceRow).where(col(VoiceRow.status) != Status.REJECTED.value)
    for row in session.scalars(query.order_by(col(VoiceRow.voice))):
        found[row.quote].append(row.voice)
    return found
