"""Errors look like the other pages, in plain Dutch, and say what to do."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.state import state_of


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("/knoop/stres", "Stress"),
        ("/thema/gezinn", "Het gezin"),
        ("/verband/stress/ruzi", "Stress → Ruzie"),
        ("/citaat/PO-1.1-99", "citaat PO-1.1-"),
        ("/bron/po", ""),
        ("/bron/PO/1.12", "PO § 1.1"),
        ("/schema/hulp/hulp", ""),
        ("/nergens", ""),
        ("/schema/", ""),
    ],
)
def test_an_unknown_page_suggests_what_is_near(client: TestClient, path: str, near: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert near in answer.text
    assert "Naar het schema" in answer.text


def test_a_retired_slug_redirects_for_good(client: TestClient) -> None:
    answer = client.get("/knoop/spanning?paragraaf=1.1")
    assert answer.status_code == 308
    assert answer.headers["location"] == "/knoop/stress?paragraaf=1.1"
    assert client.get("/verband/spanning/ruzie").headers["location"] == "/verband/stress/ruzie"


@pytest.mark.parametrize("path", ["/zoek?q=a&pagina=nul", "/knoop/stress?pagina=0"])
def test_a_bad_query_is_400_in_dutch(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 400
    assert "Dit adres klopt niet" in answer.text


def test_a_path_between_unknown_ends_says_so(client: TestClient) -> None:
    answer = client.get("/pad?van=stress&naar=niets")
    assert answer.status_code == 400
    assert "kies uit de lijst" in answer.text


def test_a_method_that_only_writes_is_405(client: TestClient) -> None:
    answer = client.post("/schema")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert "alleen lezen" in answer.text


def test_a_failure_shows_no_trace_and_keeps_the_headers(
    site: FastAPI, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state_of(site), "catalogues", None)
    answer = client.get("/schema")
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.text
    assert "Traceback" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
