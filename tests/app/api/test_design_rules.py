"""The NLGov REST API Design Rules 2.2.0, one test a rule, its id in the test's name."""

import re
from typing import Any, cast

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.routing import Mount

from app.api.registry import find_resources
from app.state import state_of

API = "/api/v1"
PATHS = (*(a for one in find_resources() for a in one.addresses), "/openapi.json")
WRONG = ("/nodes/nergens", "/nodes?page=0", "/nergens", "/paths?cause=a&effect=a")


@pytest.fixture
def described(client: TestClient) -> dict[str, Any]:
    return cast("dict[str, Any]", client.get(f"{API}/openapi.json").json())


@pytest.mark.parametrize("path", [p.partition("?")[0] for p in PATHS])
def test_no_trailing_slash(client: TestClient, path: str) -> None:
    assert client.get(f"{API}{path}/").status_code == 404


def test_path_segments_kebab_case(described: dict[str, Any]) -> None:
    for path in described["paths"]:
        for segment in path.strip("/").split("/"):
            assert re.fullmatch(r"[a-z]+(-[a-z]+)*|\{[a-z]+\}", segment)


def test_query_keys_camel_case(described: dict[str, Any]) -> None:
    keys = {
        parameter["name"]
        for path in described["paths"].values()
        for parameter in path["get"].get("parameters", [])
    }
    assert {"maxLinks", "pageSize"} <= keys
    assert all(re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", key) for key in keys)


@pytest.mark.parametrize("path", PATHS)
def test_http_methods_head_answers_where_get_does(client: TestClient, path: str) -> None:
    got, head = client.get(API + path), client.head(API + path)
    assert (got.status_code, head.status_code, head.content) == (200, 200, b"")
    assert got.headers["content-type"] == head.headers["content-type"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_http_methods_405_names_every_allowed_method(client: TestClient, method: str) -> None:
    answer = client.request(method, f"{API}/nodes")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer.headers["content-type"] == "application/problem+json"


def test_http_methods_options_tells_what_is_allowed(client: TestClient) -> None:
    answer = client.options(f"{API}/nodes")
    assert (answer.status_code, answer.headers["allow"]) == (204, "GET, HEAD, OPTIONS")


def test_invalid_input_is_400_with_all_errors_at_once(client: TestClient) -> None:
    answer = client.get(f"{API}/quotes?page=0&pageSize=101&kleur=rood")
    assert answer.status_code == 400
    errors = answer.json()["errors"]
    assert len(errors) == 3
    assert {"page", "pageSize", "kleur"} <= set(re.findall(r"\w+", " ".join(errors)))


@pytest.mark.parametrize("path", WRONG)
def test_problem_details(client: TestClient, path: str) -> None:
    answer = client.get(API + path)
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == answer.status_code >= 400
    assert body["title"]
    assert body["detail"].endswith((".", "?"))


def test_problem_details_stand_in_openapi(described: dict[str, Any]) -> None:
    for path in described["paths"].values():
        responses = path["get"]["responses"]
        wrong = {status: one for status, one in responses.items() if status[0] in "45"}
        assert {"400", "500"} <= set(wrong)
        assert "422" not in wrong
        assert all(list(one["content"]) == ["application/problem+json"] for one in wrong.values())


def test_date_time_is_a_date_where_no_time_matters(described: dict[str, Any]) -> None:
    date = described["components"]["schemas"]["DocumentShape"]["properties"]["date"]
    assert {"type": "string", "format": "date"} in date["anyOf"]


def test_doc_openapi_contact_license_and_server(described: dict[str, Any]) -> None:
    info = described["info"]
    assert described["openapi"].startswith("3.")
    assert set(info["contact"]) == {"name", "email", "url"}
    assert info["license"]["identifier"] == "EUPL-1.2"
    assert described["servers"] == [{"url": API}]
    assert "English" in info["description"]


def test_publish_openapi_to_any_origin(client: TestClient) -> None:
    for path in ("/openapi.json", "/nodes", "/nergens"):
        headers = client.get(API + path, headers={"Origin": "https://elders.example"}).headers
        assert headers["access-control-allow-origin"] == "*"


def test_publish_answers_a_preflight(client: TestClient) -> None:
    asked = {"Origin": "https://elders.example", "Access-Control-Request-Method": "GET"}
    answer = client.options(f"{API}/nodes", headers=asked)
    assert answer.status_code == 204
    assert "GET" in answer.headers["access-control-allow-methods"]


def test_semver(described: dict[str, Any]) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", described["info"]["version"])


@pytest.mark.parametrize("path", PATHS + WRONG)
def test_version_header_on_every_answer(client: TestClient, path: str) -> None:
    assert re.fullmatch(r"1\.\d+\.\d+", client.get(API + path).headers["api-version"])


def test_version_header_when_something_breaks(
    client: TestClient, site: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    api = next(route.app for route in site.routes if isinstance(route, Mount))
    assert isinstance(api, FastAPI)
    monkeypatch.setattr(state_of(api), "catalogues", None)
    answer = client.get(f"{API}/nodes")
    assert (answer.status_code, answer.json()["status"]) == (500, 500)
    assert answer.headers["api-version"]
    assert "Traceback" not in answer.text


def test_security_headers(client: TestClient) -> None:
    headers = client.get(f"{API}/nodes").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_pagination_links(client: TestClient) -> None:
    answer = client.get(f"{API}/quotes?pageSize=3&page=2")
    found = re.findall(r'<[^>]*[?&]page=(\d+)[^>]*>; rel="(\w+)"', answer.headers["link"])
    assert {rel: page for page, rel in found} == {
        "first": "1",
        "last": "3",
        "prev": "1",
        "next": "3",
    }
    assert "pageSize=3" in answer.headers["link"]


def test_pagination_shows_everything_once(client: TestClient) -> None:
    pages = [client.get(f"{API}/quotes?pageSize=3&page={n}").json() for n in (1, 2, 3)]
    shown = [quote["address"] for page in pages for quote in page["items"]]
    assert len(shown) == len(set(shown)) == pages[0]["total"] == 8
