"""Links: cause → effect, with the claims they stand on."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Query
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, ConfigDict
from sqlmodel import Session

from app import urls
from app.api.claim_rows import PlacedClaim, claim_shape, claims_of, linked_pairs
from app.api.http.filters import AnyStatus, ClaimKeys, resolve
from app.api.http.pager import PagerDep, versions
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.links import LinkDetail, LinkList, LinkShape
from app.catalogue.entries import LinkEntry, sorted_links
from app.dependencies import CatalogueDep, SessionDep
from graph.schema.model import Bearing, Status

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
    place = resolve(session, catalogue, keys)
    pairs = linked_pairs(session, catalogue, keys, place)
    found = [link for link in sorted_links(catalogue.links.values()) if _pair(link) in pairs]
    shown = pager.slice(found, keys)
    return pager.page(shapes(session, shown, keys.status), len(found), keys)


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
    shape = shapes(session, [catalogue.link(cause, effect)], keys.status)[0]
    return {**shape.model_dump(), **versions(catalogue)}


def shapes(session: Session, links: Sequence[LinkEntry], status: str) -> list[LinkShape]:
    """Links as the API answers them; their claims are read in one query."""
    claims: dict[tuple[str | None, str | None], list[PlacedClaim]] = defaultdict(list)
    for one in claims_of(session, [_pair(link) for link in links], status):
        claims[one.claim.cause, one.claim.effect].append(one)
    return [_shape(link, claims[_pair(link)]) for link in links]


def _pair(link: LinkEntry) -> tuple[str, str]:
    return link.cause, link.effect


def _shape(link: LinkEntry, claims: Sequence[PlacedClaim]) -> LinkShape:
    quotes: dict[str, str] = {}
    for one in claims:
        if one.claim.bearing is Bearing.SUPPORTS:
            quotes.setdefault(one.quote.repeat_key, one.quote.address)
    return LinkShape(
        cause=link.cause,
        effect=link.effect,
        polarity=link.polarity,
        claims=[claim_shape(one.claim, one.quote.address, one.quote.text) for one in claims],
        quotes=list(quotes.values()),
        status=Status.CONFIRMED if link.claims else Status.SUGGESTED,
    )
