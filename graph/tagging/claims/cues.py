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
from graph.text.phrases import Gap, Keys, Steps, parse_steps

TABLE = Path(__file__).with_name("cues.yaml")
USUAL_GAP = 4
"""Words of a clause that ``...`` may let in."""

LONG_GAP = 9
"""From this size a gap holds a whole object, which may be two nouns and *en* or *of*."""

GAP_STOPS = frozenset(["dat", "die", "of", "waardoor", "om", "omdat", "en", "als", "want"])
"""Words that no gap steps over: they begin another clause or phrase."""

LONG_STOPS = GAP_STOPS - {"en", "of"}


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


def steps_of(pattern: str) -> Steps:
    """The steps of a pattern; README.md tells how it is written.

    >>> len(steps_of("<leiden> ... tot"))
    3
    """
    return parse_steps(pattern, _gap, USUAL_GAP)


def _gap(limit: int) -> Gap:
    return Gap(limit, _bars_long if limit >= LONG_GAP else _bars)


def _bars(keys: Keys) -> bool:
    return keys[0] in GAP_STOPS or not keys[0][0].isalnum()


def _bars_long(keys: Keys) -> bool:
    word = keys[0]
    return word in LONG_STOPS or not (word[0].isalnum() or word == ",")


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
