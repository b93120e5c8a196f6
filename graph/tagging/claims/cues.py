"""The table of cues: which words state a causal relation, and where cause and effect then stand.

``cues.yaml`` is the table; README.md tells how to write a cue.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

import yaml

from graph.schema.model import Polarity
from graph.tagging.claims.frames import FRAMES

TABLE = Path(__file__).with_name("cues.yaml")
GAP = "..."
"""In a pattern: up to four words of this clause may stand here, up to nine in ``...9``."""


class CueError(ValueError):
    """The table of cues has a fault; the message names the cue and what to write instead."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One row. ``patterns`` are in the notation of README.md; ``frame`` says where to look.

    ``matches`` is a sentence that it must find, ``spares`` one that it must not.
    """

    id: str
    frame: str
    patterns: tuple[str, ...]
    matches: str
    spares: str
    polarity: Polarity = "+"
    type: Literal["causal", "correlation"] = "causal"
    explicit: bool = True
    score: float = 0.7


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a pattern: one of ``words`` (forms, or lemmas), or a gap of up to ``gap``.

    ``look``: the word must follow, but is no part of the cue.
    """

    words: frozenset[str] = frozenset()
    lemma: bool = False
    optional: bool = False
    gap: int = 0
    look: bool = False


def parse_pattern(pattern: str) -> list[Item]:
    """The places of a pattern, in order.

    >>> [item.gap for item in parse_pattern("<leiden> ... tot")]
    [0, 4, 0]
    """
    return [_parse_item(item) for item in pattern.split()]


def _parse_item(item: str) -> Item:
    if item.startswith(GAP):
        return Item(gap=int(item.removeprefix(GAP) or "4"))
    look, item = item.startswith("="), item.removeprefix("=")
    optional = item.endswith("?") and len(item) > 1
    item = item.removesuffix("?") if optional else item
    words = frozenset(item.strip("<>").split("|"))
    return Item(words, item.startswith("<"), optional, look=look)


@cache
def load_cues(path: Path = TABLE) -> tuple[Cue, ...]:
    """All cues of the table, in its order; CueError names the first fault."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    cues = tuple(_cue(row) for row in rows["cues"])
    ids = [cue.id for cue in cues]
    if twice := {one for one in ids if ids.count(one) > 1}:
        raise CueError(f"cue {sorted(twice)[0]!r} stands in the table twice: rename one")
    return cues


def _cue(row: Mapping[str, Any]) -> Cue:
    name = row.get("id", "?")
    unknown = set(row) - set(Cue.__dataclass_fields__)
    missing = {"id", "frame", "patterns", "matches", "spares"} - set(row)
    if unknown or missing:
        wrong = ", ".join(sorted(unknown | missing))
        raise CueError(f"cue {name!r}: add or remove the key(s) {wrong}")
    if row["frame"] not in FRAMES:
        raise CueError(
            f"cue {name!r}: frame {row['frame']!r} must be one of {', '.join(sorted(FRAMES))}"
        )
    return Cue(**cast("dict[str, Any]", {**row, "patterns": tuple(row["patterns"])}))
