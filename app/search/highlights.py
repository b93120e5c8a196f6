"""Where in a quote the question's words stand, and which of them those are."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from app.search.hits import Highlights, Reason
from app.search.question import Concept, Variant
from graph.text.content_words import content_words
from graph.text.lemmas import lemma
from graph.text.words import PART, WORD

SHORTEST_PART = 5
"""Letters that a word must have to be told where it stands inside a longer one."""

_SURER = ("word", "spelling", "abbreviation", "synonym", "compound")


def explain(clean: str, concepts: Sequence[Concept]) -> tuple[Highlights, list[Reason]]:
    """Ranges in ``clean`` of the words that match, and one reason for each lemma that does.

    A reason's ``said`` is the word as the quote first has it.
    """
    present = {found for word in WORD.findall(clean) for found in _lemmas(word)}
    known = dict(_looked_for(concepts, present))
    found: list[tuple[int, int]] = []
    reasons: dict[str, Reason] = {}
    for word in WORD.finditer(clean):
        match = _matching(word.group(), known)
        if match:
            found.append(word.span())
            reasons.setdefault(match[0], _reason(*match, word.group()))
    return tuple(found), list(reasons.values())


def _looked_for(
    concepts: Sequence[Concept], present: Collection[str]
) -> Iterator[tuple[str, Variant]]:
    """Each lemma that would match, the surest kind last; of a phrase only where it stands whole."""
    variants = [variant for concept in concepts for variant in concept.variants]
    for variant in sorted(variants, key=lambda one: -_SURER.index(one.kind)):
        if len(variant.lemmas) == 1 or all(found in present for found in variant.lemmas):
            yield from ((found, variant) for found in variant.lemmas)


def _lemmas(word: str) -> list[str]:
    """What is looked up for a word; letters in capitals may be a short form (``OM``)."""
    found = [part for part, _ in content_words(word)]
    return [*found, *PART.findall(word.lower())] if word.isupper() else found


def _matching(word: str, known: Mapping[str, Variant]) -> tuple[str, Variant] | None:
    for part in _lemmas(word):
        if part in known:
            return part, known[part]
    said = lemma(word)
    inside = (
        (found, variant)
        for found, variant in known.items()
        if len(found) >= SHORTEST_PART and len(variant.lemmas) == 1 and found in said
    )
    return next(inside, None)


def _reason(found: str, variant: Variant, said: str) -> Reason:
    if variant.kind == "word":
        return {"kind": "word", "text": found, "said": said}
    return {"kind": variant.kind, "text": found, "for": variant.asked, "said": said}
