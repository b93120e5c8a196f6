"""What pages read from the query."""

from typing import Annotated

from fastapi import Query, Request
from starlette.exceptions import HTTPException

PageNumber = Annotated[int, Query(alias="pagina", ge=1, le=100_000)]
SectionNumber = Annotated[str, Query(alias="paragraaf", max_length=20)]
Question = Annotated[str, Query(alias="q", max_length=500)]
ThroughSlug = Annotated[str, Query(alias="door", max_length=100)]
ListKey = Annotated[str, Query(alias="lijst", max_length=100)]
MostLinks = Annotated[int, Query(alias="stappen", ge=1, le=8)]
FewLinks = Annotated[int, Query(alias="stappen", ge=1, le=4)]
LeastQuotes = Annotated[int, Query(alias="citaten", ge=0, le=1000)]

MOST_PAIRS = 60
MOST_LETTERS = 200


def pairs_of(request: Request) -> tuple[tuple[str, str], ...]:
    """All keys and values of the address, in order; 400 where there is too much of them."""
    pairs = tuple(request.query_params.multi_items())
    if len(pairs) > MOST_PAIRS or any(len(value) > MOST_LETTERS for _, value in pairs):
        raise HTTPException(400)
    return pairs
