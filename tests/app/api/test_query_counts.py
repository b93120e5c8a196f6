"""No list asks the database one question a row."""

import pytest
from fastapi.testclient import TestClient

API = "/api/v1"
LISTS = (
    "nodes?",
    "nodes?status=confirmed&",
    "links?",
    "claims?",
    "quotes?",
    "quotes?node=stress&",
    "sections?",
    "documents?",
    "themes?",
    "search?q=stress&",
)
MOST = 20


@pytest.mark.parametrize("path", LISTS)
def test_a_longer_page_asks_no_more_of_the_database(
    client: TestClient, statements: list[str], path: str
) -> None:
    client.get(f"{API}/{path}pageSize=1")
    statements.clear()
    assert client.get(f"{API}/{path}pageSize=1").status_code == 200
    one = len(statements)
    statements.clear()
    assert len(client.get(f"{API}/{path}pageSize=100").json()["items"]) >= 1
    assert len(statements) <= one <= MOST
