"""What the catalogue holds: the values of ``graph.schema`` with what is counted behind them.

Every number here counts confirmed evidence, repeats once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from app.db.queries.claims import ClaimEntry
from graph.schema.model import Bearing, Link, Node, Theme

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeEntry(Theme):
    """A theme; ``quotes`` counts distinct confirmed quotes of its nodes."""

    nodes: tuple[str, ...]
    quotes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeEntry(Node):
    """A node; ``quotes`` counts distinct confirmed quotes, ``causes`` and ``effects`` its links."""

    quotes: int
    causes: int
    effects: int


@dataclass(frozen=True, slots=True)
class LinkEntry(Link):
    """A link with its confirmed claims, in the order of the documents."""

    claims: tuple[ClaimEntry, ...]

    @property
    def quotes(self) -> int:
        """Distinct quotes that support the link."""
        return self.count(Bearing.SUPPORTS)

    def count(self, bearing: Bearing) -> int:
        """Distinct quotes among the claims with this bearing."""
        return len({claim.repeat_key for claim in self.claims if claim.bearing is bearing})


@dataclass(frozen=True, slots=True)
class ThemeArrow:
    """What links from one theme to another add up to; ``quotes`` counts distinct quotes."""

    cause: str
    effect: str
    links: tuple[LinkEntry, ...]
    quotes: int


def entry_of(kind: type[Entry], value: Any, **counts: object) -> Entry:  # noqa: ANN401 - any value
    """The entry for a value of the schema, with what was counted behind it."""
    return kind(**{one.name: getattr(value, one.name) for one in fields(value)}, **counts)


def distinct_support(links: Sequence[LinkEntry]) -> int:
    """Distinct quotes that support any of these links."""
    claims = (claim for link in links for claim in link.claims)
    return len({claim.repeat_key for claim in claims if claim.bearing is Bearing.SUPPORTS})


def sorted_links(links: Iterable[LinkEntry]) -> list[LinkEntry]:
    """Strongest first, then by slug: the same order each time."""
    return sorted(links, key=lambda link: (-link.quotes, link.cause, link.effect))
