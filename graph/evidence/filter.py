"""What a path question leaves out: claims that do not count, links too thin, nodes to avoid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from corpus.ids import parse_address, section_address
from graph.bounds import MIN_QUOTES, THROUGH, problems_of
from graph.engine.per_graph import PerGraph
from graph.errors import did_you_mean
from graph.evidence.build import CausalGraph, GraphNode, build_graph
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.evidence.conflicts import Conflict, Rule, conflicts
from graph.schema.model import Status

KEPT = 8
"""How many filtered graphs are kept for each graph."""


@dataclass(frozen=True, slots=True)
class PathFilter:
    """Bounds on the evidence and on the way; an empty set asks nothing.

    A claim counts when its document is one of ``documents`` (slugs), its quote stands in one of
    ``sections`` or in a part of it (addresses such as ``PO-3.10``), gives one of ``voices`` and has
    one of ``statuses`` (of those that the graph was built over). A link counts when the claims that
    are left state it and ``min_quotes`` distinct quotes support it without condition. A path
    passes every node of ``through`` (at most three, its ends included) and none of ``avoid``.
    """

    documents: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    min_quotes: int = 0
    through: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()

    @property
    def evidence_only(self) -> "PathFilter":
        """The same bounds on evidence, without those on the way."""
        return replace(self, through=frozenset(), avoid=frozenset())

    def keeps(self, claim: ClaimRef) -> bool:
        """Whether the claim counts."""
        return (
            (not self.documents or claim.document in self.documents)
            and (not self.statuses or claim.status in self.statuses)
            and (not self.voices or not self.voices.isdisjoint(claim.voices))
            and (not self.sections or not self.sections.isdisjoint(_around(claim)))
        )

    def link(self, link: LinkEvidence) -> LinkEvidence:
        """Return the link with the claims that count."""
        return replace(link, claims=tuple(filter(self.keeps, link.claims)))


EVERYTHING = PathFilter()
"""The filter that leaves nothing out."""


def _around(claim: ClaimRef) -> Iterable[str]:
    parts = claim.section.split(".")
    return (
        section_address(claim.document, ".".join(parts[:depth]))
        for depth in range(1, len(parts) + 1)
    )


_filtered: PerGraph[PathFilter, CausalGraph] = PerGraph(KEPT)


def filtered(graph: CausalGraph, only: PathFilter) -> CausalGraph:
    """Return the graph over the evidence that counts, its costs and weights counted anew.

    All nodes stay. The last few graphs are kept, so that a question asked again is quick.
    """
    wanted = only.evidence_only
    if wanted == EVERYTHING:
        return graph
    return _filtered.get(graph, wanted, lambda: _build(graph, wanted))


def _build(graph: CausalGraph, only: PathFilter) -> CausalGraph:
    names = [field.name for field in fields(GraphNode)][1:]
    nodes = (
        GraphNode(slug, **{name: data.get(name, "") for name in names})
        for slug, data in graph.nodes(data=True)
    )
    links = (only.link(link) for *_, link in graph.edges(data="evidence"))
    return build_graph(nodes, (k for k in links if k.weight >= only.min_quotes), frozenset(Status))


def problems_of_filter(
    graph: CausalGraph, ends: frozenset[str], only: PathFilter, max_links: int
) -> list[str]:
    """Return a sentence for everything that is wrong with the filter or conflicts in it."""
    return [
        *_unknown(graph, {"pass": only.through, "avoid": only.avoid}),
        *_conflicts(ends, only, max_links),
        *problems_of((MIN_QUOTES, only.min_quotes)),
        *_foreign_sections(only),
    ]


def _unknown(graph: CausalGraph, named: Mapping[str, frozenset[str]]) -> Iterable[str]:
    for verb, slugs in named.items():
        for slug in sorted(slugs - graph.nodes.keys()):
            guess = did_you_mean(slug, graph)
            yield f'The node to {verb} "{slug}" is no node{guess}; choose a node of the schema.'


def _conflicts(ends: frozenset[str], only: PathFilter, max_links: int) -> Iterable[str]:
    for conflict in conflicts(ends, only.through, only.avoid, max_links):
        yield from _told(conflict, max_links)


_CHOOSE = "choose one of the two."


def _told(conflict: Conflict, max_links: int) -> Iterable[str]:
    match conflict.rule:
        case Rule.PASSED_AND_AVOIDED:
            for slug in conflict.nodes:
                yield f'"{slug}" is to be passed and to be avoided; {_CHOOSE}'
        case Rule.END_AVOIDED:
            for slug in conflict.nodes:
                yield f'"{slug}" is an end of the question and to be avoided; {_CHOOSE}'
        case Rule.MANY_PASSED:
            yield f"{len(conflict.nodes)} nodes are to be passed; choose at most {THROUGH.high}."
        case Rule.SHORT:
            yield (
                f"A path of at most {max_links} links cannot pass {len(conflict.nodes)} nodes "
                "between its ends; name fewer nodes or allow more links."
            )


def _foreign_sections(only: PathFilter) -> Iterable[str]:
    for address in sorted(only.sections):
        parsed = parse_address(address)
        if parsed is None or parsed.section is None:
            yield f'"{address}" is no address of a section; write one such as PO-3.10.'
        elif only.documents and parsed.document not in only.documents:
            yield (
                f'The section "{address}" is not in {", ".join(sorted(only.documents))}; '
                "choose its document too, or another section."
            )
