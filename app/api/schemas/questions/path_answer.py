"""A path report as the answer that the API and the command line give."""

from collections.abc import Iterable

from app.api.schemas.questions.evidence import StepShapes, evidence_bounds, teller_shapes
from app.api.schemas.questions.path_explanation import explanation_shape
from app.api.schemas.questions.paths import (
    Bounds,
    Cut,
    CutClaim,
    Ends,
    PathAnswerShape,
    PathQuestionShape,
    PathShape,
)
from app.questions.graphs import Statuses
from app.questions.paths import PathReport
from graph.evidence.claims import ClaimRef
from graph.questions.path_answer import CausalPath, PathAnswer


def path_shape(report: PathReport) -> PathAnswerShape:
    """The answer with quotes' texts filled in."""
    answer = report.answer
    steps = StepShapes(report.texts)
    return PathAnswerShape(
        question=path_question_shape(answer),
        bounds=path_bounds(answer, report.statuses),
        paths=[one_path(path, steps) for path in answer.paths],
        minimum_cut=_cut(report),
        explanation=explanation_shape(answer),
        schema_version=report.schema_version,
        document_versions=dict(report.document_versions),
        took_ms=report.took_ms,
    )


def path_question_shape(answer: PathAnswer) -> PathQuestionShape:
    """The ends that were asked about."""
    return PathQuestionShape(
        cause=answer.cause,
        effect=answer.effect,
        causes=list(answer.causes),
        effects=list(answer.effects),
    )


def path_bounds(answer: PathAnswer, statuses: Statuses) -> Bounds:
    """What the answer is limited to, and what it leaves out."""
    return Bounds(
        **evidence_bounds(statuses, answer.only).model_dump(),
        max_links=answer.max_links,
        limit=answer.limit,
        through=sorted(answer.only.through),
        avoid=sorted(answer.only.avoid),
        cut_off=answer.cut_off,
        found=answer.in_all.number,
        found_exact=answer.in_all.exact,
        left=answer.remaining,
    )


def one_path(path: CausalPath, steps: StepShapes) -> PathShape:
    """One path with its steps."""
    return PathShape(
        nodes=list(path.nodes),
        links=[steps.of(step) for step in path.steps],
        sign=path.sign,
        weakest=path.weakest,
        told_whole=teller_shapes(path.told_whole),
        stitched=path.stitched,
        quotes=len(path.quotes),
        sections=len(path.sections),
        documents=len(path.documents),
        voices=list(path.voices),
    )


def _cut(report: PathReport) -> Cut:
    cut = report.answer.minimum_cut
    return Cut(
        links=[Ends(cause=cause, effect=effect) for cause, effect in cut.links],
        claims=[
            CutClaim(
                id=claim.id,
                quote=claim.quote,
                cause=link.cause,
                effect=link.effect,
                text=report.texts[claim.quote],
            )
            for link in report.cut_links
            for claim in _distinct(link.stating)
        ],
        quotes=cut.quotes,
    )


def _distinct(claims: Iterable[ClaimRef]) -> list[ClaimRef]:
    """Of repeats the first claim."""
    first: dict[str, ClaimRef] = {}
    for claim in claims:
        first.setdefault(claim.repeat_key, claim)
    return list(first.values())
