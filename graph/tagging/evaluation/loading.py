"""The pipeline that is measured."""

from spacy.language import Language

from graph.schema import load_nodes
from graph.tagging.pipeline import build_pipeline

SYNTAX = "dutch_syntax"


def pipeline(*, syntax: bool = True) -> Language:
    """The pipeline as it ships, or without its syntax."""
    nlp = build_pipeline(load_nodes())
    if not syntax and SYNTAX in nlp.pipe_names:
        nlp.remove_pipe(SYNTAX)
    return nlp
