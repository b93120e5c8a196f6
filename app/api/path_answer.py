"""A path report as the answer that the API and the command line give."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.api.path_models import (
    Bounds,
    Cut,
    CutClaim,
    Ends,
    PathAnswerShape,
    PathShape,
    Stated,
    Step,
    TellerShape,
)
from app.services.paths import PathReport
from graph.evidence import ClaimRef, LinkEvidence, distinct_quotes, documents, sections, voices
from graph.model import Bearing

if TYPE_CHECKING:
    from graph.certificate import CausalPath


def path_shape(report: PathReport) -> PathAnswerShape:
    """The answer with quotes' texts filled in."""
    answer = report.answer
    return PathAnswerShape(
        question=Ends(cause=answer.cause, effect=answer.effect),
        bounds=Bounds(
            max_links=answer.max_links,
            limit=answer.limit,
            statuses=sorted(status.value for status in report.statuses),
            cut_off=answer.cut_off,
        ),
        paths=[_path(path, report) for path in answer.paths],
        minimum_cut=_cut(report),
        schema_version=report.schema_version,
        document_versions=dict(report.document_versions),
        took_ms=report.took_ms,
    )


def _path(path: "CausalPath", report: PathReport) -> PathShape:
    return PathShape(
        nodes=list(path.nodes),
        links=[_step(step, report) for step in path.steps],
        sign=path.sign,
        weakest=path.weakest,
        told_whole=[TellerShape.model_validate(t, from_attributes=True) for t in path.told_whole],
    )


def _step(step: LinkEvidence, report: PathReport) -> Step:
    return Step(
        cause=step.cause,
        effect=step.effect,
        polarity=step.polarity,
        supports=_stated(step.supports, report),
        contradicts=_stated(step.bearing(Bearing.CONTRADICTS), report),
        conditional=_stated(step.bearing(Bearing.CONDITIONAL), report),
        quotes=len(distinct_quotes(step.supports)),
        sections=len(sections(step.supports)),
        documents=len(documents(step.supports)),
        voices=list(voices(step.supports)),
    )


def _stated(claims: Iterable[ClaimRef], report: PathReport) -> list[Stated]:
    return [Stated(claim=c.id, quote=c.quote, text=report.texts[c.quote]) for c in claims]


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
