"""The shapes of links."""

from pydantic import Field

from app.api.schemas.base import Listing, OneOf, Shape, Versioned
from app.api.schemas.claims import ClaimShape
from graph.schema.model import Polarity, Status


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
