"""The best-evidenced paths from causes to effects, exactly and within bounds.

Exact bounds on what is left of a path (``graph.engine.lower_bounds``) steer a best-first search
(``graph.engine.best_first``). Costs (``link_cost``) are whole numbers: sums and ties are exact.
Graphs that were asked a question are frozen (``graph.engine.arrays.index_of``).
"""

from dataclasses import dataclass

from graph.bounds import MAX_LINKS, PATHS, problems_of
from graph.engine.arrays import PathIndex, index_of
from graph.engine.best_first import PathCount, Search, count_paths
from graph.engine.lower_bounds import Ends, Layer, bounds
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, costs_along
from graph.evidence.filter import EVERYTHING, PathFilter, filtered, problems_of_filter
from graph.questions.ends import Slugs, problems_of_ends, several

WORK = 200_000
"""How many partial paths a search may make before it says that it was cut off (about a second)."""

SECONDS = 2.0
"""How long a search may take before it says that it was cut off."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The best paths, each a tuple of slugs, least cost first, then by their slugs.

    ``cut_off`` says that more paths of at most the asked length exist, or may exist because the
    search reached the end of its work or time.
    """

    paths: tuple[tuple[str, ...], ...]
    cut_off: bool


def path_cost(graph: CausalGraph, path: tuple[str, ...]) -> int:
    """Return the sum of the costs of the links of a path."""
    return sum(costs_along(graph, path))


def check_question(  # noqa: PLR0913 - a question has that many parts
    graph: CausalGraph,
    cause: Slugs,
    effect: Slugs,
    max_links: int = 6,
    limit: int = 20,
    *,
    only: PathFilter = EVERYTHING,
) -> None:
    """Raise QuestionError with everything that is wrong with the question."""
    causes, effects = several(cause), several(effect)
    problems = [*problems_of_ends(graph, causes, effects)]
    problems += problems_of((MAX_LINKS, max_links), (PATHS, limit))
    problems += problems_of_filter(graph, frozenset(causes + effects), only, max_links)
    if problems:
        raise QuestionError(problems)


def best_paths(  # noqa: PLR0913
    graph: CausalGraph,
    cause: Slugs,
    effect: Slugs,
    max_links: int = 6,
    limit: int = 20,
    *,
    only: PathFilter = EVERYTHING,
    seconds: float = SECONDS,
) -> Ranked:
    """Return at most ``limit`` loopless paths of at most ``max_links`` links, the best first.

    With several causes or effects a path starts at the last cause and ends at the first effect it
    meets: none lies within it. ``max_links`` is 1 to 8, ``limit`` 1 to 100, ``seconds`` the time
    the search may take. Raises QuestionError.
    """
    check_question(graph, cause, effect, max_links, limit, only=only)
    return prepare(filtered(graph, only), cause, effect, max_links, only).best(limit, seconds)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A checked question with its bounds: ready to be searched, counted and explained.

    ``graph`` holds the evidence that counts, ``index`` is its arrays.
    """

    graph: CausalGraph
    causes: tuple[str, ...]
    effects: tuple[str, ...]
    max_links: int
    only: PathFilter
    index: PathIndex
    ends: Ends
    layers: list[Layer]

    def best(self, limit: int, seconds: float = SECONDS) -> Ranked:
        """Search the best paths."""
        search = Search(self.index, self.ends, self.layers, WORK, seconds)
        found = search.run(limit + 1)
        slugs = self.index.slugs
        named = tuple(tuple(slugs[node] for node in path) for path in found[:limit])
        return Ranked(named, len(found) > limit or search.dropped)

    def count(self) -> PathCount:
        """Count all paths within the bounds: exactly, unless there are very many."""
        return count_paths(self.index, self.ends, self.layers)


def prepare(
    graph: CausalGraph, cause: Slugs, effect: Slugs, max_links: int, only: PathFilter = EVERYTHING
) -> Prepared:
    """Make ready a question that was checked, in a graph that is filtered already."""
    index, causes, effects = index_of(graph), several(cause), several(effect)
    ends = Ends(
        index.numbers_of(causes),
        index.numbers_of(effects),
        tuple(index.numbers_of(sorted(only.through)).tolist()),
        index.numbers_of(sorted(only.avoid)),
    )
    layers = bounds(index, ends, max_links)
    return Prepared(graph, causes, effects, max_links, only, index, ends, layers)
