"""Quotes: what the documents say, with tags, claims, voices and repeats."""

from typing import Annotated, Any

from fastapi import Query

from app.api.http.filters import NoKeys, QuoteKeys, current_slug, named_status, resolve
from app.api.http.pager import PagerDep
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.base import versions
from app.api.schemas.quotes import QuoteDetail, QuoteList, quote_shape
from app.db.queries.quotes import QuoteFilter, bundle, get_quote, list_quotes
from app.dependencies import CatalogueDep, SessionDep
from graph.schema.model import Status

router = resource(__name__, "/quotes", cached=True, examples=("", "?node=stress", "/PO-1.1-1"))


@router.get("", response_model=QuoteList, responses=documented(400))
def quotes(
    keys: Annotated[QuoteKeys, Query()],
    session: SessionDep,
    catalogue: CatalogueDep,
    pager: PagerDep,
) -> dict[str, Any]:
    """List quotes in the order of the documents."""
    place = resolve(session, catalogue, keys)
    about = keys.node or keys.theme
    status = keys.status or (Status.CONFIRMED if about else None)
    wanted = QuoteFilter(
        document=place.document,
        section=place.section,
        node=current_slug(catalogue, keys.node),
        status=named_status(status),
        voice=keys.voice,
        nodes=catalogue.theme(keys.theme).nodes if keys.theme else None,
    )
    rows, total = list_quotes(session, wanted, keys.page, keys.page_size)
    return pager.page([quote_shape(one) for one in bundle(session, rows)], total, keys)


@router.get(
    "/{address}",
    response_model=QuoteDetail,
    dependencies=[NoKeys],
    responses=documented(400, 404),
)
def quote(address: str, session: SessionDep, catalogue: CatalogueDep) -> dict[str, Any]:
    """Show one quote, also when a newer version of its document lacks it."""
    [found] = bundle(session, [get_quote(session, address)])
    return {**quote_shape(found).model_dump(), **versions(catalogue)}
