"""Nodes: the points of the causal schema."""

from typing import Annotated, Any

from fastapi import Query
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.api.http.filters import AskedSection, NodeKeys, NoKeys, named_status, resolve
from app.api.http.pager import PagerDep, versioned
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.nodes import NodeDetail, NodeList
from app.catalogue.entries import NodeEntry
from app.db.queries.tags import tagged_nodes
from app.dependencies import CatalogueDep, SessionDep
from corpus.ids import is_within
from graph.schema.model import Status

router = resource(__name__, "/nodes", cached=True, examples=("", "?status=confirmed", "/stress"))


@router.get("", response_model=NodeList, responses=documented(400))
def nodes(
    keys: Annotated[NodeKeys, Query()],
    session: SessionDep,
    catalogue: CatalogueDep,
    pager: PagerDep,
) -> dict[str, Any]:
    """List nodes in the order of the schema."""
    place = resolve(session, catalogue, keys)
    tagged = _tagged(session, keys)
    found = [
        node
        for node in catalogue.nodes.values()
        if _fits(node, keys, place) and (tagged is None or node.slug in tagged)
    ]
    return pager.page(pager.slice(found, keys), len(found), keys)


@router.get(
    "/{slug}",
    response_model=NodeDetail,
    dependencies=[NoKeys],
    responses={**documented(400, 404), 308: {"description": "The node has a new slug."}},
)
def node(slug: str, catalogue: CatalogueDep) -> dict[str, Any] | Response:
    """Show one node; a retired slug redirects to the node that took its place."""
    if slug in catalogue.redirects:
        return RedirectResponse(urls.api("nodes", catalogue.redirects[slug]), 308)
    return versioned(catalogue.node(slug), catalogue)


def _fits(node: NodeEntry, keys: NodeKeys, place: AskedSection) -> bool:
    named = all(
        value is None or getattr(node, name) == value
        for name, value in (("theme", keys.theme), ("kind", keys.kind), ("level", keys.level))
    )
    return named and (
        place.section is None or any(is_within(s, place.section) for s in node.sections)
    )


def _tagged(session: Session, keys: NodeKeys) -> set[str] | None:
    """The nodes with a tag in the asked document or voice; None where nothing is asked."""
    if not (keys.status or keys.document or keys.voice):
        return None
    status = named_status(keys.status or Status.CONFIRMED)
    return tagged_nodes(session, status, keys.document, keys.voice)
