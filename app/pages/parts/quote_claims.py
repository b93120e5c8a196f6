"""The claims of one quote: which links it states, with the words marked."""

from dataclasses import dataclass

from app import urls
from app.catalogue.catalogue import Catalogue
from app.db.queries.quotes import QuoteBundle
from app.db.tables import ClaimRow
from app.pages.parts.frame import Ref
from app.pages.parts.library import Library
from app.pages.parts.links import node_ref
from app.pages.parts.marked_text import Stretch
from app.pages.parts.quotes import view_claims
from app.pages.words import dutch, values
from graph.schema.model import Status


@dataclass(frozen=True, slots=True)
class QuoteClaim:
    """One claim. ``cause`` and ``effect`` are None where no node of the schema fits (yet).

    ``link`` is None where the schema does not have this link.
    """

    id: str
    cause: Ref | None
    effect: Ref | None
    link: Ref | None
    bearing: str
    stretches: tuple[Stretch, ...]
    confirmed: bool
    sure: str

    @property
    def anchor(self) -> str:
        """The id of this claim on the quote's page."""
        return f"uitspraak-{self.id}"


def view_quote_claims(
    one: QuoteBundle, catalogue: Catalogue, library: Library
) -> tuple[QuoteClaim, ...]:
    """The claims that nobody rejected, confirmed ones first.

    A proposal for a link that is confirmed from this quote is left out: it says nothing new.
    So is one from a node to itself.
    """
    confirmed = [c for c in one.claims if c.status is Status.CONFIRMED]
    known = {(claim.cause, claim.effect) for claim in confirmed}
    proposed = [
        claim
        for claim in one.claims
        if claim.status is Status.SUGGESTED
        and (claim.cause, claim.effect) not in known
        and (claim.cause is None or claim.cause != claim.effect)
    ]
    return tuple(_view(one, claim, catalogue, library) for claim in (*confirmed, *proposed))


def _view(one: QuoteBundle, claim: ClaimRow, catalogue: Catalogue, library: Library) -> QuoteClaim:
    known = (claim.cause or "", claim.effect or "") in catalogue.links
    return QuoteClaim(
        id=claim.id,
        cause=_end(claim.cause, catalogue),
        effect=_end(claim.effect, catalogue),
        link=_link(claim, catalogue) if known else None,
        bearing=values.BEARINGS[claim.bearing],
        stretches=view_claims(one.row, library, [claim]).stretches,
        confirmed=claim.status is Status.CONFIRMED,
        sure="" if claim.status is Status.CONFIRMED else dutch.sure(claim.score),
    )


def _end(slug: str | None, catalogue: Catalogue) -> Ref | None:
    return node_ref(catalogue, slug) if slug and slug in catalogue.nodes else None


def _link(claim: ClaimRow, catalogue: Catalogue) -> Ref:
    cause, effect = claim.cause or "", claim.effect or ""
    ends = [node_ref(catalogue, slug).label for slug in (cause, effect)]
    return Ref(" → ".join(ends), urls.link(cause, effect))
