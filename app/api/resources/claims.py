"""Claims: which quote states which link."""

from typing import Annotated, Any

from fastapi import Query

from app.api.claim_rows import claim_shape, get_claim, list_claims
from app.api.http.filters import ClaimKeys, NoKeys, resolve
from app.api.http.pager import PagerDep
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.claims import ClaimList, ClaimShape
from app.dependencies import CatalogueDep, SessionDep

router = resource(__name__, "/claims", cached=True, examples=("",))


@router.get("", response_model=ClaimList, responses=documented(400))
def claims(
    keys: Annotated[ClaimKeys, Query()],
    session: SessionDep,
    catalogue: CatalogueDep,
    pager: PagerDep,
) -> dict[str, Any]:
    """List claims in the order of the documents, confirmed ones unless asked otherwise."""
    found, total = list_claims(session, catalogue, keys, resolve(session, catalogue, keys))
    items = [claim_shape(one.claim, one.quote.address, one.quote.text) for one in found]
    return pager.page(items, total, keys)


@router.get("/{claim}", dependencies=[NoKeys], responses=documented(400, 404))
def claim(claim: str, session: SessionDep) -> ClaimShape:
    """Show one claim, whatever its status."""
    found = get_claim(session, claim)
    return claim_shape(found.claim, found.quote.address, found.quote.text)
