"""Claims: which quote states which link."""

from typing import Annotated, Any

from fastapi import Query

from app.api.http.filters import ClaimKeys, NoKeys, claim_filter
from app.api.http.pager import PagerDep
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.claims import ClaimList, ClaimShape, claim_shape
from app.db.queries.claim_lists import get_claim, list_claims
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
    wanted = claim_filter(session, catalogue, keys)
    found, total = list_claims(session, wanted, keys.page, keys.page_size)
    return pager.page([claim_shape(one) for one in found], total, keys)


@router.get("/{claim}", dependencies=[NoKeys], responses=documented(400, 404))
def claim(claim: str, session: SessionDep) -> ClaimShape:
    """Show one claim, whatever its status."""
    return claim_shape(get_claim(session, claim))
