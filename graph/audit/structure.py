"""What an audit says of links and nodes from the graph alone: thin, disputed, loose."""

from collections.abc import Callable, Iterable

import networkx as nx

from graph.audit.report import LinkLine
from graph.evidence.build import CausalGraph
from graph.evidence.claims import LinkEvidence, distinct_quotes, sections
from graph.schema.model import Bearing


def unstated(links: Iterable[LinkEvidence]) -> tuple[LinkLine, ...]:
    """Return the links that no claim states any more: they are not drawn."""
    return _lines(links, lambda link: not link.is_stated)


def one_quote(links: Iterable[LinkEvidence]) -> tuple[LinkLine, ...]:
    """Return the links that one quote alone states: they fall with it."""
    return _lines(links, lambda link: link.standing == 1)


def one_section(links: Iterable[LinkEvidence]) -> tuple[LinkLine, ...]:
    """Return the links whose quotes stand in one section only, those with one quote too."""
    return _lines(links, lambda link: len(sections(link.stating)) == 1)


def conflicts(links: Iterable[LinkEvidence]) -> tuple[LinkLine, ...]:
    """Return the links whose sign is in dispute."""
    return _lines(links, lambda link: link.is_disputed)


def loose_nodes(graph: CausalGraph, core: str) -> tuple[list[str], list[str], list[str]]:
    """Return the nodes without causes, without effects, and with no path to the core.

    The core may be without effects: all leads to it.
    """
    leads = nx.ancestors(graph, core) | {core} if core in graph else set(graph)
    return (
        [node for node in graph if not graph.pred[node]],
        [node for node in graph if not graph.adj[node] and node != core],
        [node for node in graph if node not in leads],
    )


def _lines(
    links: Iterable[LinkEvidence], holds: Callable[[LinkEvidence], bool]
) -> tuple[LinkLine, ...]:
    return tuple(_line(link) for link in links if holds(link))


def _line(link: LinkEvidence) -> LinkLine:
    return LinkLine(
        link.cause,
        link.effect,
        link.polarity,
        link.weight,
        link.against,
        len(distinct_quotes(link.bearing(Bearing.CONDITIONAL))),
        distinct_quotes(link.stating),
        sections(link.stating),
    )
