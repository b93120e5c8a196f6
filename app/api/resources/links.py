"""Links: cause → effect, with the claims they stand on."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Query
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, ConfigDict
from sqlmodel import Session

from app import urls
from app.api.http.filters import AnyStatus, ClaimKeys, claim_filter, named_status
from app.api.http.pager import PagerDep
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.base import versions
from app.api.schemas.links import LinkDetail, LinkList, LinkShape, link_shape
from app.catalogue.entries import LinkEntry, sorted_links
from app.db.queries.claim_lists import PlacedClaim, claims_of_links, linked_pairs
from app.dependencies import CatalogueDep, SessionDep
from graph.schema.model import Status

router = resource(__name__, "/links", cached=True, examples=("", "/geldzorgen/stress"))


class LinkKeys(BaseModel):
    """Which claims a link is to be shown with."""

    model_config = ConfigDict(extra="forbid")
    status: AnyStatus = Status.CONFIRMED


@router.get("", response_model=LinkList, responses=documented(400))
def links(
    keys: Annotated[ClaimKeys, Query()],
    session: SessionDep,
    catalogue: CatalogueDep,
    pager: PagerDep,
) -> dict[str, Any]:
    """List links with a claim that the filters let through, strongest first."""
    pairs = linked_pairs(session, claim_filter(session, catalogue, keys))
    found = [link for link in sorted_links(catalogue.links.values()) if _pair(link) in pairs]
    shown = pager.slice(found, keys)
    return pager.page(shapes(session, shown, named_status(keys.status)), len(found), keys)


@router.get(
    "/{cause}/{effect}",
    response_model=LinkDetail,
    responses={**documented(400, 404), 308: {"description": "An end has a new slug."}},
)
def link(
    cause: str,
    effect: str,
    keys: Annotated[LinkKeys, Query()],
    session: SessionDep,
    catalogue: CatalogueDep,
) -> dict[str, Any] | Response:
    """Show one link with its claims of one status."""
    ends = [catalogue.redirects.get(slug, slug) for slug in (cause, effect)]
    if ends != [cause, effect]:
        return RedirectResponse(urls.api("links", *ends), 308)
    [shape] = shapes(session, [catalogue.link(cause, effect)], named_status(keys.status))
    return {**shape.model_dump(), **versions(catalogue)}


def shapes(session: Session, links: Sequence[LinkEntry], status: Status | None) -> list[LinkShape]:
    """Links as the API answers them; their claims are read in one query."""
    claims: dict[tuple[str | None, str | None], list[PlacedClaim]] = defaultdict(list)
    for one in claims_of_links(session, [_pair(link) for link in links], status):
        claims[one.claim.cause, one.claim.effect].append(one)
    return [link_shape(link, claims[_pair(link)]) for link in links]


def _pair(link: LinkEntry) -> tuple[str, str]:
    return link.cause, link.effect
