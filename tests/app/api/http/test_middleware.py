"""What holds for every answer: HEAD, CORS and the version, whatever went well or wrong."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.dependencies import get_catalogue

API = "/api/v1"
ELSEWHERE = {"Origin": "https://elders.example"}
PREFLIGHT = ELSEWHERE | {"Access-Control-Request-Method": "GET"}


@pytest.mark.parametrize("path", ["/nodes", "/nodes/stress", "/nergens", "/nodes?page=0"])
def test_head_says_what_get_says_without_the_body(client: TestClient, path: str) -> None:
    got, head = client.get(API + path), client.head(API + path)
    assert (head.status_code, head.content, bool(got.content)) == (got.status_code, b"", True)
    assert head.headers == got.headers


def test_a_preflight_tells_a_browser_what_it_may_do(client: TestClient) -> None:
    asked = PREFLIGHT | {"Access-Control-Request-Headers": "If-None-Match"}
    answer = client.options(f"{API}/nodes", headers=asked)
    told = answer.headers
    assert (answer.status_code, answer.content) == (204, b"")
    assert told["access-control-allow-methods"] == "GET, HEAD, OPTIONS" == told["allow"]
    assert told["access-control-allow-headers"] == "If-None-Match"
    assert (told["access-control-max-age"], "content-type" in told) == ("86400", False)
    assert told["api-version"]


def test_a_preflight_for_writing_is_told_that_reading_is_all(client: TestClient) -> None:
    asked = PREFLIGHT | {"Access-Control-Request-Method": "DELETE"}
    answer = client.options(f"{API}/nodes", headers=asked)
    assert (answer.status_code, answer.content) == (204, b"")
    assert "DELETE" not in answer.headers["access-control-allow-methods"]


@pytest.mark.parametrize("path", ["/nodes", "/nergens", "/nodes?page=0"])
def test_a_page_of_another_origin_may_read_the_headers(client: TestClient, path: str) -> None:
    told = client.get(API + path, headers=ELSEWHERE).headers
    exposed = set(told["access-control-expose-headers"].split(", "))
    assert {"ETag", "Link", "API-Version", "Schema-Version", "Document-Versions"} <= exposed
    assert told["access-control-allow-origin"] == "*"


def test_a_page_of_another_origin_may_read_what_broke(api: FastAPI, client: TestClient) -> None:
    def broken() -> None:
        raise RuntimeError("secret")

    api.dependency_overrides[get_catalogue] = broken
    answer = client.get(f"{API}/nodes", headers=ELSEWHERE)
    api.dependency_overrides.clear()
    assert (answer.status_code, answer.json()["title"]) == (500, "Internal Server Error")
    assert (answer.headers["access-control-allow-origin"], "secret" in answer.text) == ("*", False)
    assert answer.headers["api-version"] == "1.0.0"


@pytest.mark.parametrize("path", ["/nodes", "/paths?cause=geldzorgen&effect=onveiligheid"])
def test_the_headers_name_what_an_answer_was_made_from(client: TestClient, path: str) -> None:
    answer = client.get(API + path)
    assert answer.headers["schema-version"] == answer.json()["schemaVersion"]
    assert answer.headers["document-versions"] == "PO=1.0"
