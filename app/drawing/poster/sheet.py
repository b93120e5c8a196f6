"""Draws the whole scheme on one sheet: themes as blocks, nodes as boxes, links as lines between.

Nothing here knows an address: the caller gives functions that do. The words are Dutch, as on the
pages. A link with fewer quotes than asked is not drawn; the sheet says how many those are, and
each box how many of its own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from app.drawing.poster.boxes import NodeBox, ground_group, heading_group, node_group
from app.drawing.poster.grid import Cell, Grid, lay_out
from app.drawing.poster.lanes import Measures, draw_lines
from app.drawing.poster.legend import legend_groups
from app.drawing.poster.lines import LINES, line_width, link_group
from app.drawing.poster.routes import LinkEnds, find_routes
from app.drawing.poster.scheme import (
    Paper,
    Pen,
    PosterAddresses,
    PosterLink,
    PosterScheme,
    PosterTheme,
)
from app.drawing.poster.shapes import Area, ShapeGroup, Sheet
from app.drawing.screen.diagram import arrow_width
from app.drawing.svg import Point

_MARGIN = 10.0
"""White around the sheet, in millimetres at scale 1: what printers cannot reach, and a little."""

_HEAD = 46.0
"""The height of title and legend: what the texts of the legend need in a third of the width."""

_HEADINGS = 0.36
"""The height of a band's headings, in cells: two lines of a theme's name."""

_FLATTER = 0.74
"""The height of a cell, in widths, that suits names best: columns and rows are shared out as if the
sheet were so much narrower."""

_AIR = 0.8
"""Millimetres at scale 1 between a box and the nearest lane, beside room for an arrow's head."""

_SIDE, _RISE, _FALL = 0.46, 0.40, 0.44
"""How far a theme's ground reaches into the channels around it, as shares of their breadth: less
than half beside, so that two grounds never touch; less above, where the outer lanes run."""


def draw_sheet(
    scheme: PosterScheme, paper: Paper, addresses: PosterAddresses, minimum: int | None = None
) -> Sheet:
    """Return the sheet. ``minimum`` quotes a link must have to be drawn, by default the paper's.

    Raises GraphError when there is no node.
    """
    minimum = paper.minimum if minimum is None else minimum
    links = sorted(
        (link for link in scheme.links if link.quotes >= minimum and link.cause != link.effect),
        key=lambda link: (-link.quotes, link.cause, link.effect),
    )
    field, pen = _field(paper), Pen(paper, addresses)
    grid = _grid(scheme, links, field)
    measures = _measures(grid, paper, field)
    routes = find_routes(grid, [(link.cause, link.effect) for link in links], *_cell(grid, field))
    widths = {(link.cause, link.effect): line_width(link.quotes, paper) for link in links}
    lines = draw_lines(grid, routes, measures, widths)
    grounds = _grounds(scheme, grid, measures, field, paper)
    head = Area(field.x, _MARGIN * paper.scale, field.width, _HEAD * paper.scale)
    groups = (
        *(ground_group(theme, area, paper) for theme, area in grounds),
        *_links(scheme, links, lines, pen),
        *(heading_group(theme, area, pen) for theme, area in grounds),
        *_nodes(scheme, links, grid, measures, pen),
        *legend_groups(scheme, head, pen, minimum, len(links)),
    )
    return Sheet(paper.width, paper.height, scheme.title, groups)


def _links(
    scheme: PosterScheme,
    links: Sequence[PosterLink],
    lines: Mapping[LinkEnds, tuple[Point, ...]],
    pen: Pen,
) -> Iterator[ShapeGroup]:
    """The links, the strongest on top."""
    nodes = {node.slug: node for node in scheme.nodes}
    colours = {theme.slug: theme.colour.line for theme in scheme.themes}
    for link in reversed(links):
        ends = nodes[link.cause], nodes[link.effect]
        line = lines[link.cause, link.effect]
        yield link_group(link, ends, line, colours[ends[0].theme], pen)


def _nodes(
    scheme: PosterScheme,
    links: Sequence[PosterLink],
    grid: Grid,
    measures: Measures,
    pen: Pen,
) -> Iterator[ShapeGroup]:
    undrawn = _undrawn(scheme, links)
    colours = {theme.slug: theme.colour.line for theme in scheme.themes}
    for node in scheme.nodes:
        box = NodeBox(
            node,
            measures.box(grid.cells[node.slug]),
            colours[node.theme],
            undrawn[node.slug],
            core=node.slug == scheme.core,
        )
        yield node_group(box, pen)


def _grounds(
    scheme: PosterScheme, grid: Grid, measures: Measures, field: Area, paper: Paper
) -> list[tuple[PosterTheme, Area]]:
    themes = {theme.slug: theme for theme in scheme.themes}
    found = []
    for block in grid.blocks:
        corner = measures.box((block.column, block.row))
        far = measures.box((block.column + block.columns - 1, block.row + block.rows - 1))
        found.append((themes[block.theme], _round(corner, far, grid, field, paper)))
    return found


def _field(paper: Paper) -> Area:
    """The part of the sheet for the grid, under the title and the legend."""
    margin, head = _MARGIN * paper.scale, _HEAD * paper.scale
    top = margin + head
    return Area(margin, top, paper.width - 2 * margin, paper.height - top - margin)


def _grid(scheme: PosterScheme, links: list[PosterLink], field: Area) -> Grid:
    themes = {
        theme.slug: [node.slug for node in scheme.nodes if node.theme == theme.slug]
        for theme in scheme.themes
    }
    weights = {(link.cause, link.effect): arrow_width(link.quotes) for link in links}
    return lay_out(themes, weights, field.width / field.height * _FLATTER, _HEADINGS)


def _cell(grid: Grid, field: Area) -> tuple[float, float]:
    """The width and height of a cell; a block of headings stands over every band."""
    return field.width / grid.columns, field.height / (grid.bands * (grid.rows + _HEADINGS))


def _measures(grid: Grid, paper: Paper, field: Area) -> Measures:
    width, height = _cell(grid, field)
    share_x, share_y = paper.box
    free_x, free_y = width * (1 - share_x), height * (1 - share_y)
    headings = height * _HEADINGS

    def top(row: int) -> float:
        """The upper edge of a row of cells."""
        return field.y + row * height + (row // grid.rows + 1) * headings

    def channel(row: int) -> float:
        """The middle of the channel over a row: over the headings, where a band begins."""
        return top(row) - headings if row % grid.rows == 0 else top(row)

    def box(cell: Cell) -> Area:
        column, row = cell
        x, y = field.x + column * width + free_x / 2, top(row) + free_y / 2
        return Area(x, y, width - free_x, height - free_y)

    head = LINES.head * paper.scale
    return Measures(
        column=lambda number: field.x + number * width,
        row=channel,
        box=box,
        wide=free_x - 2 * head - _AIR * paper.scale,
        high=free_y - 2 * head - _AIR * paper.scale,
        gap=LINES.gap * paper.scale,
    )


def _round(corner: Area, far: Area, grid: Grid, field: Area, paper: Paper) -> Area:
    """The ground of a block: around its boxes and its heading, clear of the outer channels."""
    _, height = _cell(grid, field)
    free_x, free_y = corner.width * (1 / paper.box[0] - 1), height * (1 - paper.box[1])
    side, rise = free_x * _SIDE, height * _HEADINGS + free_y * _RISE
    x, y = corner.x - side, corner.y - rise
    low = far.y + far.height + free_y * _FALL
    return Area(x, y, far.x + far.width + side - x, low - y)


def _undrawn(scheme: PosterScheme, drawn: Sequence[PosterLink]) -> Mapping[str, int]:
    """How many links of a node are not on the sheet."""
    every = Counter(end for link in scheme.links for end in (link.cause, link.effect))
    every.subtract(end for link in drawn for end in (link.cause, link.effect))
    return every
