"""What pages read from the query."""

from typing import Annotated

from fastapi import Query, Request
from starlette.exceptions import HTTPException

from graph.bounds import DEPTH, MAX_LINKS, MIN_QUOTES

PageNumber = Annotated[int, Query(alias="pagina", ge=1, le=100_000)]
SectionNumber = Annotated[str, Query(alias="paragraaf", max_length=20)]
Question = Annotated[str, Query(alias="q", max_length=500)]
ThroughSlug = Annotated[str, Query(alias="door", max_length=100)]
ListKey = Annotated[str, Query(alias="lijst", max_length=100)]
MostLinks = Annotated[int, Query(alias="stappen", ge=MAX_LINKS.low, le=MAX_LINKS.high)]
FewLinks = Annotated[int, Query(alias="stappen", ge=DEPTH.low, le=DEPTH.high)]
LeastQuotes = Annotated[int, Query(alias="citaten", ge=MIN_QUOTES.low, le=MIN_QUOTES.high)]

PAIR_LIMIT = 60
LENGTH_LIMIT = 200


def pairs_of(request: Request) -> tuple[tuple[str, str], ...]:
    """All keys and values of the address, in order; 400 where there is too much of them."""
    pairs = tuple(request.query_params.multi_items())
    if len(pairs) > PAIR_LIMIT or any(len(value) > LENGTH_LIMIT for _, value in pairs):
        raise HTTPException(400)
    return pairs
