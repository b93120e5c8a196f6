"""Parts of a clause: its subject, its first verb, where two phrases meet, who does a thing."""

from graph.tagging.claims import words as w
from graph.tagging.claims.clauses import Range, Sentence, antecedent, left, says_little, trim
from graph.text.compounds import parts_in
from graph.text.lemmas import lemma


def subject(s: Sentence, at: int) -> Range:
    """What rules the verb group at ``at``; for a bare *dit*, what that points back to."""
    clause = _before_dashes(s, at) or _without_aside(s, left(s, at))
    if clause[0] < clause[1] and s.low[clause[1] - 1] in ("dit", "dat", "wat"):
        return antecedent(s, clause[1] - 1)
    earlier = _earlier_cue(s, clause, at)
    if earlier is not None:
        return subject(s, earlier)
    span = _core(s, clause, at)
    if span[0] == span[1] or says_little(s, span):
        return antecedent(s, clause[0] if clause[0] < clause[1] else at)
    if s.low[span[0]] in ("die", "wat", "hetgeen") and span[0] > s.lo:
        return antecedent(s, span[0])
    return span


def _earlier_cue(s: Sentence, clause: Range, at: int) -> int | None:
    """The first verb of the clause that is a cue, where no *dat* stands between: same subject."""
    earlier = next((i for i in range(clause[0] + 1, clause[1]) if i in s.cues), None)
    if earlier is None or "dat" in s.low[earlier:at]:
        return None
    return earlier


def _core(s: Sentence, clause: Range, at: int) -> Range:
    """The clause without auxiliary, denial and the words before the cue that belong to it."""
    span = trim(s, _without_auxiliary(s, clause) if _leans(s.low[at]) else clause)
    span = trim(s, span, w.EDGE | w.NEGATIONS) if span[0] < span[1] else span
    if no := _denial(s, span):
        span = trim(s, (span[0], no))
    while span[1] - span[0] > 1 and _belongs_to_cue(s, span[1] - 1, at):
        span = trim(s, (span[0], span[1] - 1))
    return span


def _belongs_to_cue(s: Sentence, i: int, at: int) -> bool:
    """Whether the word before a cue is an article or adjective of it: *vergaande* gevolgen."""
    word = s.low[i]
    adjective = word.endswith("e") and s.lemmas[i] != word and not w.is_verb(s.low[at])
    return word in ("de", "het", "een", "te", "zich") or (adjective and s.lemmas[at] in _NOUNS)


_NOUNS = frozenset(
    ["gevolg", "consequentie", "impact", "invloed", "risico", "oorzaak", "rol", "effect", "kern"]
)


def _before_dashes(s: Sentence, at: int) -> Range | None:
    """What stands before an aside between dashes that ends just before ``at``."""
    if at - 1 <= s.lo or s.low[at - 1] not in _DASHES:
        return None
    opening = next((i for i in reversed(range(s.lo, at - 1)) if s.low[i] in _DASHES), s.lo)
    return left(s, opening) if opening > s.lo else None


_DASHES = frozenset("–—-")


def _denial(s: Sentence, span: Range) -> int:
    """Where *niet* stands that denies the verb after the span, not a part of it; else 0.

    At most one word that says something may come after it: *niet aantoonbaar*, *niet (alleen)*.
    """
    start, end = span
    small = w.SMALL | w.NOT_QUITE
    for i in range(max(start + 1, end - 5), end):
        if s.low[i] in ("niet", "nauwelijks", "nooit"):
            said = sum(s.low[k] not in small for k in range(i + 1, end))
            at_once = said == 1 and s.low[i + 1] not in small
            inside = any(s.low[k] in w.RELATIVES for k in range(start + 1, i))
            if not inside and (said == 0 or at_once):
                return i
    return 0


def _without_aside(s: Sentence, clause: Range) -> Range:
    """The clause without a last bracket that gives a reason of its own: *(door krapte)*."""
    start, end = clause
    if start == end or s.low[end - 1] != ")":
        return clause
    opening = next((i for i in reversed(range(start, end)) if s.low[i] == "("), end)
    reasons = any(s.low[i] in ("door", "omdat", "vanwege", "doordat") for i in range(opening, end))
    return trim(s, (start, opening)) if reasons and opening > start else clause


def is_fronted(s: Sentence, clause: Range) -> bool:
    """Whether the words before a verb are no subject: *op termijn*, *zelfs jaren later*."""
    start, end = trim(s, clause)
    comma = next((i for i in reversed(range(start, end)) if s.low[i] == ","), None)
    if comma is not None and comma + 1 < end:
        start = comma + 1
    if start == end:
        return False
    first = s.low[start]
    late = s.low[end - 1] in w.LATER
    loose = all(s.low[i] in w.ADVERBS or s.low[i] in ("er", "zo") for i in range(start, end))
    return (first in w.PREPOSITIONS and first != "te") or late or loose


def is_subject(s: Sentence, gap: Range) -> bool:
    """Whether the words between verb and *tot* are its subject, not an adverbial of it."""
    start, end = gap
    if end - start < 1 or s.low[start] in w.PREPOSITIONS | w.ADVERBS | w.CONJUNCTIONS:
        return False
    return end - start > 1 or _is_noun(s.low[start])


def _leans(verb: str) -> bool:
    """Whether a verb form needs an auxiliary or can have one: infinitives and participles."""
    return verb.endswith(("en", "d", "an")) or verb.startswith("ge") or not w.is_verb(verb)


def _without_auxiliary(s: Sentence, clause: Range) -> Range:
    start, end = clause
    spot = next((i for i in reversed(range(start, end)) if s.low[i] in w.AUXILIARIES), None)
    if spot is None:
        return clause
    opening = trim(s, (start, spot))
    late = trim(s, (spot + 1, end), w.EDGE | w.NEGATIONS)
    turned = opening[0] == opening[1] or s.low[opening[0]] in w.PREPOSITIONS
    if turned and late[0] < late[1]:
        return late
    return opening


def goes_on(s: Sentence, end: int) -> bool:
    """Whether an object follows the verb that ends at ``end``."""
    if end >= s.hi:
        return False
    return s.low[end] not in _NO_OBJECT


_NO_OBJECT = w.HARD_MARKS | w.PREPOSITIONS | {",", "en", "of", ")", "dat", "kan", "dan"}


def finite_verb(s: Sentence, span: Range) -> int:
    """Where the first finite verb of the span stands; 0 when none does."""
    found = (i for i in range(*span) if w.is_verb(s.low[i]) or _is_plural(s, i))
    return next((i for i in found if s.low[i - 1] != "te"), 0)


def _is_plural(s: Sentence, i: int) -> bool:
    """Whether the word is a plural verb (*starten*), by its form and the word before it."""
    word, before = s.low[i], s.low[i - 1]
    form = word.endswith("en") and s.lemmas[i] == word and w.is_verb_stem(word)
    bound = w.DETERMINERS | w.PREPOSITIONS | w.CONJUNCTIONS | {","}
    return form and before not in bound and not (before.endswith("e") and lemma(before) != before)


def is_purpose(s: Sentence, at: int) -> bool:
    """Whether the verb at ``at`` tells an aim (*om … te*) or is a noun (*het versterken van*)."""
    before = s.low[at - 1] if at > s.lo else ""
    if before == "te":
        clause = left(s, at)
        return "om" in s.low[clause[0] : at] or not w.AUXILIARIES & set(s.low[clause[0] : at])
    infinitive = s.low[at].endswith("en")
    return infinitive and before in ("het", "ter", "van", "tot", "aan", "voor")


def is_no_verb(s: Sentence, at: int) -> bool:
    """Whether a word stands where no verb can: *interne oproepen*, *onder verscherpt toezicht*."""
    before = s.low[at - 1] if at > s.lo else ""
    inflected = before.endswith("e") and lemma(before) != before and not w.is_verb(before)
    if before in w.PREPOSITIONS - {"te"}:
        return True
    return s.low[at].endswith("en") and inflected and at - 1 > s.lo and before not in w.PRONOUNS


def split_phrases(s: Sentence, clause: Range) -> int:
    """Where the object starts in a clause that ends in its verb; 0 when that cannot be told."""
    start, end = clause
    articles = w.PHRASE_STARTS
    for i in range(start + 1, end):
        if s.low[i] in articles and s.low[i - 1] not in w.PREPOSITIONS | w.CONJUNCTIONS | {","}:
            return i
    for i in reversed(range(start + 1, end)):
        if _is_noun(s.low[i]) and _is_noun(s.low[i - 1]):
            return i
    return 0


def _is_noun(word: str) -> bool:
    inflected = word.endswith("e") and lemma(word) != word
    return word[0].isalpha() and word not in w.SMALL and not inflected


def is_doer(s: Sentence, at: int) -> bool:
    """Whether what follows *door* at ``at`` does the deed, or *door* is no preposition here."""
    if at >= s.hi or not (s.low[at][0].isalpha() or s.low[at] in w.QUOTE_MARKS):
        return True
    if s.low[at] in ("in", "naar", "op", "tot", "te", "met", "en", "of", "aan", "voor", "bij"):
        return s.low[at] != "te"
    if any(tuple(s.low[at : at + len(words)]) == words for words in w.DOOR_IDIOMS):
        return True
    if "heen" in s.low[at : min(at + 7, s.hi)]:
        return True
    return _is_person(s, head(s, at))


def head(s: Sentence, at: int) -> int:
    """The last word of the first phrase from ``at``: *de vele nieuwe gezichten* van …."""
    last = at
    for i in range(at, min(at + 8, s.hi)):
        word = s.low[i]
        if word in w.PREPOSITIONS | w.CONJUNCTIONS | w.HARD_MARKS | {",", "die", "dat", ")"} - {
            "te"
        }:
            break
        if i > at and (w.is_verb(word) or word in w.ADVERBS or w.is_participle(word)):
            break
        last = i
    return last


def _is_person(s: Sentence, i: int) -> bool:
    word, base = s.low[i], s.lemmas[i]
    if word in w.PERSONS or base in w.PERSONS:
        return True
    return any(part in w.PERSONS and word.endswith(part[-2:]) for part in parts_in(word, w.PERSONS))
