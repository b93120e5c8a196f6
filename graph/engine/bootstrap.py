"""The evidence of a graph as numbers, and drawn again: quotes resampled with replacement."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from graph.engine.arrays import Numbers, PathIndex
from graph.engine.measures import Drawn, Values, summed
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.schema.model import Bearing


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which statement bears on which link, each pair once."""

    links: Numbers
    keys: Numbers

    def count(self, times: Values, size: int) -> Values:
        """Return for each link how many drawn statements bear on it."""
        return summed(self.links, times[self.keys], size)


@dataclass(frozen=True, slots=True)
class Statements:
    """All statements of a graph (repeats are one) and what each bears on, by bearing."""

    number: int
    links: int
    supports: Pairs
    contradicts: Pairs
    stating: Pairs

    def evidence(self, times: Values) -> Drawn:
        """Return the evidence on each link when each statement counts so many times."""
        supports = self.supports.count(times, self.links)
        contradicts = self.contradicts.count(times, self.links)
        stands = self.stating.count(times, self.links) > 0
        chances = np.where(stands, (supports + 1) / (supports + contradicts + 2), 0.0)
        return Drawn(chances, np.maximum(supports - contradicts, 0.0))

    def draw(self, random: np.random.Generator) -> Values:
        """Draw as many statements as there are, with replacement (Efron 1979)."""
        drawn = random.integers(self.number, size=self.number)
        return np.bincount(drawn, minlength=self.number).astype(np.float64)


def statements_of(graph: CausalGraph, index: PathIndex) -> Statements:
    """Read the statements off the links of a graph."""
    keys: dict[str, int] = {}
    ends = zip(index.causes.tolist(), index.out.other.tolist(), strict=True)
    links = [evidence_of(graph, index.slugs[u], index.slugs[v]) for u, v in ends]
    for link in links:
        for claim in link.claims:
            keys.setdefault(claim.repeat_key, len(keys))

    def pairs(which: Callable[[LinkEvidence], Iterable[ClaimRef]]) -> Pairs:
        found = sorted({(n, keys[c.repeat_key]) for n, k in enumerate(links) for c in which(k)})
        columns = np.array(found, dtype=np.int64).reshape(-1, 2)
        return Pairs(columns[:, 0].copy(), columns[:, 1].copy())

    return Statements(
        len(keys),
        len(links),
        pairs(lambda link: link.supports),
        pairs(lambda link: link.bearing(Bearing.CONTRADICTS)),
        pairs(lambda link: link.stating),
    )
