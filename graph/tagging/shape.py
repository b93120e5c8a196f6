"""The JSON shape of a result: what ``doorklik tag --jsonl`` writes a line."""

from typing import Any

from graph.tagging.results import ClaimEnd, ClaimProposal, TagProposal, TagResult, Word


def tag_result_json(text_id: object, result: TagResult) -> dict[str, Any]:
    """One output line as a dict of plain values; ``text_id`` comes back unchanged."""
    shape: dict[str, Any] = {
        "id": text_id,
        "tags": [_tag(tag) for tag in result.tags],
        "claims": [_claim(claim) for claim in result.claims],
        "voices": list(result.voices),
        "stance": list(result.stance),
    }
    return {**shape, "words": [_word(word) for word in result.words]} if result.words else shape


def _word(word: Word) -> dict[str, Any]:
    span = {"text": word.span.text, "start": word.span.start, "end": word.span.end}
    return {**span, "lemma": word.lemma, "pos": word.pos, "head": word.head, "dep": word.dep}


def _tag(tag: TagProposal) -> dict[str, Any]:
    why = [{"text": span.text, "start": span.start, "end": span.end} for span in tag.why]
    return {
        "node": tag.node,
        "label": tag.label,
        "score": tag.score,
        "sections": list(tag.sections),
        "why": why,
        "by": tag.by,
        "quotes": list(tag.quotes),
    }


def _claim(claim: ClaimProposal) -> dict[str, Any]:
    return {
        "cause": _end(claim.cause),
        "effect": _end(claim.effect),
        "cue": claim.cue,
        "polarity": claim.polarity,
        "type": claim.type,
        "explicit": claim.explicit,
        "negated": claim.negated,
        "score": claim.score,
    }


def _end(end: ClaimEnd) -> dict[str, Any]:
    span = end.span
    return {"text": span.text, "start": span.start, "end": span.end, "node": end.node}
