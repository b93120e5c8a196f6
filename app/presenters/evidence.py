"""Where the schema rests on little: thin links and loose nodes."""

from dataclasses import dataclass

from app import urls
from app.presenters.frame import Frame, Ref
from app.presenters.link_view import LinkView, view_link
from app.presenters.theme import NodeView, view_node
from app.services.catalogue import Catalogue, LinkEntry
from graph.model import Bearing


@dataclass(frozen=True, slots=True)
class ThinLink:
    """A link that one quote states, with that quote."""

    link: LinkView
    quote: Ref | None


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """Gaps in the evidence; each list is empty when there are none."""

    frame: Frame
    thin: tuple[ThinLink, ...]
    disputed: tuple[LinkView, ...]
    without_causes: tuple[NodeView, ...]
    without_effects: tuple[NodeView, ...]
    links: int
    nodes: int


def present_evidence(catalogue: Catalogue) -> EvidencePage:
    """Everything comes from the catalogue: no query."""
    nodes, links = catalogue.nodes.values(), catalogue.links.values()
    disputed = [link for link in links if link.count(Bearing.CONTRADICTS)]
    return EvidencePage(
        frame=Frame("Onderbouwing: waar die dun is", (Ref("Schema", urls.overview()),)),
        thin=tuple(_thin(catalogue, link) for link in links if link.quotes <= 1),
        disputed=tuple(view_link(catalogue, link) for link in disputed),
        without_causes=tuple(view_node(node) for node in nodes if not node.causes),
        without_effects=tuple(view_node(node) for node in nodes if not node.effects),
        links=len(links),
        nodes=len(nodes),
    )


def _thin(catalogue: Catalogue, link: LinkEntry) -> ThinLink:
    supporting = [c.quote for c in link.claims if c.bearing == Bearing.SUPPORTS.value]
    quote = Ref(supporting[0], urls.quote_page(supporting[0])) if supporting else None
    return ThinLink(view_link(catalogue, link), quote)
