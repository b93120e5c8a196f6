"""Documents: the sources."""

from typing import Annotated, Any

from fastapi import Query
from sqlalchemy import func
from sqlmodel import Session, col, select

from app.api.http.filters import NoKeys, Paging
from app.api.http.pager import PagerDep, versions
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.documents import DocumentDetail, DocumentList
from app.db.tables import DocumentRow, QuoteRow, SectionRow
from app.dependencies import CatalogueDep, SessionDep
from app.errors import NotFoundError, near

router = resource(__name__, "/documents", cached=True, examples=("", "/PO"))


@router.get("", response_model=DocumentList, responses=documented(400))
def documents(
    keys: Annotated[Paging, Query()], session: SessionDep, pager: PagerDep
) -> dict[str, Any]:
    """List the sources in the order in which they are shown."""
    found = _all(session)
    return pager.page(pager.slice(found, keys), len(found), keys)


@router.get(
    "/{slug}", response_model=DocumentDetail, dependencies=[NoKeys], responses=documented(400, 404)
)
def document(slug: str, session: SessionDep, catalogue: CatalogueDep) -> dict[str, Any]:
    """Show one source."""
    for found in _all(session):
        if found["slug"] == slug:
            return {**found, **versions(catalogue)}
    raise NotFoundError("document", slug, near(slug, catalogue.documents))


def _all(session: Session) -> list[dict[str, Any]]:
    columns = [getattr(DocumentRow, name) for name in _COLUMNS]
    rows = session.execute(select(*columns).order_by(col(DocumentRow.position)))
    quotes = _count(session, QuoteRow, col(QuoteRow.current))
    sections = _count(session, SectionRow, True)
    return [
        {**row, "quotes": quotes.get(row["slug"], 0), "sections": sections.get(row["slug"], 0)}
        for row in (dict(zip(_COLUMNS, values, strict=True)) for values in rows)
    ]


_COLUMNS = (
    *("slug", "title", "kind", "version", "status", "date", "dated", "publisher", "licence"),
    *("address", "sha256"),
)


def _count(session: Session, table: Any, condition: Any) -> dict[str, int]:  # noqa: ANN401
    rows = session.execute(
        select(table.document, func.count()).where(condition).group_by(table.document)
    )
    return dict(rows.all())
