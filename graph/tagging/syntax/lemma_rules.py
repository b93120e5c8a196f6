"""What a treebank writes where simplemma, which knows no parts of speech, writes something else."""

import re

from graph.text.lemmas import lemma as table_lemma

_WHOLE = ("zelfde", "doende")
_ORDINAL = re.compile(r"(\d+)(?:e|de|ste)")
_PLAIN_STEM = re.compile(r".*(?:[aeiou]{2}[^aeiou]|[^aeiou]{2}|[^aeiou]i[gs]|lijk)")
"""Stems that stand as they are; one vowel and one consonant would need a vowel more (*blote*)."""


def usual(form: str, pos: str) -> str:
    """Lemma of ``form`` used as ``pos`` (UPOS) by simplemma and rules; names keep their capital."""
    low = form.lower()
    if pos == "PROPN":
        return form
    lemma = table_lemma(low)
    if pos == "NOUN":
        return _noun(low, lemma)
    if pos == "VERB":
        return _verb(low, lemma.replace("_", ""))
    return _adjective(low, lemma.replace("_", "")) if pos == "ADJ" else lemma


def _noun(low: str, lemma: str) -> str:
    """A noun is no infinitive (*stap*, not *stappen*); a compound keeps its own seam."""
    if lemma in (low + "en", low + "n", low + low[-1:] + "en"):
        return low
    *front, last = lemma.split("_")
    if not front:
        return lemma
    seam = low.find(last[:3], len("".join(front)))
    return low[:seam] + last if seam > 0 else "".join((*front, last))


def _verb(low: str, lemma: str) -> str:
    """A verb's lemma is its infinitive, whatever noun looks like it (*vormen*, not *vorm*)."""
    if lemma in (low, low[:-1]) and not low.startswith("ge"):
        if low.endswith("end"):
            return low[:-1]
        if low.endswith("ende"):
            return low[:-2]
    return low if low.endswith("en") and not lemma.endswith("n") else lemma


def _adjective(low: str, lemma: str) -> str:
    """Numbers lose their ending (*14e*); an unknown adjective its *-e*."""
    if ordinal := _ORDINAL.fullmatch(low):
        return ordinal[1]
    if lemma != low or len(low) < 5 or not low.endswith("e") or low.endswith(_WHOLE):
        return lemma
    stem = low[:-2] + "f" if low.endswith("ve") else low[:-1]
    if stem[-1] == stem[-2]:
        return stem[:-1]
    return stem if _PLAIN_STEM.fullmatch(stem) else lemma
