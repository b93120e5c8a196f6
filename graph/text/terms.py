"""Where the terms of nodes stand in a text, on lemmas and inside compounds."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from graph.text.compounds import parts_in
from graph.text.keys import CACHED_WORDS, Keys, base_form, is_abbreviation, singular, written_key
from graph.text.lemmas import LONGEST_WORD
from graph.text.phrases import Gap, Phrases, Steps, in_a_row
from graph.text.words import word_tokens

GAP = 2
"""Words that may stand between two words of a term: *gebrek aan (voldoende vaste) tijd*."""

Range: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TermHit:
    """Term number ``term`` covers these tokens, first to last (half-open)."""

    term: int
    start: int
    end: int


def keys_of(term: str) -> Keys:
    """What each word of a term is looked up by: its lemma, or itself for an abbreviation."""
    return tuple(written_key(word) for word in word_tokens(term))


class TermIndex:
    """All terms of all nodes, ready to be found. ``terms`` maps a slug to its node's terms."""

    def __init__(self, terms: Mapping[str, Sequence[str]]) -> None:
        """Index the terms; equal terms of two nodes are one term with two nodes."""
        nodes: dict[Keys, set[str]] = defaultdict(set)
        for slug, own in terms.items():
            for term in own:
                if keys := keys_of(term):
                    nodes[keys].add(slug)
        self.keys = list(nodes)
        self.nodes = [sorted(nodes[keys]) for keys in self.keys]
        self.weights = [weight(len(k), len(n), len(terms)) for k, n in nodes.items()]
        self._phrases = Phrases((_steps(keys), number) for number, keys in enumerate(self.keys))
        self._vocabulary = {key for keys in self.keys for key in keys}
        self._cache: dict[str, Keys] = {}

    def find(self, words: Sequence[str]) -> list[TermHit]:
        """Every hit among the tokens ``words``, in order of their start.

        >>> index = TermIndex({"armoede": ["gebrek aan geld"]})
        >>> index.find("een gebrek aan vast geld".split())
        [TermHit(term=0, start=1, end=5)]
        """
        row = [self._keys_in(word) for word in words]
        return [TermHit(hit.value, hit.start, hit.end) for hit in self._phrases.find(row)]

    def _keys_in(self, word: str) -> Keys:
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > CACHED_WORDS:
                self._cache.clear()
            found = self._cache[word] = tuple(sorted(set(self._look_up(word))))
        return found

    def _look_up(self, word: str) -> Iterable[str]:
        if len(word) > LONGEST_WORD:
            return
        pieces = {word, singular(word), *word.split("-")}
        yield from (p for p in pieces if is_abbreviation(p) and p in self._vocabulary)
        lower = word.lower()
        if base_form(lower) in self._vocabulary:
            yield base_form(lower)
        yield from parts_in(lower, self._vocabulary)


def _steps(keys: Keys) -> Steps:
    """The words of a term, with a gap between each two."""
    apart = ((step, Gap(GAP)) for step in in_a_row(keys))
    return tuple(chain.from_iterable(apart))[:-1]


def weight(words: int, nodes: int, all_nodes: int) -> float:
    """How much one term says, 0 to 1: more for longer terms and for terms of few nodes."""
    rarity = math.log(1 + all_nodes / nodes) / math.log(1 + all_nodes)
    return rarity * (0.45 if words == 1 else 0.6 if words == 2 else 0.7)
