"""The background count: one thread, given up when the store moves on, tried again when it fails."""

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from typing import Any

import pytest

from app.catalogue.reader import read_catalogue
from app.db.store import Store
from app.questions import leverage as questions
from app.questions.graphs import GraphCache
from app.questions.leverage import ATTEMPTS, LeverageCache, Stage
from app.questions.names import EndNames
from graph.questions import leverage
from graph.questions.leverage import LeverageAnswer


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    return holds()


def test_the_same_question_is_counted_once(prepared_store: Store) -> None:
    cache, graphs = LeverageCache(resamples=3), GraphCache()
    with prepared_store.session() as session:
        catalogue = read_catalogue(session, 1)
        first = cache.ask(session, catalogue, graphs, EndNames())
        assert first.stage is not Stage.READY or first.done == 3
        assert until(lambda: cache.ask(session, catalogue, graphs, EndNames()).stage is Stage.READY)
        last, again = (cache.ask(session, catalogue, graphs, EndNames()) for _ in range(2))
    assert last.answer is again.answer
    assert all(row.reach.kept is not None for row in last.answer.rows)


def test_a_count_is_given_up_when_the_store_moves_on(prepared_store: Store) -> None:
    cache, graphs = LeverageCache(resamples=1000), GraphCache()
    with prepared_store.session() as session:
        old = read_catalogue(session, 1)
        cache.ask(session, old, graphs, EndNames())
        new = replace(old, revision=2)
        cache.resamples = 3
        assert until(lambda: cache.ask(session, new, graphs, EndNames()).stage is Stage.READY)
        assert cache.ask(session, new, graphs, EndNames()).answer.resamples == 3


class Failing:
    """The counting as it is, but for the first so many counts, which end in an error midway."""

    def __init__(self, times: int) -> None:
        self.times = times

    def __call__(self, *asked: Any, resamples: int, **more: Any) -> LeverageAnswer:  # noqa: ANN401
        if resamples and self.times:
            self.times -= 1
            more["progress"](1, resamples)
            raise MemoryError
        return leverage.leverage(*asked, resamples=resamples, **more)


def stages(cache: LeverageCache, store: Store, last: Stage) -> list[Stage]:
    """What a client is told that asks until it hears ``last``, each stage once in a row."""
    told: list[Stage] = []
    graphs, end = GraphCache(), time.monotonic() + 20
    with store.session() as session:
        catalogue = read_catalogue(session, 1)
        while last not in told and time.monotonic() < end:
            told.append(cache.ask(session, catalogue, graphs, EndNames()).stage)
            time.sleep(0.01)
    return [stage for stage, _ in groupby(told)]


def test_a_failed_count_is_told_and_tried_again(
    prepared_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(questions, "leverage", Failing(1))
    told = stages(LeverageCache(resamples=3), prepared_store, Stage.READY)
    assert (Stage.FAILED in told, told[-1]) == (True, Stage.READY)


def test_a_count_that_always_fails_is_given_up(
    prepared_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = Failing(99)
    monkeypatch.setattr(questions, "leverage", failing)
    cache = LeverageCache(resamples=3)

    def failures() -> int:
        stages(cache, prepared_store, Stage.FAILED)
        return 99 - failing.times

    assert until(lambda: failures() == ATTEMPTS)
    assert [failures() for _ in range(3)] == [ATTEMPTS] * 3


def test_a_closed_cache_answers_and_counts_no_more(prepared_store: Store) -> None:
    cache, graphs = LeverageCache(resamples=1000), GraphCache()
    with prepared_store.session() as session:
        catalogue = read_catalogue(session, 1)
        cache.ask(session, catalogue, graphs, EndNames())
        workers = list(cache._pool._threads)
        cache.close()
        assert until(lambda: not any(worker.is_alive() for worker in workers))
        last = cache.ask(session, catalogue, graphs, EndNames())
    assert (last.stage, bool(last.answer.rows)) == (Stage.WAITING, True)


def test_a_cache_that_nobody_holds_lets_its_thread_go(prepared_store: Store) -> None:
    cache, graphs = LeverageCache(resamples=1000), GraphCache()
    with prepared_store.session() as session:
        cache.ask(session, read_catalogue(session, 1), graphs, EndNames())
    workers = list(cache._pool._threads)
    del cache
    assert until(lambda: not any(worker.is_alive() for worker in workers))
