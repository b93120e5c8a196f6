"""The shapes of sections."""

from pydantic import Field

from app.api.schemas.base import Listing, Shape, Versioned


class SectionShape(Shape):
    """A heading; ``quotes`` counts the quotes in it and below it, ``nodes`` draw on it."""

    address: str = Field(examples=["PO-1.1"])
    document: str = Field(examples=["PO"])
    number: str = Field(examples=["1.1"])
    title: str = Field(examples=["De schade"])
    toc_title: str | None
    depth: int = Field(examples=[2])
    parent: str | None = Field(examples=["1"])
    lines: tuple[int, int] = Field(examples=[[10, 40]])
    quotes: int
    nodes: list[str]


class SectionDetail(SectionShape, Versioned):
    """A section with the versions it stands in."""


class SectionList(Listing):
    """A page of sections, in the order of the documents."""

    items: list[SectionShape]
