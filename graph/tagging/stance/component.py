"""The component that says what sort of passage a text is."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.artefacts import TRAINED
from graph.tagging.linear import Linear, Row, best_labels, probabilities_of, read_linear
from graph.tagging.span_groups import InBatches, put_labels, view_labels
from graph.tagging.stance.features import StanceFeatures, StanceReader, read_groups
from graph.text.doc_words import words_of

ARTEFACT = KEY = "stance"
FITS = 1
"""Raise with every change of the lists or the features, and train anew."""


view_labels(KEY, scores="stance_scores")


@Language.factory(
    "stance",
    assigns=["doc._.stance", "doc._.stance_scores"],
    default_config={"folder": str(TRAINED)},
)
def create_stance(nlp: Language, name: str, folder: str) -> "Stance":
    """Make the component from the artefact in ``folder``; ``ArtefactError`` where it is missing."""
    return Stance(StanceReader(read_groups()), read_linear(ARTEFACT, FITS, Path(folder)))


class Stance(InBatches):
    """Put one or two stances in ``doc._.stance``, the likeliest first.

    ``doc._.stance_scores`` are their probabilities, 0 to 1, one each. A text without a
    word has no stance.
    """

    def __init__(self, reader: StanceReader, linear: Linear) -> None:
        """Keep the reader of features and the trained weights."""
        self.reader, self.linear = reader, linear
        self.cuts: list[float] = list(linear.meta["cuts"])

    def __call__(self, doc: Doc) -> Doc:
        """Weigh words and shape."""
        words = words_of(doc).texts
        if not any(word.isalpha() for word in words):
            put_labels(doc, KEY, (), ())
            return doc
        found = weigh(self.reader.read(words), self.linear)
        chosen = best_labels(found, self.linear.labels, self.cuts)
        places = self.linear.places
        put_labels(doc, KEY, chosen, [round(float(found[places[s]]), 3) for s in chosen])
        return doc


def weigh(features: StanceFeatures, linear: Linear) -> Row:
    """The probability of each stance of ``linear``."""
    words, shape = linear.scores(features.words), linear.scores(features.shape)
    return probabilities_of(linear.bias + features.weight * words + shape)
