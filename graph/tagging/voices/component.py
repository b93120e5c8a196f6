"""The component that says whose voice a text gives."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.linear import Linear, Row, best_labels, chances_of, read_linear
from graph.tagging.parts import TRAINED
from graph.tagging.voices.features import Reading, VoiceReader
from graph.tagging.voices.names import UNKNOWN, read_lists
from graph.text.doc_words import words_of

PART = "voices"
FITS = 1
"""Raise with every change of the lists or the features, and train anew."""


@Language.factory(
    "voices",
    assigns=["doc._.voices", "doc._.voice_scores"],
    default_config={"folder": str(TRAINED)},
)
def create_voices(nlp: Language, name: str, folder: str) -> "Voices":
    """Make the component from the trained part in ``folder``; ``PartError`` where it is missing."""
    return Voices(VoiceReader(read_lists()), read_linear(PART, FITS, Path(folder)))


class Voices:
    """Put the likeliest voices in ``doc._.voices``, best first; *onbekend* stands by itself.

    ``doc._.voice_scores`` are their chances, 0 to 1, one each. A text without a
    word has no voice.
    """

    def __init__(self, reader: VoiceReader, part: Linear) -> None:
        """Keep the reader of features and the trained weights."""
        self.reader, self.part = reader, part
        self.cuts: list[float] = list(part.meta["cuts"])
        for extension in ("voices", "voice_scores"):
            if not Doc.has_extension(extension):
                Doc.set_extension(extension, default=())

    def __call__(self, doc: Doc) -> Doc:
        """Weigh who is named."""
        words = words_of(doc).texts
        if not any(word.isalpha() for word in words):
            doc._.voices = doc._.voice_scores = ()
            return doc
        found = weigh(self.reader.read(words), self.part)
        chosen = best_labels(found, self.part.labels, self.cuts, UNKNOWN)
        doc._.voices = chosen
        places = self.part.places
        doc._.voice_scores = tuple(round(float(found[places[v]]), 3) for v in chosen)
        return doc


def weigh(reading: Reading, part: Linear) -> Row:
    """The chance of each voice of ``part``."""
    sums = part.bias + part.sum(reading.text)
    for voice, features in reading.voices.items():
        sums[part.places[voice]] += part.sum_of(voice, features)
    return chances_of(sums)
