"""Sheets and scripts are kept by browsers for as long as they stay the same; answers are packed."""

import re

import pytest
from fastapi.testclient import TestClient

from app.db.store import Store
from app.main import create_app
from app.urls import static


@pytest.fixture
def client(empty_store: Store) -> TestClient:
    """A browser on an empty store."""
    return TestClient(create_app(empty_store))


def test_a_sheet_named_by_its_content_may_be_kept_for_ever(client: TestClient) -> None:
    address = static("css/tokens.css")
    assert re.fullmatch(r"/static/css/tokens\.css\?v=[0-9a-f]{12}", address)
    answer = client.get(address)
    assert "immutable" in answer.headers["cache-control"]
    again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


def test_a_file_under_its_bare_name_may_be_kept_for_a_day(client: TestClient) -> None:
    assert static("favicon.svg") == "/static/favicon.svg"
    assert "max-age=86400" in client.get("/static/favicon.svg").headers["cache-control"]


def test_pages_and_sheets_are_packed(client: TestClient) -> None:
    for address in ("/over", static("css/components.css")):
        assert client.get(address).headers["content-encoding"] == "gzip"
