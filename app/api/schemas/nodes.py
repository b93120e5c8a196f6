"""The shapes of nodes."""

from pydantic import Field

from app.api.schemas.base import Listing, OneOf, Shape, Versioned
from graph.schema.model import NodeKind, Valence


class NodeShape(Shape):
    """A node; the last three are counts of confirmed evidence, repeats once."""

    slug: str = Field(examples=["geldzorgen"])
    label: str = Field(examples=["Geldzorgen"])
    kind: OneOf[NodeKind]
    theme: str = Field(examples=["gezin"])
    level: str = Field(examples=["household"])
    valence: OneOf[Valence] = Field(description="Whether more of it is a trouble or good.")
    definition: str
    terms: list[str]
    sections: list[str] = Field(examples=[["1.1"]])
    retired: list[str] = Field(description="Earlier slugs; they redirect here.")
    quotes: int = Field(description="Number of distinct confirmed quotes.")
    causes: int = Field(description="Number of links that end here.")
    effects: int = Field(description="Number of links that start here.")


class NodeDetail(NodeShape, Versioned):
    """A node with the version of its schema."""


class NodeList(Listing):
    """A page of nodes, in the order of the schema."""

    items: list[NodeShape]
