"""Why a quote was found that has few words of the question, or none: what it is about."""

from collections.abc import Sequence

from app.search.hits import Reason
from app.search.index import Ranking, SearchIndex, stating

_TOLD = 0.2
"""How well a node or section must fit, the best 1, to be told as a reason."""
_NODE_LIMIT = 2
"""Nodes that are told for one quote; more would be a list, no reason."""


def reasons_about(index: SearchIndex, ranking: Ranking, place: int, told: bool) -> Sequence[Reason]:
    """The nodes and the section that brought the quote at ``place`` up; the best of them, however
    badly it fits, where nothing else is ``told``."""
    source = index.source
    nodes = {int(n): float(ranking.nodes[n]) for n in source.tag_nodes[source.tag_quotes == place]}
    reasons = _stated(index, ranking, place)
    section = int(source.sections[place])
    share = float(ranking.sections[section])
    minimum = _TOLD if told else 0.0
    best = sorted(nodes, key=lambda node: -nodes[node])[:_NODE_LIMIT]
    reasons += [
        {"kind": "node", "node": source.nodes[node].slug} for node in best if nodes[node] > minimum
    ]
    if share > minimum and (share > _TOLD or not reasons):
        at = source.places[section]
        title = at.titles[0] if at.titles else ""
        reasons.append({"kind": "section", "section": at.number, "title": title})
    return reasons


def _stated(index: SearchIndex, ranking: Ranking, place: int) -> list[Reason]:
    """The node that the quote states a cause or an effect of, where the question asks for that."""
    if not ranking.asks:
        return []
    source = index.source
    nodes = stating(source, ranking.asks)[source.claim_quotes == place]
    best = max(map(int, nodes), key=lambda node: float(ranking.nodes[node]), default=None)
    if best is None or ranking.nodes[best] <= _TOLD:
        return []
    return [{"kind": ranking.asks, "node": source.nodes[best].slug}]
