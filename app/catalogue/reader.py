"""Reads the catalogue from the store, in a fixed number of queries."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import LinkEntry, NodeEntry, ThemeEntry, entry_of
from app.db.marks import mark_of, revision_of
from app.db.queries.claims import Pair, confirmed_claims, link_signs
from app.db.queries.documents import document_versions
from app.db.queries.nodes import stored_loops, stored_nodes, stored_themes
from app.db.queries.tags import confirmed_tags
from app.per_revision import PerRevision
from graph.schema.model import Node, Theme

Tags = Mapping[str, Mapping[str, str]]
"""Node -> the quotes confirmed to be about it, by address, each with its repeat key."""


@dataclass(slots=True)
class CatalogueCache:
    """Hands out the catalogue and renews it when the store's revision has moved."""

    _kept: PerRevision[Catalogue] = field(default_factory=lambda: PerRevision(1))

    def get(self, session: Session) -> Catalogue:
        """The catalogue of the store's present revision: one small query when nothing moved."""
        revision = revision_of(session)
        return self._kept.get(revision, None, lambda: read_catalogue(session, revision))


def read_catalogue(session: Session, revision: int) -> Catalogue:
    """Read schema and confirmed evidence in a fixed number of queries."""
    claims, tags = confirmed_claims(session), confirmed_tags(session)
    links = {
        ends: LinkEntry(*ends, sign, tuple(claims.get(ends, ())))
        for ends, sign in link_signs(session).items()
    }
    nodes = _nodes(stored_nodes(session, tags={n: tuple(t) for n, t in tags.items()}), links, tags)
    return Catalogue(
        revision=revision,
        schema_version=mark_of(session, "schema.version") or "",
        core=mark_of(session, "schema.core") or "",
        themes=_themes(stored_themes(session), nodes, tags),
        nodes=nodes,
        links=links,
        loops={loop.slug: loop for loop in stored_loops(session)},
        documents=document_versions(session),
    )


def _nodes(nodes: Iterable[Node], links: Collection[Pair], tags: Tags) -> dict[str, NodeEntry]:
    causes = Counter(effect for _, effect in links)
    effects = Counter(cause for cause, _ in links)
    return {
        node.slug: entry_of(
            NodeEntry,
            node,
            quotes=len({*tags.get(node.slug, {}).values()}),
            causes=causes[node.slug],
            effects=effects[node.slug],
        )
        for node in nodes
    }


def _themes(
    themes: Iterable[Theme], nodes: Mapping[str, NodeEntry], tags: Tags
) -> dict[str, ThemeEntry]:
    members: dict[str, list[str]] = defaultdict(list)
    for node in nodes.values():
        members[node.theme].append(node.slug)
    return {
        theme.slug: entry_of(
            ThemeEntry,
            theme,
            nodes=tuple(members[theme.slug]),
            quotes=len(
                {key for slug in members[theme.slug] for key in tags.get(slug, {}).values()}
            ),
        )
        for theme in themes
    }
