"""Documents: the sources."""

from typing import Annotated, Any

from fastapi import Query

from app.api.http.filters import NoKeys, Paging
from app.api.http.pager import PagerDep, versioned
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.documents import DocumentDetail, DocumentList
from app.db.queries.documents import listed_documents
from app.dependencies import CatalogueDep, SessionDep
from app.errors import NotFoundError, near

router = resource(__name__, "/documents", cached=True, examples=("", "/PO"))


@router.get("", response_model=DocumentList, responses=documented(400))
def documents(
    keys: Annotated[Paging, Query()], session: SessionDep, pager: PagerDep
) -> dict[str, Any]:
    """List the sources in the order in which they are shown."""
    found = listed_documents(session)
    return pager.page(pager.slice(found, keys), len(found), keys)


@router.get(
    "/{slug}", response_model=DocumentDetail, dependencies=[NoKeys], responses=documented(400, 404)
)
def document(slug: str, session: SessionDep, catalogue: CatalogueDep) -> dict[str, Any]:
    """Show one source."""
    for found in listed_documents(session):
        if found.slug == slug:
            return versioned(found, catalogue)
    raise NotFoundError("document", slug, near(slug, catalogue.documents))
