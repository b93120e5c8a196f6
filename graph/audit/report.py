"""What an audit of the schema finds, as plain values: every line names the places to look at.

Sections are addresses (``PO-3.10``), quotes are addresses (``PO-3.10-12``), nodes are slugs.
"""

from dataclasses import dataclass

from graph.schema.model import Polarity

SHARE_ALLOWED = 0.05
"""From this share of unexplained causal quotes on, a check fails."""


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section that no claim or confirmed tag uses a quote of, with its number of quotes."""

    section: str
    quotes: int


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A quote. ``cues`` are the causal cues in it, in order; empty where it was not read for."""

    quote: str
    section: str
    text: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link. The numbers count distinct quotes; ``quotes`` are those that state it."""

    cause: str
    effect: str
    polarity: Polarity
    supports: int
    contradicts: int
    conditional: int
    quotes: tuple[str, ...]
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NodeLine:
    """A node; ``quotes`` counts its distinct confirmed quotes."""

    node: str
    label: str
    theme: str
    quotes: int


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two nodes with nearly the same confirmed quotes; ``share`` is Jaccard's, 0 to 1."""

    first: str
    second: str
    common: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts over the schema's own document; ``distinct`` and causal quotes count repeats once.

    ``causal`` quotes hold a causal cue; of those ``causal_used`` bear a claim, ``causal_aside``
    are set aside with a reason, ``causal_open`` are neither.
    """

    themes: int
    nodes: int
    links: int
    claims: int
    supports: int
    contradicts: int
    conditional: int
    quotes: int
    distinct: int
    quotes_with_claim: int
    quotes_used: int
    sections: int
    sections_with_claim: int
    sections_used: int
    causal: int
    causal_used: int
    causal_aside: int
    causal_open: int

    @property
    def open_share(self) -> float:
        """The share of causal quotes that no claim uses and no reason sets aside, 0 to 1."""
        return self.causal_open / self.causal if self.causal else 0.0


@dataclass(frozen=True, slots=True)
class AuditReport:
    """The audit. Lists stand in document order, links and nodes in that of the schema.

    ``open_causal`` holds every quote with a cue that neither a claim uses nor a reason sets aside,
    of repeats the first; ``conflicts`` are links whose contradicting quotes are as many as the
    supporting ones, or more; ``unstated`` links lost all claims that state them.
    """

    totals: Totals
    open_causal: tuple[QuoteLine, ...]
    unused_sections: tuple[SectionLine, ...]
    unused_quotes: tuple[QuoteLine, ...]
    unstated: tuple[LinkLine, ...]
    one_quote: tuple[LinkLine, ...]
    one_section: tuple[LinkLine, ...]
    conflicts: tuple[LinkLine, ...]
    without_causes: tuple[NodeLine, ...]
    without_effects: tuple[NodeLine, ...]
    off_core: tuple[NodeLine, ...]
    terms_unheard: tuple[NodeLine, ...]
    alike: tuple[PairLine, ...]
