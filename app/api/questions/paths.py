"""Paths: how a cause leads to an effect, with the evidence for each step."""

from dataclasses import replace
from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.pager import as_json
from app.api.http.problems import documented
from app.api.http.question_keys import EndKeys, Names
from app.api.registry import resource
from app.api.schemas.questions.path_answer import path_shape
from app.api.schemas.questions.paths import PathAnswerShape
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.names import FilterNames
from app.questions.paths import PathQuestion, ask_paths

router = resource(
    __name__, "/paths", cached=False, examples=("?cause=geldzorgen&effect=onveiligheid",)
)


class PathKeys(EndKeys):
    """A path question and its bounds."""

    through: Names = Field([], description="Only paths that pass this node; at most three.")
    avoid: Names = Field([], description="Only paths that do not pass this node.")

    def filters(self) -> FilterNames:
        """The filters as names."""
        return replace(super().filters(), through=tuple(self.through), avoid=tuple(self.avoid))

    def question(self) -> PathQuestion:
        """The question as the services take it."""
        return PathQuestion(
            self.causes(), self.effects(), self.filters(), self.max_links, self.limit
        )


@router.get("", response_model=PathAnswerShape, responses=documented(400))
def paths(
    keys: Annotated[PathKeys, Query()],
    state: StateDep,
    session: SessionDep,
    catalogue: CatalogueDep,
) -> Response:
    """Find the best paths, the weakest step of each, and what would have to fall."""
    report = ask_paths(session, catalogue, state.graphs, keys.question())
    return as_json(path_shape(report))
