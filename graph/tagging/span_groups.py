"""Where the components keep what they find: groups of spans on the doc, spaCy's own holder.

What spans cannot hold stands in the attrs of their group, as lists of plain values. So a doc can be
saved (``to_bytes``, ``DocBin``), sent to another process (``nlp.pipe(n_process=2)``) and drawn
(displaCy); ``doc._`` shows the same as values of Python, made when asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias

from spacy.tokens import Doc, Span, SpanGroup

Range: TypeAlias = tuple[int, int]
"""Tokens of a doc, first to last (half-open)."""

Labelled: TypeAlias = tuple[int, int, str, str]
"""First token, end, label, and the slug of a node or nothing."""


def put(doc: Doc, key: str, spans: Iterable[Labelled], **attrs: Sequence[object]) -> None:
    """Make these spans group ``key``; ``attrs`` hold what msgpack can hold, no tuples."""
    made = [Span(doc, start, end, label, kb_id=node) for start, end, label, node in spans]
    doc.spans[key] = SpanGroup(doc, name=key, spans=made, attrs=dict(attrs))


def ranges(doc: Doc, key: str) -> list[Labelled]:
    """The spans of group ``key``, in its order; none where nobody made it."""
    group = doc.spans.get(key, ())
    return [(span.start, span.end, span.label_, span.kb_id_) for span in group]


def column(doc: Doc, key: str, name: str) -> list[Any]:
    """The list that stands by that name in the attrs of group ``key``."""
    found: list[Any] = doc.spans[key].attrs[name] if key in doc.spans else []
    return found


def view(name: str, getter: Callable[[Doc], object]) -> None:
    """Show what ``getter`` reads from the groups as ``doc._.name``."""
    Doc.set_extension(name, getter=getter, force=True)


def put_labels(doc: Doc, key: str, labels: Sequence[str], scores: Sequence[float]) -> None:
    """Make group ``key`` of the whole text, once for each label, with the score of each."""
    put(doc, key, [(0, len(doc), label, "") for label in labels], scores=list(scores))


def view_labels(key: str, scores: str) -> None:
    """Show the labels of group ``key`` as ``doc._.key`` and their scores as ``doc._.scores``."""
    view(key, lambda doc: tuple(label for _, _, label, _ in ranges(doc, key)))
    view(scores, lambda doc: tuple(column(doc, key, "scores")))


class InBatches:
    """A component that takes all docs of a batch before the next component does.

    Its weights then stay at hand, which halves the time of a pipeline of ours.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one doc."""
        raise NotImplementedError

    def pipe(self, stream: Iterable[Doc], batch_size: int = 256) -> Iterator[Doc]:
        """Annotate docs, ``batch_size`` at a time."""
        left = iter(stream)
        while docs := list(islice(left, batch_size)):
            yield from [self(doc) for doc in docs]
