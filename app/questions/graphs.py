"""The causal graphs of the store, built when a question first needs one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.claims import evidence_rows
from app.db.queries.voices import voices_of_quotes
from app.per_revision import PerRevision
from graph.evidence.build import CausalGraph, build_graph
from graph.evidence.claims import CONFIRMED, ClaimRef, LinkEvidence
from graph.schema.model import Status

Statuses = frozenset[Status]

_SETS = 2 ** len(Status) - 1
"""Every set of statuses that can be asked."""


@dataclass(slots=True)
class GraphCache:
    """Keeps the graphs of one revision of the store, one for each set of statuses."""

    _kept: PerRevision[CausalGraph] = field(default_factory=lambda: PerRevision(_SETS))

    def get(
        self, session: Session, catalogue: Catalogue, statuses: Statuses = CONFIRMED
    ) -> CausalGraph:
        """The causal graph over the claims of these statuses; callers do not change it."""
        return self._kept.get(
            catalogue.revision, statuses, lambda: read_graph(session, catalogue, statuses)
        )


def read_graph(
    session: Session, catalogue: Catalogue, statuses: Statuses = CONFIRMED
) -> CausalGraph:
    """Build the graph from the catalogue's nodes and the store's links and claims; two queries."""
    return build_graph(catalogue.nodes.values(), read_links(session, statuses), statuses)


def read_links(session: Session, statuses: Statuses) -> Iterator[LinkEvidence]:
    """The links that claims of these statuses are about, by their ends, as they come.

    Rows are fetched in batches and words that come again are kept once: with a million claims the
    answer itself is all there is room for.
    """
    voices = voices_of_quotes(session)
    rows = evidence_rows(session, statuses)
    kept: dict[str, str] = {}

    def once(word: str) -> str:
        return kept.setdefault(word, word)

    for (cause, effect, polarity), claims in groupby(rows, lambda row: row[:3]):
        found = sorted(claims, key=lambda row: row[3:7])
        refs = tuple(_ref(row, once, voices) for row in found)
        yield LinkEvidence(once(cause), once(effect), polarity, refs)


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
        bearing=bearing,
        status=status,
        voices=tuple(voices.get(quote, ())),
    )
