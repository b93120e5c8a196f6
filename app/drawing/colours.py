"""Colours of drawings, and those of themes: each theme brings its own in the schema.

A theme's colour is written as one ``#rrggbb``, that of its lines, or as three: lines, the ground
of its boxes by day and by night. From one the grounds are mixed. A theme that brings none takes
the hue that lies farthest from all hues of the others.
"""

import colorsys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

INK = "#1c2b33"
SOFT = "#48575f"
DEEP = "#154273"
PAPER = "#ffffff"
NIGHT = "#10191e"
"""What pages are laid on by night; day and paper are white."""

_PALE, _DUSK = 0.16, 0.30
"""The share of a line's colour in a ground: as pale as a dark word on it (by day) or a light one
(by night) needs for a contrast of 4.5 whatever the colour; a test computes it for all of them."""

_LIGHTNESS, _SATURATION = 0.36, 0.45
"""Of a line whose theme brings no colour: as dark and grey as those that were chosen by hand, and
3 : 1 or more against white in every hue (WCAG 1.4.11)."""

_FIRST_HUE = 0.55
"""Blue, where no theme brings a colour: that of the first one."""


@dataclass(frozen=True, slots=True)
class ThemeColour:
    """The strong colour of a theme's lines, the ground of its boxes by day and by night."""

    line: str
    ground: str
    night: str


def theme_colours(written: Iterable[str]) -> tuple[ThemeColour, ...]:
    """Return the colours of all themes, in their order, from what the schema says of each.

    >>> theme_colours(["#2f7aa3", "#b5642c #fbe6d6 #45291a"])[1].ground
    '#fbe6d6'
    """
    return _theme_colours(tuple(written))


# Asked for on every page with the same few words.
@lru_cache(maxsize=8)
def _theme_colours(written: tuple[str, ...]) -> tuple[ThemeColour, ...]:
    taken = [_hue(colour.split()[0]) for colour in written if colour]
    found = []
    for colour in written:
        if not colour:
            taken.append(_farthest(taken))
        found.append(_read(colour or _line(taken[-1])))
    return tuple(found)


def theme_css(colours: Mapping[int, ThemeColour]) -> str:
    """Return the rules that colour themes on pages, by their places, by day and by night."""
    day = [
        f".box--theme-{n}, .theme--{n} {{ --box: {c.ground};"
        f" --box-line: {c.line}; --theme-line: {c.line}; }}\n"
        for n, c in colours.items()
    ]
    night = [
        f"  .box--theme-{n}, .theme--{n} {{ --box: {c.night}; }}\n" for n, c in colours.items()
    ]
    return "".join((*day, "@media (prefers-color-scheme: dark) {\n", *night, "}\n"))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in _rgb(colour)]
    return sum(share * x for share, x in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _read(colour: str) -> ThemeColour:
    line, *grounds = colour.split()
    ground, night = grounds or (_mixed(line, PAPER, _PALE), _mixed(line, NIGHT, _DUSK))
    return ThemeColour(line, ground, night)


def _mixed(colour: str, ground: str, share: float) -> str:
    pairs = zip(_rgb(colour), _rgb(ground), strict=True)
    return _written(x * share + y * (1 - share) for x, y in pairs)


def _line(hue: float) -> str:
    return _written(colorsys.hls_to_rgb(hue, _LIGHTNESS, _SATURATION))


def _hue(colour: str) -> float:
    return colorsys.rgb_to_hls(*_rgb(colour))[0]


def _farthest(taken: Iterable[float]) -> float:
    """The middle of the widest gap on the circle of hues, 0 to 1."""
    around = sorted(set(taken))
    if not around:
        return _FIRST_HUE
    gaps = [(after - hue, hue) for hue, after in pairwise(around)]
    width, start = max((*gaps, (around[0] + 1 - around[-1], around[-1])))
    return (start + width / 2) % 1


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(rgb: Iterable[float]) -> str:
    return "#" + "".join(f"{round(x * 255):02x}" for x in rgb)
