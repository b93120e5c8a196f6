"""The pipeline that is measured."""

from spacy.language import Language

from graph.schema.load import load_nodes
from graph.tagging.pipeline import build_pipeline

SYNTAX = "dutch_syntax"


def pipeline(syntax: bool | None = None) -> Language:
    """The pipeline as it ships, or with every sentence parsed, or with none."""
    nodes = load_nodes()
    return build_pipeline(nodes) if syntax is None else build_pipeline(nodes, syntax=syntax)


def has_syntax(nlp: Language) -> bool:
    """Whether sentences are parsed."""
    return SYNTAX in nlp.pipe_names
