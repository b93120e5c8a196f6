"""Trees, what-if, what a quote carries, comparisons: answers with bounds, mistakes at once."""

from collections.abc import Mapping
from typing import Any

import pytest
from fastapi.testclient import TestClient

API = "/api/v1"


def ask(client: TestClient, query: str) -> Mapping[str, Any]:
    answer = client.get(f"{API}/{query}")
    assert answer.status_code == 200, answer.json()["detail"]
    body: Mapping[str, Any] = answer.json()
    assert {"schemaVersion", "documentVersions", "tookMs"} <= set(body)
    return body


def test_a_tree_hangs_each_cause_at_its_least_distance(client: TestClient) -> None:
    body = ask(client, "trees?node=onveiligheid&depth=2")
    hung = [(one["node"], one["parent"], one["depth"]) for one in body["branches"]]
    assert hung[0] == ("ruzie", "onveiligheid", 1)
    assert set(hung[1:]) == {("stress", "ruzie", 2), ("hulp-zoeken", "ruzie", 2)}
    assert body["branches"][0]["link"]["supports"][0]["quote"] == "PO-1.2-3"
    assert (body["bounds"]["cutOff"], body["bounds"]["deeper"]) == (True, 1)


def test_a_tree_of_effects_goes_the_other_way(client: TestClient) -> None:
    body = ask(client, "trees?node=geldzorgen&direction=effects&limit=1")
    assert [one["node"] for one in body["branches"]] == ["stress"]
    assert (body["bounds"]["left"], body["branches"][0]["more"]) == (2, 1)


def test_what_if_follows_the_signs_and_calls_itself_a_reading(client: TestClient) -> None:
    body = ask(client, "whatif?remove=geldzorgen")
    assert {one["node"]: one["change"] for one in body["changes"]}["stress"] == "less"
    assert body["changes"][0]["less"] == ["geldzorgen", "stress"]
    assert "no forecast" in body["note"]
    assert body["links"][0]["supports"]
    assert "hulp-zoeken" in body["unchanged"]


def test_what_if_breaks_a_link_and_says_how_many_changes_are_left(client: TestClient) -> None:
    body = ask(client, "whatif?break=geldzorgen/spanning&limit=1")
    assert body["question"]["broken"] == [{"cause": "geldzorgen", "effect": "stress"}]
    bounds = body["bounds"]
    assert (len(body["changes"]), bounds["left"]) == (1, bounds["found"] - 1)
    assert bounds["cutOff"] is True


def test_a_quote_tells_what_falls_with_it(client: TestClient) -> None:
    body = ask(client, "quotes/PO-1.1-2/carries")
    assert body["question"]["effect"] == "onveiligheid"
    fallen = {(one["link"]["cause"], one["link"]["effect"]): one["falls"] for one in body["links"]}
    assert fallen == {("ruzie", "stress"): True, ("stress", "ruzie"): True}
    assert body["loops"] == [{"id": "42d25314e8", "nodes": ["ruzie", "stress"], "falls": True}]
    assert body["paths"][0]["after"] is None


def test_repeats_are_set_aside_together(client: TestClient) -> None:
    body = ask(client, "quotes/PO-1.1-1/carries")
    assert body["links"][0]["falls"] is False


def test_a_quote_without_claims_carries_nothing(client: TestClient) -> None:
    body = ask(client, "quotes/PO-1.1-3/carries")
    assert (body["links"], body["paths"], body["loops"]) == ([], [], [])


def test_two_themes_are_held_side_by_side(client: TestClient) -> None:
    body = ask(client, "compare?cause=hulp-zoeken&by=theme&left=gezin&right=hulp")
    assert body["left"]["question"]["effects"] == ["geldzorgen", "ruzie", "stress"]
    assert body["right"]["question"]["effects"] == ["onveiligheid"]
    verdicts = {(one["cause"], one["effect"]): one["verdict"] for one in body["links"]}
    assert verdicts["hulp-zoeken", "ruzie"] == "disputed"
    assert verdicts["ruzie", "onveiligheid"] == "agree"


def test_a_silent_side_explains_itself(client: TestClient) -> None:
    query = "compare?cause=geldzorgen&effect=onveiligheid&by=voice&left=ouder&right=school"
    body = ask(client, query)
    assert (body["links"], body["left"]["paths"]) == ([], [])
    assert body["left"]["explanation"]["withoutFilter"] is True


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("trees?node=stres&depth=9&document=XX", ["stress", "depth", "'XX'"]),
        ("trees?direction=up", ["node", "direction"]),
        ("whatif", ["Nothing is taken away"]),
        ("whatif?remove=stres&break=stress&maxLinks=0", ["stress", "'stress'", "maxLinks"]),
        ("whatif?break=stress/geldzorgen", ["no link"]),
        ("quotes/PO-1.1-2/carries?effect=stres&limit=0", ["stress", "limit"]),
        ("compare?cause=stress&effect=ruzie&by=theme&left=gezin&right=hulp", ["not both"]),
        ("compare?cause=stress&effect=ruzie&by=document&left=PO&right=XX", ["'XX'"]),
        ("compare?cause=stress&effect=ruzie&by=smaak", ["by", "left", "right"]),
    ],
)
def test_everything_wrong_is_told_at_once(client: TestClient, query: str, named: list[str]) -> None:
    answer = client.get(f"{API}/{query}")
    assert answer.status_code == 400
    assert all(word in answer.json()["detail"] for word in named)
    assert len(answer.json()["errors"]) >= len(named)


def test_an_unknown_quote_is_not_found(client: TestClient) -> None:
    assert client.get(f"{API}/quotes/PO-9.9-9/carries").status_code == 404
