"""What can be asked of the feedback loops of the store; light, for who only asks or shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.evidence.claims import CONFIRMED
from graph.schema.model import Status

MAX_LINKS = 6
"""Links of the longest loops that are looked for, unless over one node: longer ones are legion."""

SHOWN = 50
"""How many of the loops found a page shows."""


@dataclass(frozen=True, slots=True)
class LoopQuestion:
    """Which loops to look for; ``through`` is a slug of today, or None for all loops."""

    through: str | None = None
    max_links: int = MAX_LINKS
    limit: int = SHOWN
    statuses: frozenset[Status] = CONFIRMED


@dataclass(frozen=True, slots=True)
class LoopCounts:
    """How many loops run over each node; at least so many where the search was ``cut_off``."""

    nodes: Mapping[str, int]
    cut_off: bool
