"""The quotes behind links: whole, with cause and effect marked, by how they bear on the link."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from app.db.queries.claims import claims_with_ids
from app.db.tables import ClaimRow, QuoteRow
from app.pages.parts.library import Library
from app.pages.parts.quotes import QuoteView, view_claims
from graph.evidence.claims import LinkEvidence
from graph.schema.model import Bearing, Status

Claimed = tuple[ClaimRow, QuoteRow]
Ends = tuple[str, str]

HEADINGS = {
    Bearing.SUPPORTS: ("steun", "Citaten die dit verband noemen", ""),
    Bearing.CONTRADICTS: (
        "tegen",
        "Citaten die dit verband tegenspreken",
        "Deze citaten ontkennen het verband of noemen het omgekeerde.",
    ),
    Bearing.CONDITIONAL: (
        "voorwaarde",
        "Citaten die een voorwaarde noemen",
        "Volgens deze citaten geldt het verband alleen onder een voorwaarde.",
    ),
}


SUGGESTED = (
    "Voorstel van de computer",
    "Niemand heeft nagekeken of deze citaten het verband noemen.",
)


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Quotes that bear on a link in the same way, repeats once."""

    anchor: str
    heading: str
    note: str
    quotes: tuple[QuoteView, ...]


def read_groups(
    session: Session, library: Library, links: Iterable[LinkEvidence]
) -> Mapping[Ends, tuple[ClaimGroup, ...]]:
    """The quotes of the claims that these links rest on, by the ends of the link; one query."""
    wanted = {claim.id for link in links for claim in link.claims}
    if not wanted:
        return {}
    claims: dict[Ends, list[Claimed]] = defaultdict(list)
    for claim, row in claims_with_ids(session, wanted):
        claims[claim.cause or "", claim.effect or ""].append((claim, row))
    return {
        ends: (*_decided(found, library), *_suggested(found, library))
        for ends, found in claims.items()
    }


def _decided(claims: Sequence[Claimed], library: Library) -> list[ClaimGroup]:
    decided = [one for one in claims if one[0].status is not Status.SUGGESTED]
    return [group for group in groups_of(decided, library) if group.quotes]


def _suggested(claims: Sequence[Claimed], library: Library) -> list[ClaimGroup]:
    """What the computer suggests stands apart: it must not look like a person's decision."""
    quotes = quotes_of([one for one in claims if one[0].status is Status.SUGGESTED], library)
    return [ClaimGroup("voorstel", *SUGGESTED, quotes)] if quotes else []


def groups_of(claims: Sequence[Claimed], library: Library) -> list[ClaimGroup]:
    """The claims of one link by bearing; those that support it always, also when there are none."""
    groups = []
    for bearing, (anchor, heading, note) in HEADINGS.items():
        quotes = quotes_of([one for one in claims if one[0].bearing is bearing], library)
        if quotes or bearing is Bearing.SUPPORTS:
            groups.append(ClaimGroup(anchor, heading, note, quotes))
    return groups


def quotes_of(claims: Sequence[Claimed], library: Library) -> tuple[QuoteView, ...]:
    """One view a quote, all its claims marked; repeats hang on the first."""
    rows: dict[str, list[QuoteRow]] = {}
    stated: dict[str, list[ClaimRow]] = {}
    for claim, row in claims:
        rows.setdefault(row.repeat_key, []).append(row)
        stated.setdefault(row.address, []).append(claim)
    views = []
    for same in rows.values():
        first = same[0]
        others = dict.fromkeys(row.address for row in same if row.address != first.address)
        views.append(view_claims(first, library, stated[first.address], others))
    return tuple(views)
