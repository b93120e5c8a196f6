"""The component that says what sort of passage a text is."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.linear import Linear, Row, best_labels, chances_of, read_linear
from graph.tagging.parts import TRAINED
from graph.tagging.stance.features import Reading, StanceReader, read_groups
from graph.text.doc_words import words_of

PART = "stance"
FITS = 1
"""Raise with every change of the lists or the features, and train anew."""


@Language.factory(
    "stance",
    assigns=["doc._.stance", "doc._.stance_scores"],
    default_config={"folder": str(TRAINED)},
)
def create_stance(nlp: Language, name: str, folder: str) -> "Stance":
    """Make the component from the trained part in ``folder``; ``PartError`` where it is missing."""
    return Stance(StanceReader(read_groups()), read_linear(PART, FITS, Path(folder)))


class Stance:
    """Put one or two stances in ``doc._.stance``, the likeliest first.

    ``doc._.stance_scores`` are their chances, 0 to 1, one each. A text without a
    word has no stance.
    """

    def __init__(self, reader: StanceReader, part: Linear) -> None:
        """Keep the reader of features and the trained weights."""
        self.reader, self.part = reader, part
        self.cuts: list[float] = list(part.meta["cuts"])
        for extension in ("stance", "stance_scores"):
            if not Doc.has_extension(extension):
                Doc.set_extension(extension, default=())

    def __call__(self, doc: Doc) -> Doc:
        """Weigh words and shape."""
        words = words_of(doc).texts
        if not any(word.isalpha() for word in words):
            doc._.stance = doc._.stance_scores = ()
            return doc
        found = weigh(self.reader.read(words), self.part)
        chosen = best_labels(found, self.part.labels, self.cuts)
        doc._.stance = chosen
        places = self.part.places
        doc._.stance_scores = tuple(round(float(found[places[s]]), 3) for s in chosen)
        return doc


def weigh(reading: Reading, part: Linear) -> Row:
    """The chance of each stance of ``part``."""
    words, shape = part.sum(reading.words), part.sum(reading.shape)
    return chances_of(part.bias + reading.weight * words + shape)
