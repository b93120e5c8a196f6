"""What rests on a quote. Clients know these shapes by the word of the address, ``carries``."""

from pydantic import Field

from app.api.schemas.base import OneOf, Shape, Versioned, versions
from app.api.schemas.questions.evidence import StepShapes
from app.api.schemas.questions.paths import Step
from app.catalogue.catalogue import Catalogue
from app.questions.rests_on import RestsOnReport
from graph.engine.loop_nodes import loop_id
from graph.questions.rests_on import RestingLink
from graph.schema.model import Status


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


def rests_on_shape(report: RestsOnReport, address: str, catalogue: Catalogue) -> CarriesAnswerShape:
    """The answer for the quote at this address, with quotes' texts filled in."""
    found, steps = report.answer, StepShapes(report.texts)
    return CarriesAnswerShape(
        question=CarriesQuestion(quote=address, repeats=list(found.quotes), effect=found.effect),
        bounds=_bounds(report),
        links=[_link(one, steps) for one in found.links],
        paths=[
            CarriedPathShape(before=list(one.before), after=list(one.after) if one.after else None)
            for one in found.paths
        ],
        loops=[
            CarriedLoopShape(id=loop_id(one.nodes), nodes=list(one.nodes), falls=one.falls)
            for one in found.loops
        ],
        **versions(catalogue),
        took_ms=report.took_ms,
    )


def _bounds(report: RestsOnReport) -> CarriesBounds:
    return CarriesBounds(
        max_links=report.answer.max_links,
        limit=report.answer.limit,
        statuses=sorted(report.statuses),
        cut_off=report.answer.cut_off,
    )


def _link(one: RestingLink, steps: StepShapes) -> CarriedLinkShape:
    return CarriedLinkShape(
        link=steps.of(one.link),
        claims=list(one.claims),
        weight_before=one.weight_before,
        weight_after=one.weight_after,
        loses_support=one.loses_support,
        falls=one.falls,
    )
