"""What one quote carries, and what changes when it is set aside."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.filters import Name
from app.api.http.pager import as_json, versions
from app.api.http.problems import documented
from app.api.http.question_keys import QuestionKeys, within
from app.api.registry import resource
from app.api.schemas.evidence import StepShapes
from app.api.schemas.questions import (
    CarriedLinkShape,
    CarriedLoopShape,
    CarriedPathShape,
    CarriesAnswerShape,
    CarriesBounds,
    CarriesQuestion,
)
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.rests_on import CarriesReport, ask_carries
from graph.bounds import MAX_LINKS, RESTING
from graph.engine.loop_nodes import loop_id
from graph.questions.rests_on import RestingLink

router = resource(__name__, "/quotes", cached=False, examples=("/PO-1.1-2/carries",))


class CarriesKeys(QuestionKeys):
    """To which effect, and how far."""

    effect: Name = Field(
        None, description="Look at paths to this node; by default the core of the schema."
    )
    max_links: int = Field(
        6,
        description="Links in a path at most.",
        json_schema_extra=within(MAX_LINKS),
    )
    limit: int = Field(
        100,
        description="Paths, and loops, at most.",
        json_schema_extra=within(RESTING),
    )


@router.get("/{address}/carries", response_model=CarriesAnswerShape, responses=documented(400, 404))
def carries(
    address: str,
    keys: Annotated[CarriesKeys, Query()],
    state: StateDep,
    session: SessionDep,
    catalogue: CatalogueDep,
) -> Response:
    """List every link, path and loop that rests on a quote."""
    report = ask_carries(
        session,
        catalogue,
        state.graphs,
        address,
        keys.effect,
        max_links=keys.max_links,
        limit=keys.limit,
        statuses=keys.statuses(),
    )
    found, steps = report.carried, StepShapes(report.texts)
    shape = CarriesAnswerShape(
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
    return as_json(shape)


def _bounds(report: CarriesReport) -> CarriesBounds:
    return CarriesBounds(
        max_links=report.carried.max_links,
        limit=report.carried.limit,
        statuses=sorted(report.statuses),
        cut_off=report.carried.cut_off,
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
