"""The claims behind links, counted: repeats of a quote once, sections and documents apart.

The store hands over plain values; nothing here knows where they were kept.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Protocol, Self

from corpus.ids import content_hash, parse_address, section_address
from graph.schema.model import Bearing, CausalSchema, Claim, Polarity, Status

_UNIT = 1_000_000

CONFIRMED: frozenset[Status] = frozenset({Status.CONFIRMED})


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A claim as a link's evidence. Quotes with one ``repeat_key`` are repeats of one statement.

    ``quote`` is an address (``PO-3.10-12``), ``section`` the bare number in its document.
    """

    id: str
    quote: str
    repeat_key: str
    section: str
    document: str
    bearing: Bearing = Bearing.SUPPORTS
    status: Status = Status.CONFIRMED
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkEvidence:
    """A link and its claims, in the order of the documents."""

    cause: str
    effect: str
    polarity: Polarity
    claims: tuple[ClaimRef, ...] = field(default=())

    def with_status(self, statuses: Collection[Status]) -> Self:
        """Return the link with the claims of these statuses only."""
        if all(claim.status in statuses for claim in self.claims):
            return self
        return replace(self, claims=tuple(c for c in self.claims if c.status in statuses))

    def bearing(self, bearing: Bearing) -> tuple[ClaimRef, ...]:
        """Return the claims that bear on the link in this way."""
        return tuple(claim for claim in self.claims if claim.bearing is bearing)

    @property
    def supports(self) -> tuple[ClaimRef, ...]:
        """The claims that state the link without condition."""
        return self.bearing(Bearing.SUPPORTS)

    @property
    def stating(self) -> tuple[ClaimRef, ...]:
        """The claims that keep the link standing: all that do not contradict it."""
        return tuple(c for c in self.claims if c.bearing is not Bearing.CONTRADICTS)

    @property
    def is_stated(self) -> bool:
        """Whether any claim keeps the link standing."""
        return any(claim.bearing is not Bearing.CONTRADICTS for claim in self.claims)

    @property
    def weight(self) -> int:
        """The number of distinct quotes that support the link."""
        return len(distinct_quotes(self.supports))

    @property
    def standing(self) -> int:
        """The number of distinct quotes that would have to fall before the link falls."""
        return len(distinct_quotes(self.stating))

    @property
    def against(self) -> int:
        """The number of distinct quotes that contradict the link."""
        return len(distinct_quotes(self.bearing(Bearing.CONTRADICTS)))

    @property
    def is_disputed(self) -> bool:
        """Whether as many distinct quotes contradict the link as support it, or more."""
        return 0 < self.against >= self.weight


class NodeLike(Protocol):
    """What the graph keeps of a node: ``graph.schema.model.Node`` and the store's own rows fit."""

    @property
    def slug(self) -> str:
        """The node's name in addresses."""

    @property
    def label(self) -> str:
        """The node's name on pages."""

    @property
    def theme(self) -> str:
        """The slug of its theme."""

    @property
    def kind(self) -> str:
        """``problem`` or ``cause``."""

    @property
    def level(self) -> str:
        """Where in the world it is found."""


def distinct_quotes(claims: Iterable[ClaimRef]) -> tuple[str, ...]:
    """Return the addresses of the quotes, each statement once: of repeats the first stays.

    >>> first = ClaimRef("a", "PO-1.1-1", "same words", "1.1", "PO")
    >>> distinct_quotes([first, replace(first, id="b", quote="PO-2.1-9", section="2.1")])
    ('PO-1.1-1',)
    """
    first: dict[str, str] = {}
    for claim in claims:
        first.setdefault(claim.repeat_key, claim.quote)
    return tuple(first.values())


def sections(claims: Iterable[ClaimRef]) -> tuple[str, ...]:
    """Return the addresses of the sections that the claims' quotes stand in, each once."""
    found = (section_address(c.document, c.section) for c in claims if c.section)
    return tuple(dict.fromkeys(found))


def documents(claims: Iterable[ClaimRef]) -> tuple[str, ...]:
    """Return the slugs of the documents that the claims' quotes come from, each once."""
    return tuple(dict.fromkeys(claim.document for claim in claims))


def voices(claims: Iterable[ClaimRef]) -> dict[str, int]:
    """Return how many distinct quotes give each voice, most first, then by name."""
    heard = {(voice, claim.repeat_key) for claim in claims for voice in claim.voices}
    counts = Counter(voice for voice, _ in heard)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def link_cost(link: LinkEvidence) -> int:
    """Return the cost of a link, in millionths: the less its quotes support it, the dearer.

    With ``s`` distinct supporting and ``c`` distinct contradicting quotes the chance that a next
    quote supports the link is (s + 1) / (s + c + 2), Laplace's rule of succession (1814). The
    cost is minus its logarithm: a path's cost is the cost of all its links holding at once.

    >>> link_cost(LinkEvidence("a", "b", "+"))
    693147
    """
    return cost_of(link.weight, link.against)


@lru_cache(maxsize=4096)
def cost_of(supports: int, contradicts: int) -> int:
    """Return the cost of a link with so many distinct quotes for and against it."""
    return round(-math.log((supports + 1) / (supports + contradicts + 2)) * _UNIT)


def schema_evidence(schema: CausalSchema, quotes: Mapping[str, str]) -> tuple[LinkEvidence, ...]:
    """Return the links of a schema with their curated claims, without a store.

    ``quotes`` gives the quotes' texts by address. A claim's id is ``cause/effect/n``, from 1.
    """
    return tuple(
        LinkEvidence(
            link.cause,
            link.effect,
            link.polarity,
            tuple(_ref(claim, n, quotes) for n, claim in enumerate(link.claims, start=1)),
        )
        for link in schema.links
    )


def _ref(claim: Claim, number: int, quotes: Mapping[str, str]) -> ClaimRef:
    address = parse_address(claim.quote)
    return ClaimRef(
        id=f"{claim.cause}/{claim.effect}/{number}",
        quote=claim.quote,
        repeat_key=content_hash(quotes[claim.quote]),
        section=(address.section if address else None) or "",
        document=address.document if address else "",
        bearing=claim.bearing,
    )
