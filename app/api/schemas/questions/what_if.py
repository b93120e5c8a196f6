"""What becomes of nodes when a cause is taken away or a link broken."""

from typing import Literal

from pydantic import Field

from app.api.schemas.base import Shape, Versioned, versions
from app.api.schemas.questions.evidence import StepShapes, evidence_bounds
from app.api.schemas.questions.paths import Ends, EvidenceBounds, Step
from app.catalogue.catalogue import Catalogue
from app.questions.graphs import Statuses
from app.questions.what_if import WhatIfReport
from graph.questions.what_if import Change, NodeChange

NOTE = (
    "A reading of what the quotes say, no forecast. Nothing is weighed: where one way says less "
    "and another says more, the change is unknown."
)


class WhatIfQuestion(Shape):
    """What is taken away."""

    removed: list[str]
    broken: list[Ends]


class WhatIfBounds(EvidenceBounds):
    """How far changes are followed; ``left`` changes are beyond ``limit``."""

    max_links: int = Field(examples=[3])
    limit: int = Field(examples=[100])
    cut_off: bool = Field(description="More changes are beyond the links, or beyond the limit.")
    found: int
    left: int


class ChangeShape(Shape):
    """What becomes of a node, and the best evidenced ways by which that comes."""

    node: str = Field(examples=["ruzie"])
    change: Literal[Change.LESS, Change.MORE, Change.UNKNOWN] = Field(
        description="`unknown`: one way says less and another says more."
    )
    less: list[str] | None = Field(description="The way, as nodes, that makes it less.")
    more: list[str] | None = Field(description="The way, as nodes, that makes it more.")


class WhatIfAnswerShape(Versioned):
    """A reading of the quotes. ``links`` are those the changes rest on, each once."""

    question: WhatIfQuestion
    bounds: WhatIfBounds
    note: str
    changes: list[ChangeShape]
    unchanged: list[str]
    links: list[Step]
    took_ms: float


def what_if_shape(
    report: WhatIfReport, limit: int, statuses: Statuses, catalogue: Catalogue
) -> WhatIfAnswerShape:
    """The answer with its first ``limit`` changes and quotes' texts filled in."""
    answer, steps = report.answer, StepShapes(report.texts)
    shown = answer.changes[:limit]
    rests_on = {(link.cause, link.effect): link for one in shown for link in one.links}
    return WhatIfAnswerShape(
        question=WhatIfQuestion(
            removed=list(answer.removed),
            broken=[Ends(cause=cause, effect=effect) for cause, effect in answer.broken],
        ),
        bounds=_bounds(report, limit, statuses),
        note=NOTE,
        changes=[_change(one) for one in shown],
        unchanged=list(answer.unchanged),
        links=[steps.of(link) for link in rests_on.values()],
        **versions(catalogue),
        took_ms=report.took_ms,
    )


def _bounds(report: WhatIfReport, limit: int, statuses: Statuses) -> WhatIfBounds:
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
