"""The shapes of trees, of what-if, of what a quote carries and of comparisons."""

from typing import Literal

from pydantic import Field

from app.api.schemas.base import OneOf, Shape, Versioned
from app.api.schemas.paths import Bounds, Ends, EvidenceBounds, Explanation, PathQuestionShape, Step
from app.questions.compare import CompareBy
from graph.questions.compare import Verdict
from graph.questions.trees import Direction
from graph.questions.what_if import Change
from graph.schema.model import Polarity, Status


class TreeQuestion(Shape):
    """From which node, and which way."""

    node: str = Field(examples=["onveiligheid"])
    direction: OneOf[Direction]


class TreeBounds(EvidenceBounds):
    """How far the tree goes. ``left`` nodes are within ``depth`` but beyond ``limit``."""

    depth: int = Field(examples=[3])
    limit: int = Field(examples=[60])
    avoid: list[str]
    cut_off: bool
    left: int
    deeper: int = Field(description="How many nodes one link more would bring.")


class BranchShape(Shape):
    """A node at its least distance from the root, and the link it hangs by."""

    node: str = Field(examples=["ruzie"])
    parent: str = Field(description="The node one link nearer to the root.")
    depth: int = Field(examples=[1])
    sign: Polarity = Field(description="What more of the cause end gives at the effect end.")
    link: Step
    more: int = Field(description="Nodes that would hang here if the tree could be larger.")


class TreeAnswerShape(Versioned):
    """What leads to a node, or what it leads to; nearest first."""

    question: TreeQuestion
    bounds: TreeBounds
    branches: list[BranchShape]
    took_ms: float


class WhatIfQuestion(Shape):
    """What is taken away."""

    removed: list[str]
    broken: list[Ends]


class WhatIfBounds(EvidenceBounds):
    """How far changes are followed; ``left`` changes are beyond ``limit``."""

    max_links: int = Field(examples=[3])
    limit: int = Field(examples=[100])
    cut_off: bool = Field(description="More changes are beyond the links, or beyond the limit.")
    found: int
    left: int


class ChangeShape(Shape):
    """What becomes of a node, and the best evidenced ways by which that comes."""

    node: str = Field(examples=["ruzie"])
    change: Literal[Change.LESS, Change.MORE, Change.UNKNOWN] = Field(
        description="`unknown`: one way says less and another says more."
    )
    less: list[str] | None = Field(description="The way, as nodes, that makes it less.")
    more: list[str] | None = Field(description="The way, as nodes, that makes it more.")


class WhatIfAnswerShape(Versioned):
    """A reading of the quotes. ``links`` are those the changes rest on, each once."""

    question: WhatIfQuestion
    bounds: WhatIfBounds
    note: str
    changes: list[ChangeShape]
    unchanged: list[str]
    links: list[Step]
    took_ms: float


class CarriesQuestion(Shape):
    """Which quote, and the effect that paths are looked at to."""

    quote: str = Field(examples=["PO-1.1-2"])
    repeats: list[str] = Field(description="All addresses of the statement; set aside together.")
    effect: str = Field(examples=["onveiligheid"])


class CarriesBounds(Shape):
    """What was looked at."""

    max_links: int = Field(examples=[6])
    limit: int = Field(examples=[100])
    statuses: list[OneOf[Status]]
    cut_off: bool = Field(description="There are more paths or loops than are shown.")


class CarriedLinkShape(Shape):
    """A link with a claim from the quote; the weights count distinct supporting quotes."""

    link: Step
    claims: list[str] = Field(description="Ids of the claims that go with the quote.")
    weight_before: int
    weight_after: int
    loses_support: bool
    falls: bool = Field(description="Nothing states the link any more.")


class CarriedPathShape(Shape):
    """The best path of a node to the effect, with the quote and without it (null: none)."""

    before: list[str]
    after: list[str] | None


class CarriedLoopShape(Shape):
    """A loop over a link the quote bears on."""

    id: str
    nodes: list[str]
    falls: bool


class CarriesAnswerShape(Versioned):
    """Everything that rests on a quote, and what changes when it is set aside."""

    question: CarriesQuestion
    bounds: CarriesBounds
    links: list[CarriedLinkShape]
    paths: list[CarriedPathShape]
    loops: list[CarriedLoopShape]
    took_ms: float


class CompareQuestion(Shape):
    """What is held side by side."""

    by: OneOf[CompareBy]
    left: str
    right: str


class SideShape(Shape):
    """What one side answers; ``paths`` are node slugs, the best evidenced first."""

    name: str
    question: PathQuestionShape
    bounds: Bounds
    paths: list[list[str]]
    cut_quotes: int = Field(description="How many quotes must fall for no path to be left.")
    explanation: Explanation | None


class ComparedLinkShape(Ends):
    """A link as each side has it. ``leftSays`` null: that side says nothing of it."""

    polarity: Polarity
    verdict: OneOf[Verdict]
    left_says: Literal["+", "-", "?"] | None
    right_says: Literal["+", "-", "?"] | None
    left: Step
    right: Step


class CompareAnswerShape(Versioned):
    """Where two sides agree, differ and collide. That a side is silent is no denial."""

    question: CompareQuestion
    left: SideShape
    right: SideShape
    links: list[ComparedLinkShape]
    shared: list[list[str]]
    only_left: list[list[str]]
    only_right: list[list[str]]
    took_ms: float
