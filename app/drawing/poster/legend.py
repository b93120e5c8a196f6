"""Title, imprint and legend of the printed sheet, and what is not on it."""

from collections.abc import Sequence

from app.drawing import words
from app.drawing.colours import DEEP, INK, SOFT
from app.drawing.poster.boxes import box_shapes
from app.drawing.poster.lines import line_shapes
from app.drawing.poster.scheme import Paper, Pen, PosterScheme
from app.drawing.poster.shapes import Area, ShapeGroup, SheetShape, Words
from app.drawing.text import wrap

_TITLE_COLUMN, _COLUMN, _MIDDLE, _RIGHT = 1.12, 0.9, 1.16, 2.1
"""The columns of the head in thirds of its width: how wide the title's and the other two are, where
these begin. The title is set large, so it has more than a third."""

_TITLE, _SHRINK, _TITLE_LEADING = 9.5, 0.95, 1.2
"""The size of the title in millimetres at scale 1, twice a theme's name; by how much it shrinks
until it stands in two lines; the distance of those, in sizes."""

_IMPRINT, _TEXT, _HEADING, _LEADING = 3.4, 3.1, 4.0, 1.35
"""Sizes of imprint, legend and its heading (10, 9 and 11 points on A1); distance of lines."""

_SAMPLE, _SAMPLES, _MINUS_SAMPLE = 20, 5.2, 26
"""How long a line of the legend is, how many such columns fit beside one another, and the line
with a minus, which needs room for its sign."""

_KEY = (44, 15)
"""A box of the legend: as wide and high as one of the scheme on A1."""

_STEPS = ((1, words.quotes(1)), (2, "2–3"), (4, "4–7"), (8, "8–15"), (16, "16 of meer"))


def legend_groups(
    scheme: PosterScheme, area: Area, pen: Pen, minimum: int, drawn: int
) -> list[ShapeGroup]:
    """Return the head of the sheet, left to right: title and imprint, legend, what is left out."""
    paper, third = pen.paper, area.width / 3
    left = Area(area.x, area.y, third * _TITLE_COLUMN, area.height)
    middle = Area(area.x + third * _MIDDLE, area.y, third * _COLUMN, area.height)
    right = Area(area.x + third * _RIGHT, area.y, third * _COLUMN, area.height)
    title = ShapeGroup(_title(scheme, left, paper), pen.addresses.home, scheme.title, (left,))
    return [
        title,
        ShapeGroup(_legend(middle, paper)),
        ShapeGroup(_left_out(right, scheme, paper, drawn, minimum)),
    ]


def _title(scheme: PosterScheme, area: Area, paper: Paper) -> tuple[SheetShape, ...]:
    size = _TITLE * paper.scale
    while len(wrap(scheme.title, size, area.width, bold=True)) > 2:
        size *= _SHRINK
    shapes: list[SheetShape] = []
    y = area.y + size
    for line in wrap(scheme.title, size, area.width, bold=True):
        shapes.append(Words((area.x, y), line, size, True, DEEP))
        y += size * _TITLE_LEADING
    small = _IMPRINT * paper.scale
    shapes += _lines(scheme.imprint, (area.x, y - size * 0.35), small, area.width)
    return tuple(shapes)


def _lines(
    texts: Sequence[str], at: tuple[float, float], size: float, width: float, fill: str = SOFT
) -> list[SheetShape]:
    x, y = at
    shapes: list[SheetShape] = []
    for line in (line for text in texts for line in wrap(text, size, width)):
        shapes.append(Words((x, y), line, size, False, fill))
        y += size * _LEADING
    return shapes


def _legend(area: Area, paper: Paper) -> tuple[SheetShape, ...]:
    k = paper.scale
    size = _TEXT * k
    shapes: list[SheetShape] = [
        Words((area.x, area.y + _HEADING * k), "Zo leest u dit schema", _HEADING * k, True)
    ]
    for n, (quotes, text) in enumerate(_STEPS):
        x, y = area.x + n * area.width / _SAMPLES, area.y + 11 * k
        line = ((x, y), (x + _SAMPLE * k, y))
        shapes += line_shapes(line, quotes, SOFT, paper, minus=False)
        shapes.append(Words((x, y + 5 * k), text, size, False, INK))
    y = area.y + 23 * k
    line = ((area.x, y), (area.x + _MINUS_SAMPLE * k, y))
    shapes += line_shapes(line, 3, SOFT, paper, minus=True)
    texts = (
        "Een pijl loopt van oorzaak naar gevolg: meer van het een geeft meer van het ander.",
        "Hoe dikker, hoe meer citaten. De kleur is die van het thema van de oorzaak.",
    )
    minus = "Streepjes en een min: meer van het een geeft minder van het ander."
    shapes += _lines((minus,), (area.x + 30 * k, y + 1 * k), size, area.width - 30 * k, INK)
    shapes += _lines(texts, (area.x, y + 9 * k), size, area.width, INK)
    return tuple(shapes)


def _left_out(
    area: Area, scheme: PosterScheme, paper: Paper, drawn: int, minimum: int
) -> tuple[SheetShape, ...]:
    k, links = paper.scale, len(scheme.links)
    line = scheme.themes[0].colour.line
    small = ("12 citaten · +3", "§ 3.10, 6.1.3")
    box = Area(area.x, area.y + 1 * k, _KEY[0] * k, _KEY[1] * k)
    cause = Area(area.x, area.y + 19 * k, _KEY[0] * k, _KEY[1] * k)
    shapes = [
        *box_shapes(box, "Probleem", small, line, paper, problem=True),
        *box_shapes(cause, "Oorzaak", small, line, paper, problem=False),
    ]
    rest = links - drawn
    texts = (
        "In elk vak: het aantal citaten over dit onderwerp, het aantal verbanden dat hier niet"
        " is getekend (+3) en de paragrafen van de bloemlezing (§). Klik op een vak of pijl voor"
        " de citaten.",
        f"Getekend: {drawn} van de {links} verbanden, die met ten minste"
        f" {words.quotes(max(minimum, 1))}." + (f" Niet getekend: {rest}." if rest else ""),
        "Citaten zijn meningen en ervaringen; niemand heeft ze op feiten gecontroleerd. Dat een"
        " pijl ontbreekt, zegt niet dat er geen verband is.",
    )
    x = area.x + 48 * k
    shapes += _lines(texts, (x, area.y + 4 * k), _TEXT * k, area.x + area.width - x, INK)
    return tuple(shapes)
