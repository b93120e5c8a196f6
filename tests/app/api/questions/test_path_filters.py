"""Several ends, filters, and an empty answer that explains itself."""

from typing import Any, cast

import pytest
from fastapi.testclient import TestClient

ASK = "/api/v1/paths"
MONEY = "cause=geldzorgen&effect=onveiligheid"


def ask(client: TestClient, query: str) -> dict[str, Any]:
    answer = client.get(f"{ASK}?{query}")
    assert answer.status_code == 200, answer.json()["detail"]
    return cast("dict[str, Any]", answer.json())


def test_several_causes_each_lead_there(client: TestClient) -> None:
    body = ask(client, "cause=geldzorgen&cause=hulp-zoeken&effect=onveiligheid")
    assert body["question"]["causes"] == ["geldzorgen", "hulp-zoeken"]
    assert {path["nodes"][0] for path in body["paths"]} == {"geldzorgen", "hulp-zoeken"}


def test_a_theme_stands_for_its_nodes_but_the_other_end(client: TestClient) -> None:
    body = ask(client, "cause=hulp-zoeken&effectTheme=hulp")
    assert body["question"]["effects"] == ["onveiligheid"]
    body = ask(client, "causeTheme=gezin&effect=onveiligheid")
    assert body["question"]["causes"] == ["geldzorgen", "ruzie", "stress"]


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("document=PO", 1),
        ("section=1", 1),
        ("section=PO-1.2", 0),
        ("voice=ouder", 0),
        ("minQuotes=1", 1),
        ("minQuotes=2", 0),
        ("through=ruzie&through=spanning", 1),
        ("avoid=hulp-zoeken", 1),
        ("avoid=ruzie", 0),
        ("status=suggested", 0),
    ],
)
def test_a_filter_leaves_out_what_does_not_fit(client: TestClient, query: str, paths: int) -> None:
    body = ask(client, f"{MONEY}&{query}")
    assert len(body["paths"]) == paths
    assert (body["explanation"] is None) == bool(paths)


def test_the_bounds_say_what_was_left_out(client: TestClient) -> None:
    bounds = ask(client, f"{MONEY}&section=1&minQuotes=1&avoid=hulp-zoeken")["bounds"]
    assert (bounds["sections"], bounds["minQuotes"]) == (["PO-1"], 1)
    assert (bounds["avoid"], bounds["through"]) == (["hulp-zoeken"], [])


def test_an_empty_answer_says_what_is_missing(client: TestClient) -> None:
    told = ask(client, "cause=onveiligheid&effect=geldzorgen")["explanation"]
    assert told["causesWithoutLinks"] == ["onveiligheid"]
    assert told["effectsWithoutLinks"] == ["geldzorgen"]
    assert (told["shortest"], told["withoutFilter"]) == (None, False)
    assert "No link that counts starts from onveiligheid." in told["detail"]


def test_an_empty_answer_names_what_is_near(client: TestClient) -> None:
    told = ask(client, "cause=geldzorgen&effect=onveiligheid&maxLinks=2")["explanation"]
    assert told["shortest"] == 3
    assert {"node": "stress", "links": 1} in told["insteadOfCause"]
    assert "raise maxLinks" in told["detail"]


def test_an_empty_answer_says_that_the_filters_emptied_it(client: TestClient) -> None:
    told = ask(client, f"{MONEY}&voice=ouder")["explanation"]
    assert told["withoutFilter"] is True
    assert "Without the filters there are paths." in told["detail"]


@pytest.mark.parametrize(
    ("query", "named"),
    [
        (
            "document=XX&voice=oude&section=9.9&maxLinks=9",
            ["'XX'", "ouder", "'XX-9.9'", "maxLinks"],
        ),
        ("through=ruzi&avoid=onveiligheid", ["ruzie", "avoided"]),
        ("through=ruzie&avoid=ruzie", ["choose one of the two"]),
        ("effectTheme=huis", ["theme 'huis'"]),
        ("causeTheme=gezin&effectTheme=gezin", ["both of theme"]),
        ("minQuotes=-1", ["minQuotes"]),
    ],
)
def test_everything_wrong_is_told_at_once(client: TestClient, query: str, named: list[str]) -> None:
    answer = client.get(f"{ASK}?{MONEY}&{query}")
    assert answer.status_code == 400
    assert len(answer.json()["errors"]) == len(named)
    assert all(word in answer.json()["detail"] for word in named)


def test_a_wrong_theme_is_told_once(client: TestClient) -> None:
    answer = client.get(f"{ASK}?cause=stress&effectTheme=huis")
    assert answer.json()["errors"] == ["There is no theme 'huis'; did you mean hulp?"]
