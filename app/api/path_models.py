"""The shapes of a path answer: an evidence certificate."""

from typing import Literal

from pydantic import Field

from app.api.models import Polarity, Shape, Status, Versioned


class Ends(Shape):
    """Where a question or a link starts and ends."""

    cause: str = Field(examples=["geldzorgen"])
    effect: str = Field(examples=["onveiligheid"])


class Bounds(Shape):
    """What was asked for at most; ``cutOff`` says that there may be more."""

    max_links: int = Field(examples=[6])
    limit: int = Field(examples=[20])
    statuses: list[Status] = Field(examples=[["confirmed"]])
    cut_off: bool


class Stated(Shape):
    """A claim with the words of its quote."""

    claim: str = Field(description="Id of the claim.")
    quote: str = Field(examples=["PO-1.1-1"])
    text: str


class Step(Ends):
    """A link of a path with its claims; the numbers count what supports it, repeats once."""

    polarity: Polarity
    supports: list[Stated]
    contradicts: list[Stated]
    conditional: list[Stated]
    quotes: int
    sections: int
    documents: int
    voices: list[str] = Field(description="Whose voices support it, most heard first.")


class TellerShape(Shape):
    """One place that tells the whole path."""

    by: Literal["quote", "subparagraph", "paragraph", "chapter", "document"]
    address: str = Field(examples=["PO-1.1"])


class PathShape(Shape):
    """A path; ``weakest`` is the index in ``links`` of the step with the least evidence."""

    nodes: list[str]
    links: list[Step]
    sign: Polarity
    weakest: int
    told_whole: list[TellerShape]


class CutClaim(Ends):
    """A claim that would have to fall."""

    id: str
    quote: str
    text: str


class Cut(Shape):
    """The fewest claims (repeats once) that would have to fall for no path to be left."""

    links: list[Ends]
    claims: list[CutClaim]
    quotes: int


class PathAnswerShape(Versioned):
    """The best paths from a cause to an effect, with what stands behind and against each step."""

    question: Ends
    bounds: Bounds
    paths: list[PathShape]
    minimum_cut: Cut
    took_ms: float
