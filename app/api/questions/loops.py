"""Loops: chains of links that return to where they began."""

import time
from collections.abc import Sequence
from typing import Annotated, Any
from weakref import WeakKeyDictionary

from fastapi import Query, Response
from pydantic import Field

from app.api.http.filters import Name, NoKeys, Paging
from app.api.http.pager import PagerDep, as_json
from app.api.http.problems import documented
from app.api.http.question_keys import QuestionKeys, within
from app.api.registry import resource
from app.api.schemas.base import OneOf, versions
from app.api.schemas.questions.evidence import StepShapes
from app.api.schemas.questions.loops import (
    LoopBounds,
    LoopDetail,
    LoopList,
    LoopShape,
    breaker_shapes,
    loop_shape,
)
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.errors import InvalidInputError
from app.questions.loop_question import LoopQuestion
from app.questions.loops import Register
from app.questions.names import unknown
from app.questions.paths import since
from graph.bounds import LOOP_LINKS, LOOPS
from graph.questions.loops import CausalLoop, LoopKind

router = resource(__name__, "/loops", cached=False, examples=("", "/42d25314e8"))

_made: "WeakKeyDictionary[Register, dict[str, LoopShape]]" = WeakKeyDictionary()
"""The shapes of loops by id, as long as the register they are of is kept."""


class LoopKeys(QuestionKeys, Paging):
    """Which loops."""

    through: Name = Field(
        None, description="Only loops over this node (slug).", examples=["stress"]
    )
    theme: Name = Field(None, description="Only loops over a node of this theme.")
    kind: OneOf[LoopKind] | None = Field(None, description="Only loops of this kind.")
    max_links: int = Field(
        6,
        description="Links in a loop at most; more than 6 only with `through`.",
        json_schema_extra=within(LOOP_LINKS),
    )
    limit: int = Field(
        200,
        description="Loops looked at, the best evidenced first.",
        json_schema_extra=within(LOOPS),
    )


@router.get("", response_model=LoopList, responses=documented(400))
def loops(
    keys: Annotated[LoopKeys, Query()],
    state: StateDep,
    session: SessionDep,
    catalogue: CatalogueDep,
    pager: PagerDep,
) -> Response:
    """List feedback loops: named ones first, then the best evidenced."""
    started = time.perf_counter()
    asked = LoopQuestion(keys.through, keys.max_links, keys.limit, keys.statuses())
    members = _members(catalogue, keys.theme)
    found = state.loops.register(session, catalogue, asked)
    fits = [
        loop
        for loop in found.loops
        if (keys.kind is None or loop.kind is keys.kind)
        and (members is None or not members.isdisjoint(loop.nodes))
    ]
    page = pager.page(
        _shapes(found, pager.slice(fits, keys)),
        len(fits),
        keys,
        bounds=_bounds(found, keys),
        breakers=breaker_shapes(found.answer),
        took_ms=since(started),
    )
    return as_json(LoopList(**page), pager.response)


@router.get(
    "/{loop}", response_model=LoopDetail, dependencies=[NoKeys], responses=documented(400, 404)
)
def loop(loop: str, state: StateDep, session: SessionDep, catalogue: CatalogueDep) -> Response:
    """Show one loop, by its id or by the slug of its name."""
    started = time.perf_counter()
    found, name, texts = state.loops.find(session, catalogue, loop)
    shape = loop_shape(found, name, StepShapes(texts))
    more: dict[str, Any] = {**versions(catalogue), "took_ms": since(started)}
    return as_json(LoopDetail(**dict(shape), **more))


def _shapes(found: Register, shown: Sequence[CausalLoop]) -> list[LoopShape]:
    made = _made.setdefault(found, {})
    steps = StepShapes(found.texts)
    for loop in shown:
        if loop.id not in made:
            made[loop.id] = loop_shape(loop, found.named.get(loop.id), steps)
    return [made[loop.id] for loop in shown]


def _members(catalogue: Catalogue, theme: str | None) -> frozenset[str] | None:
    if theme is None:
        return None
    if theme not in catalogue.themes:
        raise InvalidInputError((unknown("theme", theme, catalogue.themes),))
    return frozenset(catalogue.themes[theme].nodes)


def _bounds(found: Register, keys: LoopKeys) -> LoopBounds:
    answer = found.answer
    return LoopBounds(
        max_links=answer.max_links,
        limit=answer.limit,
        statuses=sorted(keys.status),
        cut_off=answer.cut_off,
        found=answer.found,
        left=max(0, answer.found - len(found.loops)),
        whole_to=answer.whole_to,
    )
