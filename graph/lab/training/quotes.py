"""The quotes that a model may learn from: the anthology without what is kept apart to measure."""

from dataclasses import dataclass

from corpus.ids import quote_address, repeat_groups
from corpus.manifest import read_known
from corpus.model import Quote
from graph.lab.training.data import FOLDER

ANTHOLOGY = "PO"
HELD_OUT = FOLDER / "held_out.txt"
"""First lines (1-based, in the anthology's file) of the quotes that measure us, one a row."""


@dataclass(frozen=True, slots=True)
class LabelledQuote:
    """A quote with its section; ``group`` is the same number for repeats of one another.

    Keep a group together when splitting, or the answer stands in the training part.
    """

    address: str
    section: str
    text: str
    group: int
    held_out: bool


def held_out_lines() -> frozenset[int]:
    """First lines of the quotes that are kept apart."""
    return frozenset(int(line) for line in HELD_OUT.read_text("utf-8").split())


def labelled_quotes() -> tuple[LabelledQuote, ...]:
    """All quotes of the anthology in order; a repeat of a held-out quote is held out as well."""
    quotes = read_known(ANTHOLOGY).quotes
    lines = held_out_lines()
    groups = _group_of([quote.clean for quote in quotes])
    apart = {groups[i] for i, quote in enumerate(quotes) if quote.lines[0] in lines}
    return tuple(_labelled(quote, groups[i], groups[i] in apart) for i, quote in enumerate(quotes))


def training_quotes() -> tuple[LabelledQuote, ...]:
    """The quotes a model may learn from: none that is held out, nor a repeat of one."""
    return tuple(quote for quote in labelled_quotes() if not quote.held_out)


def _group_of(texts: list[str]) -> list[int]:
    groups = list(range(len(texts)))
    for repeats in repeat_groups(texts):
        for i in repeats:
            groups[i] = repeats[0]
    return groups


def _labelled(quote: Quote, group: int, held_out: bool) -> LabelledQuote:
    address = quote_address(ANTHOLOGY, quote.section, quote.ordinal)
    return LabelledQuote(address, quote.section, quote.clean, group, held_out)
