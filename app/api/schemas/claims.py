"""The shapes of claims."""

from pydantic import Field

from app.api.schemas.base import Listing, OneOf, Shape
from app.db.queries.claim_lists import PlacedClaim
from graph.schema.model import Bearing, Polarity, Status


class Span(Shape):
    """A stretch of the quote's text, half-open, in code points."""

    start: int = Field(examples=[5])
    end: int = Field(examples=[14])
    text: str = Field(examples=["geldzorgen"])


class ClaimShape(Shape):
    """This quote states this link. An end is null where no node fits (yet)."""

    id: str = Field(examples=["0f3c5a7e9b1d"])
    quote: str = Field(examples=["PO-1.1-1"])
    cause: str | None = Field(examples=["geldzorgen"])
    effect: str | None = Field(examples=["stress"])
    polarity: Polarity
    bearing: OneOf[Bearing]
    status: OneOf[Status]
    origin: str = Field(examples=["curated"])
    score: float = Field(examples=[1.0])
    cause_span: Span
    effect_span: Span
    cue: str = Field(examples=["door"])
    kind: str = Field(description="`causal` or `correlation`.", examples=["causal"])
    explicit: bool = Field(description="False where the cue merely suggests the relation.")
    negated: bool = Field(description="True where the quote denies the relation.")
    pipeline: str = Field(description="Version that proposed it; empty for people.")


class ClaimList(Listing):
    """A page of claims."""

    items: list[ClaimShape]


def claim_shape(placed: PlacedClaim) -> ClaimShape:
    """A claim as the API answers it."""
    claim, text = placed.claim, placed.quote.text
    return ClaimShape(
        **claim.model_dump(include=_SAME),
        quote=placed.quote.address,
        cause_span=_span(text, claim.cause_start, claim.cause_end),
        effect_span=_span(text, claim.effect_start, claim.effect_end),
    )


_SAME = ClaimShape.model_fields.keys() - {"quote", "cause_span", "effect_span"}
"""The names that a claim has in the store too."""


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])
