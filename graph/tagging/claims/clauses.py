"""Clauses by their surface: what lies to the left and right of a cue, up to marks and connectives.

Ranges are half-open token numbers in the whole text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.tagging.claims import words as w

Range: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text: tokens ``lo`` to ``hi`` of ``low`` (lower case) and ``lemmas``.

    ``previous`` is the range of the sentence before it in the same text, if any; ``cues`` are the
    tokens that belong to verbs that are cues, ``earlier`` those of the sentence before.
    """

    low: Sequence[str]
    lemmas: Sequence[str]
    lo: int
    hi: int
    previous: Range | None = None
    cues: frozenset[int] = frozenset()
    earlier: frozenset[int] = frozenset()

    def before(self) -> "Sentence | None":
        """The sentence before this one, without its own past."""
        if self.previous is None:
            return None
        return Sentence(self.low, self.lemmas, *self.previous, cues=self.earlier)


def trim(s: Sentence, span: Range, edge: frozenset[str] = w.EDGE) -> Range:
    """``span`` without marks, conjunctions and loose adverbs at its ends; may be empty."""
    start, end = span
    while start < end and s.low[start] in edge:
        start += 1
    while end > start and s.low[end - 1] in edge and not closes(s, start, end):
        end -= 1
    return start, end


def closes(s: Sentence, start: int, end: int) -> bool:
    """Whether the span's last token closes a bracket or quotation that was opened inside it."""
    opener = w.PAIRS.get(s.low[end - 1])
    return opener is not None and opener in s.low[start : end - 1]


def left(s: Sentence, at: int) -> Range:
    """The clause that ends just before ``at``; a relative clause keeps its *die* or *wat*."""
    start = at
    while start > s.lo and not _starts_clause(s, start, at):
        start -= 1
    return trim(s, (start, at))


def _set_off(s: Sentence, start: int, at: int) -> bool:
    """Whether what starts at ``start`` is over before ``at``: a comma stands before the verb."""
    return any(
        s.low[i - 1] == "," and (i == at or s.low[i] in w.AUXILIARIES)
        for i in range(start + 1, at + 1)
    )


def _starts_clause(s: Sentence, start: int, at: int) -> bool:
    """Whether the token before ``start`` shuts off what lies left of it."""
    word = s.low[start - 1]
    if word == "(":
        return ")" not in s.low[start:at]
    if word == "," and start < at and s.low[start] in w.RELATIVES:
        return not _set_off(s, start, at)
    if word == "dat":
        rules = at < s.hi and w.is_verb(s.low[at]) and _set_off(s, start, at)
        return is_complementizer(s, start - 1) and not rules
    if word in w.HARD_MARKS or word in _ALWAYS or _turns(s, start):
        return True
    subordinate = word in w.SUBORDINATORS and (word != "als" or s.low[start - 2] == ",")
    return subordinate and not _set_off(s, start, at)


_ALWAYS = frozenset(["-", "waardoor", "daardoor", "hierdoor"])


def _turns(s: Sentence, start: int) -> bool:
    """Whether *, maar* stands before ``start``, without *ook*."""
    return s.low[start - 1] == "maar" and s.low[start - 2] == "," and s.low[start] != "ook"


def verb_at(s: Sentence, i: int) -> bool:
    """Whether a main clause turns at ``i``: a verb or *dan*, or a pronoun after it (*zie je*)."""
    if i + 1 >= s.hi:
        return False
    return w.is_verb(s.low[i]) or s.low[i] == "dan" or s.low[i + 1] in _INVERTED


_INVERTED = w.PRONOUNS - {"dat", "dit"}
"""These tell that the word before them was a verb."""


def is_complementizer(s: Sentence, i: int) -> bool:
    """Whether *dat* at ``i`` opens a clause (*zien dat ouders …*), not a pronoun or article."""
    after = s.low[i + 1] if i + 1 < s.hi else ""
    before = s.low[i - 1] if i > s.lo else ""
    if i == s.lo or before in w.PREPOSITIONS - {"aan"} or after in _AFTER_PRONOUN:
        return False
    return before not in (",", "en", "of", "maar", "dus", "want") or not w.is_verb(after)


_AFTER_PRONOUN = frozenset([".", ")", "is", "was", "heeft", "wordt", "kan"])
"""Before these *dat* points: *dat is niks*."""


def right(s: Sentence, at: int) -> Range:
    """The clause that starts at ``at``."""
    end = at
    while end < s.hi and not _ends_clause(s, end, at):
        end += 1
    return trim(s, (at, end))


def _ends_clause(s: Sentence, i: int, at: int) -> bool:
    word = s.low[i]
    if word in w.HARD_MARKS or word in w.STOP_WORDS_RIGHT or (word == ")" and opened(s, at, i)):
        return i > at
    following = s.low[i + 1] if i + 1 < s.hi else ""
    if word in (",", "en", "én") and i + 1 in s.cues:
        return True
    if word == ",":
        return _ends_at_comma(s, i + 1)
    return (word, following) == ("in", "plaats") or (word == "en" and following in _TAKES_UP)


def _ends_at_comma(s: Sentence, i: int) -> bool:
    """Whether the clause is over at the comma before ``i``."""
    word, after = (*s.low[i : min(i + 2, s.hi)], "", "")[:2]
    if (word, after) == ("met", "name"):
        return False
    if word in ("die", "dat"):
        return not _returns(s, i + 1)
    if word == "en":
        rest = range(i + 1, min(i + 12, s.hi))
        ends = next((j for j in rest if s.low[j] in w.HARD_MARKS or s.low[j] == ","), rest.stop)
        return any(w.is_verb(s.low[j]) for j in range(i + 1, ends))
    return w.is_verb(word) or word in w.OPENERS or (word in _ADDING and after in _REASONS)


_TAKES_UP = frozenset(["dat", "dit", "daardoor", "hierdoor", "daarmee"])
_ADDING = frozenset(["mede", "vooral", "deels", "onder", "bijvoorbeeld", "voornamelijk", "juist"])
_REASONS = frozenset(["door", "doordat", "omdat", "vanwege", "waardoor"])


def _returns(s: Sentence, at: int) -> bool:
    """Whether a relative clause that starts at ``at`` is closed by a comma and the clause goes on.

    *de instellingen, die zorg leveren, op omvallen staan*
    """
    for i in range(at, s.hi - 2):
        if s.low[i] in w.HARD_MARKS:
            return False
        if s.low[i] == ",":
            return s.low[i + 1] not in w.OPENERS and s.low[i + 1] not in ("maar", "of")
    return False


def opened(s: Sentence, at: int, i: int) -> bool:
    """Whether the closing bracket at ``i`` belongs to one that opened before ``at``."""
    return "(" not in s.low[at:i]


def _after_fronted(s: Sentence, span: Range) -> Range:
    """The effect of *Door haast vallen gesprekken uit*: from its verb on."""
    start, end = span
    if s.low[start] not in ("door", "vanwege", "wegens"):
        return span
    turn = next((i for i in range(start + 2, end - 1) if w.is_verb(s.low[i])), start)
    return (turn, end)


def says_little(s: Sentence, span: Range) -> bool:
    """Whether the span only points back: *dit komt vooral*, *wat*, *en dat*."""
    return all(
        s.low[i] in w.BACKWARD or s.low[i] in w.ADVERBS or s.lemmas[i] in w.LIGHT
        for i in range(*span)
    )


def antecedent(s: Sentence, at: int) -> Range:
    """The clause that a word at ``at`` points back to: in this sentence, else the one before."""
    start = at
    while start > s.lo and s.low[start - 1] in _POINTING:
        start -= 1
    comma = start < at and s.low[start] == ","
    here = left(s, start + comma)
    if here[0] < here[1] and not says_little(s, here):
        return after_cue(s, here)
    before = s.before()
    return last_clause(before) if before else (at, at)


_POINTING = w.EDGE | w.BACKWARD


def after_cue(s: Sentence, span: Range) -> Range:
    """The effect alone of *haast leidt tot fouten*: the next link of a chain starts from it."""
    own = [i for i in range(*span) if i in s.cues]
    if not own:
        return _after_fronted(s, span)
    last = own[-1]
    inside = last
    if last == span[1] - 1:
        helpers = (i for i in range(span[0], last) if s.low[i] in w.HELPERS)
        inside = own[-2] if len(own) > 1 else next(helpers, last)
    effect = trim(s, (inside + 1, last if inside < last else span[1]))
    return effect if effect[0] < effect[1] and not says_little(s, effect) else span


def last_clause(s: Sentence) -> Range:
    """The last clause of a sentence: what a following *dit* or *hierdoor* takes up."""
    return after_cue(s, left(s, trim(s, (s.lo, s.hi))[1]))
