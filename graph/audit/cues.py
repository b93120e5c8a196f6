"""Finds wording that may state a causal relation, by the fixed list in ``causal_cues.yaml``.

Surface forms only, so that anybody can see why a quote was found; the rules that propose claims
are in ``graph.tagging``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from graph.text.phrases import Gap, Phrases, Steps, parse_steps
from graph.text.words import WORD

TABLE = Path(__file__).with_name("causal_cues.yaml")
_GAP_WORDS = 6
"""Words that ``...`` may let in: a gap here may hold the whole object."""

_STOP = re.compile(r"[.!?;]")


@dataclass(frozen=True, slots=True)
class CausalCue:
    """One entry of the list; ``example`` is a sentence that it finds."""

    cue: str
    kind: str
    forms: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class CueList:
    """The list: its entries, and the wording (``exceptions``) inside which nothing counts."""

    version: str
    cues: tuple[CausalCue, ...]
    exceptions: Mapping[str, str]
    """Words -> an example."""


class CueMatch(NamedTuple):
    """``cue`` stands at ``text[start:end]``, gaps included."""

    start: int
    end: int
    cue: str


@cache
def cue_list() -> CueList:
    """Return the list as it stands in the file."""
    table: dict[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    cues = (
        CausalCue(row["cue"], row["kind"], tuple(row["forms"]), row["example"])
        for row in table["cues"]
    )
    exceptions = {row["words"]: row["example"] for row in table["exceptions"]}
    return CueList(table["version"], tuple(cues), exceptions)


def causal_cues(text: str) -> tuple[CueMatch, ...]:
    """Return the cues in a text, in order; they do not overlap.

    Of forms that begin at one word the longest counts, gaps apart; of overlapping ones the first.

    >>> causal_cues("Hoge werkdruk leidt vaak tot uitval.")
    (CueMatch(start=14, end=28, cue='leiden tot'),)
    """
    return tuple(match for words in _sentences(text) for match in _in_sentence(words))


def _in_sentence(words: Sequence["_Token"]) -> Iterator[CueMatch]:
    row = [(word.lower,) for word in words]
    spared = {place for match in _exceptions().find(row) for place in match.words}
    free = 0
    for at, word in enumerate(words):
        matches = [m for m in _forms().at(row, at) if at >= free and spared.isdisjoint(m.words)]
        if matches:
            best = max(matches, key=lambda match: (len(match.words), -match.end))
            free = best.end
            yield CueMatch(word.start, words[free - 1].end, best.value)


class _Token(NamedTuple):
    lower: str
    start: int
    end: int


def _sentences(text: str) -> Iterator[list[_Token]]:
    """The words sentence by sentence: no cue runs over a full stop or semicolon."""
    found: list[_Token] = []
    for match in WORD.finditer(text):
        if found and _STOP.search(text, found[-1].end, match.start()):
            yield found
            found = []
        found.append(_Token(match[0].lower().replace("’", "'"), match.start(), match.end()))
    yield found


@cache
def _forms() -> Phrases[str]:
    """The forms of all cues."""
    return Phrases((_steps(form), cue.cue) for cue in cue_list().cues for form in cue.forms)


@cache
def _exceptions() -> Phrases[str]:
    return Phrases((_steps(words), words) for words in cue_list().exceptions)


def _steps(form: str) -> Steps:
    return parse_steps(form, Gap, _GAP_WORDS)
