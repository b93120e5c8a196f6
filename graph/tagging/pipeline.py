"""The pipeline as a whole: built from the nodes of a schema, run over texts."""

from collections.abc import Iterable, Iterator, Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph.schema.model import Node, Span
from graph.tagging import node_terms, stance, voices
from graph.tagging.claims import component as causal_claims
from graph.tagging.claims import ends as claim_ends
from graph.tagging.node_hits import NodeHit
from graph.tagging.nodes import component as node_model
from graph.tagging.nodes.untaught import description_of
from graph.tagging.results import ClaimEnd, ClaimProposal, TagProposal, TagResult, Word
from graph.tagging.syntax import component as syntax_component
from graph.text import doc_words, sentences, tokenizer

COMPONENTS = (
    doc_words,
    sentences,
    syntax_component,
    node_terms,
    node_model,
    causal_claims,
    claim_ends,
    voices,
    stance,
)
"""The modules that register what the pipeline is made of."""

LONGEST_TEXT = 2**30 - 1
"""Characters: what spaCy can hold. Its own limit guards parsers, which this pipeline lacks."""


BATCH = 256
"""Texts that go through the components together."""


def build_pipeline(nodes: Sequence[Node], *, syntax: bool = False) -> Language:
    """A Dutch pipeline that proposes tags and claims on ``nodes``; takes about a second.

    Everything comes from config, so that ``nlp.config`` tells how a result came about. With
    ``syntax`` every sentence is parsed too: that takes two thirds more time, and no proposal needs
    it. Raises ModelError for a trained artefact that is missing or made for other code.
    """
    nlp = spacy.blank("nl", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}})
    nlp.max_length = LONGEST_TEXT
    nlp.add_pipe("dutch_lemmas")
    nlp.add_pipe("dutch_sentences")
    if syntax:
        nlp.add_pipe("dutch_syntax")
    nlp.add_pipe("node_terms", config={"terms": {node.slug: list(node.terms) for node in nodes}})
    nlp.add_pipe(
        "node_model", config={"nodes": {node.slug: description_of(node) for node in nodes}}
    )
    nlp.add_pipe("causal_claims")
    nlp.add_pipe("claim_nodes")
    nlp.add_pipe("voices")
    nlp.add_pipe("stance")
    nlp.meta["doorklik"] = {node.slug: [node.label, *node.sections] for node in nodes}
    return nlp


def tag_texts(nlp: Language, texts: Iterable[str]) -> Iterator[TagResult]:
    """One result for each text, in order; ``nlp`` is from ``build_pipeline``.

    Texts are read in batches of 256, and a batch goes through one component after the other: a
    trained artefact then stays at hand, which halves the time.
    """
    nodes = nlp.meta["doorklik"]  # made anew each time it is asked for
    twice = ((text, text) for text in texts)
    for doc, text in nlp.pipe(twice, as_tuples=True, batch_size=BATCH):
        yield result_of(doc, text, nodes)


def result_of(doc: Doc, text: str, nodes: dict[str, list[str]]) -> TagResult:
    """The values the components left on ``doc``, as slices of ``text`` (equal in length)."""
    return TagResult(
        tags=tuple(_tag(hit, doc, text, nodes) for hit in doc._.node_hits),
        claims=tuple(_claim(found, doc, text) for found in doc._.claims),
        voices=doc._.voices,
        stance=doc._.stance,
        voice_scores=doc._.voice_scores,
        stance_scores=doc._.stance_scores,
        words=tuple(_words(doc, text)) if doc.has_annotation("DEP") else (),
    )


def _words(doc: Doc, text: str) -> Iterator[Word]:
    for token in doc:
        span = _span(doc, text, token.i, token.i + 1)
        lemma = token._.treebank_lemma
        yield Word(span, lemma, token.pos_, token.head.i, token.dep_)


def _tag(hit: NodeHit, doc: Doc, text: str, nodes: dict[str, list[str]]) -> TagProposal:
    label, *sections = nodes[hit.node]
    why = tuple(_span(doc, text, start, end) for start, end in hit.why)
    return TagProposal(hit.node, label, hit.score, tuple(sections), why, hit.by, hit.quotes)


def _claim(found: causal_claims.FoundClaim, doc: Doc, text: str) -> ClaimProposal:
    cue = found.cue
    return ClaimProposal(
        cause=ClaimEnd(_span(doc, text, *found.cause), found.cause_node),
        effect=ClaimEnd(_span(doc, text, *found.effect), found.effect_node),
        cue=" ".join(doc[i].text for i in found.cue_tokens),
        polarity=found.polarity,
        type=cue.type,
        explicit=cue.explicit,
        negated=found.negated,
        score=found.score,
    )


def _span(doc: Doc, text: str, start: int, end: int) -> Span:
    first, last = doc[start], doc[end - 1]
    begin, stop = first.idx, last.idx + len(last)
    return Span(begin, stop, text[begin:stop])
