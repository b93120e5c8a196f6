"""The network: how wide and deep it is, as spaCy's config, for training and for use."""

from dataclasses import asdict, dataclass
from typing import Any

from spacy.language import Language
from spacy.util import load_model_from_config
from spacy.vocab import Vocab

from graph.text import tokenizer

ATTRS = ("NORM", "PREFIX", "SUFFIX", "SHAPE")
"""What the network sees of a word, besides its vector."""

ENCODER, MORPHOLOGY, PARSER = "tok2vec", "morphologizer", "parser"


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network.

    ``rows`` are those of the hash tables, one for each of ``ATTRS``; ``depth`` layers each look one
    word to either side; ``vectors`` is the length of a word vector; moves of the parser that were
    seen less often than ``rare_moves`` are not learnt.
    """

    width: int = 160
    depth: int = 4
    pieces: int = 3
    hidden: int = 96
    rows: tuple[int, ...] = (5000, 1000, 2500, 2500)
    vectors: int = 128
    rare_moves: int = 20

    def as_meta(self) -> dict[str, Any]:
        """As JSON holds it; ``Shape.of`` reads it back."""
        return {**asdict(self), "rows": list(self.rows)}

    @classmethod
    def of(cls, meta: dict[str, Any]) -> "Shape":
        """The shape that ``as_meta`` wrote."""
        return cls(**{**meta, "rows": tuple(meta["rows"])})


def trainable(shape: Shape) -> Language:
    """The whole pipeline without weights; its vocab wants vectors before it is initialised."""
    parts = {ENCODER: _encoder(shape), **_readers(shape)}
    return load_model_from_config(_config(parts), auto_fill=True)


def readers(shape: Shape, vocab: Vocab) -> Language:
    """The components that read ``doc.tensor``, which ``Encoder`` fills; they share ``vocab``."""
    return load_model_from_config(_config(_readers(shape)), vocab=vocab, auto_fill=True)


def _config(parts: dict[str, Any]) -> dict[str, Any]:
    # Never used, but spaCy's own takes longer to build than all the rest.
    nlp = {"lang": "nl", "pipeline": list(parts), "tokenizer": {"@tokenizers": tokenizer.NAME}}
    return {"nlp": nlp, "components": parts}


def _encoder(shape: Shape) -> dict[str, Any]:
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": shape.width,
        "attrs": list(ATTRS),
        "rows": list(shape.rows),
        "include_static_vectors": True,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": shape.width,
        "depth": shape.depth,
        "window_size": 1,
        "maxout_pieces": shape.pieces,
    }
    model = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    return {"factory": ENCODER, "model": model}


def _readers(shape: Shape) -> dict[str, Any]:
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": shape.width,
        "upstream": "*",
    }
    tagger = {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": listener}
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": shape.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": listener,
    }
    return {
        MORPHOLOGY: {"factory": MORPHOLOGY, "model": {**tagger, "normalize": False}},
        PARSER: {"factory": PARSER, "min_action_freq": shape.rare_moves, "model": parser},
    }
