"""Quotes: what the documents say, with tags, claims, voices and repeats."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Query
from sqlmodel import Session

from app.api.claim_rows import claim_shape
from app.api.http.filters import NoKeys, QuoteKeys, current_slug, resolve
from app.api.http.pager import PagerDep, versions
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.quotes import LabelShape, QuoteDetail, QuoteList, QuoteShape, TagShape
from app.db.queries.quotes import QuoteBundle, QuoteFilter, bundle, get_quote, list_quotes
from app.db.tables import QuoteRow, StanceRow, VoiceRow
from app.dependencies import CatalogueDep, SessionDep

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
    status = keys.status or ("confirmed" if about else None)
    wanted = QuoteFilter(
        document=place.document,
        section=place.section,
        node=current_slug(catalogue, keys.node),
        status=None if status == "any" else status,
        voice=keys.voice,
        nodes=catalogue.theme(keys.theme).nodes if keys.theme else None,
    )
    rows, total = list_quotes(session, wanted, keys.page, keys.page_size)
    return pager.page(shapes(session, rows), total, keys)


@router.get(
    "/{address}",
    response_model=QuoteDetail,
    dependencies=[NoKeys],
    responses=documented(400, 404),
)
def quote(address: str, session: SessionDep, catalogue: CatalogueDep) -> dict[str, Any]:
    """Show one quote, also when a newer version of its document lacks it."""
    shape = shapes(session, [get_quote(session, address)])[0]
    return {**shape.model_dump(), **versions(catalogue)}


def shapes(session: Session, rows: Sequence[QuoteRow]) -> list[QuoteShape]:
    """Quotes as the API answers them, in a fixed number of queries."""
    return [_shape(one) for one in bundle(session, rows)]


def _shape(found: QuoteBundle) -> QuoteShape:
    row = found.row
    return QuoteShape(
        address=row.address,
        document=row.document,
        version=row.version,
        section=row.section,
        ordinal=row.ordinal,
        text=row.text,
        clean=row.clean,
        lines=(row.first_line, row.last_line),
        pieces=[(start, end) for start, end in row.pieces],
        flags=row.flags,
        voices=list(found.voices),
        voice_labels=[_label(row.voice, row) for row in found.heard],
        stances=[_label(row.stance, row) for row in found.stances],
        repeats=list(found.repeats),
        tags=[TagShape.model_validate(tag, from_attributes=True) for tag in found.tags],
        claims=[claim_shape(claim, row.address, row.text) for claim in found.claims],
        current=row.current,
    )


def _label(name: str, row: VoiceRow | StanceRow) -> LabelShape:
    return LabelShape.model_validate(
        {"name": name, "status": row.status, "score": row.score, "pipeline": row.pipeline}
    )
