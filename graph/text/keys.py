"""What a word is looked up by, in texts, in terms of nodes and in lists kept as YAML."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from graph.text.lemmas import LONGEST_WORD, lemma

Keys: TypeAlias = tuple[str, ...]

CACHED_WORDS = 100_000
"""So many different words are kept as looked up; then a reader starts anew."""

_SHORT = 4
"""Letters of a word of which the last *s* is no plural: too little would be left."""

_PLURAL = re.compile(r"['’]?s$")


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping in a YAML file of ours."""
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


@lru_cache(maxsize=65_536)
def is_abbreviation(word: str) -> bool:
    """Two or more capitals: ``OTS``, ``GI``, ``RvdK``. Such words match case-sensitively.

    >>> is_abbreviation("RvdK"), is_abbreviation("Raad")
    (True, False)
    """
    return sum(letter.isupper() for letter in word) >= 2


def singular(abbreviation: str) -> str:
    """An abbreviation without its plural or genitive.

    >>> singular("GI's"), singular("JJIs")
    ('GI', 'JJI')
    """
    return _PLURAL.sub("", abbreviation)


def base_form(word: str) -> str:
    """The lemma of a lower-case word, but people stay people and not the adjective they come from.

    The table makes *ouder* and *jongere* forms of *oud* and *jong*, and leaves *ouders* as it is.

    >>> base_form("ouders"), base_form("jongeren"), base_form("wachtlijsten")
    ('ouder', 'jongere', 'wachtlijst')
    """
    if word.removesuffix("n").endswith("ere"):
        return word.removesuffix("n")
    base = lemma(word)
    if f"{base}er" == word:
        return word
    plural = base == word and word.endswith("s") and _SHORT < len(word) <= LONGEST_WORD
    return base_form(word[:-1]) if plural else base


def written_key(word: str) -> str:
    """The base form of a word, or the singular of an abbreviation, case and all.

    >>> written_key("Ouders"), written_key("GI's"), written_key("2024")
    ('ouder', 'GI', '2024')
    """
    return singular(word) if is_abbreviation(word) else base_form(word.lower())


def key_of(word: str) -> str:
    """``written_key``, but all numbers are one and an overlong run of letters is none.

    >>> key_of("Ouders"), key_of("GI's"), key_of("2024"), key_of("18+"), key_of("%")
    ('ouder', 'GI', '0', '18+', '%')
    """
    if len(word) > LONGEST_WORD:
        return ""
    if word[:1].isdecimal():
        return word if word.endswith("+") else "0"
    return written_key(word)


def keys_of(entry: object) -> Keys:
    """The keys of the words of an entry of a list.

    >>> keys_of("gecertificeerde instellingen")
    ('certificeren', 'instelling')
    """
    return tuple(key_of(word) for word in str(entry).split())
