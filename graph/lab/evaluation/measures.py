"""The measures themselves, as functions of counts, and how sure they are.

A tally is what one answer of the gold adds to the counts; a score is computed from their sum.
"""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

import numpy as np

from graph.lab.evaluation.report.results import Interval

Tally: TypeAlias = tuple[float, ...]
Score: TypeAlias = Callable[[Sequence[float]], float]

RESAMPLES = 1000
SEED = 20261122
_WORD = re.compile(r"\w+")


def overlap(a: str, b: str) -> float:
    """Jaccard overlap of the words of two spans, in lower case; 0 for two empty ones.

    >>> overlap("hoge werkdruk", "de werkdruk")
    0.3333333333333333
    """
    ours, theirs = set(_WORD.findall(a.lower())), set(_WORD.findall(b.lower()))
    return len(ours & theirs) / max(1, len(ours | theirs))


def ratio(part: float, whole: float) -> float:
    """A share, 0 where there is nothing to share."""
    return part / whole if whole else 0.0


def harmonic(precision: float, recall: float) -> float:
    """F1: the harmonic mean, 0 where both are 0."""
    return ratio(2 * precision * recall, precision + recall)


def precision(counts: Sequence[float]) -> float:
    """Of hits, found, wanted."""
    return ratio(counts[0], counts[1])


def recall(counts: Sequence[float]) -> float:
    """Of hits, found, wanted."""
    return ratio(counts[0], counts[2])


def f1(counts: Sequence[float]) -> float:
    """Of hits, found, wanted."""
    return harmonic(precision(counts), recall(counts))


def total(tallies: Sequence[Tally]) -> Tally:
    """The sum of the tallies, column by column."""
    return tuple(sum(column) for column in zip(*tallies, strict=True))


def labels_tally(
    ours: AbstractSet[str], theirs: AbstractSet[str], also: AbstractSet[str] = frozenset()
) -> Tally:
    """Hits, found, wanted of a set of labels; a label of ``also`` is neither right nor wrong."""
    hits = len(ours & theirs)
    return hits, hits + len(ours - theirs - also), len(theirs)


def ndcg(relevant: Sequence[bool], wanted: int, most: int = 10) -> float:
    """Normalised discounted cumulative gain, one grade of relevance (Järvelin, Kekäläinen 2002).

    ``relevant`` tells of each hit, best first, whether it answers; ``wanted`` is how many do.
    """
    gain = sum(1 / math.log2(place + 2) for place, hit in enumerate(relevant[:most]) if hit)
    ideal = sum(1 / math.log2(place + 2) for place in range(min(most, wanted)))
    return ratio(gain, ideal)


def brier(probabilities: Sequence[float], right: Sequence[bool]) -> float:
    """Mean squared distance of what was foretold to what was so: 0 is best (Brier 1950).

    >>> brier([1.0, 0.5], [True, False])
    0.125
    """
    squares = [(said - so) ** 2 for said, so in zip(probabilities, right, strict=True)]
    return ratio(sum(squares), len(squares))


def calibration_error(probabilities: Sequence[float], right: Sequence[bool]) -> float:
    """How far probabilities lie from shares that prove right, over ten bins of equal width.

    The expected calibration error of Naeini, Cooper, Hauskrecht 2015: 0 is best.

    >>> round(calibration_error([0.9, 0.9, 0.25], [True, False, False]), 3)
    0.35
    """
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for said, so in zip(probabilities, right, strict=True):
        bins[min(9, int(10 * said))].append((said, so))
    gaps = (abs(sum(said - so for said, so in own)) for own in bins.values())
    return ratio(sum(gaps), len(probabilities))


def interval(tallies: Sequence[Tally], score: Score, times: int = RESAMPLES) -> Interval:
    """Where 95 of 100 bootstrap resamples of the answers put the score (Efron's percentiles)."""
    counts = np.asarray(tallies, dtype=np.float64)
    size = len(counts)
    draws = np.random.default_rng(SEED).multinomial(size, [1 / size] * size, size=times)
    scores = [score(sums) for sums in draws @ counts]
    low, high = np.percentile(scores, [2.5, 97.5])
    return float(low), float(high)
