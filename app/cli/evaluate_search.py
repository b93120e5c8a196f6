"""Search as a task of ``doorklik evaluate``: ours beside full-text search on the raw words."""

import time
from collections.abc import Callable
from pathlib import Path

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.cli.store import prepared
from app.search.search import search
from corpus.model import Lines
from graph.lab.evaluation.baselines.search import plain_search
from graph.lab.evaluation.report.results import Outcome, Task, together
from graph.lab.evaluation.tasks.all_tasks import Bench
from graph.lab.evaluation.tasks.gold import GoldSet
from graph.lab.evaluation.tasks.ranking import DEPTH, score_search
from graph.lab.training.quotes import ANTHOLOGY

SPARE = 4
"""How many times more hits are asked for than count: those in other documents do not."""


def search_runner(data: Path | None) -> Callable[[Bench], Outcome]:
    """What runs the task on the store in ``data``."""

    def run(bench: Bench) -> Outcome:
        with prepared(data) as (session, catalogue):
            sets = bench.sets(Task.SEARCH)
            return together([_score(gold, session, catalogue) for gold in sets])

    return run


def _score(gold: GoldSet, session: Session, catalogue: Catalogue) -> Outcome:
    questions = [answer["q"] for answer in gold.answers]
    plain = plain_search(questions)
    begin = time.perf_counter()
    ours = [our_hits(session, catalogue, question) for question in questions]
    return score_search(gold, ours, plain, time.perf_counter() - begin)


def our_hits(session: Session, catalogue: Catalogue, question: str) -> list[Lines]:
    """Lines of the anthology's quotes that ``doorklik search`` gives, best first."""
    hits = search(session, catalogue, question, DEPTH * SPARE)
    rows = [hit.quote for hit in hits if hit.quote.document == ANTHOLOGY]
    return [(row.first_line, row.last_line) for row in rows][:DEPTH]
