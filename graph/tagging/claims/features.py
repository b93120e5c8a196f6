"""What a candidate is told by: the same names at training and at tagging."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.tagging.claims import words as w
from graph.tagging.claims.candidates import SURE, FoundClaim
from graph.tagging.claims.clauses import Range, Sentence

_CLASSES = (
    ("neg", w.NEGATIONS),
    ("aux", w.AUXILIARIES),
    ("sub", w.SUBORDINATORS - {"maar", "dus"}),
    ("rel", w.RELATIVES),
    ("prep", w.PREPOSITIONS),
    ("det", w.DETERMINERS),
    ("pron", w.PRONOUNS),
    ("conj", w.CONJUNCTIONS),
    ("adv", w.ADVERBS),
    ("mark", w.HARD_MARKS | {",", "(", ")"} | w.QUOTE_MARKS),
)
_CLASS_OF = {word: name for name, words in reversed(_CLASSES) for word in words}
_MOST_WORDS = 25
"""Words of a span that are looked at."""


@lru_cache(maxsize=16_384)
def word_class(word: str) -> str:
    """The closed class of a lower-case word, else ``part``, ``verb``, ``num`` or ``open``."""
    if known := _CLASS_OF.get(word):
        return known
    if not word[0].isalpha():
        return "num"
    if w.is_participle(word):
        return "part"
    return "verb" if w.is_verb(word) else "open"


def features(s: Sentence, all_here: Sequence[FoundClaim], claim: FoundClaim) -> list[str]:
    """Names of what holds for ``claim`` among ``all_here``, the candidates of its sentence."""
    frame = claim.cue.frame
    score = claim.cue.score
    found = [f"cue={claim.cue.id}", f"frame={frame}", f"sure={score >= SURE}", f"prior={score:.1f}"]
    found += _around(s, claim)
    found += _ordering(s, claim)
    for name, span in (("c", claim.cause), ("e", claim.effect)):
        found += (f"{name}:{f}" for f in _span(s, span))
        found += (f"{frame}|{name}:{f}" for f in _shape(s, span))
    found += _rivals(all_here, claim)
    found += _sentence(s)
    return found


def _around(s: Sentence, claim: FoundClaim) -> Iterator[str]:
    cue, first, last = claim.cue, claim.cue_tokens[0], claim.cue_tokens[-1]
    yield f"word={'_'.join(s.low[i] for i in claim.cue_tokens)}"
    for name, i in (("-1", first - 1), ("-2", first - 2), ("+1", last + 1), ("+2", last + 2)):
        inside = s.lo <= i < s.hi
        kind = word_class(s.low[i]) if inside else "edge"
        yield f"{cue.id}|{name}={kind}"
        yield f"{cue.frame}|{name}={kind}"
        if inside:
            yield f"{cue.frame}|{name}={s.lemmas[i]}"
    if claim.negated:
        yield "negated"


def _ordering(s: Sentence, claim: FoundClaim) -> Iterator[str]:
    cause, effect, frame = claim.cause, claim.effect, claim.cue.frame
    yield f"{frame}|first={'cause' if cause < effect else 'effect'}"
    if min(cause[0], effect[0]) < s.lo:
        yield f"{frame}|back"
    gap = max(cause[0], effect[0]) - min(cause[1], effect[1])
    yield f"{frame}|gap={min(gap.bit_length(), 4)}"
    if claim.cue_tokens[0] == s.lo:
        yield f"{claim.cue.id}|opens"
    reach = min(cause[0], effect[0]) <= s.lo, max(cause[1], effect[1]) >= s.hi - 1
    yield f"{frame}|reach={reach}"


def _shape(s: Sentence, span: Range) -> Iterator[str]:
    start, end = span
    yield f"size={min((end - start).bit_length(), 5)}"
    yield f"first={word_class(s.low[start])}"
    yield f"last={word_class(s.low[end - 1])}"
    verbs = sum(w.is_verb(s.low[i]) for i in range(start, min(end, start + _MOST_WORDS)))
    yield f"verbs={min(verbs, 2)}"
    if "," in s.low[start:end]:
        yield "comma"


def _span(s: Sentence, span: Range) -> Iterator[str]:
    seen = set()
    for i in range(span[0], min(span[1], span[0] + _MOST_WORDS)):
        word = s.lemmas[i]
        if word not in seen and s.low[i][0].isalpha():
            seen.add(word)
            yield word
    yield f"<{s.lemmas[span[0]]}"
    yield f"{s.lemmas[span[1] - 1]}>"


def _rivals(all_here: Sequence[FoundClaim], claim: FoundClaim) -> Iterator[str]:
    others = [c for c in all_here if c.cue_tokens != claim.cue_tokens]
    sure = any(c.cue.score >= SURE for c in others)
    yield f"rivals={min(len(others), 3)}"
    if sure:
        yield f"{claim.cue.frame}|sure-rival"
    if any(_inside(claim, c) for c in others if c.cue.score >= SURE):
        yield f"{claim.cue.frame}|holds-rival"


def _inside(outer: FoundClaim, inner: FoundClaim) -> bool:
    """Whether the inner claim's cue stands within a span of the outer."""
    at = inner.cue_tokens[0]
    return any(start <= at < end for start, end in (outer.cause, outer.effect))


def _sentence(s: Sentence) -> Iterator[str]:
    yield f"s:size={min((s.hi - s.lo).bit_length(), 7)}"
    here = set(s.low[s.lo : s.hi])
    yield from (f"s:{word}" for word in _TELLING if word in here)


_TELLING = (
    "?", "moet", "moeten", "om", "wil", "zou", "zouden", "niet", "geen", "doel", "nodig", "kan",
    "kunnen", "belangrijk", "aanbeveling", "ik", "we", "je", "“", "‘", ":", ";", "volgens",
)  # fmt: skip
