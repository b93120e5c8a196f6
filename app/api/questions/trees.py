"""Trees: what leads to a node, and what it leads to."""

from dataclasses import replace
from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.pager import as_json
from app.api.http.problems import documented
from app.api.http.question_keys import EvidenceKeys, Names, within
from app.api.registry import resource
from app.api.schemas.base import OneOf
from app.api.schemas.questions.trees import TreeAnswerShape, tree_shape
from app.dependencies import CatalogueDep, SessionDep, StateDep
from app.questions.names import FilterNames
from app.questions.trees import ask_tree
from graph.bounds import DEPTH, SIZE
from graph.questions.trees import Direction

router = resource(__name__, "/trees", cached=False, examples=("?node=onveiligheid",))


class TreeKeys(EvidenceKeys):
    """A node and how far to look around it."""

    node: str = Field(description="Slug of the root.", max_length=200, examples=["onveiligheid"])
    direction: OneOf[Direction] = Field(
        Direction.CAUSES, description="What leads to the node, or what it leads to."
    )
    depth: int = Field(
        3,
        description="Links from the root at most.",
        json_schema_extra=within(DEPTH),
    )
    limit: int = Field(60, description="Nodes at most.", json_schema_extra=within(SIZE))
    avoid: Names = Field([], description="Nodes that the tree does not pass.")

    def filters(self) -> FilterNames:
        """The filters as names."""
        return replace(super().filters(), avoid=tuple(self.avoid))


@router.get("", response_model=TreeAnswerShape, responses=documented(400))
def trees(
    keys: Annotated[TreeKeys, Query()],
    state: StateDep,
    session: SessionDep,
    catalogue: CatalogueDep,
) -> Response:
    """Find what leads to a node (or what it leads to), each node at its least distance."""
    names = keys.filters()
    report = ask_tree(
        session,
        catalogue,
        state.graphs,
        keys.node,
        keys.direction,
        depth=keys.depth,
        size=keys.limit,
        filters=names,
    )
    return as_json(tree_shape(report, keys.direction, names.statuses, catalogue))
