"""Where a claim's words stand: in the verbatim text, and in the cleaned text that pages show."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from app.db.tables import ClaimRow
from app.pages.parts.marked_text import Highlight
from corpus.splitting.cleaning import kept_in

CAUSE, CUE, EFFECT = "cause", "cue", "effect"


def claim_highlights(text: str, claim: ClaimRow) -> tuple[Highlight, ...]:
    """Cause and effect of a claim, and its cue where the words can be found, in ``text``."""
    ends = (
        Highlight(claim.cause_start, claim.cause_end, CAUSE),
        Highlight(claim.effect_start, claim.effect_end, EFFECT),
    )
    return (*ends, *_cue_highlights(text, claim.cue, ends))


def _cue_highlights(text: str, cue: str, ends: tuple[Highlight, Highlight]) -> Iterable[Highlight]:
    """The cue's words, each run as near to the two ends as it occurs outside them."""
    for words in filter(None, (run.strip() for run in re.split(r"\u2026|\.\.\.", cue))):
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        places = [Highlight(*match.span(), CUE) for match in pattern.finditer(text)]
        outside = [place for place in places if not any(_overlap(place, end) for end in ends)]
        if outside:
            yield min(outside, key=lambda place: _distance(place, ends))


def _overlap(one: Highlight, other: Highlight) -> bool:
    return one.start < other.end and other.start < one.end


def _distance(place: Highlight, ends: tuple[Highlight, Highlight]) -> int:
    return sum(max(end.start - place.end, place.start - end.end, 0) for end in ends)


def on_clean(
    text: str, clean: str, highlights: Iterable[Highlight]
) -> tuple[Highlight, ...] | None:
    """The highlights moved from ``text`` to ``clean``; None where ``clean`` was cleaned otherwise.

    A highlight whose words were all cut away is dropped.
    """
    if text == clean:
        return tuple(highlights)
    kept = kept_in(text, clean)
    if kept is None:
        return None
    moved = []
    for highlight in highlights:
        start, end = (bisect_left(kept.places, place) for place in (highlight.start, highlight.end))
        if start < end:
            moved.append(Highlight(start, end, highlight.role))
    return tuple(moved)
