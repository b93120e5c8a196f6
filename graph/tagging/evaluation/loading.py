"""The pipeline that is measured."""

from importlib import import_module

from spacy.language import Language

from graph.schema import load_nodes
from graph.tagging.pipeline import build_pipeline

SYNTAX = "dutch_syntax"
BEFORE = "dutch_sentences"


def pipeline() -> Language:
    """The pipeline as it ships."""
    return build_pipeline(load_nodes())


def has_syntax(nlp: Language) -> bool:
    """Whether sentences are parsed."""
    return SYNTAX in nlp.pipe_names


def set_syntax(nlp: Language, wanted: bool) -> None:
    """Have every sentence parsed, or none, whatever the pipeline ships with."""
    if wanted and not has_syntax(nlp):
        import_module("graph.tagging.syntax.component")  # it registers the component
        nlp.add_pipe(SYNTAX, after=BEFORE)
    elif not wanted and has_syntax(nlp):
        nlp.remove_pipe(SYNTAX)
