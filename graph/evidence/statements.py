"""The evidence of a graph as numbers: which statement bears on which link."""

from collections.abc import Callable, Iterable

from graph.engine.arrays import PathIndex
from graph.engine.bootstrap import Pairs, Statements
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.schema.model import Bearing


def statements_of(graph: CausalGraph, index: PathIndex) -> Statements:
    """Read the statements off the links of a graph; a quote and its repeats are one."""
    keys: dict[str, int] = {}
    ends = zip(index.causes.tolist(), index.out.other.tolist(), strict=True)
    links = [evidence_of(graph, index.slugs[u], index.slugs[v]) for u, v in ends]
    for link in links:
        for claim in link.claims:
            keys.setdefault(claim.repeat_key, len(keys))

    def pairs(which: Callable[[LinkEvidence], Iterable[ClaimRef]]) -> Pairs:
        return Pairs.of((n, keys[c.repeat_key]) for n, k in enumerate(links) for c in which(k))

    return Statements(
        len(keys),
        len(links),
        pairs(lambda link: link.supports),
        pairs(lambda link: link.bearing(Bearing.CONTRADICTS)),
        pairs(lambda link: link.stating),
    )
