"""Every error is one clear sentence in problem+json, whichever way it comes."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.exceptions import HTTPException

from app.api.http.problems import add_problems, documented
from app.errors import InvalidInputError, NotFoundError, StoreError
from graph.bounds import MAX_LINKS
from graph.errors import QuestionError

API = "/api/v1"


def raising(error: Exception) -> Callable[[], None]:
    def answer() -> None:
        raise error

    return answer


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (NotFoundError("node", "stres", ("stress",)), 404, "stress"),
        (InvalidInputError(("First.", "Second.")), 400, "First. Second."),
        (QuestionError(["One.", "Two."]), 400, "One. Two."),
        (QuestionError([str(MAX_LINKS.problem(9))]), 400, "1 to 8"),
        (StoreError("The disk is full; free some space."), 503, "free some space"),
        (HTTPException(406, "It comes as JSON; ask for that."), 406, "ask for that"),
        (HTTPException(418), 418, "I'm a Teapot"),
        (RuntimeError("secret"), 500, "try again"),
    ],
)
def test_each_error_has_its_status_and_its_sentence(
    error: Exception, status: int, told: str
) -> None:
    api = FastAPI()
    add_problems(api)
    api.get("/thing")(raising(error))
    answer = TestClient(api, raise_server_exceptions=False).get("/thing")
    body = answer.json()
    assert (answer.status_code, body["status"]) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert told in body["detail"]
    assert (body["type"], body["instance"]) == ("about:blank", "/thing")
    assert "secret" not in answer.text


def test_errors_stand_one_by_one_too(client: TestClient) -> None:
    body = client.get(f"{API}/search?x=1").json()
    assert body["errors"] == [
        "The query key q is missing; add it.",
        "There is no query key 'x'; use page, pageSize, q.",
    ]
    assert body["detail"] == " ".join(body["errors"])


def test_a_value_that_does_not_fit_is_shown_with_what_would(client: TestClient) -> None:
    [error] = client.get(f"{API}/nodes?level=huis").json()["errors"]
    assert error.startswith("The value 'huis' of level does not fit; it should be 'household', ")
    [error] = client.get(f"{API}/nodes?page={'9' * 99}").json()["errors"]
    assert len(error) < 200


def test_bounds_are_told_in_the_words_of_the_keys(client: TestClient) -> None:
    query = "cause=geldzorgen&effect=onveiligheid&maxLinks=9&minQuotes=-1"
    errors = client.get(f"{API}/paths?{query}").json()["errors"]
    assert [error.split()[0] for error in errors] == ["maxLinks", "minQuotes"]


@pytest.mark.parametrize(
    ("path", "near"),
    [("/node", ["nodes"]), ("/nodes/a/b", ["nodes"]), ("/zzzzzz", []), ("/qoutes", ["quotes"])],
)
def test_an_address_that_is_not_there_names_what_is(
    client: TestClient, path: str, near: list[str]
) -> None:
    answer = client.get(API + path)
    assert (answer.status_code, answer.json()["near"][:1]) == (404, near)
    said = near[0] if near else "choose one of claims, compare, "
    assert said in answer.json()["detail"]
    assert answer.json()["instance"] == API + path


def test_the_description_refers_to_the_one_shape_of_a_problem() -> None:
    assert set(documented(400, 404)) == {400, 404}
    assert documented(404)[404]["description"] == "Not Found"
    assert "application/problem+json" in documented(404)[404]["content"]
