"""Sections of quotes, told by models that saw neither the quote nor its repeats: five folds."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from graph.lab.evaluation.report.results import Outcome, together
from graph.lab.evaluation.tasks.sections import PLACES, score_sections

EXTRAS = ", all extras"


@dataclass(slots=True)
class Told:
    """For each quote the likeliest sections, best first, ours and the baseline's."""

    sections: list[str]
    ours: list[list[str]] = field(default_factory=list)
    plain: list[list[str]] = field(default_factory=list)
    extras: tuple[str, ...] = ()
    seconds: float = 0.0


def measure_sections(extras: bool, tell: Callable[[str], None]) -> Outcome:
    """The rows of this task; with ``extras`` also those with the embedders that are installed.

    ``tell`` hears of each fold. Needs scikit-learn.
    """
    plain = told_sections(False, tell)
    scores = score_sections(plain.sections, plain.ours, plain.plain, plain.seconds)
    if not extras:
        return scores
    every = told_sections(True, tell)
    if not every.extras:
        note = "No embedder is installed: pip install 'doorklik[embeddings]' for all extras."
        return together([scores, Outcome(notes=(note,))])
    found = score_sections(every.sections, every.ours, every.plain, every.seconds, EXTRAS)
    note = f"All extras are {' and '.join(every.extras)}."
    return together([scores, found, Outcome(notes=(note,))])


def told_sections(extras: bool, tell: Callable[[str], None]) -> Told:
    """Run the folds; the baseline is a linear SVM on TF-IDF. ``seconds`` are those of ours."""
    from graph.lab.training.sections import folds as section_folds  # noqa: PLC0415 - an extra
    from graph.lab.training.sections import sources as section_sources  # noqa: PLC0415 - an extra

    begin = time.perf_counter()
    sources = section_sources.read_sources(extras)
    told = Told([quote.section for quote in sources.quotes], extras=tuple(sources.extras))
    right = np.array([sources.sections.index(section) for section in told.sections])
    told.ours, told.plain = [[] for _ in told.sections], [[] for _ in told.sections]
    told.seconds = time.perf_counter() - begin
    for number, fold in enumerate(section_folds.folds(sources.quotes), start=1):
        tell(f"sections{EXTRAS if extras else ''}, fold {number} of {section_folds.FOLDS}")
        begin = time.perf_counter()
        ours = section_folds.ranked_fold(sources, fold, right)
        told.seconds += time.perf_counter() - begin
        plain = section_folds.plain_fold(sources, fold)
        for ranked, said in ((told.ours, ours), (told.plain, plain)):
            for quote, best in zip(fold.test, best_first(said, sources.sections), strict=True):
                ranked[quote] = best
    return told


def best_first(said: npt.NDArray[np.float64], sections: Sequence[str]) -> list[list[str]]:
    """For each row of ``said``, the sections (its columns) with the five highest values.

    >>> best_first(np.array([[0.1, 0.7, 0.2]]), ["1.1", "1.2", "1.3"])
    [['1.2', '1.3', '1.1']]
    """
    order = np.argsort(-said, axis=1, kind="stable")[:, : PLACES[-1]]
    return [[sections[place] for place in row] for row in order.tolist()]
