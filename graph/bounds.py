"""What a causal question may ask for: the least and the most of every number in it.

Nothing heavy is imported: pages, API and command line read bounds without the graph library.
"""

from collections.abc import Callable, Iterable


class Bound:
    """A number that a question gives, under its Python name: whole, from ``low`` to ``high``."""

    __slots__ = ("high", "low", "name")

    def __init__(self, name: str, low: int, high: int) -> None:
        """Both ends are allowed."""
        self.name, self.low, self.high = name, low, high

    def __str__(self) -> str:
        """The bound in words.

        >>> str(DEPTH)
        '1 to 4'
        """
        return f"{self.low} to {self.high}"

    @property
    def allowed(self) -> range:
        """Every value that may be asked.

        >>> DEPTH.allowed
        range(1, 5)
        """
        return range(self.low, self.high + 1)

    def problem(self, value: int) -> "OutOfBounds | None":
        """Return a sentence for a value outside the bound.

        >>> DEPTH.problem(5)
        'depth is 5; choose a whole number from 1 to 4.'
        """
        if value in self.allowed:
            return None
        return OutOfBounds(self, value, f"choose a whole number from {self}.")


class OutOfBounds(str):
    """A sentence about a number outside its bound, which a shell may say in its own words."""

    __slots__ = ("advice", "bound", "of", "value")

    bound: Bound
    value: int
    advice: str
    of: str

    def __new__(cls, bound: Bound, value: int, advice: str, of: str = "") -> "OutOfBounds":
        """``of`` says of whom it is told, where a question has several sides."""
        told = super().__new__(cls, f"{of}{bound.name} is {value}; {advice}")
        told.bound, told.value, told.advice, told.of = bound, value, advice, of
        return told

    def named(self, name: str) -> str:
        """Return the sentence with another name for the number, as users of a shell write it.

        >>> MAX_LINKS.problem(9).named("maxLinks")
        'maxLinks is 9; choose a whole number from 1 to 8.'
        """
        return f"{self.of}{name} is {self.value}; {self.advice}"


def problems_of(*asked: tuple[Bound, int]) -> list[OutOfBounds]:
    """Return a sentence for each of these values that is outside its bound."""
    found = (bound.problem(value) for bound, value in asked)
    return [problem for problem in found if problem is not None]


def told_of(whom: str, problem: str) -> str:
    """Return a sentence with this before it; one about a bound stays such a sentence."""
    if isinstance(problem, OutOfBounds):
        return OutOfBounds(problem.bound, problem.value, problem.advice, whom)
    return whom + problem


def in_words_of(name: Callable[[str], str], problems: Iterable[str]) -> list[str]:
    """Return the sentences with the names of bounds as a shell writes them."""
    return [p.named(name(p.bound.name)) if isinstance(p, OutOfBounds) else p for p in problems]


MAX_LINKS = Bound("max_links", 1, 8)
"""Links in a path, or between a change and what it changes: longer ones tell a reader nothing."""

PATHS = Bound("limit", 1, 100)
"""Paths in an answer."""

LOOP_LINKS = Bound("max_links", 2, 8)
"""Links in a loop: it has at least two."""

LOOPS = Bound("limit", 1, 1000)
"""Loops in an answer."""

RESTING = Bound("limit", 1, 1000)
"""Paths, and loops, in an answer about one quote."""

MIN_QUOTES = Bound("min_quotes", 0, 1000)
"""Quotes that a question asks of every link."""

THROUGH = Bound("through", 0, 3)
"""Nodes that every path must pass: each one more doubles the search."""

RESAMPLES = Bound("resamples", 0, 1000)
"""How often quotes are drawn again to see how sure a ranking is."""

DEPTH = Bound("depth", 1, 4)
"""Links between the root of a tree and its leaves."""

SIZE = Bound("size", 1, 500)
"""Nodes in a tree without its root."""

AT_ONCE = Bound("removed and broken", 1, 20)
"""Nodes and links that are taken away together."""
