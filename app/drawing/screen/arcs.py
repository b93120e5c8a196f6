"""A diagram for narrow screens: boxes in causal order, arrows as arcs beside them.

An arc that runs down leads on, one that runs up leads back: with few of the latter a reader
follows the causes from top to bottom.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from app.drawing.screen.diagram import (
    Addresses,
    Arrow,
    Box,
    drawn_arrow,
    drawn_box,
    known_arrows,
    size_of,
    strongest,
)
from app.drawing.screen.geometry import HEAD, Curve, Layout, Pair, Rect
from app.drawing.screen.writer import Drawing, draw_layout

WIDTH = 300
"""Of the drawing without its margin, in CSS pixels: it fits a screen of 360."""

ARC_LIMIT = 14
"""More arcs than this lie too close beside one another to be told apart."""

_BOX, _GAP, _DOOR = 192, 14, 14
"""Width of a box, room between two, and between two arrows at one: a head is 10 long."""

_REACH = (34.0, 138.0)
"""How far the handles of the shortest and the longest arc stand out; an arc stands out 3/4."""


def draw_arcs(
    name: str,
    boxes: Sequence[Box],
    arrows: Iterable[Arrow],
    addresses: Addresses,
    limit: int = ARC_LIMIT,
) -> str:
    """Draw all boxes, in causal order, and the ``limit`` strongest arrows between two of them."""
    drawing = _drawing(name, tuple(boxes), tuple(arrows), limit)
    return drawing.svg(addresses.box, addresses.arrow)


@lru_cache(maxsize=256)
def _drawing(name: str, boxes: tuple[Box, ...], arrows: tuple[Arrow, ...], limit: int) -> Drawing:
    known = {box.slug: box for box in boxes}
    given = known_arrows(arrows, known)
    order = causal_order([box.slug for box in boxes], given)
    shown = {(a.cause, a.effect): a for a in strongest(given, limit)}
    drawn = {slug: drawn_box(known[slug]) for slug in order}
    plan = _plan({slug: size_of(box)[1] for slug, box in drawn.items()}, list(shown))
    lines = {pair: drawn_arrow(arrow, known) for pair, arrow in shown.items()}
    return draw_layout(name, plan, drawn, lines)


def causal_order(slugs: Sequence[str], arrows: Iterable[Arrow]) -> list[str]:
    """Return the slugs so that little evidence leads back: causes first, final effects last.

    The greedy heuristic of Eades, Lin and Smyth (1993), weighted by quotes: what leads nowhere
    goes last, what comes from nowhere first, and else what gives most more than it gets.

    >>> causal_order(["c", "a", "b"], [Arrow("a", "b", 3), Arrow("b", "c", 2), Arrow("c", "a", 1)])
    ['a', 'b', 'c']
    """
    weights = {(a.cause, a.effect): max(a.quotes, 1) for a in arrows}
    remaining, first, last = list(slugs), list[str](), list[str]()
    while remaining:
        gives, gets = _flow(remaining, weights)
        if sinks := [slug for slug in remaining if not gives[slug]]:
            last[:0] = sinks
            remaining = [slug for slug in remaining if gives[slug]]
            continue
        best = max(remaining, key=lambda slug: (not gets[slug], gives[slug] - gets[slug]))
        first.append(best)
        remaining.remove(best)
    return first + last


def _flow(
    remaining: Sequence[str], weights: Mapping[Pair, int]
) -> tuple[dict[str, int], dict[str, int]]:
    gives, gets, among = dict.fromkeys(remaining, 0), dict.fromkeys(remaining, 0), set(remaining)
    for (cause, effect), weight in weights.items():
        if cause in among and effect in among:
            gives[cause] += weight
            gets[effect] += weight
    return gives, gets


def _plan(heights: Mapping[str, float], arcs: Sequence[Pair]) -> Layout:
    """Boxes of one width, high enough for a door for each arc."""
    place = {slug: at for at, slug in enumerate(heights)}
    doors = _doors(arcs, place)
    boxes: dict[str, Rect] = {}
    top = 0.0
    for slug, label in heights.items():
        height = max(label, (len(doors[slug]) + 1) * _DOOR)
        boxes[slug] = Rect(_BOX / 2, top + height / 2, _BOX, height)
        top += height + _GAP
    reaches = _reaches(arcs, place)
    curves = {pair: _arc(pair, boxes, doors, reaches[pair]) for pair in arcs}
    return Layout(WIDTH, max(top - _GAP, 0), boxes, curves, tuple(boxes))


def _doors(arcs: Iterable[Pair], place: Mapping[str, int]) -> dict[str, list[Pair]]:
    """The arcs of each box from the top down, so that nested arcs do not cross.

    Of those that go up the nearest comes first, of those that go down the farthest.
    """
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in arcs:
        for slug in pair:
            found[slug].append(pair)

    def rank(slug: str, pair: Pair) -> tuple[int, int, bool]:
        away = place[pair[1] if pair[0] == slug else pair[0]] - place[slug]
        return (away > 0, -away, pair[0] == slug)

    for slug, pairs in found.items():
        pairs.sort(key=lambda pair: rank(slug, pair))
    return found


def _reaches(arcs: Sequence[Pair], place: Mapping[str, int]) -> dict[Pair, float]:
    """How far the handles of each arc stand out: the longer, the farther, no two alike."""
    ranked = sorted(arcs, key=lambda pair: (abs(place[pair[0]] - place[pair[1]]), place[pair[0]]))
    short, long = _REACH
    step = (long - short) / max(len(ranked) - 1, 1)
    return {pair: _BOX + short + step * at for at, pair in enumerate(ranked)}


def _arc(
    pair: Pair,
    boxes: Mapping[str, Rect],
    doors: Mapping[str, Sequence[Pair]],
    reach: float,
) -> Curve:
    start, end = (_door(boxes[slug], doors[slug].index(pair), len(doors[slug])) for slug in pair)
    tip = (_BOX, end)
    return Curve(((_BOX, start), (reach, start), (reach, end), (_BOX + HEAD, end)), tip, 0.5)


def _door(box: Rect, at: int, count: int) -> float:
    return box.y + (at - (count - 1) / 2) * _DOOR
