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
from app.api.schemas.evidence import StepShapes, evidence_bounds
from app.api.schemas.leverage import (
    LeverageBounds,
    LeverageList,
    LeverageQuestion,
    LeverageShape,
    ScoreShape,
    Stability,
)
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.leverage import LeverageReport
from app.questions.names import EndNames
from app.questions.paths import texts_of
from graph.bounds import MAX_LINKS
from graph.engine.loop_nodes import loop_id
from graph.questions.leverage import By, LeverageRow, Score

router = resource(__name__, "/leverage", cached=False, examples=("",))

MOST_LOOPS = 10


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
        [row_shape(row, steps) for row in shown],
        len(rows),
        keys,
        question=LeverageQuestion(effects=list(report.answer.effects), by=keys.by),
        bounds=_bounds(report),
        stability=Stability(state=report.stage, done=report.done, of=report.of),
        took_ms=report.took_ms,
    )
    return as_json(LeverageList(**page), pager.response)


def row_shape(row: LeverageRow, steps: StepShapes) -> LeverageShape:
    """A node with its scores and what they rest on."""
    loops = sorted(row.in_loops, key=lambda nodes: (len(nodes), nodes))
    return LeverageShape(
        node=row.node,
        reach=_score(row.reach),
        loops=_score(row.loops),
        gates=_score(row.dominance),
        links=[steps.of(link) for link in row.links],
        loops_in_all=len(loops),
        in_loops=[loop_id(nodes) for nodes in loops[:MOST_LOOPS]],
        gate_of=list(row.dominated),
    )


def _score(score: Score) -> ScoreShape:
    return ScoreShape(value=score.value, place=score.rank, kept=score.kept, top=score.top)


def _bounds(report: LeverageReport) -> LeverageBounds:
    return LeverageBounds(
        **evidence_bounds(report.asked.statuses, report.asked.only).model_dump(),
        max_links=report.answer.max_links,
        cut_off=report.answer.cut_off,
        loops_whole_to=report.answer.loops_whole_to,
    )
