"""The check on anchors sees what no longer holds."""

from dataclasses import replace
from typing import Any

import pytest

from corpus.anchoring.verify import verify
from corpus.manifest import find_known, read_known, read_text
from corpus.model import ParsedDocument, Quote

TEXT = read_text(find_known("igj-2020"))
PARSED = read_known("igj-2020")


def with_first(quote: Quote) -> ParsedDocument:
    return replace(PARSED, quotes=(quote, *PARSED.quotes[1:]))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"text": "Iets anders."}, "does not stand at its place"),
        ({"lines": (1, 2)}, "not stand on the lines it names"),
        ({"lines": (9000, 9001)}, "lines that the document does not have"),
        ({"pieces": ((5, 2),)}, "outside the text or out of order"),
        ({"pieces": ((0, 10**6),)}, "outside the text or out of order"),
    ],
)
def test_a_moved_quote_is_seen(change: dict[str, Any], says: str) -> None:
    faults = verify(with_first(replace(PARSED.quotes[0], **change)), TEXT)
    assert any(says in fault for fault in faults)


def test_a_lost_line_and_a_line_told_twice_are_seen() -> None:
    lost = replace(PARSED, quotes=PARSED.quotes[1:])
    twice = replace(PARSED, quotes=(PARSED.quotes[0], *PARSED.quotes))
    assert verify(lost, TEXT) == ("Line 19 stands in 0 parts instead of one.",)
    assert verify(twice, TEXT) == ("Line 19 stands in 2 parts instead of one.",)


def test_a_changed_text_is_seen() -> None:
    assert verify(PARSED, f"x{TEXT}")
