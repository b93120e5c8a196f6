"""Compare: the same question for two voices, two documents or two themes."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.pager import as_json
from app.api.http.problems import documented
from app.api.http.question_keys import EndKeys
from app.api.registry import resource
from app.api.schemas.base import OneOf
from app.api.schemas.questions.compare import (
    CompareAnswerShape,
    CompareQuestion,
    compare_shape,
)
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.compare import CompareBy, ask_compare
from app.questions.paths import PathQuestion

router = resource(
    __name__,
    "/compare",
    cached=False,
    examples=("?cause=geldzorgen&effect=onveiligheid&by=voice&left=ouder&right=school",),
)


class CompareKeys(EndKeys):
    """A path question and its two sides. By theme, leave one of the ends open."""

    by: OneOf[CompareBy] = Field(description="What the two sides are.")
    left: str = Field(description="A voice, or the slug of a document or theme.", max_length=200)
    right: str = Field(description="The other one.", max_length=200)


@router.get("", response_model=CompareAnswerShape, responses=documented(400))
def compare(
    keys: Annotated[CompareKeys, Query()],
    state: StateDep,
    session: SessionDep,
    catalogue: CatalogueDep,
) -> Response:
    """Show where two sides agree, differ and collide, link by link."""
    question = PathQuestion(
        keys.causes(), keys.effects(), keys.filters(), keys.max_links, keys.limit
    )
    report = ask_compare(
        session,
        catalogue,
        state.graphs,
        question,
        by=keys.by,
        left=keys.left,
        right=keys.right,
    )
    question_shape = CompareQuestion(by=keys.by, left=keys.left, right=keys.right)
    return as_json(compare_shape(report, question_shape, catalogue))
