"""A path answer is an evidence certificate."""

import pytest
from fastapi.testclient import TestClient

from app.catalogue.reader import read_catalogue
from app.db.store import Store
from app.questions.graphs import GraphCache

ASK = "/api/v1/paths"


def test_a_path_shows_what_stands_behind_and_against_each_step(client: TestClient) -> None:
    body = client.get(f"{ASK}?cause=geldzorgen&effect=onveiligheid").json()
    ends = {"cause": "geldzorgen", "effect": "onveiligheid"}
    assert body["question"] == ends | {"causes": ["geldzorgen"], "effects": ["onveiligheid"]}
    asked = {"maxLinks": 6, "limit": 20, "statuses": ["confirmed"], "cutOff": False}
    assert asked.items() <= body["bounds"].items()
    assert (body["bounds"]["found"], body["bounds"]["left"]) == (1, 0)
    path = body["paths"][0]
    assert path["nodes"] == ["geldzorgen", "stress", "ruzie", "onveiligheid"]
    assert (path["sign"], path["toldWhole"][0]["by"]) == ("+", "chapter")
    step = path["links"][0]
    assert step["supports"][0]["quote"] == "PO-1.1-1"
    assert step["supports"][0]["text"].startswith("Door geldzorgen")
    assert [one["quote"] for one in step["conditional"]] == ["PO-1.1-4"]
    assert (step["quotes"], step["sections"], step["documents"]) == (1, 1, 1)


def test_the_minimum_cut_names_what_would_have_to_fall(client: TestClient) -> None:
    cut = client.get(f"{ASK}?cause=geldzorgen&effect=onveiligheid").json()["minimumCut"]
    assert cut["links"] == [{"cause": "ruzie", "effect": "onveiligheid"}]
    assert [claim["quote"] for claim in cut["claims"]] == ["PO-1.2-3"]
    assert cut["quotes"] == len(cut["claims"])


def test_no_path_is_an_answer_too(client: TestClient) -> None:
    body = client.get(f"{ASK}?cause=onveiligheid&effect=geldzorgen").json()
    assert (body["paths"], body["minimumCut"]["claims"]) == ([], [])
    assert body["tookMs"] >= 0


def test_a_retired_slug_stands_for_its_node(client: TestClient) -> None:
    body = client.get(f"{ASK}?cause=spanning&effect=ruzie").json()
    assert body["question"]["cause"] == "stress"


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("cause=stres&effect=x&maxLinks=9&limit=0", ["stress", '"x"', "maxLinks", "limit"]),
        ("cause=stress&effect=stress", ["both"]),
        ("cause=stress", ["effect"]),
        ("cause=stress&effect=ruzie&depth=3", ["depth"]),
        ("cause=stress&effect=ruzie&maxLinks=veel&status=misschien", ["maxLinks", "status"]),
    ],
)
def test_a_wrong_question_is_told_all_that_is_wrong(
    client: TestClient, query: str, named: list[str]
) -> None:
    answer = client.get(f"{ASK}?{query}")
    assert answer.status_code == 400
    assert len(answer.json()["errors"]) == len(named)
    assert all(word in answer.json()["detail"] for word in named)


def test_the_graph_is_built_once_for_a_revision(
    client: TestClient, example_store: Store, statements: list[str]
) -> None:
    client.get(f"{ASK}?cause=stress&effect=ruzie")
    statements.clear()
    client.get(f"{ASK}?cause=stress&effect=ruzie")
    assert len([one for one in statements if "FROM claim" in one]) == 0


def test_the_cache_renews_its_graph_when_the_store_moves(example_store: Store) -> None:
    cache = GraphCache()
    with example_store.session() as session:
        old, new = read_catalogue(session, 1), read_catalogue(session, 2)
        assert cache.get(session, old) is cache.get(session, old)
        assert cache.get(session, old) is not cache.get(session, new)
