"""Why a quote is at a node, in words."""

from app.db.tables import TagRow
from app.pages.parts.library import Library
from app.pages.words.dutch import enumerate_words
from graph.schema.model import Origin


def reason(tag: TagRow, section: str, library: Library) -> str:
    """One sentence on where the tag comes from; ``section`` is the quote's own.

    Empty where the curated schema says no more than that the quote was read and confirmed.
    """
    words = _quoted(tag)
    if tag.origin is Origin.SECTION:
        return f"Het citaat staat in een paragraaf die hierbij hoort: {_place(library, section)}."
    if tag.origin is Origin.CURATED:
        return f"Woorden die hierover gaan: {words}." if words else ""
    if tag.origin is Origin.PERSON:
        by = f" door {tag.decided_by}" if tag.decided_by else ""
        return f"Gelezen en bevestigd{by}."
    if tag.origin is Origin.TERMS:
        return f"De computer vond woorden die hierbij horen{_because(words)}."
    return f"Voorgesteld door een taalmodel{_because(words)}."


def _because(words: str) -> str:
    return f": {words}" if words else ""


def _place(library: Library, section: str) -> str:
    return library.section_label(library.own, section)


def _quoted(tag: TagRow) -> str:
    """The words of the quote that the tag rests on, each once."""
    said = [item["text"] for item in tag.why if isinstance(item, dict) and item.get("text")]
    said += [item for item in tag.why if isinstance(item, str)]
    return enumerate_words([f"‘{words}’" for words in dict.fromkeys(said)])


def reasons(tags: list[TagRow], section: str, library: Library) -> tuple[str, ...]:
    """All reasons, each once, in the order of the tags."""
    said = (reason(tag, section, library) for tag in tags)
    return tuple(dict.fromkeys(sentence for sentence in said if sentence))


def nearest(tags: list[TagRow]) -> tuple[str, ...]:
    """Addresses of the read quotes that a model found most like this one, each once."""
    items = (item for tag in tags for item in tag.why if isinstance(item, dict))
    return tuple(dict.fromkeys(item["quote"] for item in items if item.get("quote")))
