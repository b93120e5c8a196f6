"""The named feedback loops of the schema, step by step."""

from dataclasses import dataclass
from itertools import pairwise

from app import urls
from app.presenters.frame import Frame, Ref
from app.presenters.link_view import LinkView, node_ref, view_link
from app.services.catalogue import Catalogue, LoopEntry


@dataclass(frozen=True, slots=True)
class LoopSteps:
    """A loop; ``kind`` says whether it strengthens or dampens itself."""

    anchor: str
    label: str
    description: str
    kind: str
    start: Ref
    steps: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class LoopsPage:
    """All named loops."""

    frame: Frame
    loops: tuple[LoopSteps, ...]


def present_loops(catalogue: Catalogue) -> LoopsPage:
    """Everything comes from the catalogue: no query."""
    crumbs = (Ref("Schema", urls.overview()),)
    return LoopsPage(
        Frame("Kringlopen", crumbs), tuple(_loop(catalogue, x) for x in catalogue.loops.values())
    )


def _loop(catalogue: Catalogue, loop: LoopEntry) -> LoopSteps:
    ends = pairwise((*loop.nodes, loop.nodes[0]))
    links = [catalogue.links[pair] for pair in ends if pair in catalogue.links]
    minus = sum(link.polarity == "-" for link in links)
    return LoopSteps(
        anchor=loop.slug,
        label=loop.label,
        description=loop.description,
        kind="remt zichzelf af" if minus % 2 else "versterkt zichzelf",
        start=node_ref(catalogue, loop.nodes[0]),
        steps=tuple(view_link(catalogue, link) for link in links),
    )
