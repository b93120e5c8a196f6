"""What one quote carries, and what changes when it is set aside."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.filters import Name
from app.api.http.pager import as_json
from app.api.http.problems import documented
from app.api.http.question_keys import QuestionKeys, within
from app.api.registry import resource
from app.api.schemas.questions.rests_on import CarriesAnswerShape, rests_on_shape
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.rests_on import ask_rests_on
from graph.bounds import MAX_LINKS, RESTING

router = resource(__name__, "/quotes", cached=False, examples=("/PO-1.1-2/carries",))


class RestsOnKeys(QuestionKeys):
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


@router.get(
    "/{address}/carries",
    name="carries",
    response_model=CarriesAnswerShape,
    responses=documented(400, 404),
)
def rests_on(
    address: str,
    keys: Annotated[RestsOnKeys, Query()],
    state: StateDep,
    session: SessionDep,
    catalogue: CatalogueDep,
) -> Response:
    """List every link, path and loop that rests on a quote."""
    report = ask_rests_on(
        session,
        catalogue,
        state.graphs,
        address,
        keys.effect,
        max_links=keys.max_links,
        limit=keys.limit,
        statuses=keys.statuses(),
    )
    return as_json(rests_on_shape(report, address, catalogue))
