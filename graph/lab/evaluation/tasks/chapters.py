"""Chapter by chapter: which quotes get a claim, and which have one in the curated schema."""

from collections import defaultdict
from collections.abc import Iterable

from spacy.language import Language

from corpus.ids import quote_address
from corpus.manifest import read_known
from graph.lab.evaluation.measures import Tally, f1, ratio, total
from graph.lab.evaluation.report.results import Breakdown, Task
from graph.lab.training.quotes import ANTHOLOGY, labelled_quotes
from graph.schema.load import load_schema
from graph.tagging.pipeline import tag_texts

COLUMNS = ("chapter", "quotes", "curated", "proposed", "F1 of the two")
NOTE = """Share of quotes with a claim in the curated schema, and of quotes for which the pipeline
proposes one. The schema leaves out relations that no node can carry, and the quotes that were read
for it taught the rules: the last column is agreement, no score."""


def claims_by_chapter(nlp: Language) -> Breakdown:
    """Share of quotes with a curated claim and with a proposed one, and how far they agree.

    The curated schema leaves out what no node can carry, so agreement is no score.
    """
    curated, quotes = curated_quotes(), labelled_quotes()
    results = tag_texts(nlp, (quote.text for quote in quotes))
    pairs = zip(quotes, results, strict=True)
    return agreement(
        (quote.section.split(".")[0], quote.address in curated, bool(result.claims))
        for quote, result in pairs
    )


def agreement(quotes: Iterable[tuple[str, bool, bool]]) -> Breakdown:
    """The breakdown of (chapter, curated, proposed), one for each quote."""
    chapters: dict[str, list[Tally]] = defaultdict(list)
    for chapter, curated, proposed in quotes:
        chapters[chapter].append((curated and proposed, proposed, curated))
    lines = tuple(_line(c, chapters[c]) for c in sorted(chapters, key=int))
    title = "Quotes with a claim, by chapter"
    return Breakdown(Task.RELATIONS, title, COLUMNS, lines, NOTE)


def _line(chapter: str, tallies: list[Tally]) -> tuple[str | int | float, ...]:
    _, proposed, curated = sums = total(tallies)
    size = len(tallies)
    return chapter, size, ratio(curated, size), ratio(proposed, size), f1(sums)


def curated_quotes() -> frozenset[str]:
    """Addresses of the quotes that state a link of the curated schema."""
    quotes = read_known(ANTHOLOGY).quotes
    texts = {quote_address(ANTHOLOGY, q.section, q.ordinal): q.text for q in quotes}
    schema = load_schema(quotes=texts)
    return frozenset(claim.quote for link in schema.links for claim in link.claims)
