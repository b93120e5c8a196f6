"""Quotes and passages as people cut them by hand are the quotes and passages that we cut."""

import json
from pathlib import Path
from typing import Any

from corpus.ids import normal_form
from corpus.manifest import load_manifest, read_known

GOLD = Path(__file__).parent / "gold"


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


def test_quotes_have_the_text_the_line_and_the_section_found_by_hand() -> None:
    ours = {q.lines[0]: (q.section, q.text) for q in read_known("PO").quotes}
    for row in rows("perspective_dev.jsonl"):
        assert ours[row["first_line"]] == (row["section"], row["text"])


def test_every_measured_line_is_the_first_of_a_quote() -> None:
    firsts = {quote.lines[0] for quote in read_known("PO").quotes}
    measured = {int(line) for line in (GOLD / "held_out.txt").read_text().split()}
    assert len(measured) == 505
    assert measured <= firsts


def forms(slug: str) -> list[tuple[str, str]]:
    return [(normal_form(q.text), normal_form(q.clean)) for q in read_known(slug).quotes]


def test_passages_are_those_that_people_cut() -> None:
    ours = {
        info.slug: [
            (normal_form(q.text), normal_form(q.clean)) for q in read_known(info.slug).quotes
        ]
        for info in load_manifest()
    }
    equal = inside = 0
    for row in rows("policy_dev.jsonl"):
        cut = normal_form(str(row["text"]))
        passages = ours[str(row["doc"])]
        equal += any(cut in pair for pair in passages)
        inside += any(cut in text or cut in clean for text, clean in passages)
    assert (equal, inside) == (74, 78)
