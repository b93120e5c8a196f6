"""Paths: how a cause leads to an effect, with the evidence for each step."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from app.api.models import Status
from app.api.path_answer import path_shape
from app.api.path_models import PathAnswerShape
from app.api.problems import documented
from app.dependencies import CatalogueDep, SessionDep
from app.services.paths import answer_paths
from graph import model

router = APIRouter(prefix="/paths", tags=["paths"])


def _link_bounds(described: dict[str, Any]) -> None:
    from graph.paths import MAX_LINKS  # noqa: PLC0415 - networkx, only to describe or to answer

    described.update(minimum=MAX_LINKS[0], maximum=MAX_LINKS[-1])


def _limit_bounds(described: dict[str, Any]) -> None:
    from graph.paths import LIMIT  # noqa: PLC0415

    described.update(minimum=LIMIT[0], maximum=LIMIT[-1])


class PathKeys(BaseModel):
    """A path question and its bounds."""

    model_config = ConfigDict(extra="forbid", alias_generator=to_camel, populate_by_name=True)

    cause: str = Field(description="Slug of the node to start from.", examples=["geldzorgen"])
    effect: str = Field(description="Slug of the node to arrive at.", examples=["onveiligheid"])
    # The bounds are held by the question itself, so that all mistakes are told at once.
    max_links: int = Field(
        6, description="Links in a path at most.", json_schema_extra=_link_bounds
    )
    limit: int = Field(20, description="Paths at most.", json_schema_extra=_limit_bounds)
    status: list[Status] = Field(
        ["confirmed"], description="Status of the claims that count; may be given more than once."
    )


@router.get("", responses=documented(400))
def paths(
    keys: Annotated[PathKeys, Query()],
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
) -> PathAnswerShape:
    """Find the best paths, the weakest step of each, and what would have to fall."""
    report = answer_paths(
        session,
        catalogue,
        request.app.state.graphs,
        keys.cause,
        keys.effect,
        max_links=keys.max_links,
        limit=keys.limit,
        statuses=frozenset(model.Status(status) for status in keys.status),
    )
    return path_shape(report)
