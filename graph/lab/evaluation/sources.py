"""What each trained artefact learnt from, for those that do not say so themselves."""

from collections.abc import Mapping

READ_QUOTES = "quotes of the anthology that may be learnt from"
SOURCES: Mapping[str, tuple[str, ...]] = {
    "claims": (
        f"{READ_QUOTES}, of which language models wrote down every relation (relations.jsonl)",
        "claims of the curated schema in such quotes, and quotes that it sets aside",
    ),
    "voices": (f"{READ_QUOTES}, read for voices by language models (voices.jsonl)",),
    "stance": (
        "passages that language models wrote in the style of letters and reports"
        " (passages-*.jsonl); none comes from a real letter or report",
    ),
    "nodes": (
        f"{READ_QUOTES}, with the sections they stand in and the tags of the curated schema",
        "passages that language models wrote about each node (passages-*.jsonl)",
    ),
    "sections": (f"{READ_QUOTES}, with the sections they stand in",),
}
"""By name of the artefact, which may begin so."""

OWN_LICENCE = "that of the project (EUPL-1.2)"
"""Where the meta of an artefact names no licence."""


def sources_of(artefact: str) -> tuple[str, ...]:
    """What the artefact of this name learnt from; empty for one that is not known."""
    known = next((name for name in SOURCES if artefact.startswith(name)), None)
    return SOURCES[known] if known else ()
