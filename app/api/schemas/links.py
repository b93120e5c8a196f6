"""The shapes of links."""

from collections.abc import Sequence

from pydantic import Field

from app.api.schemas.base import Listing, OneOf, Shape, Versioned
from app.api.schemas.claims import ClaimShape, claim_shape
from app.catalogue.entries import LinkEntry
from app.db.queries.claim_lists import PlacedClaim
from graph.schema.model import Bearing, Polarity, Status


class LinkShape(Shape):
    """cause → effect. ``claims`` are those with ``status``; ``quotes`` are their addresses."""

    cause: str = Field(examples=["geldzorgen"])
    effect: str = Field(examples=["stress"])
    polarity: Polarity
    claims: list[ClaimShape]
    quotes: list[str] = Field(
        description="Addresses of the distinct quotes that support the link, repeats once.",
        examples=[["PO-1.1-1"]],
    )
    status: OneOf[Status]


class LinkDetail(LinkShape, Versioned):
    """A link with the version of its schema."""


class LinkList(Listing):
    """A page of links, strongest first."""

    items: list[LinkShape]


def link_shape(link: LinkEntry, claims: Sequence[PlacedClaim]) -> LinkShape:
    """A link as the API answers it, with the claims asked for."""
    quotes: dict[str, str] = {}
    for one in claims:
        if one.claim.bearing is Bearing.SUPPORTS:
            quotes.setdefault(one.quote.repeat_key, one.quote.address)
    return LinkShape(
        cause=link.cause,
        effect=link.effect,
        polarity=link.polarity,
        claims=[claim_shape(one) for one in claims],
        quotes=list(quotes.values()),
        status=Status.CONFIRMED if link.claims else Status.SUGGESTED,
    )
