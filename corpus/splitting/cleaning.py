"""What pages show of a quote, and the flags that say what was noticed in it."""

import re

from corpus.splitting.kept import Keep, Kept

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
_FIRST_BULLET = re.compile(rf"\A(?:{_BULLET.pattern})")
_NOTE_AFTER_SPACE = re.compile(rf"\s*(?:{_LINKED_NOTE.pattern})")
_MARKUP = (
    *((_FIELD_CODE, 1), (_MARK_TAG, 0), (_TAG, 0)),
    *((_WEB_ADDRESS, 1), (_LINK, 1), (_EMPHASIS, 2), (_ESCAPE, 1)),
)
"""What is cut out of markup in turn, and the group of it that stays; 0 for none."""
_FOOTNOTE_MARK = re.compile(r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+")


def without_notes(text: str) -> str:
    """The text without the notes that editors left in it: ``<heel mooi!>``, ``[<...>](#)``.

    ``<18-jarigen`` is no note: a note is closed and begins with a letter.
    """
    return _cut_notes(Kept.whole(text)).text


def without_markup(text: str) -> str:
    """The text without left-over markup: emphasis, links, tags and escapes of a web page."""
    return _cut_markup(Kept.whole(text)).text


def clean_text(text: str) -> str:
    """The text as pages show it: no editor's notes, no markup, otherwise word for word."""
    return _kept_text(text).text


def clean_passage(text: str) -> str:
    """A passage of a letter as pages show it: also without its bullet and its way back."""
    return _kept_passage(text).text


def kept_in(text: str, clean: str) -> Kept | None:
    """What cleaning kept of a text that became ``clean``; None where it was cleaned otherwise."""
    for kept in (_kept_text(text), _kept_passage(text)):
        if kept.text == clean:
            return kept
    return _kept_passage(text).rejoined(clean)


def _kept_text(text: str) -> Kept:
    return _clean(Kept.whole(text))


def _kept_passage(text: str) -> Kept:
    return _clean(Kept.whole(text).cut(_FIRST_BULLET, _nothing).cut(_RETURN_MARK, _nothing))


def _clean(kept: Kept) -> Kept:
    return _cut_markup(_cut_notes(kept)).strip()


def _cut_notes(kept: Kept) -> Kept:
    return kept.cut(_NOTE_AFTER_SPACE, _tag_only).strip()


def _cut_markup(kept: Kept) -> Kept:
    for pattern, group in _MARKUP:
        kept = kept.cut(pattern, _group(group) if group else _nothing)
    return kept


def _nothing(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.start()


def _tag_only(match: re.Match[str]) -> tuple[int, int]:
    return match.span() if _TAG.fullmatch(match[0].strip()) else _nothing(match)


def _group(number: int) -> Keep:
    return lambda match: match.span(number)


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
