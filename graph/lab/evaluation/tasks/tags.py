"""Tags of policy passages: is what they point at acceptable, is what fits best found?"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.lab.evaluation.measures import Tally, harmonic, ratio
from graph.lab.evaluation.report.results import Breakdown, Outcome, Task
from graph.lab.evaluation.tasks.gold import Answer, GoldSet
from graph.lab.evaluation.tasks.scoring import SpanComparison
from graph.tagging.results import TagResult
from graph.tagging.sections import covers

MOST_TAGS = 5
MOST_SECTIONS = 8


@dataclass(frozen=True, slots=True)
class SectionTag:
    """A tag as this task sees it: the sections that its node draws on."""

    score: float
    sections: tuple[str, ...]


def proposed(result: TagResult) -> list[SectionTag]:
    """What the pipeline proposes for one text."""
    return [SectionTag(tag.score, tag.sections) for tag in result.tags]


def related(a: str, b: str) -> bool:
    """Whether two sections are the same, or one lies inside the other.

    >>> related("3.1", "3.1.2"), related("3.1", "3.10")
    (True, False)
    """
    return covers(a, b) or covers(b, a)


def counted(tag: SectionTag) -> list[str]:
    """The sections of a tag that count: no whole chapters, the first eight."""
    return [section for section in tag.sections if "." in section][:MOST_SECTIONS]


def tally(tags: Iterable[SectionTag], answer: Answer) -> Tally:
    """Right tags, tags given, best sections covered, best sections; five tags at most count.

    >>> answer = {"best": ["3.1"], "acceptable": ["3.1", "4.2"]}
    >>> tally([SectionTag(0.9, ("4.2.1",)), SectionTag(0.8, ("5.1",))], answer)
    (1, 2, 0, 1)
    """
    given = [counted(t) for t in sorted(tags, key=lambda t: -t.score)[:MOST_TAGS]]
    right = sum(_any_related(sections, answer["acceptable"]) for sections in given)
    covered = sum(any(_any_related(sections, [b]) for sections in given) for b in answer["best"])
    return right, len(given), covered, len(answer["best"])


def _any_related(ours: Iterable[str], theirs: Sequence[str]) -> bool:
    return any(related(a, b) for a in ours for b in theirs)


def tags_f1(counts: Sequence[float]) -> float:
    """F1 of precision (tags that are right) and recall (best sections that a tag covers)."""
    return harmonic(ratio(counts[0], counts[1]), ratio(counts[2], counts[3]))


def score_tags(
    gold: GoldSet,
    ours: Sequence[Sequence[SectionTag]],
    plain: Sequence[Sequence[SectionTag]] | None,
    seconds: float = 0.0,
) -> Outcome:
    """The rows of this task; ``plain`` is None where the baseline could not run."""
    a = _tallies(ours, gold)
    b = None if plain is None else _tallies(plain, gold)
    rows = SpanComparison(Task.TAGS, gold, a, b, seconds).rows(
        ("F1, at most five a passage", tags_f1),
        ("precision", lambda c: ratio(c[0], c[1])),
        ("recall", lambda c: ratio(c[2], c[3])),
    )
    return Outcome(rows, (misses(gold, a), by_chapter(gold, ours)))


def _tallies(tags: Sequence[Sequence[SectionTag]], gold: GoldSet) -> list[Tally]:
    return [tally(given, answer) for given, answer in zip(tags, gold.answers, strict=True)]


def misses(gold: GoldSet, tallies: Sequence[Tally]) -> Breakdown:
    """What becomes of passages: rightly left alone, wrongly tagged, and so on."""
    kinds: Counter[str] = Counter()
    for answer, (right, given, covered, best) in zip(gold.answers, tallies, strict=True):
        if not answer["best"] and not answer["acceptable"]:
            kinds["about no section, tagged" if given else "about no section, left alone"] += 1
        elif not given:
            kinds["no tag where one was due"] += 1
        elif covered == best:
            kinds["every best section found"] += 1
        else:
            kinds["some best section missed" if right else "only wrong tags"] += 1
    lines = tuple(sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0])))
    title = f"What becomes of passages ({gold.name})"
    return Breakdown(Task.TAGS, title, ("what became of them", "passages"), lines)


def by_chapter(gold: GoldSet, ours: Sequence[Sequence[SectionTag]]) -> Breakdown:
    """Best sections that a tag covers, by chapter of the anthology."""
    best: Counter[int] = Counter()
    found: Counter[int] = Counter()
    for answer, tags in zip(gold.answers, ours, strict=True):
        given = [counted(t) for t in sorted(tags, key=lambda t: -t.score)[:MOST_TAGS]]
        for section in answer["best"]:
            chapter = int(section.split(".")[0])
            best[chapter] += 1
            found[chapter] += any(_any_related(sections, [section]) for sections in given)
    lines = tuple((f"{c}", best[c], ratio(found[c], best[c])) for c in sorted(best))
    columns = ("chapter", "best sections", "found")
    title = f"Best sections of passages, by chapter ({gold.name})"
    return Breakdown(Task.TAGS, title, columns, lines)
