"""The shapes of the ranking of nodes."""

from pydantic import Field

from app.api.schemas.base import Listing, OneOf, Shape
from app.api.schemas.questions.evidence import StepShapes, evidence_bounds
from app.api.schemas.questions.paths import EvidenceBounds, Step
from app.questions.leverage import LeverageReport, Stage
from graph.engine.loop_nodes import loop_id
from graph.questions.leverage import By, LeverageRow, Score

MOST_LOOPS = 10
"""Loops that a row names: enough to see which kind they are; all are under ``/loops``."""


class ScoreShape(Shape):
    """One measure of a node; nodes of equal value share a place.

    ``kept`` is the share of resamples in which the node stands at most two places from here,
    ``top`` that in which it stands among the first ten; null until they are counted.
    """

    value: float = Field(examples=[0.42])
    place: int = Field(examples=[1])
    kept: float | None = Field(examples=[0.97])
    top: float | None = Field(examples=[1.0])


class LeverageShape(Shape):
    """A node and what each of its scores rests on."""

    node: str = Field(examples=["ruzie"])
    reach: ScoreShape = Field(
        description="How often one comes past it on the way back from the effects; see `links`."
    )
    loops: ScoreShape = Field(
        description="How many loops fall without it, each as heavy as its evidence; see `inLoops`."
    )
    gates: ScoreShape = Field(
        description="How many nodes reach no effect but through it; see `gateOf`."
    )
    links: list[Step] = Field(description="Its links that lead towards an effect.")
    loops_in_all: int = Field(description="How many loops of at most six links run over it.")
    in_loops: list[str] = Field(description="The ids of ten of those, the shortest first.")
    gate_of: list[str] = Field(description="The nodes that must pass it.")


class Stability(Shape):
    """How far the counting is of how often places are kept: ``done`` resamples ``of`` so many.

    A count that ``failed`` is begun again when the question is asked again, up to twice.
    """

    state: OneOf[Stage]
    done: int = Field(examples=[80])
    of: int = Field(examples=[200])


class LeverageQuestion(Shape):
    """Towards what, and by which measure."""

    effects: list[str] = Field(examples=[["onveiligheid"]])
    by: OneOf[By]


class LeverageBounds(EvidenceBounds):
    """How far was looked."""

    max_links: int = Field(examples=[6])
    cut_off: bool = Field(description="Not all loops were found, or not all resamples done.")
    loops_whole_to: int = Field(description="Up to so many links every loop was found.")


class LeverageList(Listing):
    """A page of nodes, ranked. A ranking of what quotes say, no forecast of what works."""

    question: LeverageQuestion
    items: list[LeverageShape]
    bounds: LeverageBounds
    stability: Stability
    took_ms: float


def leverage_shape(row: LeverageRow, steps: StepShapes) -> LeverageShape:
    """A node with its scores and what they rest on."""
    loops = sorted(row.in_loops, key=lambda nodes: (len(nodes), nodes))
    return LeverageShape(
        node=row.node,
        reach=_score(row.reach),
        loops=_score(row.loops),
        gates=_score(row.dominance),
        links=[steps.of(link) for link in row.links],
        loops_in_all=len(loops),
        in_loops=[loop_id(nodes) for nodes in loops[:MOST_LOOPS]],
        gate_of=list(row.dominated),
    )


def _score(score: Score) -> ScoreShape:
    return ScoreShape(value=score.value, place=score.rank, kept=score.kept, top=score.top)


def leverage_bounds(report: LeverageReport) -> LeverageBounds:
    """Which evidence counted, and how far was looked."""
    return LeverageBounds(
        **evidence_bounds(report.asked.statuses, report.asked.only).model_dump(),
        max_links=report.answer.max_links,
        cut_off=report.answer.cut_off,
        loops_whole_to=report.answer.loops_whole_to,
    )
