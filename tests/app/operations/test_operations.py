"""Who runs the server hears whether it lives and what it does, and no word that was asked."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.db.store import Store
from app.headers import HEADERS
from app.main import create_app
from app.operations.logs import start_logging

SECRET = "mishandeling"


@pytest.fixture
def client(prepared_store: Store) -> TestClient:
    return TestClient(create_app(prepared_store), raise_server_exceptions=False)


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """What a program reads of the logs, from ``start_logging`` on."""
    root, app = logging.getLogger(), logging.getLogger("app")
    kept, levels = root.handlers[:], (root.level, app.level)
    yield capsys
    root.handlers[:] = kept
    root.setLevel(levels[0])
    app.setLevel(levels[1])


def test_a_loaded_store_is_live_and_ready(client: TestClient) -> None:
    told = {name: client.get(f"/-/{name}") for name in ("live", "ready")}
    assert {name: (a.status_code, a.json()["status"]) for name, a in told.items()} == {
        "live": (200, "live"),
        "ready": (200, "ready"),
    }
    assert all(answer.headers["cache-control"] == "no-store" for answer in told.values())


def test_a_store_without_its_documents_is_live_but_not_ready(empty_store: Store) -> None:
    client = TestClient(create_app(empty_store))
    answer = client.get("/-/ready")
    assert (client.get("/-/live").status_code, answer.status_code) == (200, 503)
    assert (answer.json(), answer.headers["retry-after"]) == ({"status": "loading"}, "5")


def test_a_database_that_is_damaged_is_not_ready(empty_store: Store) -> None:
    client = TestClient(create_app(empty_store))
    empty_store.engine.dispose()
    for path in empty_store.database.parent.glob(f"{empty_store.database.name}*"):
        path.write_bytes(b"no database" * 1000)
    answer = client.get("/-/ready")
    assert (answer.status_code, answer.json()) == (503, {"status": "unusable"})


@pytest.mark.parametrize("path", ["/-/live", "/-/ready", "/-/metrics", "/schema", "/geen-bladzij"])
def test_every_answer_has_an_id_and_the_security_headers(client: TestClient, path: str) -> None:
    first, second = client.get(path), client.get(path)
    assert all(first.headers[name] == value for name, value in HEADERS.items())
    assert first.headers["x-request-id"] != second.headers["x-request-id"]


def test_an_id_that_a_proxy_gave_is_kept_and_any_other_text_is_not(client: TestClient) -> None:
    given = "0123456789abcdef0123456789abcdef"
    for asked, kept in ((given, True), ("<script>", False)):
        answer = client.get("/-/live", headers={"X-Request-ID": asked})
        assert (answer.headers["x-request-id"] == asked) is kept


def test_a_failure_carries_the_id_that_stands_in_the_log(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.pages.sources.search.find", None)
    answer = client.get("/zoek?q=hulp")
    assert (answer.status_code, len(answer.headers["x-request-id"])) == (500, 32)


def test_a_request_is_one_line_without_what_was_asked(
    client: TestClient, written: pytest.CaptureFixture[str]
) -> None:
    start_logging()
    answer = client.get(f"/zoek?q={SECRET}", headers={"referer": f"/zoek?q={SECRET}"})
    said = written.readouterr().out
    line = json.loads(said)
    assert SECRET not in said
    assert (line["event"], line["route"], line["status"], line["method"], line["level"]) == (
        "request",
        "/zoek",
        200,
        "GET",
        "info",
    )
    assert line["request_id"] == answer.headers["x-request-id"]
    assert line["ms"] > 0


def test_an_address_that_does_not_exist_is_not_written_down(
    client: TestClient, written: pytest.CaptureFixture[str]
) -> None:
    start_logging()
    for path in (f"/{SECRET}", f"/api/v1/{SECRET}", f"/static/{SECRET}"):
        assert client.get(path).status_code == 404
    said = written.readouterr().out
    assert [json.loads(line)["route"] for line in said.splitlines()] == [
        "*",
        "/api/v1/*",
        "/static/*",
    ]
    assert SECRET not in said


def test_asking_whether_it_is_ready_is_not_logged(
    client: TestClient, written: pytest.CaptureFixture[str]
) -> None:
    start_logging()
    client.get("/-/ready")
    assert written.readouterr().out == ""


def test_metrics_count_by_pattern_and_hold_no_word_that_was_asked(client: TestClient) -> None:
    client.get(f"/zoek?q={SECRET}")
    client.get(f"/knoop/{SECRET}")
    client.head("/api/v1/nodes?pageSize=1")
    client.request(SECRET.upper(), "/schema")
    said = client.get("/-/metrics").text
    assert SECRET not in said.lower()
    for labels in (
        'method="GET",route="/zoek",status="200"',
        'method="GET",route="/knoop/{slug}",status="404"',
        'method="HEAD",route="/api/v1/nodes",status="200"',
        'method="OTHER",route="/schema",status="405"',
    ):
        assert f"http_requests_total{{{labels}}} 1.0" in said


def test_two_applications_count_apart(prepared_store: Store) -> None:
    one, two = (TestClient(create_app(prepared_store)) for _ in range(2))
    one.get("/-/live")
    assert "/-/live" in one.get("/-/metrics").text
    assert "/-/live" not in two.get("/-/metrics").text


def test_operations_stand_in_no_list_for_readers(client: TestClient) -> None:
    assert "/-/" not in client.get("/sitemap.xml").text
    assert "/-/" not in client.get("/api/v1/openapi.json").text
