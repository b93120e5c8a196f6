"""What pages show of a quote, and the flags that say what was noticed in it."""

import re

REPLACEMENT = "\ufffd"

_MARK_TAG = re.compile(r"<sup>\d{1,3}</sup>")
_FIELD_CODE = re.compile(
    r"\ufffdHYPERLINK\s+\"[^\"]*\"(?:\s*\\\w\s+\"[^\"]*\")*\s*\ufffd+([^\ufffd]*)\ufffd?"
)
_BULLET = re.compile(r"(?:[\u00b7\u2022\u25aa\u25e6]\s*|[-*]\s+)(?=\S)")
_RETURN_MARK = re.compile(r"\s*\u21a9\ufe0e?$")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|sub|sup|br|span|p)\s*/?>", re.IGNORECASE)
_NOTE = re.compile(r"<\s*(?!https?:|www\.|mailto:)[^\W\d][^<>\n]{0,120}>")
_LINKED_NOTE = re.compile(rf"\[\s*{_NOTE.pattern}\s*\](?:\([^()\n]*\))?|{_NOTE.pattern}")
_WEB_ADDRESS = re.compile(r"<((?:https?:|www\.|mailto:)[^<>\s]*)>")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>~|-])")
_FOOTNOTE_MARK = re.compile(r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+")


def without_notes(text: str) -> str:
    """The text without the notes that editors left in it: ``<heel mooi!>``, ``[<...>](#)``.

    ``<18-jarigen`` is no note: a note is closed and begins with a letter.
    """
    cut = re.sub(rf"\s*(?:{_LINKED_NOTE.pattern})", _keep_tag, text)
    return cut.strip()


def _keep_tag(match: re.Match[str]) -> str:
    return match[0] if _TAG.fullmatch(match[0].strip()) else ""


def without_markup(text: str) -> str:
    """The text without left-over markup: emphasis, links, tags and escapes of a web page."""
    text = _FIELD_CODE.sub(r"\1", text)
    text = _TAG.sub("", _MARK_TAG.sub("", text))
    text = _WEB_ADDRESS.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    return _ESCAPE.sub(r"\1", text)


def clean_text(text: str) -> str:
    """The text as pages show it: no editor's notes, no markup, otherwise word for word."""
    return without_markup(without_notes(text)).strip()


def clean_passage(text: str) -> str:
    """A passage of a letter as pages show it: also without its bullet and its way back."""
    bullet = _BULLET.match(text)
    return clean_text(_RETURN_MARK.sub("", text[bullet.end() :] if bullet else text))


def flags_of(text: str) -> tuple[str, ...]:
    """What a reader should know of this text, in a fixed order; empty for most quotes."""
    unnoted = without_notes(text)
    found = (
        ("editor-note", unnoted != text.strip()),
        ("markup", without_markup(unnoted) != unnoted),
        ("footnote-mark", _FOOTNOTE_MARK.search(text) or _MARK_TAG.search(text)),
        ("replacement-character", REPLACEMENT in text),
    )
    return tuple(flag for flag, is_there in found if is_there)
