"""What if: suppose a cause were taken away or a link broken."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.pager import as_json, versions
from app.api.http.problems import documented
from app.api.http.question_keys import EvidenceKeys, Names, within
from app.api.registry import resource
from app.api.schemas.evidence import StepShapes, evidence_bounds
from app.api.schemas.paths import Ends
from app.api.schemas.questions import ChangeShape, WhatIfAnswerShape, WhatIfBounds, WhatIfQuestion
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.what_if import WhatIfReport, ask_what_if
from graph.bounds import MAX_LINKS
from graph.questions.what_if import NodeChange
from graph.schema.model import Status

router = resource(__name__, "/whatif", cached=False, examples=("?remove=hulp-zoeken",))

NOTE = (
    "A reading of what the quotes say, no forecast. Nothing is weighed: where one way says less "
    "and another says more, the change is unknown."
)


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
    answer, steps = report.answer, StepShapes(report.texts)
    shown = answer.changes[: keys.limit]
    shape = WhatIfAnswerShape(
        question=WhatIfQuestion(
            removed=list(answer.removed),
            broken=[Ends(cause=cause, effect=effect) for cause, effect in answer.broken],
        ),
        bounds=_bounds(report, keys.limit, names.statuses),
        note=NOTE,
        changes=[_change(one) for one in shown],
        unchanged=list(answer.unchanged),
        links=[
            steps.of(link)
            for link in {(k.cause, k.effect): k for one in shown for k in one.links}.values()
        ],
        **versions(catalogue),
        took_ms=report.took_ms,
    )
    return as_json(shape)


def _bounds(report: WhatIfReport, limit: int, statuses: frozenset[Status]) -> WhatIfBounds:
    answer = report.answer
    left = max(0, len(answer.changes) - limit)
    return WhatIfBounds(
        **evidence_bounds(statuses, report.only).model_dump(),
        max_links=answer.max_links,
        limit=limit,
        cut_off=answer.cut_off or left > 0,
        found=len(answer.changes),
        left=left,
    )


def _change(change: NodeChange) -> ChangeShape:
    return ChangeShape.model_validate(
        {
            "node": change.node,
            "change": change.change,
            "less": list(change.less) if change.less else None,
            "more": list(change.more) if change.more else None,
        }
    )
