"""Whole answers on the real sources, as they were when somebody last looked at a difference.

These guard against change that nobody meant; what is right is tested beside each module.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence

import pytest
from spacy.language import Language

from app.api.application import create_api
from corpus.ids import quote_address
from corpus.manifest import find_known, load_manifest, read_known, read_text
from corpus.model import ParsedDocument
from corpus.splitting.dispatch import split_document
from graph.lab.evaluation.loading import pipeline
from graph.tagging import TagResult, tag_texts

Compare = Callable[[str, Sequence[str]], None]
DOCUMENTS = [info.slug for info in load_manifest()]
LOTS = 12
STEP = 5
"""Every so many-th quote is tagged: about 700, in twelve lots, so that a test takes a moment."""


def short(text: str) -> str:
    """Eight characters that change with the text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def parsed_lines(parsed: ParsedDocument) -> list[str]:
    """Headings, quotes with their places, abbreviations and what was left out, a line each."""
    made = [f"{s.number} {s.title} | {s.depth} {s.parent} {s.lines}" for s in parsed.sections]
    made += [
        f"{q.section}-{q.ordinal} {q.lines} {q.pieces} {','.join(q.flags)} "
        f"{short(q.text)} {short(q.clean)}"
        for q in parsed.quotes
    ]
    made += [f"{a.abbr} = {a.expansion} {a.lines}" for a in parsed.abbreviations]
    made += [f"{m.kind} {m.lines}" for m in parsed.matter]
    return made + [f"left out {o.lines} {o.why} {short(o.text)}" for o in parsed.left_out]


@pytest.mark.parametrize("slug", DOCUMENTS)
def test_a_document_is_cut_as_before(slug: str, as_kept: Compare) -> None:
    info = find_known(slug)
    as_kept(f"parse-{slug}.txt", parsed_lines(split_document(read_text(info), info)))


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


@pytest.fixture(scope="module")
def quotes() -> list[tuple[str, str]]:
    found = [
        (quote_address(slug, quote.section, quote.ordinal), quote.text)
        for slug in DOCUMENTS
        for quote in read_known(slug).quotes
    ]
    return found[::STEP]


def tagged_lines(address: str, result: TagResult) -> list[str]:
    """What was proposed of a quote; scores are left out, they differ by processor."""
    tags = sorted(f"{tag.node}" for tag in result.tags)
    claims = [
        f"  {c.cause.span.start}-{c.cause.span.end} {c.cause.node} {c.polarity} "
        f"{c.effect.span.start}-{c.effect.span.end} {c.effect.node} "
        f"| {c.cue} {c.type} {c.explicit} {c.negated}"
        for c in result.claims
    ]
    labels = f"{','.join(sorted(result.voices))} | {','.join(sorted(result.stance))}"
    return [f"{address} {','.join(tags)} | {labels}", *claims]


@pytest.mark.parametrize("lot", range(LOTS))
def test_quotes_are_tagged_as_before(
    lot: int, nlp: Language, quotes: list[tuple[str, str]], as_kept: Compare
) -> None:
    mine = quotes[lot::LOTS]
    results = tag_texts(nlp, [text for _, text in mine])
    lines = [
        line for (at, _), one in zip(mine, results, strict=True) for line in tagged_lines(at, one)
    ]
    as_kept(f"tags-{lot:02}.txt", lines)


def told(value: object, path: str = "") -> list[str]:
    """A nested value as one line a leaf, so that a difference can be read."""
    if isinstance(value, dict):
        return [line for key in sorted(value) for line in told(value[key], f"{path}/{key}")]
    if isinstance(value, list):
        return [line for n, one in enumerate(value) for line in told(one, f"{path}/{n}")]
    return [f"{path} {json.dumps(value, ensure_ascii=False)}"]


def test_the_api_promises_what_it_promised(as_kept: Compare) -> None:
    as_kept("openapi.txt", told(create_api().openapi()))
