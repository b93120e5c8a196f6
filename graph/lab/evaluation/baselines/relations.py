"""The baseline for relations: cue words on a blank Dutch pipeline, as one writes in an hour.

Cause is what stands before the cue in its sentence and effect what stands after it, or the reverse.
"""

from collections.abc import Iterable, Iterator, Sequence

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Span
from spacy.util import filter_spans

from graph.lab.evaluation.tasks.relations import Relation

FORWARD = {
    "+": "leidt tot, leiden tot, leidde tot, zorgt voor, zorgen voor, veroorzaakt, veroorzaken,"
    " waardoor, daardoor, hierdoor, zodat, resulteert in, resulteren in, met als gevolg,"
    " tot gevolg, draagt bij aan, dragen bij aan, vergroot, vergroten, verhoogt, versterkt,"
    " heeft invloed op, heeft gevolgen voor, maakt dat, betekent dat",
    "-": "belemmert, belemmeren, bemoeilijkt, bemoeilijken, verhindert, vermindert, voorkomt,"
    " beperkt, staat in de weg",
}
"""Cues that follow the cause, by sign."""

BACKWARD = "omdat, doordat, door, want, vanwege, als gevolg van, komt door, wordt veroorzaakt door"
"""Cues that go before the cause."""


def plain_relations(texts: Iterable[str]) -> Iterator[Sequence[Relation]]:
    """The relations that the baseline finds in each text: at most one a sentence."""
    nlp = spacy.blank("nl")
    nlp.add_pipe("sentencizer")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    signs = dict(_cues())
    for cue, sign in signs.items():
        matcher.add(sign, [nlp.make_doc(cue)])
    for doc in nlp.pipe(texts):
        cues = filter_spans(matcher(doc, as_spans=True))
        yield [found for sentence in doc.sents for found in _first(sentence, cues)]


def _cues() -> Iterator[tuple[str, str]]:
    for sign, cues in FORWARD.items():
        yield from ((cue.strip(), sign) for cue in cues.split(","))
    yield from ((cue.strip(), "back") for cue in BACKWARD.split(","))


def _first(sentence: Span, cues: Sequence[Span]) -> Iterator[Relation]:
    cue = next((c for c in cues if sentence.start <= c.start and c.end <= sentence.end), None)
    if cue is None:
        return
    before = _words(sentence.doc[sentence.start : cue.start])
    after = _words(sentence.doc[cue.end : sentence.end])
    if cue.label_ != "back":
        found = Relation(before, after, cue.label_)
    elif before:
        found = Relation(after, before, "+")
    else:
        found = Relation(*_at_comma(after), "+")
    if found.cause and found.effect:
        yield found


def _at_comma(after: str) -> tuple[str, str]:
    """``Omdat X, Y``: the cause ends at the comma."""
    cause, _, effect = after.partition(",")
    return cause.strip(), effect.strip()


def _words(span: Span) -> str:
    return span.text.strip(" ,;:.")
