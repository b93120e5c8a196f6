"""Search: quotes that answer a question, best first."""

from typing import Annotated, Any

from fastapi import Query

from app.api.http.filters import SearchKeys
from app.api.http.pager import PagerDep
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.search import HitList, HitShape
from app.dependencies import CatalogueDep, SessionDep
from app.search.hits import SearchHit
from app.search.search import find

router = resource(__name__, "/search", cached=True, examples=("?q=stress",))


@router.get("", response_model=HitList, responses=documented(400))
def search(
    keys: Annotated[SearchKeys, Query()],
    session: SessionDep,
    catalogue: CatalogueDep,
    pager: PagerDep,
) -> dict[str, Any]:
    """Search quotes; a sentence pasted from a quote finds that quote first."""
    offset = (keys.page - 1) * keys.page_size
    found = find(session, catalogue, keys.q, keys.page_size, offset)
    return pager.page([hit_shape(hit) for hit in found.hits], found.total, keys, question=keys.q)


def hit_shape(hit: SearchHit) -> HitShape:
    """A hit as the API and the command line answer it."""
    row = hit.quote
    return HitShape(
        quote=row.address,
        document=row.document,
        section=row.section,
        text=row.text,
        clean=row.clean,
        lines=(row.first_line, row.last_line),
        score=hit.score,
        why=[dict(reason) for reason in hit.why],
        marks=list(hit.highlights),
        repeats=list(hit.repeats),
    )
