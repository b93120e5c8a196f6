"""The field's words for everyday ones, from ``thesaurus.yaml`` beside this module."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from graph.text.content_words import phrase_of
from graph.text.words import lemmas, words

Phrase: TypeAlias = tuple[str, ...]
FILE = Path(__file__).with_suffix(".yaml")


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """``related`` gives for a wording, as lemmas, the wordings that say the same or that it leads
    to. ``idioms`` does so for wordings of which the words say little one by one (*steeds iemand
    anders*), by the lemmas of all words in order. ``shorts`` are short forms with what they stand
    for, ``wordings`` all wordings as written.
    """

    related: Mapping[Phrase, tuple[Phrase, ...]]
    idioms: Mapping[Phrase, tuple[Phrase, ...]]
    shorts: tuple[tuple[str, str], ...]
    wordings: tuple[str, ...]

    def others(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """Other wordings for this one; empty where the thesaurus has none."""
        return self.related.get(phrase, ())


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    """The thesaurus, read when first asked for."""
    loaded: dict[str, Any] = yaml.load(
        FILE.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    related: dict[Phrase, dict[Phrase, None]] = {}
    idioms: dict[Phrase, dict[Phrase, None]] = {}
    for asked, other in (*_same(loaded["same"]), *_leads(loaded["leads"])):
        one, found = phrase_of(asked), phrase_of(other)
        if found and one and one != found:
            related.setdefault(one, {})[found] = None
        elif found and not one and len(words(asked)) > 1:
            idioms.setdefault(tuple(lemmas(asked)), {})[found] = None
    shorts = tuple((str(k), str(v)) for k, v in loaded["short"].items())
    leads = [[asked, *found] for asked, found in loaded["leads"].items()]
    wordings = (str(wording) for line in (*loaded["same"], *leads) for wording in line)
    return Thesaurus(_frozen(related), _frozen(idioms), shorts, tuple(dict.fromkeys(wordings)))


def _same(lines: Iterable[Iterable[object]]) -> Iterator[tuple[str, str]]:
    for line in lines:
        wordings = [str(wording) for wording in line]
        yield from ((one, other) for one in wordings for other in wordings)


def _leads(lines: Mapping[object, Iterable[object]]) -> Iterator[tuple[str, str]]:
    for asked, found in lines.items():
        yield from ((str(asked), str(wording)) for wording in found)


def _frozen(found: Mapping[Phrase, Mapping[Phrase, None]]) -> dict[Phrase, tuple[Phrase, ...]]:
    return {phrase: tuple(others) for phrase, others in found.items()}
