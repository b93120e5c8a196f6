"""An entity tag says "the same bytes", and moves with everything that could change them."""

from dataclasses import replace
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.testclient import TestClient

from app.api.http import entity_tags
from app.api.http.entity_tags import entity_tag, matches
from app.catalogue.reader import read_catalogue
from app.db.store import Store
from app.dependencies import get_catalogue

ASK = "/api/v1/quotes?pageSize=2"


def tag(client: TestClient, path: str = ASK, **headers: str) -> str:
    return client.get(path, headers=headers).headers["etag"]


def test_the_same_question_has_the_same_tag(client: TestClient) -> None:
    assert tag(client) == tag(client)
    assert tag(client).startswith('"')


def test_another_program_gives_another_tag(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    # tests/app/test_version.py shows that this moves with code, thesaurus and trained parts.
    old = tag(client)
    monkeypatch.setattr(entity_tags, "code_version", lambda: "another")
    answer = client.get(ASK, headers={"If-None-Match": old})
    assert (answer.status_code, answer.headers["etag"] != old) == (200, True)


@pytest.mark.parametrize("path", [ASK, "/api/v1/graph", "/api/v1/search?q=stress"])
def test_two_formats_never_share_a_tag(client: TestClient, path: str) -> None:
    kinds = ("application/json", "application/graphml+xml, */*;q=0.1", "text/csv;q=0.9, */*;q=0.1")
    tags = {tag(client, path, Accept=kind) for kind in kinds}
    assert len(tags) == len(kinds)
    assert "Accept" in client.get(path).headers["vary"].split(", ")


def test_another_address_has_another_tag(client: TestClient) -> None:
    assert tag(client) != tag(client, ASK + "&page=2")
    assert tag(client, "/api/v1/nodes") != tag(client, "/api/v1/links")


@pytest.mark.parametrize(
    "changed", [{"revision": 99}, {"schema_version": "9"}, {"documents": {"PO": "2.0"}}]
)
def test_other_data_give_another_tag(
    api: FastAPI, client: TestClient, example_store: Store, changed: dict[str, Any]
) -> None:
    with example_store.session() as session:
        now = read_catalogue(session, 1)
    tags = []
    for one in (now, replace(now, **changed)):
        api.dependency_overrides[get_catalogue] = lambda one=one: one
        tags.append(tag(client))
    api.dependency_overrides.clear()
    assert tags[0] != tags[1]


def test_compressed_bytes_have_a_tag_of_their_own(site: FastAPI) -> None:
    client = TestClient(GZipMiddleware(site, minimum_size=10))
    plain = client.get(ASK, headers={"Accept-Encoding": "identity"})
    small = client.get(ASK, headers={"Accept-Encoding": "gzip"})
    assert (small.headers["content-encoding"], small.content) == ("gzip", plain.content)
    assert small.headers["etag"] != plain.headers["etag"]
    assert {*small.headers["vary"].split(", ")} >= {"Accept", "Accept-Encoding"}


def test_what_did_not_change_is_not_sent_again(client: TestClient) -> None:
    old = tag(client)
    for given in (old, f'"other", W/{old}', "*"):
        again = client.get(ASK, headers={"If-None-Match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", old)
        assert not {"content-length", "content-type"} & {*again.headers}
        assert again.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["nodes/nergens", "nodes?page=0", "nodes/spanning", "trees"])
def test_what_is_no_answer_has_no_tag(client: TestClient, path: str) -> None:
    answer = client.get(f"/api/v1/{path}", headers={"If-None-Match": "*"})
    assert (answer.status_code >= 300, "etag" in answer.headers) == (True, False)


@pytest.mark.parametrize(
    ("asked", "same"),
    [('"a"', True), ('W/"a"', True), ('"b", "a"', True), ("*", True), ("", False), ('"b"', False)],
)
def test_a_client_may_name_several_tags(asked: str, same: bool) -> None:
    assert matches(asked, '"a"') is same


def test_no_two_lists_of_parts_run_together() -> None:
    assert len({entity_tag("a", "b"), entity_tag("ab"), entity_tag("b", "a")}) == 3
