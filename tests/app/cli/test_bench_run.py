"""The benchmark measures through a real server and puts the goals beside."""

from app.cli.bench_run import Timing, measure, serving
from app.db.store import Store
from app.main import create_app


def test_every_kind_of_question_is_measured(prepared_store: Store) -> None:
    with serving(create_app(prepared_store)) as (host, port):
        lines = list(measure(host, port, questions=2))
    assert [line.goal for line in lines if line.goal] == [300, 5, 50, 50, 2000, 60]
    assert all(0 < line.p50 <= line.p95 for line in lines)


def test_a_goal_is_missed_only_above_it() -> None:
    assert Timing("x", 1, 4.0, 5.0, 5, 1.0).met
    assert not Timing("x", 1, 4.0, 5.1, 5, 1.0).met
    assert Timing("x", 1, 4.0, 5.1, None, 1.0).met
