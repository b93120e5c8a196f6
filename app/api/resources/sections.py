"""Sections: the headings of the documents."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Query
from sqlmodel import Session

from app.api.http.filters import NoKeys, SectionKeys, current_slug, resolve
from app.api.http.pager import PagerDep
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.base import versions
from app.api.schemas.sections import SectionDetail, SectionList
from app.catalogue.catalogue import Catalogue
from app.db.queries.documents import own_document
from app.db.queries.sections import all_sections, quotes_within
from app.dependencies import CatalogueDep, SessionDep
from app.errors import NotFoundError, near
from corpus.ids import is_within, section_address

router = resource(__name__, "/sections", cached=True, examples=("", "/PO-1.1"))


@router.get("", response_model=SectionList, responses=documented(400))
def sections(
    keys: Annotated[SectionKeys, Query()],
    session: SessionDep,
    catalogue: CatalogueDep,
    pager: PagerDep,
) -> dict[str, Any]:
    """List sections in the order of the documents."""
    place = resolve(session, catalogue, keys)
    node = current_slug(catalogue, keys.node)
    found = [
        one
        for one in _all(session, catalogue)
        if (place.document is None or one["document"] == place.document)
        and (place.section is None or is_within(one["number"], place.section))
        and (keys.depth is None or one["depth"] == keys.depth)
        and (node is None or node in one["nodes"])
    ]
    return pager.page(pager.slice(found, keys), len(found), keys)


@router.get(
    "/{address}",
    response_model=SectionDetail,
    dependencies=[NoKeys],
    responses=documented(400, 404),
)
def section(address: str, session: SessionDep, catalogue: CatalogueDep) -> dict[str, Any]:
    """Show one section, by its address (``PO-3.10``)."""
    known = {one["address"]: one for one in _all(session, catalogue)}
    if address not in known:
        raise NotFoundError("section", address, near(address, known))
    return {**known[address], **versions(catalogue)}


def _all(session: Session, catalogue: Catalogue) -> list[dict[str, Any]]:
    """Every section, in three queries; the shape is made of those that are shown."""
    counts, own = quotes_within(session), own_document(session)
    drawn = _drawn(catalogue)
    return [
        {
            "address": section_address(row.document, row.number),
            "document": row.document,
            "number": row.number,
            "title": row.title,
            "toc_title": row.toc_title,
            "depth": row.depth,
            "parent": row.parent,
            "lines": (row.first_line, row.last_line),
            "quotes": counts.get((row.document, row.number), 0),
            "nodes": drawn.get(row.number, []) if row.document == own else [],
        }
        for row in all_sections(session)
    ]


def _drawn(catalogue: Catalogue) -> Mapping[str, list[str]]:
    """The nodes that draw on a section, by its number."""
    found: dict[str, list[str]] = defaultdict(list)
    for node in catalogue.nodes.values():
        for number in node.sections:
            found[number].append(node.slug)
    return found
