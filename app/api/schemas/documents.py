"""The shapes of documents."""

import datetime

from pydantic import Field

from app.api.schemas.base import Listing, OneOf, Shape, Versioned
from corpus.model import DocumentKind


class DocumentShape(Shape):
    """A source. ``date`` is null where the source names no day; ``dated`` is its own wording."""

    slug: str = Field(examples=["PO"])
    title: str = Field(examples=["Problemen en oorzaken"])
    kind: OneOf[DocumentKind]
    version: str = Field(examples=["1.0"])
    status: str
    date: datetime.date | None
    dated: str
    publisher: str
    licence: str
    address: str | None
    sha256: str
    sections: int
    quotes: int


class DocumentDetail(DocumentShape, Versioned):
    """A source with the version of the schema."""


class DocumentList(Listing):
    """A page of sources."""

    items: list[DocumentShape]
