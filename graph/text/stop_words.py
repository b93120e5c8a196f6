"""Words that do not say what a text is about: spaCy's list with what this field adds and keeps.

Lemmas are held to it. Two other lists are no copies of this one: the closed classes of words in
``graph/tagging/claims/words.py`` tell where a clause begins and ends, and ``SILENT`` in
``graph/tagging/nodes/features.py`` is what a trained part learnt with.
"""

import runpy
from functools import cache
from importlib.util import find_spec
from pathlib import Path


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ADDED = _set(
    "allemaal da daarbij daardoor daarmee echt eigenlijk elkaar erg ergens gaan heel hoeveel "
    "laten mee meest mijne naast nee niemand per s soms via vind vinden vol waarbij waardoor "
    "waarin waarmee waarvan willen word zitten zodat"
)
"""Words that everybody uses in a question about anything."""

KEPT = _set(
    "achter af alleen ander anderen beneden bepaald beter bijna boven eerder eerste eigen "
    "gegeven geheel gelijk gewoon juist klaar lang later liever min minder mogelijk nabij "
    "nooit omhoog omlaag onder opnieuw pas precies rond vandaan vooraf vooruit vrij vroeg "
    "weer weinig zeker zelfde"
)
"""Words of spaCy's list that tell something here: *te lang wachten*, *eerder ingrijpen*,
*gegevens delen* (the lemma is *gegeven*)."""

LIGHT = _set("de het een van in te op aan met zich naar uit om bij")
"""Articles and the commonest prepositions: a wording of one more word is but that word."""


@cache
def stop_words() -> frozenset[str]:
    """All of them, in lower case.

    >>> "omdat" in stop_words(), "lang" in stop_words(), "wachtlijst" in stop_words()
    (True, False, False)
    """
    return (_of_spacy() - KEPT) | ADDED


def _of_spacy() -> frozenset[str]:
    """spaCy's Dutch list, run from its file: importing it would load all of spaCy, a second."""
    spacy = find_spec("spacy")
    if spacy is None or spacy.origin is None:
        raise ModuleNotFoundError("spaCy is not installed. Run scripts/setup.", name="spacy")
    path = Path(spacy.origin).with_name("lang") / "nl" / "stop_words.py"
    return frozenset(runpy.run_path(str(path))["STOP_WORDS"])
