"""Trees: what leads to a node, and what it leads to."""

from dataclasses import replace
from typing import Annotated

from fastapi import Query, Response
from pydantic import Field

from app.api.http.pager import as_json, versions
from app.api.http.problems import documented
from app.api.http.question_keys import EvidenceKeys, Names, within
from app.api.registry import resource
from app.api.schemas.base import OneOf
from app.api.schemas.evidence import StepShapes, evidence_bounds
from app.api.schemas.questions import BranchShape, TreeAnswerShape, TreeBounds, TreeQuestion
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
    found, steps = report.tree, StepShapes(report.texts)
    branches = [
        BranchShape(
            node=one.node,
            parent=one.parent,
            depth=one.depth,
            sign=one.sign,
            link=steps.of(one.link),
            more=one.more,
        )
        for one in found.branches
    ]
    shape = TreeAnswerShape(
        question=TreeQuestion(node=found.root, direction=keys.direction),
        bounds=TreeBounds(
            **evidence_bounds(names.statuses, report.only).model_dump(),
            depth=found.depth,
            limit=found.size,
            avoid=sorted(report.only.avoid),
            cut_off=found.cut_off,
            left=found.remaining,
            deeper=found.deeper,
        ),
        branches=branches,
        **versions(catalogue),
        took_ms=report.took_ms,
    )
    return as_json(shape)
