"""The background count: one thread, given up when the store moves on, ended when idle."""

import time
from collections.abc import Callable
from dataclasses import replace

from app.catalogue.reader import read_catalogue
from app.db.store import Store
from app.questions.leverage import LeverageKeeper, Stage
from app.questions.names import EndNames
from app.questions.paths import GraphKeeper


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    return holds()


def test_the_same_question_is_counted_once(prepared_store: Store) -> None:
    keeper, graphs = LeverageKeeper(resamples=3), GraphKeeper()
    with prepared_store.session() as session:
        catalogue = read_catalogue(session, 1)
        first = keeper.ask(session, catalogue, graphs, EndNames())
        assert first.stage is not Stage.READY or first.done == 3
        assert until(
            lambda: keeper.ask(session, catalogue, graphs, EndNames()).stage is Stage.READY
        )
        last, again = (keeper.ask(session, catalogue, graphs, EndNames()) for _ in range(2))
    assert last.answer is again.answer
    assert all(row.reach.kept is not None for row in last.answer.rows)


def test_a_count_is_given_up_when_the_store_moves_on(prepared_store: Store) -> None:
    keeper, graphs = LeverageKeeper(resamples=1000), GraphKeeper()
    with prepared_store.session() as session:
        old = read_catalogue(session, 1)
        keeper.ask(session, old, graphs, EndNames())
        new = replace(old, revision=2)
        keeper.resamples = 3
        assert until(lambda: keeper.ask(session, new, graphs, EndNames()).stage is Stage.READY)
        assert keeper.ask(session, new, graphs, EndNames()).answer.resamples == 3


def test_the_thread_ends_when_nothing_is_asked(prepared_store: Store) -> None:
    keeper = LeverageKeeper(resamples=1, idle=0.05)
    with prepared_store.session() as session:
        catalogue, graphs = read_catalogue(session, 1), GraphKeeper()
        keeper.ask(session, catalogue, graphs, EndNames())
        assert until(lambda: keeper._thread is None)
        keeper.ask(session, catalogue, graphs, EndNames(), max_links=4)
        assert until(
            lambda: (
                keeper.ask(session, catalogue, graphs, EndNames(), max_links=4).stage is Stage.READY
            )
        )
