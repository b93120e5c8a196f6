"""What a text says about the causal schema: node tags, causal claims, voices, stance.

Importing this package is cheap: spaCy and the lemma tables load with the first name that needs
them. See README.md beside this file for the map.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from graph.tagging.results import ClaimEnd, ClaimProposal, TagProposal, TagResult
from graph.tagging.sections import section_tags
from graph.tagging.shape import tag_result_json
from graph.tagging.version import PIPELINE_VERSION

if TYPE_CHECKING:
    from graph.tagging.pipeline import build_pipeline, tag_texts

__all__ = [
    "PIPELINE_VERSION",
    "ClaimEnd",
    "ClaimProposal",
    "TagProposal",
    "TagResult",
    "build_pipeline",
    "section_tags",
    "tag_result_json",
    "tag_texts",
]

_NEEDS_SPACY = {"build_pipeline", "tag_texts"}


def __getattr__(name: str) -> object:
    if name in _NEEDS_SPACY:
        return getattr(import_module("graph.tagging.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
