"""The shapes of a path answer: an evidence certificate."""

from typing import Literal

from pydantic import Field

from app.api.schemas.base import OneOf, Shape, Versioned
from graph.schema.model import Polarity, Status


class Ends(Shape):
    """Where a link starts and ends."""

    cause: str = Field(examples=["geldzorgen"])
    effect: str = Field(examples=["onveiligheid"])


class PathQuestionShape(Ends):
    """The question. ``cause`` and ``effect`` are the first of ``causes`` and ``effects``."""

    causes: list[str] = Field(description="All nodes a path may start from, themes filled in.")
    effects: list[str] = Field(description="All nodes a path may arrive at, themes filled in.")


class EvidenceBounds(Shape):
    """Which claims counted; an empty list left none out."""

    statuses: list[OneOf[Status]] = Field(examples=[["confirmed"]])
    documents: list[str] = Field(examples=[["PO"]])
    sections: list[str] = Field(examples=[["PO-3.10"]])
    voices: list[str] = Field(examples=[["ouder"]])
    min_quotes: int = Field(examples=[0])


class Bounds(EvidenceBounds):
    """What was asked for at most; ``cutOff`` says that there may be more than is shown."""

    max_links: int = Field(examples=[6])
    limit: int = Field(examples=[20])
    through: list[str] = Field(description="Nodes that every path passes.")
    avoid: list[str] = Field(description="Nodes that no path passes.")
    cut_off: bool
    found: int = Field(description="How many paths the bounds allow, shown or not.")
    found_exact: bool = Field(description="False where there are at least so many.")
    left: int = Field(description="How many of them are not shown (at least).")


class Stated(Shape):
    """A claim with the words of its quote."""

    claim: str = Field(description="Id of the claim.")
    quote: str = Field(examples=["PO-1.1-1"])
    text: str


class Step(Ends):
    """A link with its claims; the numbers count what supports it, repeats once."""

    polarity: Polarity
    supports: list[Stated]
    contradicts: list[Stated]
    conditional: list[Stated]
    quotes: int
    sections: int
    documents: int
    voices: list[str] = Field(description="Whose voices support it, most heard first.")


class TellerShape(Shape):
    """One place that tells the whole path or loop."""

    by: Literal["quote", "subparagraph", "paragraph", "chapter", "document"]
    address: str = Field(examples=["PO-1.1"])


class PathShape(Shape):
    """A path; ``weakest`` is the index in ``links`` of the step with the least evidence.

    The numbers count what supports any step, repeats once.
    """

    nodes: list[str]
    links: list[Step]
    sign: Polarity
    weakest: int
    told_whole: list[TellerShape]
    stitched: bool = Field(
        description=(
            "True where no single quote, section or document tells the whole path: that A leads to "
            "B and B to C does not make it so that A leads to C."
        )
    )
    quotes: int
    sections: int
    documents: int
    voices: list[str] = Field(description="Whose voices support it, most heard first.")


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


class NearNode(Shape):
    """A node so many links from an end of the question."""

    node: str
    links: int


class Explanation(Shape):
    """Why there is no path, and which nodes close by would have one."""

    detail: str = Field(description="The same in sentences.")
    causes_without_links: list[str] = Field(description="Causes from which no link runs.")
    effects_without_links: list[str] = Field(description="Effects to which no link runs.")
    shortest: int | None = Field(
        description="Links of the shortest way there is; null where there is none of any length."
    )
    without_filter: bool = Field(description="Whether there are paths without the filters.")
    instead_of_cause: list[NearNode] = Field(description="Nearest nodes that do lead there.")
    instead_of_effect: list[NearNode] = Field(description="Nearest nodes it does lead to.")


class PathAnswerShape(Versioned):
    """The best paths from a cause to an effect, with what stands behind and against each step."""

    question: PathQuestionShape
    bounds: Bounds
    paths: list[PathShape]
    minimum_cut: Cut
    explanation: Explanation | None = Field(description="Only where there is no path.")
    took_ms: float
