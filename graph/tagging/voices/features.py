"""What tells whose voice a text gives, the same at training and at tagging.

Two sorts of features: of the text as a whole (its lemmas, its length, how many are named), which
speak for or against every voice, and of the mentions of one voice (where it stands and what stands
around it), which speak for that voice.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.tagging.claims.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, SMALL, is_verb
from graph.tagging.voices.names import NAMES, UNKNOWN, Lists, Mention, Names, mentions_in, names_in
from graph.text.keys import CACHED_WORDS, key_of
from graph.text.lemmas import LONGEST_WORD, lemma


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


class VoiceWord(NamedTuple):
    """A word as looked up.

    ``told`` is its key where that says something; ``role`` what it is to a mention that follows it
    (a preposition, a join, a word to ``pass`` over, ``stop``, ``end`` of a sentence); ``verb`` its
    lemma or empty.
    """

    key: str
    told: str
    text: str
    names: Names
    role: str
    verb: str


class VoiceFeatures(NamedTuple):
    """Features of the text, and of each voice that it mentions; none stands twice."""

    text: list[str]
    voices: Mapping[str, Iterable[str]]


class _Place(NamedTuple):
    mention: Mention
    names: bool
    before: str
    after: str
    verb: str
    sentence: int


class VoiceReader:
    """Reads features from the words of a text; each word is looked up once and kept."""

    def __init__(self, lists: Lists) -> None:
        """Keep the lists."""
        self.lists = lists
        self._cache: dict[str, VoiceWord] = {}

    def read(self, words: Sequence[str]) -> VoiceFeatures:
        """The features of a text of these tokens."""
        cache = self._cache
        looked = [cache.get(word) or self._look_up(word) for word in words]
        named = [word.names for word in looked]
        mentions = mentions_in([word.key for word in looked], named, self.lists)
        voices = {m.voice: None for m in mentions if m.how in NAMES and m.voice != UNKNOWN}
        own = _of_voices(_places(looked, mentions), list(voices), len(words))
        return VoiceFeatures(_of_text(looked, mentions, len(voices)), own)

    def _look_up(self, word: str) -> VoiceWord:
        if len(self._cache) > CACHED_WORDS:
            self._cache.clear()
        low = word.lower() if len(word) <= LONGEST_WORD else ""
        key, verb = key_of(word), lemma(low) if is_verb(low) else ""
        told = "" if key in SMALL and key not in SPEAKERS else key
        found = VoiceWord(key, told, low, names_in(word, self.lists), _role(low), verb)
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


def _of_text(words: Sequence[VoiceWord], mentions: Sequence[Mention], named: int) -> list[str]:
    found = list(dict.fromkeys([word.told for word in words if word.told]))
    size = len(words)
    found.append(f"#length{1 if size < 10 else 2 if size < 16 else 3 if size < 30 else 4}")
    found.append(f"#named{min(3, named)}")
    if not named:
        hinted = {m.voice for m in mentions if m.how == "hint"} - {UNKNOWN}
        found.append(f"#hinted{min(2, len(hinted))}")
    return found


def _places(words: Sequence[VoiceWord], mentions: Sequence[Mention]) -> list[_Place]:
    places, sentence, seen = [], 0, 0
    for mention in mentions:
        for word in words[seen : mention.start]:
            sentence += word.role == "end"
        seen = mention.start
        names = mention.how in NAMES
        before = _before(words, mention.start)
        after = _after(words, mention.end) if names else ""
        verb = _verb(words, mention.end) if names and before == "start" else ""
        places.append(_Place(mention, names, before, after, verb, sentence))
    return places


def _before(words: Sequence[VoiceWord], start: int) -> str:
    """What stands before a mention: a preposition, ``en``, the ``start`` of the sentence."""
    for at in range(start - 1, max(-1, start - 1 - STEPS_BACK), -1):
        role = words[at].role
        if role == "end":
            return "start"
        if role != "pass":
            return "other" if role == "stop" else role
    return "start" if start <= STEPS_BACK else "other"


def _after(words: Sequence[VoiceWord], end: int) -> str:
    word = words[end] if end < len(words) else None
    if word is None or word.role == "end":
        return "end"
    return word.text if word.text in JOINS else "verb" if word.verb else ""


def _verb(words: Sequence[VoiceWord], start: int) -> str:
    for word in words[start : start + STEPS_ON]:
        if word.role == "end":
            return ""
        if word.verb:
            return word.verb
    return ""


def _of_voices(
    places: Sequence[_Place], named: Sequence[str], size: int
) -> dict[str, dict[str, None]]:
    subjects, tellers = _subjects(places)
    found: dict[str, dict[str, None]] = {}
    for place in places:
        voice = place.mention.voice
        others = len(named) - (voice in named)
        own = found.setdefault(voice, {})
        if not place.names:
            _hint(place, others, own)
            continue
        _name(place, others, size, own)
        own[f"@rank{min(3, named.index(voice)) if voice in named else 3}"] = None
        if place.before != "start" and subjects - {voice}:
            own["@other-subject"] = None
        if place.before != "start" and tellers - {voice}:
            own["@other-teller"] = None
    return found


def _subjects(places: Sequence[_Place]) -> tuple[set[str], set[str]]:
    """The voices that begin a sentence, and those of them that tell of themselves."""
    first = [p for p in places if p.before == "start" and p.names and p.mention.voice != UNKNOWN]
    tellers = {place.mention.voice for place in first if place.verb in EXPERIENCE}
    return {place.mention.voice for place in first}, tellers


def _hint(place: _Place, others: int, own: dict[str, None]) -> None:
    how = place.mention.how
    if how == "hint" and "@hint" in own:
        own["@hinted-often"] = None
    own[f"@{how}"] = own[f"@{how}-others{min(2, others)}"] = None
    if place.before == "start":
        own[f"@{how}-start"] = None


def _name(place: _Place, others: int, size: int, own: dict[str, None]) -> None:
    mention, _, before, after, verb, sentence = place
    if "@whole" in own or "@head" in own:
        own["@named-often"] = None
    own[f"@{mention.how}"] = None
    own[f"@before-{before}"] = own[f"@before-{before}-others{min(2, others)}"] = None
    own[f"@others{min(3, others)}"] = own[f"@sentence{min(2, sentence)}"] = None
    own[f"@third{3 * mention.start // size}"] = None
    if after:
        own[f"@after-{after}"] = None
    if verb:
        own[f"@verb-{verb}"] = None
