"""The scheme in one minute: what is named most, and the loops that stand best."""

from collections import Counter
from dataclasses import dataclass

from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import sorted_links
from app.pages.parts.frame import Ref
from app.pages.parts.links import node_ref, theme_ref
from app.pages.words import dutch
from app.pages.words.loop_words import LoopLine, loop_lines
from app.state import AppState

LOOP_LIMIT = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to remember: words before the link, the link's own, and what it counts."""

    before: str
    ref: Ref
    counted: Ref


@dataclass(frozen=True, slots=True)
class Summary:
    """One sentence that says it all, at most three facts and three loops."""

    title: str
    facts: tuple[Fact, ...]
    loops: tuple[LoopLine, ...]


def summarise(session: Session, catalogue: Catalogue, state: AppState) -> Summary:
    """The strongest arrow, the strongest link and the node with most causes, where there are."""
    facts = (_arrow(catalogue), _link(catalogue), _node(catalogue))
    return Summary(
        _title(catalogue),
        tuple(fact for fact in facts if fact),
        loop_lines(session, catalogue, state, LOOP_LIMIT),
    )


def _title(catalogue: Catalogue) -> str:
    """Where the arrows between themes come from most and where they lead most, by quotes."""
    gives, gets = Counter[str](), Counter[str]()
    for arrow in catalogue.theme_arrows:
        gives[arrow.cause] += arrow.quotes
        gets[arrow.effect] += arrow.quotes
    if not gives:
        return ""
    cause, effect = (catalogue.theme(most.most_common(1)[0][0]).label for most in (gives, gets))
    return f"De citaten leggen oorzaken het vaakst bij ‘{cause}’ en gevolgen bij ‘{effect}’."


def _arrow(catalogue: Catalogue) -> Fact | None:
    if not catalogue.theme_arrows:
        return None
    arrow = catalogue.theme_arrows[0]
    ends = " → ".join(theme_ref(catalogue, slug).label for slug in (arrow.cause, arrow.effect))
    href = urls.theme_arrow(arrow.cause, arrow.effect)
    return Fact("De dikste pijl loopt van", Ref(ends, href), Ref(dutch.quotes(arrow.quotes), href))


def _link(catalogue: Catalogue) -> Fact | None:
    links = sorted_links(catalogue.links.values())
    if not links:
        return None
    link = links[0]
    ends = " → ".join(node_ref(catalogue, slug).label for slug in (link.cause, link.effect))
    href = urls.link(link.cause, link.effect)
    return Fact("Het meest genoemd:", Ref(ends, href), Ref(dutch.quotes(link.quotes), href))


def _node(catalogue: Catalogue) -> Fact | None:
    nodes = [node for node in catalogue.nodes.values() if node.causes]
    if not nodes:
        return None
    node = max(nodes, key=lambda node: (node.causes, node.quotes))
    ref = node_ref(catalogue, node.slug)
    counted = dutch.count(node.causes, "oorzaak", "oorzaken")
    return Fact("De meeste oorzaken heeft", ref, Ref(counted, f"{ref.href}#oorzaken"))
