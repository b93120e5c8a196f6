"""Checks that what was cut from a document still stands at its place in that document."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from corpus.model import Lines, ParsedDocument, Quote
from corpus.readers.lines import lines_of, written


def verify(parsed: ParsedDocument, text: str) -> tuple[str, ...]:
    """What does not hold of the parts in ``text``, one sentence each; empty when all holds.

    Looks at each quote's pieces (bounds, order, lines, the words themselves) and at the account
    of the lines: each line that is not blank stands in exactly one part.
    """
    starts = _line_starts(text)
    faults = [fault for quote in parsed.quotes for fault in _quote_faults(quote, text, starts)]
    return (*faults, *_account(parsed, text))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    starts.extend(place + 1 for place, char in enumerate(text) if char == "\n")
    return starts


def _quote_faults(quote: Quote, text: str, starts: list[int]) -> Iterator[str]:
    name = f"Quote {quote.section}-{quote.ordinal}"
    edges = [edge for piece in quote.pieces for edge in piece]
    if not edges or edges != sorted(edges) or edges[0] < 0 or edges[-1] > len(text):
        yield f"{name} has pieces outside the text or out of order."
        return
    if " ".join(text[start:end] for start, end in quote.pieces) != quote.text:
        yield f"{name} does not stand at its place in the document."
    first, last = quote.lines
    if not 1 <= first <= last <= len(starts):
        yield f"{name} names lines that the document does not have."
        return
    after = starts[last] if last < len(starts) else len(text) + 1
    if edges[0] < starts[first - 1] or edges[-1] > after:
        yield f"{name} does not stand on the lines it names."


def _account(parsed: ParsedDocument, text: str) -> Iterator[str]:
    counted = Counter(lines_in_parts(parsed, text))
    for line in written(lines_of(text)):
        times = counted.pop(line.number, 0)
        if times != 1:
            yield f"Line {line.number} stands in {times} parts instead of one."


def lines_in_parts(parsed: ParsedDocument, text: str) -> Iterator[int]:
    """The line numbers of every part, one for each part that the line belongs to.

    A quote accounts for the lines on which its pieces stand, not for those between its pieces.
    """
    starts = _line_starts(text)
    spans: list[Lines] = [section.lines for section in parsed.sections]
    spans += [entry.lines for entry in parsed.abbreviations]
    spans += [part.lines for part in parsed.matter]
    spans += [part.lines for part in parsed.left_out]
    for first, last in spans:
        yield from range(first, last + 1)
    for quote in parsed.quotes:
        lines: set[int] = set()
        for start, end in quote.pieces:
            lines.update(range(bisect_right(starts, start), bisect_right(starts, end - 1) + 1))
        yield from sorted(lines)
