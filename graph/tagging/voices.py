"""Whose voice or experience a text gives: a first word list."""

from collections.abc import Mapping
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.terms import TermIndex
from graph.tagging.wordlists import count_labels, read_wordlist

LISTS = Path(__file__).with_name("voices.yaml")
UNKNOWN = "onbekend"


@Language.factory("voices", assigns=["doc._.voices"], default_config={"lists": None, "most": 2})
def create_voices(
    nlp: Language, name: str, lists: dict[str, list[str]] | None, most: int
) -> "Voices":
    """Make the component; without ``lists`` it reads ``voices.yaml``."""
    return Voices(lists or read_wordlist(LISTS, "voices"), most)


class Voices:
    """Put at most ``most`` voices in ``doc._.voices``, most named first; *onbekend* if none is."""

    def __init__(self, lists: Mapping[str, list[str]], most: int) -> None:
        """Index the lists."""
        self.index, self.most = TermIndex(lists), most
        if not Doc.has_extension("voices"):
            Doc.set_extension("voices", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Count who is named."""
        counts = count_labels(self.index, [token.text for token in doc])
        named = tuple(label for label, _ in counts.most_common(self.most))
        spoken = any(token.is_alpha for token in doc)
        doc._.voices = named or ((UNKNOWN,) if spoken else ())
        return doc
