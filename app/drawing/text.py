"""How wide words are and where their lines break, on pages and on paper."""

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial


@dataclass(frozen=True, slots=True)
class Typeface:
    """The widths of letters, in units of which ``em`` are as wide as the letters are high."""

    em: float
    widths: Mapping[str, float]
    capital: float
    other: float
    bold: float = 1.0
    """How many times wider a bold line is."""


SANS = Typeface(
    16,
    dict.fromkeys("iljtf.,:;'|!()I ", 5.0) | dict.fromkeys("mwMW–—", 14.5),
    capital=11.2,
    other=9.3,
)
"""On pages: whichever sans serif a reader has, so an estimate on the generous side."""

VERA = Typeface(
    1000,
    dict(
        zip(
            "abcdefghijklmnopqrstuvwxyz .,-§():·+–…'MWÆŒ",
            (613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635,
             411, 521, 392, 634, 592, 818, 592, 592, 525, 318, 318, 318, 361, 500, 390, 390, 337,
             318, 838, 500, 1000, 275, 980, 980, 980, 980),
            strict=True,
        )
    ),
    capital=700,
    other=640,
    bold=1.12,
)  # fmt: skip
"""On paper: Bitstream Vera Sans, by its own table of widths, whose kin (DejaVu Sans, Verdana) are
equally wide. Capitals and other signs by the widest common ones, bold by the mean of its text."""


def text_width(text: str, size: float, face: Typeface = VERA, *, bold: bool = False) -> float:
    """Return how wide a line of text is, in the unit of ``size``."""
    units = sum(_char_width(char, face) for char in text)
    return units / face.em * size * (face.bold if bold else 1)


def _char_width(char: str, face: Typeface) -> float:
    if char in face.widths:
        return face.widths[char]
    return face.capital if char.isupper() else face.other


def wrap(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text on paper into lines of at most ``width``; a single word may be wider than that.

    >>> wrap("Trage start van hulp", 3, 20)
    ('Trage start', 'van hulp')
    """
    return _filled(text, width, partial(text_width, size=size, bold=bold))


# The same few hundred labels are drawn again and again.
@lru_cache(maxsize=4096)
def wrap_evenly(label: str, chars: int = 20) -> tuple[str, ...]:
    """Break a label into lines of about ``chars``, as even as they can be; words stay whole.

    >>> wrap_evenly("Leefproblemen en bestaansonzekerheid")
    ('Leefproblemen en', 'bestaansonzekerheid')
    """
    lines = _filled(label, chars, len)
    for narrower in range(chars - 1, 0, -1):
        tighter = _filled(label, narrower, len)
        if len(tighter) > len(lines) or max(map(len, tighter)) > narrower:
            break
        lines = tighter
    return lines


def _filled(text: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Fill line after line with as many words as fit."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def shorten(text: str, size: float, width: float) -> str:
    """Cut a line to a width, with an ellipsis where something is left out.

    >>> shorten("§ 1.1, 1.2, 1.3", 3, 100)
    '§ 1.1, 1.2, 1.3'
    """
    if text_width(text, size) <= width:
        return text
    room = int(len(text) * width / text_width(text, size))
    cut = textwrap.shorten(text, room, placeholder="…")
    return cut if cut != "…" else text[: max(room - 1, 1)] + "…"
