"""Section of a quote: is the one it stands in among the first of the list?"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from graph.lab.evaluation.measures import Score, Tally, ratio, total
from graph.lab.evaluation.report.results import Breakdown, Outcome, Task
from graph.lab.evaluation.tasks.gold import GoldSet
from graph.lab.evaluation.tasks.scoring import SpanComparison

PLACES = (1, 3, 5)
MOST_CONFUSIONS = 10
Ranked = Sequence[Sequence[str]]
"""For each quote, sections, best first."""


def tally(ranked: Sequence[str], section: str) -> Tally:
    """Whether the section is the first, among the first three, five; and 1.

    >>> tally(["3.1", "4.2"], "4.2")
    (False, True, True, 1)
    """
    return (*(section in ranked[:place] for place in PLACES), 1)


def score_sections(
    sections: Sequence[str], ours: Ranked, plain: Ranked, seconds: float, extras: str = ""
) -> Outcome:
    """The rows of this task; ``sections`` are those that the quotes stand in.

    ``extras`` goes behind the name of each measure.
    """
    a = [tally(*one) for one in zip(ours, sections, strict=True)]
    b = [tally(*one) for one in zip(plain, sections, strict=True)]
    folds = GoldSet("5 folds", ())
    measures = [(f"top-{n}{extras}", _share(place)) for place, n in enumerate(PLACES)]
    rows = SpanComparison(Task.SECTIONS, folds, a, b, seconds).rows(*measures)
    return Outcome(rows, (by_chapter(sections, a, extras), confusions(sections, ours, extras)))


def _share(place: int) -> Score:
    return lambda counts: ratio(counts[place], counts[-1])


def by_chapter(sections: Sequence[str], tallies: Sequence[Tally], extras: str = "") -> Breakdown:
    """The scores by chapter of the anthology."""
    chapters: dict[int, list[Tally]] = defaultdict(list)
    for section, one in zip(sections, tallies, strict=True):
        chapters[_chapter(section)].append(one)
    sums = {chapter: total(ones) for chapter, ones in sorted(chapters.items())}
    lines = tuple(_line(chapter, counts) for chapter, counts in sums.items())
    columns = ("chapter", "quotes", *(f"top-{n}" for n in PLACES))
    return Breakdown(Task.SECTIONS, f"Section of a quote, by chapter{extras}", columns, lines)


def _line(chapter: int, counts: Tally) -> tuple[str | int | float, ...]:
    *hits, quotes = counts
    return (str(chapter), int(quotes), *(ratio(hit, quotes) for hit in hits))


def confusions(sections: Sequence[str], ours: Ranked, extras: str = "") -> Breakdown:
    """Chapters that are most often taken for another one."""
    pairs: Counter[tuple[int, int]] = Counter()
    for section, ranked in zip(sections, ours, strict=True):
        if ranked and _chapter(ranked[0]) != _chapter(section):
            pairs[_chapter(section), _chapter(ranked[0])] += 1
    most = sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_CONFUSIONS]
    lines = tuple((str(right), str(taken), times) for (right, taken), times in most)
    columns = ("chapter", "taken for", "quotes")
    return Breakdown(Task.SECTIONS, f"Chapters mistaken for another{extras}", columns, lines)


def _chapter(section: str) -> int:
    return int(section.split(".", maxsplit=1)[0])
