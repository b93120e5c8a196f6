"""No list asks the database one question a row."""

import pytest
from fastapi.testclient import TestClient

from app.api.registry import find_resources

API = "/api/v1"
LISTS = [path for one in find_resources() for path in one.lists]
MOST = 20


@pytest.mark.parametrize("path", LISTS)
def test_a_longer_page_asks_no_more_of_the_database(
    client: TestClient, statements: list[str], path: str
) -> None:
    address = f"{API}{path}{'&' if '?' in path else '?'}pageSize="
    client.get(f"{address}1")
    statements.clear()
    assert client.get(f"{address}1").status_code == 200
    one = len(statements)
    statements.clear()
    assert len(client.get(f"{address}100").json()["items"]) >= 1
    assert len(statements) <= one <= MOST
