"""What leads to a node, or what it leads to."""

from pydantic import Field

from app.api.schemas.base import OneOf, Shape, Versioned, versions
from app.api.schemas.questions.evidence import StepShapes, evidence_bounds
from app.api.schemas.questions.paths import EvidenceBounds, Step
from app.catalogue.catalogue import Catalogue
from app.questions.graphs import Statuses
from app.questions.trees import TreeReport
from graph.questions.trees import Branch, Direction
from graph.schema.model import Polarity


class TreeQuestion(Shape):
    """From which node, and which way."""

    node: str = Field(examples=["onveiligheid"])
    direction: OneOf[Direction]


class TreeBounds(EvidenceBounds):
    """How far the tree goes. ``left`` nodes are within ``depth`` but beyond ``limit``."""

    depth: int = Field(examples=[3])
    limit: int = Field(examples=[60])
    avoid: list[str]
    cut_off: bool
    left: int
    deeper: int = Field(description="How many nodes one link more would bring.")


class BranchShape(Shape):
    """A node at its least distance from the root, and the link it hangs by."""

    node: str = Field(examples=["ruzie"])
    parent: str = Field(description="The node one link nearer to the root.")
    depth: int = Field(examples=[1])
    sign: Polarity = Field(description="What more of the cause end gives at the effect end.")
    link: Step
    more: int = Field(description="Nodes that would hang here if the tree could be larger.")


class TreeAnswerShape(Versioned):
    """What leads to a node, or what it leads to; nearest first."""

    question: TreeQuestion
    bounds: TreeBounds
    branches: list[BranchShape]
    took_ms: float


def tree_shape(
    report: TreeReport, direction: Direction, statuses: Statuses, catalogue: Catalogue
) -> TreeAnswerShape:
    """The answer with quotes' texts filled in."""
    steps = StepShapes(report.texts)
    return TreeAnswerShape(
        question=TreeQuestion(node=report.tree.root, direction=direction),
        bounds=_bounds(report, statuses),
        branches=[_branch(one, steps) for one in report.tree.branches],
        **versions(catalogue),
        took_ms=report.took_ms,
    )


def _bounds(report: TreeReport, statuses: Statuses) -> TreeBounds:
    tree = report.tree
    return TreeBounds(
        **evidence_bounds(statuses, report.only).model_dump(),
        depth=tree.depth,
        limit=tree.size,
        avoid=sorted(report.only.avoid),
        cut_off=tree.cut_off,
        left=tree.remaining,
        deeper=tree.deeper,
    )


def _branch(branch: Branch, steps: StepShapes) -> BranchShape:
    return BranchShape(
        node=branch.node,
        parent=branch.parent,
        depth=branch.depth,
        sign=branch.sign,
        link=steps.of(branch.link),
        more=branch.more,
    )
