"""The ranking comes at once; how sure it is comes when it is counted."""

import time
from collections.abc import Mapping
from typing import Any, cast

import pytest
from fastapi.testclient import TestClient

ASK = "/api/v1/leverage"


def ask(client: TestClient, query: str = "") -> Mapping[str, Any]:
    answer = client.get(f"{ASK}?{query}")
    assert answer.status_code == 200, answer.json()["detail"]
    return cast("Mapping[str, Any]", answer.json())


def ready(client: TestClient, query: str = "") -> Mapping[str, Any]:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        body = ask(client, query)
        if body["stability"]["state"] == "ready":
            return body
        time.sleep(0.02)
    raise AssertionError(body["stability"])


def test_nodes_are_ranked_and_no_number_stands_bare(client: TestClient) -> None:
    body = ask(client, "effect=onveiligheid")
    first = body["items"][0]
    assert [one["node"] for one in body["items"]][:2] == ["ruzie", "stress"]
    assert first["links"][0]["supports"][0]["quote"] == "PO-1.2-3"
    assert (first["loopsInAll"], first["inLoops"]) == (1, ["42d25314e8"])
    assert first["gateOf"] == ["geldzorgen", "hulp-zoeken", "stress"]
    assert body["bounds"]["loopsWholeTo"] == 6


def test_stability_is_told_while_it_is_counted_and_then_stands(client: TestClient) -> None:
    body = ask(client, "effect=ruzie")
    assert body["stability"]["of"] == 200
    body = ready(client, "effect=ruzie")
    assert body["stability"] == {"state": "ready", "done": 200, "of": 200}
    assert all(0 <= one["reach"]["kept"] <= 1 for one in body["items"])


def test_without_an_effect_the_core_is_meant(client: TestClient) -> None:
    assert ask(client)["question"] == {"effects": ["onveiligheid"], "by": "reach"}


def test_a_theme_can_be_the_effect(client: TestClient) -> None:
    body = ask(client, "effectTheme=hulp&by=gates&pageSize=1")
    assert body["question"]["effects"] == ["hulp-zoeken", "onveiligheid"]
    assert (body["total"], len(body["items"])) == (3, 1)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("effect=stres&maxLinks=0&voice=niemand", ["stress", "maxLinks", "niemand"]),
        ("effectTheme=huis", ["huis"]),
        ("by=smaak&page=0", ["by", "page"]),
    ],
)
def test_everything_wrong_is_told_at_once(client: TestClient, query: str, named: list[str]) -> None:
    answer = client.get(f"{ASK}?{query}")
    assert (answer.status_code, len(answer.json()["errors"])) == (400, len(named))
    assert all(word in answer.json()["detail"] for word in named)
