"""The judge of candidates: a trained weighing of what they are told by (logistic regression)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp

from graph.tagging.claims.candidates import FoundClaim
from graph.tagging.claims.clauses import Range, Sentence
from graph.tagging.claims.features import features
from graph.tagging.linear import Linear, read_linear

ARTEFACT = "claims"
LABEL = "holds"
FITS = 1
"""Number of this code, the features included: raise it when a trained artefact no longer fits."""


class Judge:
    """Give candidates a probability, keep the probable ones that do not say the same twice."""

    def __init__(self, linear: Linear) -> None:
        """Keep the weights by name of feature; a score is the logistic of their sum."""
        weights = linear.weights[:, 0].tolist()
        self.weights: Mapping[str, float] = dict(zip(linear.features, weights, strict=True))
        self.bias = float(linear.bias[0])

    @classmethod
    def shipped(cls) -> "Judge":
        """The judge that comes with the project. Raises ArtefactError where it is missing."""
        return _shipped()

    def score(self, s: Sentence, all_here: Sequence[FoundClaim], claim: FoundClaim) -> float:
        """How probable it is (0 to 1) that the text states this relation with these spans."""
        weights = self.weights
        told = sum(weights.get(name, 0.0) for name in features(s, all_here, claim))
        return 1 / (1 + exp(-max(-30.0, min(30.0, told + self.bias))))

    def keep(self, s: Sentence, proposed: Sequence[FoundClaim], cut_off: float) -> list[FoundClaim]:
        """The candidates of one sentence that score ``cut_off`` or more, the best of each kind."""
        weighed = [replace(c, score=round(self.score(s, proposed, c), 3)) for c in proposed]
        kept: list[FoundClaim] = []
        for claim in sorted(weighed, key=lambda c: -c.score):
            if claim.score >= cut_off and not any(same(claim, other) for other in kept):
                kept.append(claim)
        return kept


def same(one: FoundClaim, other: FoundClaim) -> bool:
    """Whether two claims are about the same things: both spans overlap by half, either way."""
    straight = alike(one.cause, other.cause) and alike(one.effect, other.effect)
    return straight or (alike(one.cause, other.effect) and alike(one.effect, other.cause))


def alike(one: Range, other: Range) -> bool:
    """Whether two spans share half of the tokens of the shorter."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared >= min(one[1] - one[0], other[1] - other[0])


@cache
def _shipped() -> Judge:
    return Judge(read_linear(ARTEFACT, FITS))
