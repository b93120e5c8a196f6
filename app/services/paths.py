"""Path questions over the store: the graph with its claims, and the answer with their words."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.models import ClaimRow, DocumentRow, QuoteRow, VoiceRow
from app.services.catalogue import Catalogue
from graph.evidence import CONFIRMED, ClaimRef, LinkEvidence
from graph.model import Bearing, Status

if TYPE_CHECKING:
    from graph.build import CausalGraph
    from graph.certificate import PathAnswer

Statuses = frozenset[Status]


@dataclass(frozen=True, slots=True)
class PathReport:
    """An answer with all that is needed to show it. ``texts`` gives quotes by address.

    ``cut_links`` are the links of the minimum cut with their claims.
    """

    answer: "PathAnswer"
    cut_links: tuple[LinkEvidence, ...]
    texts: Mapping[str, str]
    statuses: Statuses
    schema_version: str
    document_versions: Mapping[str, str]
    took_ms: float


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
    from graph.build import build_graph  # noqa: PLC0415 - networkx, when the first path is asked

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


def answer_paths(  # noqa: PLR0913 - a question has that many parts
    session: Session,
    catalogue: Catalogue,
    keeper: GraphKeeper,
    cause: str,
    effect: str,
    *,
    max_links: int = 6,
    limit: int = 20,
    statuses: Statuses = CONFIRMED,
) -> PathReport:
    """Answer a path question; a retired slug stands for the node that took its place.

    Raises graph.errors.QuestionError with all that is wrong: unknown or equal ends, bounds.
    """
    from graph.build import evidence_of  # noqa: PLC0415
    from graph.certificate import path_answer  # noqa: PLC0415

    started = time.perf_counter()
    graph = keeper.get(session, catalogue, statuses)
    start, end = (catalogue.redirects.get(slug, slug) for slug in (cause, effect))
    answer = path_answer(graph, start, end, max_links, limit)
    cut = tuple(evidence_of(graph, *link) for link in answer.minimum_cut.links)
    steps = (step for path in answer.paths for step in path.steps)
    texts = _texts(session, {claim.quote for link in (*steps, *cut) for claim in link.claims})
    took = (time.perf_counter() - started) * 1000
    return PathReport(
        answer=answer,
        cut_links=cut,
        texts=texts,
        statuses=statuses,
        schema_version=catalogue.schema_version,
        document_versions=catalogue.documents,
        took_ms=round(took, 3),
    )


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


def _texts(session: Session, addresses: Iterable[str]) -> dict[str, str]:
    columns = select(col(QuoteRow.address), col(QuoteRow.text))
    rows = session.execute(columns.where(col(QuoteRow.address).in_(sorted(addresses))))
    return dict(rows.all())
