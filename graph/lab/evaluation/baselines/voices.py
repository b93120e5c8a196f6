"""The baseline for voices: a short word list, each voice named by a few of its words."""

import re
from collections.abc import Iterable, Mapping

LIST: Mapping[str, str] = {
    "kind/jongere": "kind kinderen jongere jongeren jeugdige jeugdigen",
    "ouder": "ouder ouders moeder moeders vader vaders",
    "gezin": "gezin gezinnen huishouden huishoudens",
    "slachtoffer": "slachtoffer slachtoffers",
    "pleger": "pleger plegers dader daders",
    "oudere": "oudere ouderen",
    "professional": "professional professionals hulpverlener hulpverleners jeugdbeschermer"
    " jeugdbeschermers medewerker medewerkers",
    "gecertificeerde instelling": "gi gi's jeugdbescherming",
    "gemeente": "gemeente gemeenten",
    "rijk": "rijk kabinet ministerie minister staatssecretaris overheid",
    "inspectie/toezicht": "inspectie inspecties igj toezicht",
    "rechtspraak/juridisch": "rechter rechters kinderrechter kinderrechters rechtbank advocaat"
    " advocaten raad",
    "onderzoek/adviesorgaan": "onderzoek onderzoeken onderzoeker onderzoekers studie studies",
    "zorgaanbieder": "aanbieder aanbieders zorgaanbieder zorgaanbieders instelling instellingen",
    "school": "school scholen leraar leraren onderwijs",
    "politie/OM": "politie OM",
}
_WORD = re.compile(r"[\w']+")
_VOICE = {word: voice for voice, words in LIST.items() for word in words.split()}


def plain_voices(texts: Iterable[str]) -> list[frozenset[str]]:
    """Every voice that a text names by one of its words; ``onbekend`` where it names none.

    >>> plain_voices(["Ouders en kinderen wachten."]) == [{"ouder", "kind/jongere"}]
    True
    """
    return [_voices(text) or frozenset({"onbekend"}) for text in texts]


def _voices(text: str) -> frozenset[str]:
    # "OM" is the prosecution, "om" is not.
    words = (word if word == "OM" else word.lower() for word in _WORD.findall(text))
    return frozenset(_VOICE[word] for word in words if word in _VOICE)
