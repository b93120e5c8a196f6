"""What tells whose voice a text gives, the same at training and at tagging.

Two sorts of features: of the text as a whole (its lemmas, its length, how many are named), which
speak for or against every voice, and of the mentions of one voice (where it stands and what stands
around it), which speak for that voice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.tagging.claims.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, SMALL, is_verb
from graph.tagging.lemmas import LONGEST_WORD, lemma
from graph.tagging.voices.names import UNKNOWN, Lists, Mention, Names, mentions_in, names_in
from graph.tagging.wordlists import CACHED_WORDS, key_of


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENDS = frozenset(".?!;:…")
JOINS = frozenset({"en", "of", ",", "/"})
SPEAKERS = _set("ik wij we je men mijn ons onze hun zij ze")
EXPERIENCE = _set(
    "ervaren voelen vinden geven missen weten willen zeggen melden signaleren begrijpen krijgen "
    "aangeven stellen concluderen constateren hebben zien durven beschrijven noemen vragen horen "
    "verwachten wijzen merken denken kennen staan lopen moeten kunnen worden"
)
"""Lemmas after which others than the subject are seldom whose experience it is."""

STEPS_BACK, STEPS_ON = 4, 6
"""How far around a mention to look."""


class Word(NamedTuple):
    """A word as looked up: ``role`` is what it is to a mention that follows it (a preposition, a
    join, a word to ``pass`` over, ``stop``, ``end`` of a sentence); ``verb`` its lemma or empty."""

    key: str
    text: str
    names: Names
    role: str
    verb: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Features of the text, and of each voice that it mentions."""

    text: tuple[str, ...]
    voices: Mapping[str, tuple[str, ...]]


class _Place(NamedTuple):
    mention: Mention
    before: str
    after: str
    verb: str
    sentence: int

    @property
    def subject(self) -> bool:
        return self.before == "start" and self.mention.names and self.mention.voice != UNKNOWN


class VoiceReader:
    """Reads features from the words of a text; each word is looked up once and kept."""

    def __init__(self, lists: Lists) -> None:
        """Keep the lists."""
        self.lists = lists
        self._cache: dict[str, Word] = {}

    def read(self, words: Sequence[str]) -> Reading:
        """The features of a text of these tokens."""
        looked = [self._look_up(word) for word in words]
        keys = [word.key for word in looked]
        mentions = list(mentions_in(keys, [word.names for word in looked], self.lists))
        named = {m.voice: None for m in mentions if m.names and m.voice != UNKNOWN}
        places = list(_places(looked, mentions))
        own = _of_voices(places, list(named), len(words))
        return Reading(tuple(_of_text(looked, mentions, len(named))), own)

    def _look_up(self, word: str) -> Word:
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > CACHED_WORDS:
                self._cache.clear()
            low = word.lower() if len(word) <= LONGEST_WORD else ""
            verb = lemma(low) if is_verb(low) else ""
            found = Word(key_of(word), low, names_in(word, self.lists), _role(low), verb)
            self._cache[word] = found
        return found


def _role(word: str) -> str:
    if word in ENDS:
        return "end"
    if word in PREPOSITIONS:
        return word
    if word in JOINS:
        return "en"
    light = word in DETERMINERS or (word.endswith(("e", "en")) and word not in AUXILIARIES)
    return "pass" if light else "stop"


def _of_text(words: Sequence[Word], mentions: Sequence[Mention], named: int) -> Iterator[str]:
    yield from dict.fromkeys(
        word.key for word in words if word.key and (word.key not in SMALL or word.key in SPEAKERS)
    )
    size = len(words)
    yield f"#length{1 if size < 10 else 2 if size < 16 else 3 if size < 30 else 4}"
    yield f"#named{min(3, named)}"
    if not named:
        hinted = {m.voice for m in mentions if m.how == "hint"} - {UNKNOWN}
        yield f"#hinted{min(2, len(hinted))}"


def _places(words: Sequence[Word], mentions: Sequence[Mention]) -> Iterator[_Place]:
    sentence, seen = 0, 0
    for mention in mentions:
        sentence += sum(word.role == "end" for word in words[seen : mention.start])
        seen = mention.start
        after = words[mention.end] if mention.end < len(words) else None
        yield _Place(
            mention,
            _before(words, mention.start),
            _after(after),
            _verb(words, mention.end),
            sentence,
        )


def _before(words: Sequence[Word], start: int) -> str:
    """What stands before a mention: a preposition, ``en``, the ``start`` of the sentence."""
    for at in range(start - 1, max(-1, start - 1 - STEPS_BACK), -1):
        role = words[at].role
        if role == "end":
            return "start"
        if role != "pass":
            return "other" if role == "stop" else role
    return "start" if start <= STEPS_BACK else "other"


def _after(word: Word | None) -> str:
    if word is None or word.role == "end":
        return "end"
    return word.text if word.text in JOINS else "verb" if word.verb else ""


def _verb(words: Sequence[Word], start: int) -> str:
    for word in words[start : start + STEPS_ON]:
        if word.role == "end":
            return ""
        if word.verb:
            return word.verb
    return ""


def _of_voices(
    places: Sequence[_Place], named: Sequence[str], size: int
) -> dict[str, tuple[str, ...]]:
    subjects = {place.mention.voice for place in places if place.subject}
    tellers = {p.mention.voice for p in places if p.subject and p.verb in EXPERIENCE}
    found: dict[str, dict[str, None]] = {}
    for place in places:
        voice = place.mention.voice
        others = len(named) - (voice in named)
        own = found.setdefault(voice, {})
        own.update(dict.fromkeys(_of_place(place, others, size)))
        if place.mention.names:
            rank = named.index(voice) if voice in named else 3
            own[f"rank{min(3, rank)}"] = None
            if place.before != "start" and subjects - {voice}:
                own["other-subject"] = None
            if place.before != "start" and tellers - {voice}:
                own["other-teller"] = None
    for voice, own in found.items():
        own.update(dict.fromkeys(_how_often(voice, places)))
    return {voice: tuple(f"@{name}" for name in own) for voice, own in found.items()}


def _of_place(place: _Place, others: int, size: int) -> Iterator[str]:
    mention, before, after, verb, sentence = place
    yield mention.how
    if not mention.names:
        yield f"{mention.how}-others{min(2, others)}"
        if before == "start":
            yield f"{mention.how}-start"
        return
    yield f"before-{before}"
    yield f"before-{before}-others{min(2, others)}"
    yield f"others{min(3, others)}"
    yield f"sentence{min(2, sentence)}"
    yield f"third{3 * mention.start // size}"
    if after:
        yield f"after-{after}"
    if before == "start" and verb:
        yield f"verb-{verb}"


def _how_often(voice: str, places: Sequence[_Place]) -> Iterator[str]:
    own = [place.mention for place in places if place.mention.voice == voice]
    if sum(mention.names for mention in own) > 1:
        yield "named-often"
    if sum(mention.how == "hint" for mention in own) > 1:
        yield "hinted-often"
