"""The register of loops: named first, sifted, within bounds, kept for a revision."""

from collections.abc import Mapping
from typing import Any, cast

import pytest
from fastapi.testclient import TestClient

from graph.engine.loop_nodes import loop_id

ASK = "/api/v1/loops"


def ask(client: TestClient, query: str = "") -> Mapping[str, Any]:
    answer = client.get(f"{ASK}?{query}")
    assert answer.status_code == 200, answer.json()["detail"]
    return cast("Mapping[str, Any]", answer.json())


def test_a_loop_shows_its_steps_with_their_quotes(client: TestClient) -> None:
    body = ask(client)
    loop = body["items"][0]
    assert (body["total"], loop["nodes"], loop["kind"]) == (1, ["ruzie", "stress"], "reinforcing")
    assert loop["name"]["slug"] == "stress-en-ruzie"
    assert [step["supports"][0]["quote"] for step in loop["links"]] == ["PO-1.1-2"] * 2
    assert (loop["stitched"], loop["toldWhole"][0]["by"]) == (False, "quote")


def test_the_register_states_its_bounds(client: TestClient) -> None:
    body = ask(client)
    assert body["bounds"] == {
        "maxLinks": 6,
        "limit": 200,
        "statuses": ["confirmed"],
        "cutOff": False,
        "found": 1,
        "left": 0,
        "wholeTo": 6,
    }
    assert body["breakers"][0]["loops"] == 1


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("through=spanning&maxLinks=8", 1),
        ("through=geldzorgen", 0),
        ("theme=gezin", 1),
        ("theme=hulp", 0),
        ("kind=reinforcing", 1),
        ("kind=balancing", 0),
        ("status=suggested", 0),
    ],
)
def test_loops_can_be_sifted(client: TestClient, query: str, total: int) -> None:
    assert ask(client, query)["total"] == total


@pytest.mark.parametrize("key", ["42d25314e8", "stress-en-ruzie"])
def test_a_loop_has_an_address(client: TestClient, key: str) -> None:
    body = client.get(f"{ASK}/{key}").json()
    assert (body["id"], body["nodes"]) == ("42d25314e8", ["ruzie", "stress"])
    assert body["schemaVersion"]


def test_an_unknown_loop_is_not_found(client: TestClient) -> None:
    answer = client.get(f"{ASK}/0000000000")
    assert (answer.status_code, answer.json()["status"]) == (404, 404)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("maxLinks=8", ["without through"]),
        ("maxLinks=9&limit=0&through=stres", ["stress", "maxLinks", "limit"]),
        ("theme=huis", ["huis"]),
        ("kind=raar&depth=2", ["kind", "depth"]),
    ],
)
def test_a_wrong_question_is_told_all_that_is_wrong(
    client: TestClient, query: str, named: list[str]
) -> None:
    answer = client.get(f"{ASK}?{query}")
    assert (answer.status_code, len(answer.json()["errors"])) == (400, len(named))
    assert all(word in answer.json()["detail"] for word in named)


def test_an_unchanged_register_is_not_made_again(client: TestClient, statements: list[str]) -> None:
    ask(client)
    statements.clear()
    ask(client)
    assert len(statements) <= 2


def test_the_id_of_a_loop_holds_when_a_node_gets_another_slug(client: TestClient) -> None:
    earlier = client.get(f"{ASK}/{loop_id(('ruzie', 'spanning'))}").json()
    assert earlier["nodes"] == ["ruzie", "stress"]
    assert earlier["id"] == loop_id(("ruzie", "stress"))
    assert earlier["name"]["slug"] == "stress-en-ruzie"
