"""What search reads from the store: the current quotes with their titles, tags and short forms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.search import (
    searched_claims,
    searched_quotes,
    searched_tags,
    section_titles,
    short_forms,
)

SUGGESTED = 0.5
"""What a suggested tag counts for beside a confirmed one. Only for documents that nobody has read
quote by quote; a suggestion by section says no more than the section does."""


@dataclass(frozen=True, slots=True)
class NodeText:
    """The words of a node."""

    slug: str
    label: str
    terms: tuple[str, ...]
    definition: str


@dataclass(frozen=True, slots=True)
class Place:
    """A section; ``titles`` are its own and those above it, from below."""

    document: str
    number: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Quotes in order of id. ``sections`` are places in ``places``, one a quote; ``repeats`` is
    the same number for quotes with the same words, ``keys`` gives it by their hash. The three of
    tags belong together: the places of quote and node, and what the tag counts for. So do those of
    claims, the confirmed ones: the places of the quote, of cause and effect."""

    ids: npt.NDArray[np.int64]
    texts: tuple[str, ...]
    repeats: npt.NDArray[np.int64]
    keys: Mapping[str, int]
    sections: npt.NDArray[np.int64]
    places: tuple[Place, ...]
    nodes: tuple[NodeText, ...]
    tag_quotes: npt.NDArray[np.int64]
    tag_nodes: npt.NDArray[np.int64]
    tag_weights: npt.NDArray[np.float32]
    claim_quotes: npt.NDArray[np.int64]
    claim_causes: npt.NDArray[np.int64]
    claim_effects: npt.NDArray[np.int64]
    shorts: tuple[tuple[str, str], ...]


def read_source(session: Session, catalogue: Catalogue) -> Source:
    """Read it in five queries."""
    rows = searched_quotes(session)
    places = _places(session, [(row[1], row[2]) for row in rows])
    place_of = {(place.document, place.number): i for i, place in enumerate(places)}
    repeat_of: dict[str, int] = {}
    nodes = [NodeText(n.slug, n.label, n.terms, n.definition) for n in catalogue.nodes.values()]
    place = {row[0]: i for i, row in enumerate(rows)}
    tags = _tags(session, place, nodes)
    claims = _claims(session, place, nodes)
    return Source(
        ids=np.array([row[0] for row in rows], np.int64),
        texts=tuple(row[3] for row in rows),
        repeats=np.array([repeat_of.setdefault(row[4], len(repeat_of)) for row in rows], np.int64),
        keys=repeat_of,
        sections=np.array([place_of[row[1], row[2]] for row in rows], np.int64),
        places=places,
        nodes=tuple(nodes),
        tag_quotes=np.array([tag[0] for tag in tags], np.int64),
        tag_nodes=np.array([tag[1] for tag in tags], np.int64),
        tag_weights=np.array(list(tags.values()), np.float32),
        claim_quotes=claims[:, 0],
        claim_causes=claims[:, 1],
        claim_effects=claims[:, 2],
        shorts=short_forms(session),
    )


def _places(session: Session, used: Sequence[tuple[str, str]]) -> tuple[Place, ...]:
    """The sections that quotes stand in, in order, each with the titles above it."""
    known = section_titles(session)
    found = []
    for document, number in dict.fromkeys(used):
        titles: list[str] = []
        at: str | None = number
        while at and (document, at) in known:
            title, at = known[document, at]
            titles.append(title)
        found.append(Place(document, number, tuple(titles)))
    return tuple(found)


def _tags(
    session: Session, quotes: Mapping[int, int], nodes: Sequence[NodeText]
) -> dict[tuple[int, int], float]:
    """(quote, node) -> what the tag counts for; suggestions only where nothing is confirmed."""
    node_of = {node.slug: i for i, node in enumerate(nodes)}
    rows = searched_tags(session)
    read = {document for _, _, document, confirmed in rows if confirmed}
    return {
        (quotes[quote], node_of[node]): 1.0 if confirmed else SUGGESTED
        for quote, node, document, confirmed in rows
        if quote in quotes and node in node_of and (confirmed or document not in read)
    }


def _claims(
    session: Session, quotes: Mapping[int, int], nodes: Sequence[NodeText]
) -> npt.NDArray[np.int64]:
    """A row for each confirmed claim that does not contradict: places of quote, cause, effect."""
    node_of = {node.slug: i for i, node in enumerate(nodes)}
    found = [
        (quotes[quote], node_of[cause], node_of[effect])
        for quote, cause, effect in searched_claims(session)
        if quote in quotes and cause in node_of and effect in node_of
    ]
    return np.array(found, np.int64).reshape(-1, 3)
