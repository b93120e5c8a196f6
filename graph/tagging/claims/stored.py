"""Claims as a group of spans on the doc: cause, cue and effect of each, in a row."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from graph.tagging.claims.candidates import FoundClaim
from graph.tagging.claims.cues import Cue, load_cues
from graph.tagging.span_groups import Labelled, column, put, ranges, view

KEY = "claims"
CAUSE, CUE, EFFECT = "cause", "cue", "effect"
"""Labels of the three spans of one claim, in this order; cause and effect carry their node."""

COLUMNS = ("cues", "cueTokens", "polarities", "negated", "scores")
"""Lists of the attrs, an item a claim."""


def put_claims(doc: Doc, claims: Sequence[FoundClaim]) -> None:
    """Make group ``claims``; what spans cannot hold stands in its attrs, a list for each."""
    put(
        doc,
        KEY,
        [span for claim in claims for span in _spans(claim)],
        cues=[claim.cue.id for claim in claims],
        cueTokens=[list(claim.cue_tokens) for claim in claims],
        polarities=[claim.polarity for claim in claims],
        negated=[claim.negated for claim in claims],
        scores=[claim.score for claim in claims],
    )


def _spans(claim: FoundClaim) -> tuple[Labelled, ...]:
    cue = claim.cue_tokens
    return (
        (*claim.cause, CAUSE, claim.cause_node or ""),
        (cue[0], cue[-1] + 1, CUE, ""),
        (*claim.effect, EFFECT, claim.effect_node or ""),
    )


def claims_of(doc: Doc) -> tuple[FoundClaim, ...]:
    """What ``put_claims`` was given; nothing where it was not called."""
    spans = ranges(doc, KEY)
    columns = [column(doc, KEY, name) for name in COLUMNS]
    return tuple(
        FoundClaim(
            _cues()[cue],
            tuple(tokens),
            cause[:2],
            effect[:2],
            polarity,
            negated,
            score,
            cause[3] or None,
            effect[3] or None,
        )
        for cause, effect, cue, tokens, polarity, negated, score in zip(
            spans[::3], spans[2::3], *columns, strict=True
        )
    )


@cache
def _cues() -> dict[str, Cue]:
    return {cue.id: cue for cue in load_cues()}


view(KEY, claims_of)
