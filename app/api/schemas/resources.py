"""What the API answers, as typed shapes: camelCase keys, English names."""

import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

Polarity = Literal["+", "-"]
Bearing = Literal["supports", "contradicts", "conditional"]
Status = Literal["suggested", "confirmed", "rejected"]


class Shape(BaseModel):
    """The parent of every shape: keys in camelCase."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Versioned(Shape):
    """An answer that names what it was made from."""

    schema_version: str = Field(
        description="Version of the causal schema.", examples=["1.0.0+1a2b3c4d"]
    )
    document_versions: dict[str, str] = Field(
        description="Version of each document, by its slug.", examples=[{"PO": "1.0"}]
    )


class Listing(Versioned):
    """One page of a list, always in the same order."""

    total: int = Field(description="How many there are on all pages together.", examples=[1])
    page: int = Field(examples=[1])
    page_size: int = Field(examples=[20])


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
    bearing: Bearing
    status: Status
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


class TagShape(Shape):
    """This quote is about this node, says this origin. ``why`` holds its reasons."""

    node: str = Field(examples=["geldzorgen"])
    status: Status
    origin: str = Field(examples=["terms"])
    score: float = Field(examples=[0.8])
    why: list[Any] = Field(examples=[[{"text": "geldzorgen", "start": 5, "end": 15}]])
    pipeline: str = Field(description="Version that proposed it; empty for people.")


class LabelShape(Shape):
    """A voice or a stance as the pipeline proposes it."""

    name: str = Field(examples=["ouder"])
    status: Status
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


class NodeShape(Shape):
    """A node; the last three are counts of confirmed evidence, repeats once."""

    slug: str = Field(examples=["geldzorgen"])
    label: str = Field(examples=["Geldzorgen"])
    kind: Literal["problem", "cause"]
    theme: str = Field(examples=["gezin"])
    level: str = Field(examples=["household"])
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
    status: Status


class LinkDetail(LinkShape, Versioned):
    """A link with the version of its schema."""


class LinkList(Listing):
    """A page of links, strongest first."""

    items: list[LinkShape]


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


class DocumentShape(Shape):
    """A source. ``date`` is null where the source names no day; ``dated`` is its own wording."""

    slug: str = Field(examples=["PO"])
    title: str = Field(examples=["Problemen en oorzaken"])
    kind: Literal["anthology", "policy_letter", "report", "other"]
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


class HitShape(Shape):
    """A quote that answers a question; ``why`` says what matched, ``marks`` where in ``clean``."""

    quote: str = Field(examples=["PO-1.1-1"])
    document: str = Field(examples=["PO"])
    section: str = Field(examples=["1.1"])
    text: str = Field(examples=["Door geldzorgen neemt de stress in huis toe."])
    clean: str
    lines: tuple[int, int] = Field(examples=[[4, 5]])
    score: float = Field(examples=[0.05])
    why: list[dict[str, str]] = Field(examples=[[{"kind": "word", "text": "stress"}]])
    marks: list[tuple[int, int]] = Field(examples=[[[26, 32]]])
    repeats: list[str]


class HitList(Listing):
    """A page of hits, best first."""

    question: str
    items: list[HitShape]
