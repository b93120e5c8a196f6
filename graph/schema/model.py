"""The causal schema as values: themes, nodes, links and the claims they stand on.

A link runs from ``cause`` to ``effect``; a claim is one quote that states it. Spans are half-open
code points ``[start, end)`` in the quote's ``text``.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

Polarity: TypeAlias = Literal["+", "-"]


class NodeKind(StrEnum):
    """Whether people bring a node up as a problem in itself or as a cause of problems."""

    PROBLEM = "problem"
    CAUSE = "cause"


class Level(StrEnum):
    """Where in the world a node is found, from the household outwards."""

    HOUSEHOLD = "household"
    HELP = "help"
    PROFESSIONAL = "professional"
    ORGANISATION = "organisation"
    SYSTEM = "system"
    SOCIETY = "society"


class Valence(StrEnum):
    """What more of a node means for people: a trouble, too little of something good, or good."""

    TROUBLE = "trouble"
    LACK = "lack"
    GOOD = "good"
    NEUTRAL = "neutral"


class Status(StrEnum):
    """Who stands behind a tag or claim: nobody yet, a person (or the curated schema), or a no."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Origin(StrEnum):
    """What proposed or made a tag or claim."""

    SECTION = "section"
    TERMS = "terms"
    RULES = "rules"
    MODEL = "model"
    CURATED = "curated"
    PERSON = "person"


class Bearing(StrEnum):
    """How a claim bears on its link."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONDITIONAL = "conditional"


class SetAsideReason(StrEnum):
    """Why a quote with causal wording states no link of the schema.

    ``agent``: "door" names who acts; ``recommendation``: it says what should be done;
    ``no-node``: cause or effect is no node; ``same-node``: both are the same node;
    ``correlation``: things only occur together; ``definition``: it says what a word means;
    ``not-causal``: the wording means something else; ``purpose``: it says what something is for;
    ``unclear``: what leads to what cannot be told.
    """

    AGENT = "agent"
    RECOMMENDATION = "recommendation"
    NO_NODE = "no-node"
    SAME_NODE = "same-node"
    CORRELATION = "correlation"
    DEFINITION = "definition"
    NOT_CAUSAL = "not-causal"
    PURPOSE = "purpose"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Theme:
    """One of about a dozen groups of nodes; ``order`` is its place in the overview, from 1.

    ``colour`` is for who draws: ``#rrggbb`` once or three times, or nothing.
    """

    slug: str
    label: str
    description: str
    order: int
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A state that can grow or shrink. ``sections`` are numbers in the schema's own document."""

    slug: str
    label: str
    kind: NodeKind
    theme: str
    level: Level
    valence: Valence = field(default=Valence.NEUTRAL, kw_only=True)
    definition: str
    terms: tuple[str, ...]
    sections: tuple[str, ...]
    retired: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a quote's ``text``: ``text[start:end]`` is ``text`` here."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """This quote (an address) states this link."""

    quote: str
    cause: str
    effect: str
    polarity: Polarity
    bearing: Bearing
    cause_span: Span
    effect_span: Span
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """cause → effect with one polarity: ``+`` more gives more, ``-`` more gives less."""

    cause: str
    effect: str
    polarity: Polarity
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class NamedLoop:
    """A feedback loop the quotes tell, as node slugs in order, the first not repeated."""

    slug: str
    label: str
    description: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """This quote (an address) was read and states no link, for this reason."""

    quote: str
    reason: SetAsideReason
    note: str = ""


@dataclass(frozen=True, slots=True)
class CausalSchema:
    """The whole scheme. ``document`` is the slug of the source it was read from."""

    version: str
    document: str
    document_version: str
    core: str
    themes: tuple[Theme, ...]
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    loops: tuple[NamedLoop, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
