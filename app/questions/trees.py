"""What leads to a node, or what it leads to, over the store."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.questions.graphs import GraphCache
from app.questions.names import FilterNames, Resolver, all_at_once
from app.questions.paths import since, texts_of
from graph.evidence.filter import PathFilter
from graph.questions.trees import CausalTree, Direction, tree


@dataclass(frozen=True, slots=True)
class TreeReport:
    """A tree with its quotes' texts by address."""

    tree: CausalTree
    only: PathFilter
    texts: Mapping[str, str]
    took_ms: float


def ask_tree(  # noqa: PLR0913 - a question has that many parts
    session: Session,
    catalogue: Catalogue,
    graphs: GraphCache,
    node: str,
    side: Direction,
    *,
    depth: int = 3,
    size: int = 60,
    filters: FilterNames | None = None,
) -> TreeReport:
    """Answer it; bounds are those of ``graph.questions.trees.tree``.

    Raises InvalidInputError with all that is wrong.
    """
    started = time.perf_counter()
    names = filters or FilterNames()
    resolver = Resolver(session, catalogue)
    only = resolver.filter(names)
    graph = graphs.get(session, catalogue, names.statuses)
    with all_at_once(resolver.errors):
        found = tree(graph, resolver.node(node), side, depth, size, only=only)
    texts = texts_of(session, (branch.link for branch in found.branches))
    return TreeReport(found, only, texts, since(started))
