"""Word vectors, kept as int8 and widened for the words that are asked."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from graph.tagging.syntax.weights import Arrays, Floats, pack_rows, unpack_rows

WORDS, WHOLE, SCALE = "vectors/words", "vectors/whole", "vectors/scale"


class WordVectors:
    """A vector for each word of a fixed list, in lower case; zeros for any other."""

    def __init__(
        self, words: Sequence[str], whole: npt.NDArray[np.generic], scale: npt.NDArray[np.generic]
    ) -> None:
        """``whole`` and ``scale`` are from ``pack_rows``, a row for each of ``words``."""
        self.place = {word: i for i, word in enumerate(words)}
        self.whole, self.scale = whole, scale

    def of(self, words: Sequence[str]) -> Floats:
        """A row for each of ``words``."""
        places = np.array([self.place.get(word, -1) for word in words], dtype=np.int64)
        rows = unpack_rows(self.whole[places], self.scale[places])
        rows[places < 0] = 0
        return rows


def pack_vectors(words: Sequence[str], rows: Floats) -> Arrays:
    """As arrays of a trained artefact; words hold no line breaks."""
    whole, scale = pack_rows(rows)
    text = "\n".join(words).encode()
    return {WORDS: np.frombuffer(text, dtype=np.uint8), WHOLE: whole, SCALE: scale}


def unpack_vectors(arrays: dict[str, npt.NDArray[np.generic]]) -> WordVectors:
    """What ``pack_vectors`` packed."""
    words = arrays[WORDS].tobytes().decode().split("\n")
    return WordVectors(words, arrays[WHOLE], arrays[SCALE])
