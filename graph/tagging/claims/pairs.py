"""What a frame is given and what it gives: where a cue stands, and pairs of spans around it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from graph.schema.model import Polarity
from graph.tagging.claims.clauses import Range, Sentence


@dataclass(frozen=True, slots=True)
class Pair:
    """A cause and an effect as token ranges; ``polarity`` where the frame itself decides it."""

    cause: Range
    effect: Range
    polarity: Polarity | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cue stands; ``gap`` are the tokens that its ``...`` let in, ``words`` the others."""

    start: int
    end: int
    gap: Range
    words: tuple[int, ...]


Frame: TypeAlias = Callable[[Sentence, Spot], list[Pair]]
"""Takes a sentence and where the cue stands; no pairs when its words are used otherwise."""
