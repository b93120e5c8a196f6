"""The causal graphs of the store, built when a question first needs one."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select
from sqlmodel import Session, col

from app.catalogue.catalogue import Catalogue
from app.db.tables import ClaimRow, DocumentRow, LinkRow, QuoteRow, VoiceRow
from graph.evidence.claims import CONFIRMED, ClaimRef, LinkEvidence
from graph.schema.model import Bearing, Status

if TYPE_CHECKING:
    from graph.evidence.build import CausalGraph

Statuses = frozenset[Status]

_LOT = 10_000
"""How many rows are fetched at a time."""

_BEARINGS = {str(bearing): bearing for bearing in Bearing}
_STATUSES = {str(status): status for status in Status}


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
    """Build the graph from the catalogue's nodes and the store's links and claims; two queries."""
    from graph.evidence.build import (  # noqa: PLC0415 - networkx, for who asks a question
        build_graph,
    )

    return build_graph(catalogue.nodes.values(), read_links(session, statuses), statuses)


def read_links(session: Session, statuses: Statuses) -> Iterator[LinkEvidence]:
    """The links that claims of these statuses are about, by their ends, as they come.

    Rows are fetched in lots and words that come again are kept once: with a million claims the
    answer itself is all there is room for.
    """
    voices = _voices(session)
    rows = session.execute(_claims(statuses), execution_options={"yield_per": _LOT})
    kept: dict[str, str] = {}

    def once(word: str) -> str:
        return kept.setdefault(word, word)

    for (cause, effect, polarity), claims in groupby(rows, lambda row: row[:3]):
        found = sorted(claims, key=lambda row: row[3:7])
        refs = tuple(_ref(row, once, voices) for row in found)
        yield LinkEvidence(once(cause), once(effect), "-" if polarity == "-" else "+", refs)


def _claims(statuses: Statuses) -> Select[tuple[Any, ...]]:
    """Claims with their link and quote; those of a link in a row, as the index has them."""
    ends = (col(LinkRow.cause) == col(ClaimRow.cause)) & (
        col(LinkRow.effect) == col(ClaimRow.effect)
    )
    columns: list[Any] = [
        col(LinkRow.cause),
        col(LinkRow.effect),
        col(LinkRow.polarity),
        col(DocumentRow.position),
        col(QuoteRow.position),
        col(ClaimRow.cause_start),
        col(ClaimRow.id),
        col(ClaimRow.bearing),
        col(ClaimRow.status),
        col(ClaimRow.quote),
        col(QuoteRow.address),
        col(QuoteRow.repeat_key),
        col(QuoteRow.section),
        col(QuoteRow.document),
    ]
    return (
        select(*columns)
        .select_from(ClaimRow)
        .join(LinkRow, ends)
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(col(ClaimRow.status).in_(sorted(statuses)), col(QuoteRow.current))
        .order_by(col(ClaimRow.cause), col(ClaimRow.effect))
    )


def _ref(
    row: Sequence[Any], once: Callable[[str], str], voices: Mapping[int, list[str]]
) -> ClaimRef:
    name, bearing, status, quote, address, key, section, document = row[6:]
    return ClaimRef(
        id=name,
        quote=once(address),
        repeat_key=once(key),
        section=once(section),
        document=once(document),
        bearing=_BEARINGS[bearing],
        status=_STATUSES[status],
        voices=tuple(voices.get(quote, ())),
    )


def _voices(session: Session) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    query = select(VoiceRow).where(col(VoiceRow.status) != Status.REJECTED.value)
    for row in session.scalars(query.order_by(col(VoiceRow.voice))):
        found[row.quote].append(row.voice)
    return found
