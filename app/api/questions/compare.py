"""Compare: the same question for two voices, two documents or two themes."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.pager import as_json, versions
from app.api.http.problems import documented
from app.api.http.question_keys import EndKeys
from app.api.registry import resource
from app.api.schemas.base import OneOf
from app.api.schemas.evidence import StepShapes
from app.api.schemas.path_answer import path_bounds, path_question_shape
from app.api.schemas.path_explanation import explanation_shape
from app.api.schemas.questions import (
    CompareAnswerShape,
    ComparedLinkShape,
    CompareQuestion,
    SideShape,
)
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.compare import CompareBy, CompareReport, ask_compare
from app.questions.paths import PathQuestion
from graph.questions.compare import LinkComparison
from graph.questions.path_answer import PathAnswer

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
    found = report.answer
    shape = CompareAnswerShape(
        question=CompareQuestion(by=keys.by, left=keys.left, right=keys.right),
        left=_side(keys.left, found.left, report),
        right=_side(keys.right, found.right, report),
        links=[_link(one, report) for one in found.links],
        shared=[list(path) for path in found.shared],
        only_left=[list(path) for path in found.only_left],
        only_right=[list(path) for path in found.only_right],
        **versions(catalogue),
        took_ms=report.took_ms,
    )
    return as_json(shape)


def _side(name: str, answer: PathAnswer, report: CompareReport) -> SideShape:
    return SideShape(
        name=name,
        question=path_question_shape(answer),
        bounds=path_bounds(answer, report.statuses),
        paths=[list(path.nodes) for path in answer.paths],
        cut_quotes=answer.minimum_cut.quotes,
        explanation=explanation_shape(answer),
    )


def _link(one: LinkComparison, report: CompareReport) -> ComparedLinkShape:
    return ComparedLinkShape.model_validate(
        {
            "cause": one.cause,
            "effect": one.effect,
            "polarity": one.left.polarity,
            "verdict": one.verdict,
            "left_says": one.left_says,
            "right_says": one.right_says,
            "left": StepShapes(report.texts).of(one.left),
            "right": StepShapes(report.texts).of(one.right),
        }
    )
