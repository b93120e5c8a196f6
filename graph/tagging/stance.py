"""What sort of passage a text is: a problem, a measure, a result or something else."""

from collections.abc import Mapping
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.terms import TermIndex
from graph.tagging.wordlists import count_labels, read_wordlist

LISTS = Path(__file__).with_name("stance.yaml")
OTHER = "overig"


@Language.factory(
    "stance", assigns=["doc._.stance"], default_config={"lists": None, "second": 0.75}
)
def create_stance(
    nlp: Language, name: str, lists: dict[str, list[str]] | None, second: float
) -> "Stance":
    """Make the component; without ``lists`` it reads ``stance.yaml``."""
    return Stance(lists or read_wordlist(LISTS, "stances"), second)


class Stance:
    """Put one or two stances in ``doc._.stance``.

    The second counts where it has at least ``second`` times the words of the first.
    """

    def __init__(self, lists: Mapping[str, list[str]], second: float) -> None:
        """Index the lists."""
        self.index, self.second = TermIndex(lists), second
        if not Doc.has_extension("stance"):
            Doc.set_extension("stance", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Count the words of each sort."""
        counts = count_labels(self.index, [token.text for token in doc]).most_common(2)
        spoken = any(token.is_alpha for token in doc)
        most = counts[0][1] if counts else 0
        found = tuple(label for label, n in counts if n >= self.second * most)
        doc._.stance = found or ((OTHER,) if spoken else ())
        return doc
