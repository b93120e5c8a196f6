"""What if: suppose a cause were taken away or a link broken."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.pager import as_json
from app.api.http.problems import documented
from app.api.http.question_keys import EvidenceKeys, Names, within
from app.api.registry import resource
from app.api.schemas.questions.what_if import WhatIfAnswerShape, what_if_shape
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.what_if import ask_what_if
from graph.bounds import MAX_LINKS

router = resource(__name__, "/whatif", cached=False, examples=("?remove=hulp-zoeken",))


class WhatIfKeys(EvidenceKeys):
    """What is taken away, and how far that is followed. At least one of the first two."""

    remove: Names = Field(
        [],
        description="Slug of a node to take away; may be given more than once.",
        examples=[["hulp-zoeken"]],
    )
    broken: Names = Field(
        [],
        alias="break",
        description="A link to break, as `cause/effect`; may be given more than once.",
        examples=[["geldzorgen/stress"]],
    )
    max_links: int = Field(
        3,
        description="Links along which a change is followed.",
        json_schema_extra=within(MAX_LINKS),
    )
    limit: int = Field(100, ge=1, le=500, description="Changes at most, the best evidenced first.")


@router.get("", response_model=WhatIfAnswerShape, responses=documented(400))
def whatif(
    keys: Annotated[WhatIfKeys, Query()],
    state: StateDep,
    session: SessionDep,
    catalogue: CatalogueDep,
) -> Response:
    """Say which nodes there would be less or more of, and what that rests on."""
    names = keys.filters()
    report = ask_what_if(
        session,
        catalogue,
        state.graphs,
        keys.remove,
        keys.broken,
        max_links=keys.max_links,
        filters=names,
    )
    return as_json(what_if_shape(report, keys.limit, names.statuses, catalogue))
