"""Places from Graphviz's ``dot``, kept in time by its own limits."""

import json
import threading
from collections.abc import Iterable, Mapping
from typing import Any

import pygraphviz

from app.drawing.screen.geometry import HEAD, Curve, Layout, Pair, Rect, Size
from app.drawing.svg import Point

_INCH = 72
_CURVED = 120
"""With more arrows than this all are straight: laying curves would take seconds."""

_ONE_AT_A_TIME = threading.Lock()
"""Graphviz keeps its state in the process; a web server draws from many threads."""

_LIMITS = {"nslimit": 2, "nslimit1": 2, "mclimit": 1}
"""Rounds of dot's network simplex and of its crossing reduction: without them a dense graph of
some hundreds of arrows takes many seconds."""


def layered(sizes: Mapping[str, Size], arrows: Mapping[Pair, int]) -> Layout:
    """Return dot's layered layout, with boxes of exactly these sizes."""
    with _ONE_AT_A_TIME:
        plan = json.loads(_graph(sizes, arrows).draw(format="json", prog="dot"))
    return _read(plan, sizes, arrows)


def _graph(sizes: Mapping[str, Size], arrows: Mapping[Pair, int]) -> pygraphviz.AGraph:
    splines = "true" if len(arrows) <= _CURVED else "line"
    graph = pygraphviz.AGraph(directed=True, strict=True)
    graph.graph_attr.update(splines=splines, ranksep=0.9, nodesep=0.35, **_LIMITS)
    graph.node_attr.update(shape="box", fixedsize="true", label="")
    graph.edge_attr.update(arrowsize=HEAD / 10)
    for slug, (width, height) in sizes.items():
        graph.add_node(slug, width=width / _INCH, height=height / _INCH)
    for pair, width in arrows.items():
        graph.add_edge(*pair, weight=width)
    return graph


def _read(plan: dict[str, Any], sizes: Mapping[str, Size], arrows: Iterable[Pair]) -> Layout:
    _, _, width, height = map(float, plan["bb"].split(","))
    objects = plan.get("objects", [])
    centres = {item["name"]: _point(item["pos"], height) for item in objects}
    names = [item["name"] for item in objects]
    found = {
        (names[edge["tail"]], names[edge["head"]]): _curve(edge["pos"], height)
        for edge in plan.get("edges", [])
    }
    boxes = {slug: Rect(*centres[slug], *size) for slug, size in sizes.items()}
    rows = sorted(boxes, key=lambda slug: (round(boxes[slug].y), boxes[slug].x))
    return Layout(width, height, boxes, {pair: found[pair] for pair in arrows}, tuple(rows))


def _curve(pos: str, height: float) -> Curve:
    tip, *points = pos.removeprefix("e,").split(" ")
    return Curve(tuple(_point(point, height) for point in points), _point(tip, height))


def _point(text: str, height: float) -> Point:
    x, y = map(float, text.split(","))
    return x, height - y
