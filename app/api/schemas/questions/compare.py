"""Where two sides agree, differ and collide."""

from typing import Literal

from pydantic import Field

from app.api.schemas.base import OneOf, Shape, Versioned, versions
from app.api.schemas.questions.evidence import StepShapes
from app.api.schemas.questions.path_answer import path_bounds, path_question_shape
from app.api.schemas.questions.path_explanation import explanation_shape
from app.api.schemas.questions.paths import Bounds, Ends, Explanation, PathQuestionShape, Step
from app.catalogue.catalogue import Catalogue
from app.questions.compare import CompareBy, CompareReport
from graph.questions.compare import LinkComparison, Verdict
from graph.questions.path_answer import PathAnswer
from graph.schema.model import Polarity


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


def compare_shape(
    report: CompareReport, question: CompareQuestion, catalogue: Catalogue
) -> CompareAnswerShape:
    """The answer with quotes' texts filled in."""
    found = report.answer
    return CompareAnswerShape(
        question=question,
        left=_side(question.left, found.left, report),
        right=_side(question.right, found.right, report),
        links=[_link(one, report) for one in found.links],
        shared=[list(path) for path in found.shared],
        only_left=[list(path) for path in found.only_left],
        only_right=[list(path) for path in found.only_right],
        **versions(catalogue),
        took_ms=report.took_ms,
    )


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
    # One shape for each side: the same link has other claims there.
    left, right = (StepShapes(report.texts).of(side) for side in (one.left, one.right))
    return ComparedLinkShape.model_validate(
        {
            "cause": one.cause,
            "effect": one.effect,
            "polarity": one.left.polarity,
            "verdict": one.verdict,
            "left_says": one.left_says,
            "right_says": one.right_says,
            "left": left,
            "right": right,
        }
    )
