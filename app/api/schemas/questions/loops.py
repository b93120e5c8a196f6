"""The shapes of feedback loops."""

from pydantic import Field

from app.api.schemas.base import Listing, OneOf, Shape, Versioned
from app.api.schemas.questions.evidence import StepShapes, teller_shapes
from app.api.schemas.questions.paths import Ends, Step, TellerShape
from graph.questions.loops import CausalLoop, LoopAnswer, LoopKind
from graph.schema.model import NamedLoop, Status


class LoopName(Shape):
    """What the schema calls a loop."""

    slug: str = Field(examples=["stress-en-ruzie"])
    label: str = Field(examples=["Stress geeft ruzie, ruzie geeft stress"])
    description: str


class LoopShape(Shape):
    """A loop. ``nodes`` are in order, the first not repeated; the last link leads back to it.

    ``weakest`` is the index in ``links`` of the step with the least evidence, ``strength`` how many
    distinct quotes support that step.
    """

    id: str = Field(
        description="Holds as long as the loop's nodes do.",
        examples=["42d25314e8"],
    )
    name: LoopName | None = Field(description="What the schema calls it, if it does.")
    kind: OneOf[LoopKind] = Field(
        description=(
            "`reinforcing`: more comes back as more; `balancing`: as less; `unknown`: the sign of "
            "a link is in dispute."
        )
    )
    nodes: list[str] = Field(examples=[["ruzie", "stress"]])
    links: list[Step]
    strength: int = Field(examples=[1])
    weakest: int = Field(examples=[0])
    quotes: int = Field(description="Distinct quotes that support any step.", examples=[2])
    sections: int = Field(description="Sections those stand in.", examples=[1])
    told_whole: list[TellerShape]
    stitched: bool = Field(description="True where no single place tells the whole loop.")


class LoopDetail(LoopShape, Versioned):
    """A loop with the version of its schema."""

    took_ms: float


class BreakerShape(Ends):
    """A link, and how many of the loops found would be broken without it."""

    loops: int = Field(examples=[12])


class LoopBounds(Shape):
    """How far was looked. ``found`` counts loops before ``theme`` and ``kind`` sift them."""

    max_links: int = Field(examples=[6])
    limit: int = Field(examples=[200])
    statuses: list[OneOf[Status]] = Field(examples=[["confirmed"]])
    cut_off: bool
    found: int = Field(description="All loops within the bounds (at least).", examples=[657])
    left: int = Field(description="How many of those the limit leaves out.", examples=[0])
    whole_to: int = Field(
        description="Up to so many links every loop was found; below maxLinks when time ran out."
    )


class LoopList(Listing):
    """A page of loops: named ones first, then the best evidenced."""

    items: list[LoopShape]
    bounds: LoopBounds
    breakers: list[BreakerShape] = Field(
        description="The ten links that most of the loops found run over, most first."
    )
    took_ms: float


def loop_shape(loop: CausalLoop, name: NamedLoop | None, steps: StepShapes) -> LoopShape:
    """A loop with its steps."""
    return LoopShape(
        id=loop.id,
        name=LoopName.model_validate(name, from_attributes=True) if name else None,
        kind=loop.kind,
        nodes=list(loop.nodes),
        links=[steps.of(step) for step in loop.steps],
        strength=loop.strength,
        weakest=loop.weakest,
        quotes=loop.quotes,
        sections=loop.sections,
        told_whole=teller_shapes(loop.told_whole),
        stitched=not loop.told_whole,
    )


MOST_BREAKERS = 10
"""Links that an answer names: a reader weighs a handful, and the rest break ever fewer loops."""


def breaker_shapes(answer: LoopAnswer) -> list[BreakerShape]:
    """The links that most of the loops run over, most first."""
    return [
        BreakerShape(cause=link.cause, effect=link.effect, loops=link.loops)
        for link in answer.breakers[:MOST_BREAKERS]
    ]
