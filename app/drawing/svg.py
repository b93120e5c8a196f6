"""Writes SVG: elements, links, numbers. What stands in a drawing is for who draws it.

Text, not a tree: a drawing can be kept open where its addresses stand, for every reader anew.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]

_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_IN_TEXT = str.maketrans(_TEXT)
_IN_ATTRIBUTE = str.maketrans({**_TEXT, '"': "&quot;", "\t": "&#09;", "\n": "&#10;", "\r": "&#13;"})


def element(name: str, attributes: Mapping[str, str], *inside: str) -> str:
    """Return an element; ``inside`` is markup: elements, or words after ``escaped``."""
    head = "".join(f' {key}="{in_attribute(value)}"' for key, value in attributes.items())
    return f"<{name}{head}>{''.join(inside)}</{name}>" if inside else f"<{name}{head} />"


def escaped(text: str) -> str:
    """Return words as they stand between tags.

    >>> escaped("Rust & regelmaat")
    'Rust &amp; regelmaat'
    """
    return text.translate(_IN_TEXT)


def svg_root(
    name: str, attributes: Mapping[str, str], inside: Iterable[str], classes: str = ""
) -> str:
    """Return the ``svg`` element: a group that a screen reader calls ``name``."""
    head = {"xmlns": "http://www.w3.org/2000/svg", **_classes(classes)}
    return element("svg", {**head, "role": "group", "aria-label": name, **attributes}, *inside)


def link(href: str, name: str, *inside: str, classes: str = "") -> str:
    """Return a link around elements; a screen reader calls it ``name``."""
    before, after = open_link(name, *inside, classes=classes)
    return before + in_attribute(href) + after


def open_link(name: str, *inside: str, classes: str = "") -> tuple[str, str]:
    """Return a link without its ``href``: what stands before it and what stands after it."""
    whole = element("a", {**_classes(classes), "href": "", "aria-label": name}, *inside)
    before, href, after = whole.partition(' href="')
    return before + href, after


def in_attribute(text: str) -> str:
    """Return words as they stand between double quotes.

    >>> in_attribute('a "b"')
    'a &quot;b&quot;'
    """
    return text.translate(_IN_ATTRIBUTE)


def _classes(classes: str) -> dict[str, str]:
    return {"class": classes} if classes else {}


def number(value: float, places: int = 1) -> str:
    """Return at most so many decimals, no trailing zero, never minus nought.

    >>> number(12.04), number(12.5), number(-0.01), number(12.256, 2)
    ('12', '12.5', '0', '12.26')
    """
    return f"{round(value, places) + 0:.{places}f}".rstrip("0").rstrip(".")


def numbers(values: Mapping[str, float], places: int = 1) -> dict[str, str]:
    """Return attributes that are numbers."""
    return {key: number(value, places) for key, value in values.items()}


def between(start: Point, end: Point, share: float) -> Point:
    """Return the point that lies ``share`` (0 to 1) of the way from start to end."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
