"""The component that proposes nodes by what the whole text says, together with their terms."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.node_hits import MOST_NODES, NodeHit, put_node_hits
from graph.tagging.node_terms import ranked, terms_of
from graph.tagging.nodes.model import TERMS_COUNT, NodeModel, read_model
from graph.tagging.nodes.untaught import with_untaught
from graph.tagging.nodes.vectors import TextVector, Values
from graph.tagging.span_groups import InBatches
from graph.text.doc_words import words_of
from graph.text.terms import Range, TermIndex

TERMS_CUT_OFF = 0.4
"""Score from which a node's terms alone make a proposal."""

TELLING = 0.35
"""A word is named as a reason when it says at least this share of what the strongest word says."""
MOST_WORDS = 4
MOST_QUOTES = 3


@Language.factory(
    "node_model",
    assigns=["doc._.node_hits"],
    requires=["doc._.term_hits"],
    default_config={"nodes": {}, "cut_off": 0.55, "terms_from": "node_terms"},
)
def create_node_model(
    nlp: Language, name: str, nodes: dict[str, str], cut_off: float, terms_from: str
) -> "NodeProposals":
    """Make the component for ``nodes``, slug to description; ``NodeProposals`` tells the rest."""
    told = {slug: [token.text for token in nlp.make_doc(text)] for slug, text in nodes.items()}
    return NodeProposals(read_model(), told, terms_of(nlp, terms_from), cut_off)


class NodeProposals(InBatches):
    """Put the ``MOST_NODES`` best nodes in ``node_hits``, right with probability ``cut_off``.

    A node that the trained artefact was not taught is weighed by its description, and its terms
    alone propose it too, from ``TERMS_CUT_OFF`` on.
    """

    def __init__(
        self,
        model: NodeModel,
        nodes: Mapping[str, Sequence[str]],
        index: TermIndex,
        cut_off: float,
    ) -> None:
        """``nodes``: slugs and descriptions in tokens; nodes of the model alone do not count."""
        self.model, self.index, self.cut_off = with_untaught(model, nodes), index, cut_off
        self.untaught = set(nodes) - set(model.nodes)
        self.numbers = {slug: i for i, slug in enumerate(self.model.nodes) if slug in nodes}
        self._columns = np.array(list(self.numbers.values()), dtype=np.intp)

    def __call__(self, doc: Doc) -> Doc:
        """Weigh words and terms, keep the best nodes."""
        terms = {hit.node: hit for hit in ranked(doc._.term_hits, self.index)}
        hits = sorted([*self._by_terms(terms), *self._by_model(doc, terms)], key=_surest)
        once = {hit.node: hit for hit in reversed(hits)}
        put_node_hits(doc, sorted(once.values(), key=_surest)[:MOST_NODES])
        return doc

    def _by_terms(self, terms: Mapping[str, NodeHit]) -> Iterator[NodeHit]:
        for slug in self.untaught & set(terms):
            if terms[slug].score >= TERMS_CUT_OFF:
                yield terms[slug]

    def _by_model(self, doc: Doc, terms: dict[str, NodeHit]) -> Iterator[NodeHit]:
        vector = self.model.vectors.read(words_of(doc).texts)
        probabilities = self._probabilities(vector, terms)
        likely = self._columns[probabilities[self._columns] >= self.cut_off]
        if not len(likely):
            return
        numbers = likely[np.argsort(-probabilities[likely], kind="stable")][:MOST_NODES].tolist()
        quotes = self.model.quotes.nearest(self.model.quotes.similar(vector), numbers, MOST_QUOTES)
        words = telling_words(self.model.words_for(vector, numbers))
        for i, number in enumerate(numbers):
            slug = self.model.nodes[number]
            own = terms.get(slug)
            yield NodeHit(
                slug,
                round(float(probabilities[number]), 3),
                reasons(own.why if own else (), words[i]),
                "terms" if own and own.score >= TERMS_CUT_OFF else "model",
                quotes[i],
            )

    def _probabilities(self, vector: TextVector, terms: dict[str, NodeHit]) -> Values:
        scores = self.model.scores(vector)
        for slug, hit in terms.items():
            if slug in self.numbers:
                scores[self.numbers[slug]] += TERMS_COUNT * hit.score
        return self.model.calibration.probabilities(scores)


def _surest(hit: NodeHit) -> tuple[float, str]:
    return -hit.score, hit.node


def reasons(terms: Sequence[Range], telling: Sequence[int]) -> tuple[Range, ...]:
    """Token ranges: where the node's terms stand, and the words beside them that weigh most."""
    ranges = set(terms)
    covered = {word for start, end in terms for word in range(start, end)}
    for word in telling:
        if len(ranges) < MOST_WORDS and word not in covered:
            ranges.add((word, word + 1))
    return tuple(sorted(ranges))


def telling_words(said: Values) -> list[list[int]]:
    """For each column of ``said`` the rows (words) that say most, strongest first."""
    order = np.argsort(-said, axis=0, kind="stable")[:MOST_WORDS]
    scores = np.take_along_axis(said, order, axis=0)
    tells = (scores > 0) & (scores >= TELLING * scores[:1])
    return [order[tells[:, i], i].tolist() for i in range(said.shape[1])]
