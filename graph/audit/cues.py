"""Finds wording that may state a causal relation, by the fixed list in ``causal_cues.yaml``.

Surface forms only, so that anybody can see why a quote was found; the rules that propose claims
are in ``graph.tagging``.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import yaml

TABLE = Path(__file__).with_name("causal_cues.yaml")
GAP = "..."
_GAP_WORDS = 6

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_STOP = re.compile(r"[.!?;]")

_Words: TypeAlias = frozenset[str]
_Item: TypeAlias = _Words | int
"""A choice of words, or a gap of at most so many words."""


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
    words = _tokens(text)
    spared = _spared(words)
    found: list[CueMatch] = []
    for at, word in enumerate(words):
        matches = [
            (used, end, form.cue)
            for form in _forms().get(word.lower, ())
            if (hit := _match(form.items, words, at)) and not spared.intersection(hit)
            for used, end in [(len(hit), hit[-1])]
        ]
        if matches and (not found or word.start >= found[-1].end):
            _, end, cue = max(matches, key=lambda match: (match[0], -match[1]))
            found.append(CueMatch(word.start, words[end].end, cue))
    return tuple(found)


class _Token(NamedTuple):
    lower: str
    start: int
    end: int
    sentence: int


class _Form(NamedTuple):
    cue: str
    items: tuple[_Item, ...]


def _tokens(text: str) -> list[_Token]:
    """The words with the number of their sentence: no cue runs over a full stop or semicolon."""
    found: list[_Token] = []
    sentence = end = 0
    for match in _WORD.finditer(text):
        sentence += _STOP.search(text, end, match.start()) is not None
        end = match.end()
        found.append(_Token(match[0].lower().replace("’", "'"), match.start(), end, sentence))
    return found


@cache
def _forms() -> Mapping[str, list[_Form]]:
    """The forms of all cues by each word they can begin with."""
    index: dict[str, list[_Form]] = defaultdict(list)
    for cue in cue_list().cues:
        for form in cue.forms:
            _add(index, _Form(cue.cue, _parse(form)))
    return index


@cache
def _exceptions() -> Mapping[str, list[_Form]]:
    index: dict[str, list[_Form]] = defaultdict(list)
    for words in cue_list().exceptions:
        _add(index, _Form("", _parse(words)))
    return index


def _add(index: dict[str, list[_Form]], form: _Form) -> None:
    first = form.items[0]
    for word in first if isinstance(first, frozenset) else ():
        index[word].append(form)


def _parse(form: str) -> tuple[_Item, ...]:
    return tuple(
        int(item.removeprefix(GAP) or _GAP_WORDS)
        if item.startswith(GAP)
        else frozenset(item.split("|"))
        for item in form.split()
    )


def _spared(words: Sequence[_Token]) -> set[int]:
    """The words that stand in an exception."""
    return {
        place
        for at, word in enumerate(words)
        for form in _exceptions().get(word.lower, ())
        for place in _match(form.items, words, at)
    }


def _match(items: Sequence[_Item], words: Sequence[_Token], at: int) -> tuple[int, ...]:
    """The places of the words of a form that begins at this word; empty where it does not."""
    places: list[int] = []
    gap = 0
    for item in items:
        if isinstance(item, int):
            gap = item
            continue
        first = places[-1] + 1 if places else at
        reach = range(first, min(first + gap + 1, len(words)))
        place = next((i for i in reach if words[i].lower in item), None)
        if place is None or words[place].sentence != words[at].sentence:
            return ()
        places.append(place)
        gap = 0
    return tuple(places)
