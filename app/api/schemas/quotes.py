"""The shapes of quotes, with what hangs on them."""

from typing import Any

from pydantic import Field

from app.api.schemas.base import Listing, OneOf, Shape, Versioned
from app.api.schemas.claims import ClaimShape, claim_shape
from app.db.queries.claim_lists import PlacedClaim
from app.db.queries.quotes import QuoteBundle
from graph.schema.model import Status


class TagShape(Shape):
    """This quote is about this node, says this origin. ``why`` holds its reasons."""

    node: str = Field(examples=["geldzorgen"])
    status: OneOf[Status]
    origin: str = Field(examples=["terms"])
    score: float = Field(examples=[0.8])
    why: list[Any] = Field(examples=[[{"text": "geldzorgen", "start": 5, "end": 15}]])
    pipeline: str = Field(description="Version that proposed it; empty for people.")


class LabelShape(Shape):
    """A voice or a stance as the pipeline proposes it."""

    name: str = Field(examples=["ouder"])
    status: OneOf[Status]
    score: float = Field(examples=[0.8])
    pipeline: str


class QuoteShape(Shape):
    """A quote in its place. ``text`` is verbatim, ``clean`` is what pages show."""

    address: str = Field(examples=["PO-1.1-1"])
    document: str = Field(examples=["PO"])
    version: str = Field(description="Version of the document.", examples=["1.0"])
    section: str = Field(examples=["1.1"])
    ordinal: int = Field(examples=[1])
    text: str = Field(examples=["Door geldzorgen neemt de stress in huis toe."])
    clean: str = Field(examples=["Door geldzorgen neemt de stress in huis toe."])
    lines: tuple[int, int] = Field(description="First and last line, from 1.", examples=[[4, 5]])
    pieces: list[tuple[int, int]] = Field(
        description="Ranges in the document's text, half-open, in code points.",
        examples=[[[120, 164]]],
    )
    flags: list[str]
    voices: list[str] = Field(examples=[["ouder"]])
    voice_labels: list[LabelShape] = Field(description="The voices, with how sure each is.")
    stances: list[LabelShape] = Field(
        description="What sort of passage: `probleem`, `maatregel`, `resultaat`, `overig`."
    )
    repeats: list[str] = Field(description="Addresses of quotes with the same words.")
    tags: list[TagShape]
    claims: list[ClaimShape]
    current: bool = Field(description="False when a newer version of the document lacks it.")


class QuoteDetail(QuoteShape, Versioned):
    """A quote with the versions it stands in."""


class QuoteList(Listing):
    """A page of quotes, in the order of the documents."""

    items: list[QuoteShape]


def quote_shape(found: QuoteBundle) -> QuoteShape:
    """A quote as the API answers it."""
    row = found.row
    return QuoteShape(
        address=row.address,
        document=row.document,
        version=row.version,
        section=row.section,
        ordinal=row.ordinal,
        text=row.text,
        clean=row.clean,
        lines=(row.first_line, row.last_line),
        pieces=[(start, end) for start, end in row.pieces],
        flags=row.flags,
        voices=list(found.voices),
        voice_labels=[
            LabelShape(name=one.voice, status=one.status, score=one.score, pipeline=one.pipeline)
            for one in found.heard
        ],
        stances=[
            LabelShape(name=one.stance, status=one.status, score=one.score, pipeline=one.pipeline)
            for one in found.stances
        ],
        repeats=list(found.repeats),
        tags=[TagShape.model_validate(tag, from_attributes=True) for tag in found.tags],
        claims=[claim_shape(PlacedClaim(claim, row)) for claim in found.claims],
        current=row.current,
    )
