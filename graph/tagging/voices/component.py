"""The component that says whose voice a text gives."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.artefacts import TRAINED
from graph.tagging.linear import Linear, Row, best_labels, probabilities_of, read_linear
from graph.tagging.span_groups import InBatches, put_labels, view_labels
from graph.tagging.voices.features import VoiceFeatures, VoiceReader
from graph.tagging.voices.names import UNKNOWN, read_lists
from graph.text.doc_words import words_of

ARTEFACT = KEY = "voices"
FITS = 1
"""Raise with every change of the lists or the features, and train anew."""


view_labels(KEY, scores="voice_scores")


@Language.factory(
    "voices",
    assigns=["doc._.voices", "doc._.voice_scores"],
    default_config={"folder": str(TRAINED)},
)
def create_voices(nlp: Language, name: str, folder: str) -> "Voices":
    """Make the component from the artefact in ``folder``; ``ArtefactError`` where it is missing."""
    return Voices(VoiceReader(read_lists()), read_linear(ARTEFACT, FITS, Path(folder)))


class Voices(InBatches):
    """Put the likeliest voices in ``doc._.voices``, best first; *onbekend* stands by itself.

    ``doc._.voice_scores`` are their probabilities, 0 to 1, one each. A text without a
    word has no voice.
    """

    def __init__(self, reader: VoiceReader, linear: Linear) -> None:
        """Keep the reader of features and the trained weights."""
        self.reader, self.linear = reader, linear
        self.cuts: list[float] = list(linear.meta["cuts"])

    def __call__(self, doc: Doc) -> Doc:
        """Weigh who is named."""
        words = words_of(doc).texts
        if not any(word.isalpha() for word in words):
            put_labels(doc, KEY, (), ())
            return doc
        found = weigh(self.reader.read(words), self.linear)
        chosen = best_labels(found, self.linear.labels, self.cuts, UNKNOWN)
        places = self.linear.places
        put_labels(doc, KEY, chosen, [round(float(found[places[v]]), 3) for v in chosen])
        return doc


def weigh(features: VoiceFeatures, linear: Linear) -> Row:
    """The probability of each voice of ``linear``."""
    scores = linear.bias + linear.scores(features.text)
    for voice, own in features.voices.items():
        scores[linear.places[voice]] += linear.score_of(voice, own)
    return probabilities_of(scores)
