"""The causal schema with its confirmed evidence, kept in memory and renewed when the store moves.

Every number here counts confirmed evidence, repeats once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NoReturn

from app.catalogue.entries import (
    LinkEntry,
    NodeEntry,
    ThemeArrow,
    ThemeEntry,
    distinct_support,
    sorted_links,
)
from app.errors import NotFoundError, near
from graph.engine.loop_nodes import steps_of
from graph.schema.model import NamedLoop


@dataclass(frozen=True)
class Catalogue:
    """The schema at one revision of the store."""

    revision: int
    schema_version: str
    core: str
    themes: Mapping[str, ThemeEntry]
    nodes: Mapping[str, NodeEntry]
    links: Mapping[tuple[str, str], LinkEntry]
    loops: Mapping[str, NamedLoop]
    documents: Mapping[str, str]
    """Slug -> version of each document."""

    def theme(self, slug: str) -> ThemeEntry:
        """The theme, or NotFoundError with slugs that look like it."""
        return self.themes.get(slug) or _missing("theme", slug, self.themes)

    def node(self, slug: str) -> NodeEntry:
        """The node, or NotFoundError with slugs that look like it."""
        return self.nodes.get(slug) or _missing("node", slug, self.nodes)

    def link(self, cause: str, effect: str) -> LinkEntry:
        """The link, or NotFoundError with links ``cause/effect`` that look like it."""
        names = [f"{c}/{e}" for c, e in self.links]
        return self.links.get((cause, effect)) or _missing("link", f"{cause}/{effect}", names)

    def loop_quotes(self, slug: str) -> int:
        """Distinct quotes that support a link of this named loop."""
        steps = steps_of(self.loops[slug].nodes)
        return distinct_support([self.links[step] for step in steps if step in self.links])

    @cached_property
    def redirects(self) -> dict[str, str]:
        """Retired slug -> the node that took its place."""
        return {old: node.slug for node in self.nodes.values() for old in node.retired}

    @cached_property
    def causes_of(self) -> dict[str, list[LinkEntry]]:
        """Node -> links that end in it, strongest first."""
        return self._by_end(lambda link: link.effect)

    @cached_property
    def effects_of(self) -> dict[str, list[LinkEntry]]:
        """Node -> links that start from it, strongest first."""
        return self._by_end(lambda link: link.cause)

    @cached_property
    def theme_arrows(self) -> list[ThemeArrow]:
        """Arrows between different themes, strongest first."""
        grouped: dict[tuple[str, str], list[LinkEntry]] = defaultdict(list)
        for link in sorted_links(self.links.values()):
            ends = (self.nodes[link.cause].theme, self.nodes[link.effect].theme)
            if ends[0] != ends[1]:
                grouped[ends].append(link)
        arrows = [
            ThemeArrow(*ends, tuple(links), distinct_support(links))
            for ends, links in grouped.items()
        ]
        return sorted(arrows, key=lambda arrow: (-arrow.quotes, arrow.cause, arrow.effect))

    def _by_end(self, end: Callable[[LinkEntry], str]) -> dict[str, list[LinkEntry]]:
        found: dict[str, list[LinkEntry]] = defaultdict(list)
        for link in sorted_links(self.links.values()):
            found[end(link)].append(link)
        return found


def _missing(kind: str, key: str, names: Iterable[str]) -> NoReturn:
    raise NotFoundError(kind, key, near(key, names))
