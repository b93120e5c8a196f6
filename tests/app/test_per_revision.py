"""What is worked out of the store is worked out once a revision, whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier, Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from app.per_revision import PerDatabase, PerRevision

SOON = 10
"""Seconds after which a thread that should have come is given up."""


def counted(said: list[str], answer: str = "answer") -> Callable[[], str]:
    def work() -> str:
        said.append(answer)
        return answer

    return work


def test_a_question_is_answered_once() -> None:
    said: list[str] = []
    cache = PerRevision[str]()
    assert [cache.get(1, "q", counted(said)) for _ in range(3)] == ["answer"] * 3
    assert said == ["answer"]


def test_threads_that_ask_the_same_at_once_share_one_computation() -> None:
    cache, said, ready = PerRevision[list[str]](), list[str](), Barrier(4)

    def slow() -> list[str]:
        said.append("worked")
        Event().wait(0.05)
        return []

    def ask() -> list[str]:
        ready.wait(SOON)
        return cache.get(1, "q", slow)

    with ThreadPoolExecutor(4) as pool:
        answers = [future.result(SOON) for future in [pool.submit(ask) for _ in range(4)]]
    assert said == ["worked"]
    assert all(answer is answers[0] for answer in answers)


def test_another_question_need_not_wait() -> None:
    cache, begun, go = PerRevision[str](), Event(), Event()

    def held() -> str:
        begun.set()
        assert go.wait(SOON)
        return "slow"

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(cache.get, 1, "slow", held)
        assert begun.wait(SOON)
        assert cache.get(1, "quick", lambda: "quick") == "quick"
        go.set()
        assert slow.result(SOON) == "slow"


def test_an_error_reaches_who_asked_and_is_not_kept() -> None:
    cache = PerRevision[float]()
    with pytest.raises(ZeroDivisionError):
        cache.get(1, "q", lambda: 1 / 0)
    assert len(cache) == 0
    assert cache.get(1, "q", lambda: 2.0) == 2.0


def test_who_waited_for_an_error_tries_for_itself() -> None:
    cache, begun, go = PerRevision[str](), Event(), Event()

    def fails() -> str:
        begun.set()
        assert go.wait(SOON)
        raise OSError

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(cache.get, 1, "q", fails)
        assert begun.wait(SOON)
        second = pool.submit(cache.get, 1, "q", lambda: "answer")
        go.set()
        assert second.result(SOON) == "answer"
    assert isinstance(first.exception(SOON), OSError)


@pytest.mark.parametrize("other", [2, 0])
def test_another_revision_drops_what_was_kept(other: int) -> None:
    cache = PerRevision[str]()
    cache.get(1, "q", lambda: "old")
    assert cache.get(other, "q", lambda: "new") == "new"
    assert cache.get(1, "q", lambda: "again") == "again"


def test_what_is_worked_out_for_a_former_revision_is_not_kept() -> None:
    cache = PerRevision[str]()

    def late() -> str:
        cache.get(2, "other", lambda: "")
        return "late"

    assert cache.get(1, "q", late) == "late"
    assert cache.get(2, "q", lambda: "new") == "new"


def test_what_was_asked_longest_ago_makes_room() -> None:
    cache, said = PerRevision[str](limit=2), list[str]()
    for question in ("a", "b", "a", "c", "a", "b"):
        cache.get(1, question, counted(said, question))
    assert said == ["a", "b", "c", "b"]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 6)), max_size=40), st.integers(1, 4))
def test_never_more_than_the_bound_and_never_a_wrong_answer(
    asked: list[tuple[int, int]], limit: int
) -> None:
    cache = PerRevision[tuple[int, int]](limit)
    for one in asked:
        assert cache.get(*one, partial(tuple[int, int], one)) == one
        assert len(cache) <= limit


def test_it_knows_the_very_answer_that_is_kept() -> None:
    cache = PerRevision[list[int]]()
    kept = cache.get(1, "q", list)
    assert cache.holds(1, "q", kept)
    assert not cache.holds(1, "q", [])
    assert not cache.holds(2, "q", kept)
    cache.get(2, "other", list)
    assert not cache.holds(1, "q", kept)


def test_who_asks_in_a_circle_is_told() -> None:
    cache = PerRevision[str]()

    def circle() -> str:
        return cache.get(1, "q", circle)

    with pytest.raises(RecursionError):
        circle()


def test_databases_do_not_see_one_another() -> None:
    cache, (one, two) = PerDatabase[str](), (create_engine("sqlite://") for _ in range(2))
    assert cache.get(one, 1, lambda: "one") == "one"
    assert cache.get(two, 1, lambda: "two") == "two"
    assert cache.get(one, 1, lambda: "other") == "one"
    assert cache.get(one, 2, lambda: "moved") == "moved"
