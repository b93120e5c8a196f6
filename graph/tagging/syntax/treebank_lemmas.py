"""Lemmas as treebanks write them: by form and part of speech, else by rule."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

from graph.tagging.syntax.conllu import TreebankSentence
from graph.tagging.syntax.lemma_rules import usual
from graph.tagging.syntax.weights import Arrays

TEXT = "lemmas/text"


class TreebankLemmas:
    """Lemmas of words whose part of speech is known.

    Not ``token.lemma_``, which patterns and search rely on: those are simplemma's alone.
    """

    def __init__(self, exceptions: Mapping[tuple[str, str], str]) -> None:
        """``exceptions`` are by (form, part of speech) and hold where ``usual`` is wrong."""
        self.exceptions = exceptions

    def lemma(self, form: str, pos: str) -> str:
        """Lemma of ``form`` as ``pos`` (UPOS); case as in a treebank: names keep their capital."""
        known = self.exceptions.get((form, pos)) or self.exceptions.get((form.lower(), pos))
        return known or usual(form, pos)


def learn_lemmas(sentences: Iterable[TreebankSentence]) -> TreebankLemmas:
    """Keep for every form and part of speech its most frequent lemma, where it is not the usual."""
    seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for form, pos, lemma in zip(sentence.forms, sentence.upos, sentence.lemmas, strict=True):
            seen[form, pos][lemma] += 1
    best = {word: max(sorted(lemmas), key=lemmas.__getitem__) for word, lemmas in seen.items()}
    return TreebankLemmas({word: lemma for word, lemma in best.items() if lemma != usual(*word)})


def pack_lemmas(lemmas: TreebankLemmas) -> Arrays:
    """As arrays of a trained artefact: lines of form, part of speech and lemma."""
    lines = ("\t".join((*word, lemma)) for word, lemma in sorted(lemmas.exceptions.items()))
    return {TEXT: np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)}


def unpack_lemmas(arrays: Mapping[str, npt.NDArray[np.generic]]) -> TreebankLemmas:
    """What ``pack_lemmas`` packed."""
    rows = (line.split("\t") for line in arrays[TEXT].tobytes().decode().splitlines())
    return TreebankLemmas({(form, pos): lemma for form, pos, lemma in rows})
