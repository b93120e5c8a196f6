"""A page is a slice, and its links lead to pages that are there."""

import re

import pytest
from fastapi import Request, Response
from hypothesis import given
from hypothesis import strategies as st

from app.api.http.filters import Paging
from app.api.http.pager import Pager, as_json
from app.api.schemas.base import Shape
from app.catalogue.reader import read_catalogue
from app.db.store import Store
from graph.schema.model import Status


@pytest.fixture(scope="module")
def pager(example_store: Store) -> Pager:
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "server": ("here", 80),
        "path": "/quotes",
        "query_string": b"voice=ouder&page=2&pageSize=3",
        "headers": [],
    }
    with example_store.session() as session:
        return Pager(Request(scope), Response(), read_catalogue(session, 1))


def links(pager: Pager, total: int, page: int, size: int) -> dict[str, int]:
    pager.page([], total, Paging(page=page, page_size=size))
    found = re.findall(r"<([^>]*)>; rel=\"(\w+)\"", pager.response.headers["link"])
    for address, _ in found:
        assert address.startswith("http://here/quotes?")
        assert {"voice=ouder", "pageSize=3"} <= set(address.partition("?")[2].split("&"))
    return {rel: int(re.findall(r"[?&]page=(\d+)", address)[0]) for address, rel in found}


@pytest.mark.parametrize(
    ("total", "page", "size", "found"),
    [
        (0, 1, 3, {"first": 1, "last": 1}),
        (3, 1, 3, {"first": 1, "last": 1}),
        (4, 1, 3, {"first": 1, "last": 2, "next": 2}),
        (8, 2, 3, {"first": 1, "last": 3, "prev": 1, "next": 3}),
        (8, 3, 3, {"first": 1, "last": 3, "prev": 2}),
        (8, 4, 3, {"first": 1, "last": 3, "prev": 3}),
        (8, 400, 3, {"first": 1, "last": 3, "prev": 3}),
        (0, 2, 3, {"first": 1, "last": 1, "prev": 1}),
    ],
)
def test_links_lead_to_pages_that_are_there(
    pager: Pager, total: int, page: int, size: int, found: dict[str, int]
) -> None:
    assert links(pager, total, page, size) == found


@given(total=st.integers(0, 50), size=st.integers(1, 20))
def test_following_next_shows_everything_once(pager: Pager, total: int, size: int) -> None:
    items, shown, page = list(range(total)), list[int](), 1
    while True:
        shown += pager.slice(items, Paging(page=page, page_size=size))
        onward = links(pager, total, page, size)
        if "next" not in onward:
            break
        page = onward["next"]
    assert shown == items
    assert page == onward["last"]


def test_a_page_beyond_the_last_is_empty(pager: Pager) -> None:
    assert pager.slice([1, 2, 3], Paging(page=2, page_size=3)) == []
    assert pager.slice([1, 2, 3], Paging(page=2, page_size=2)) == [3]


def test_a_page_names_itself_and_its_versions(pager: Pager) -> None:
    made = pager.page(["a"], 7, Paging(page=2, page_size=3), took_ms=1)
    assert made == {
        "items": ["a"],
        "total": 7,
        "page": 2,
        "page_size": 3,
        "schema_version": pager.catalogue.schema_version,
        "document_versions": {"PO": "1.0"},
        "took_ms": 1,
    }


class Told(Shape):
    page_size: int
    status: Status


def test_a_shape_goes_out_with_the_headers_set_on_the_way() -> None:
    on_the_way = Response(headers={"Link": "<x>"})
    del on_the_way.headers["content-length"]  # FastAPI hands out one without
    answer = as_json(Told(page_size=2, status=Status.CONFIRMED), on_the_way)
    assert answer.body == b'{"pageSize":2,"status":"confirmed"}'
    assert (answer.headers["link"], answer.media_type) == ("<x>", "application/json")
    assert answer.headers["content-length"] == str(len(answer.body))
    assert as_json(Told(page_size=2, status=Status.CONFIRMED)).body == answer.body
