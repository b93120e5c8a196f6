"""Leverage: where to take hold, ranked, with how sure each place is."""

from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.filters import Paging
from app.api.http.pager import PagerDep, as_json
from app.api.http.problems import documented
from app.api.http.question_keys import EvidenceKeys, Names, within
from app.api.registry import resource
from app.api.schemas.base import OneOf
from app.api.schemas.questions.evidence import StepShapes
from app.api.schemas.questions.leverage import (
    LeverageList,
    LeverageQuestion,
    Stability,
    leverage_bounds,
    leverage_shape,
)
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.names import EndNames
from app.questions.paths import texts_of
from graph.bounds import MAX_LINKS
from graph.questions.leverage import By

router = resource(__name__, "/leverage", cached=False, examples=("",))


class LeverageKeys(EvidenceKeys, Paging):
    """Towards which effects, and by which measure."""

    effect: Names = Field(
        [],
        description="Slug of a node to do something about; by default the core of the schema.",
        examples=[["onveiligheid"]],
    )
    effect_theme: Names = Field([], description="Any node of this theme.")
    by: OneOf[By] = Field(By.REACH, description="What to rank by.")
    max_links: int = Field(
        6,
        description="Links to an effect at most.",
        json_schema_extra=within(MAX_LINKS),
    )


@router.get("", response_model=LeverageList, responses=documented(400))
def leverage(
    keys: Annotated[LeverageKeys, Query()],
    state: StateDep,
    session: SessionDep,
    catalogue: CatalogueDep,
    pager: PagerDep,
) -> Response:
    """Rank nodes by reach, by the loops they break or by what must pass them.

    How sure the places are is counted in the background: ask again until `stability` is ready.
    """
    report = state.leverage.ask(
        session,
        catalogue,
        state.graphs,
        EndNames(tuple(keys.effect), tuple(keys.effect_theme)),
        max_links=keys.max_links,
        filters=keys.filters(),
    )
    rows = report.answer.ranked(keys.by)
    shown = pager.slice(rows, keys)
    steps = StepShapes(texts_of(session, (link for row in shown for link in row.links)))
    page = pager.page(
        [leverage_shape(row, steps) for row in shown],
        len(rows),
        keys,
        question=LeverageQuestion(effects=list(report.answer.effects), by=keys.by),
        bounds=leverage_bounds(report),
        stability=Stability(state=report.stage, done=report.done, of=report.of),
        took_ms=report.took_ms,
    )
    return as_json(LeverageList(**page), pager.response)
