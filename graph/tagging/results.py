"""What tagging a text gives. Every span is a verbatim slice of that text, in code points."""

from dataclasses import dataclass
from typing import Literal

from graph.schema.model import Polarity, Span


@dataclass(frozen=True, slots=True)
class TagProposal:
    """This text seems to be about this node.

    ``score`` runs from 0 to 1, higher is surer; ``why`` are the words that say so, in text order;
    ``sections`` are those that the node draws on. ``by`` tells what proposes it: the node's terms
    or the trained model; ``quotes`` are addresses of the read quotes that are most like this text.
    """

    node: str
    label: str
    score: float
    sections: tuple[str, ...]
    why: tuple[Span, ...]
    by: Literal["terms", "model"] = "terms"
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimEnd:
    """Cause or effect of a claim; ``node`` is None where no node's terms stand in the span."""

    span: Span
    node: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimProposal:
    """This text seems to state that ``cause`` brings about ``effect``.

    ``cue`` is the wording in the text. ``type`` is ``correlation`` where the text only says that
    the two go together. ``explicit`` is False where the cue merely suggests the relation (*als*,
    *bij*). ``negated``: the text denies the relation. ``score`` (0 to 1) is how often this cue
    proved right when it was written.
    """

    cause: ClaimEnd
    effect: ClaimEnd
    cue: str
    polarity: Polarity
    type: Literal["causal", "correlation"]
    explicit: bool
    negated: bool
    score: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its syntax, in the terms of Universal Dependencies.

    ``head`` is the number of the word it depends on (its own for a root), counted from 0 over the
    words of the text; ``lemma`` is that of the treebanks.
    """

    span: Span
    lemma: str
    pos: str
    head: int
    dep: str


@dataclass(frozen=True, slots=True)
class TagResult:
    """All that the pipeline finds in one text; tags best first, claims in text order.

    ``voice_scores`` and ``stance_scores`` (0 to 1) belong to ``voices`` and ``stance``, one each;
    empty where nothing was weighed. ``words`` are there when the pipeline was built with syntax.
    """

    tags: tuple[TagProposal, ...] = ()
    claims: tuple[ClaimProposal, ...] = ()
    voices: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    voice_scores: tuple[float, ...] = ()
    stance_scores: tuple[float, ...] = ()
    words: tuple[Word, ...] = ()
