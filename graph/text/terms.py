"""Where the terms of nodes stand in a text, on lemmas and inside compounds."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.text.compounds import parts_in
from graph.text.keys import base_form, is_abbreviation, singular, written_key
from graph.text.lemmas import LONGEST_WORD

GAP = 2
"""Words that may stand between two words of a term: *gebrek aan (voldoende vaste) tijd*."""

Range: TypeAlias = tuple[int, int]
_WORD = re.compile(r"[^\W\d_][\w'’‑-]*|\d+\+?")


@dataclass(frozen=True, slots=True)
class TermHit:
    """Term number ``term`` covers these tokens, first to last (half-open)."""

    term: int
    start: int
    end: int


def keys_of(term: str) -> tuple[str, ...]:
    """What each word of a term is looked up by: its lemma, or itself for an abbreviation."""
    return tuple(written_key(word) for word in _WORD.findall(term))


class TermIndex:
    """All terms of all nodes, ready to be found. ``terms`` maps a slug to its node's terms."""

    def __init__(self, terms: Mapping[str, Sequence[str]]) -> None:
        """Index the terms; equal terms of two nodes are one term with two nodes."""
        nodes: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for slug, own in terms.items():
            for term in own:
                if keys := keys_of(term):
                    nodes[keys].add(slug)
        self.keys = list(nodes)
        self.nodes = [sorted(nodes[keys]) for keys in self.keys]
        self.weights = [weight(len(k), len(n), len(terms)) for k, n in nodes.items()]
        self._by_first: dict[str, list[int]] = defaultdict(list)
        for number, keys in enumerate(self.keys):
            self._by_first[keys[0]].append(number)
        self._vocabulary = {key for keys in self.keys for key in keys}
        self._cache: dict[str, frozenset[str]] = {}

    def find(self, words: Sequence[str]) -> list[TermHit]:
        """Every hit among the tokens ``words``, in order of their start."""
        keys = [self._keys_in(word) for word in words]
        hits = (self._hit(n, i, keys) for i, n in self._candidates(keys))
        return [hit for hit in hits if hit]

    def _candidates(self, keys: Sequence[frozenset[str]]) -> Iterator[Range]:
        for i, here in enumerate(keys):
            for key in sorted(here):
                yield from ((i, number) for number in self._by_first.get(key, ()))

    def _hit(self, number: int, start: int, keys: Sequence[frozenset[str]]) -> TermHit | None:
        at = start
        for wanted in self.keys[number][1:]:
            window = range(at + 1, min(at + 2 + GAP, len(keys)))
            at = next((j for j in window if wanted in keys[j]), -1)
            if at < 0:
                return None
        return TermHit(number, start, at + 1)

    def _keys_in(self, word: str) -> frozenset[str]:
        found = self._cache.get(word)
        if found is None:
            found = self._cache[word] = frozenset(self._look_up(word))
            if len(self._cache) > 100_000:
                self._cache.clear()
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


def weight(words: int, nodes: int, all_nodes: int) -> float:
    """How much one term says, 0 to 1: more for longer terms and for terms of few nodes."""
    rarity = math.log(1 + all_nodes / nodes) / math.log(1 + all_nodes)
    return rarity * (0.45 if words == 1 else 0.6 if words == 2 else 0.7)
