"""The field's words for everyday ones, from ``search_thesaurus.yaml`` beside this module."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

import yaml

from app.services.search_words import phrase_of

Phrase: TypeAlias = tuple[str, ...]
Relation: TypeAlias = Literal["same", "leads"]
FILE = Path(__file__).with_suffix(".yaml")

_NONE: Mapping[Phrase, Relation] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """``related`` gives for a wording, as lemmas, the wordings that say the same or that it leads
    to; ``shorts`` are short forms with what they stand for, ``wordings`` all wordings as written.
    """

    related: Mapping[Phrase, Mapping[Phrase, Relation]]
    shorts: tuple[tuple[str, str], ...]
    wordings: tuple[str, ...]

    def others(self, phrase: Phrase) -> Mapping[Phrase, Relation]:
        """Other wordings for this one; empty where the thesaurus has none."""
        return self.related.get(phrase, _NONE)


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    """The thesaurus, read when first asked for."""
    loaded: dict[str, Any] = yaml.load(
        FILE.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    related: dict[Phrase, dict[Phrase, Relation]] = {}
    for one, other in _same(loaded["same"]):
        related.setdefault(one, {})[other] = "same"
    for one, other in _leads(loaded["leads"]):
        related.setdefault(one, {}).setdefault(other, "leads")
    shorts = tuple((str(k), str(v)) for k, v in loaded["short"].items())
    leads = [[asked, *found] for asked, found in loaded["leads"].items()]
    wordings = (str(wording) for line in (*loaded["same"], *leads) for wording in line)
    return Thesaurus(related, shorts, tuple(dict.fromkeys(wordings)))


def _same(lines: Iterable[Iterable[object]]) -> Iterator[tuple[Phrase, Phrase]]:
    for line in lines:
        phrases = [phrase for phrase in map(phrase_of, map(str, line)) if phrase]
        yield from ((one, other) for one in phrases for other in phrases if one != other)


def _leads(lines: Mapping[object, Iterable[object]]) -> Iterator[tuple[Phrase, Phrase]]:
    for asked, found in lines.items():
        one = phrase_of(str(asked))
        others = (phrase_of(str(wording)) for wording in found)
        yield from ((one, other) for other in others if one and other and one != other)
