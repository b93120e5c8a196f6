"""Frames: where cause and effect stand around a cue, by the kind of cue."""

from collections.abc import Mapping

from graph.tagging.claims import link_frames as links
from graph.tagging.claims import loose_frames as loose
from graph.tagging.claims import verb_frames as verbs
from graph.tagging.claims.pairs import Frame

FRAMES: Mapping[str, Frame] = {
    "verb": verbs.verb,
    "inner": verbs.inner,
    "object": verbs.object_,
    "make": verbs.make,
    "acts": verbs.acts,
    "outcome": verbs.outcome,
    "mutual": verbs.mutual,
    "passive": verbs.passive,
    "clause": links.clause,
    "reason": links.reason,
    "noun": links.noun,
    "motive": links.motive,
    "back": links.back,
    "back-start": links.back_start,
    "reverse": links.reverse,
    "pair": links.pair,
    "without": links.without,
    "condition": loose.condition,
    "near": loose.near,
    "mark": loose.mark,
    "colon": loose.colon,
    "degree": loose.degree,
    "between": loose.between,
    "of-on": loose.of_on,
    "too-little": loose.too_little,
    "named-cause": loose.named_cause,
    "named-effect": loose.named_effect,
    "then": loose.then,
    "having": loose.having,
}
"""Every frame that the table of cues may name."""
