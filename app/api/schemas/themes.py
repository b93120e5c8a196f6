"""The shapes of themes."""

from pydantic import Field

from app.api.schemas.base import Listing, Shape, Versioned


class ThemeShape(Shape):
    """A theme with its nodes; ``quotes`` counts distinct confirmed quotes."""

    slug: str = Field(examples=["gezin"])
    label: str = Field(examples=["Het gezin"])
    description: str
    order: int = Field(examples=[1])
    nodes: list[str]
    quotes: int


class ThemeDetail(ThemeShape, Versioned):
    """A theme with the version of its schema."""


class ThemeList(Listing):
    """A page of themes, in the order of the overview."""

    items: list[ThemeShape]
