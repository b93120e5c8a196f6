"""Writes a printed sheet as PDF: vectors, an embedded font, and link annotations."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.drawing.poster.shapes import (
    Disc,
    Panel,
    Patch,
    ShapeGroup,
    Sheet,
    SheetShape,
    Stroke,
    Words,
)
from app.drawing.poster.svg import rounded
from app.drawing.svg import Point, between

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_REGULAR, _BOLD = "DoorklikVera", "DoorklikVera-Bold"
_FILES = {_REGULAR: "Vera.ttf", _BOLD: "VeraBd.ttf"}


def sheet_pdf(sheet: Sheet, author: str = "") -> bytes:
    """Return the PDF of one page. The same sheet always gives the same bytes: no date, no id."""
    from reportlab.lib.units import mm  # noqa: PLC0415 - loaded where a PDF is asked for
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    register_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, (sheet.width * mm, sheet.height * mm), pageCompression=1, invariant=1)
    canvas.setTitle(sheet.title)
    canvas.setAuthor(author)
    canvas.scale(mm, mm)
    page = _Page(canvas, sheet.height)
    for group in sheet.groups:
        page.group(group)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def register_fonts() -> None:
    """Make the fonts of a printed sheet known to reportlab, once."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    for name, file in _FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, file))


class _Page:
    """Draws shapes with y growing downwards, as they are given."""

    def __init__(self, canvas: "Canvas", height: float) -> None:
        self.canvas, self.height = canvas, height

    def group(self, group: ShapeGroup) -> None:
        for shape in group.shapes:
            self._draw(shape)
        for area in group.areas if group.href else ():
            low = self.height - area.y - area.height
            rect = (area.x, low, area.x + area.width, low + area.height)
            self.canvas.linkURL(group.href, rect, relative=1, thickness=0)

    def _draw(self, shape: SheetShape) -> None:
        draw: dict[type, Callable[[Any], None]] = {
            Panel: self._panel,
            Words: self._words,
            Stroke: self._stroke,
            Patch: self._patch,
            Disc: self._disc,
        }
        draw[type(shape)](shape)

    def _panel(self, panel: Panel) -> None:
        area = panel.area
        self._look(panel.fill, panel.stroke, panel.line)
        self.canvas.roundRect(
            area.x, self.height - area.y - area.height, area.width, area.height, panel.radius,
            stroke=int(panel.stroke != "none"), fill=1,
        )  # fmt: skip

    def _words(self, words: Words) -> None:
        self.canvas.setFillColor(words.fill)
        self.canvas.setFont(_BOLD if words.bold else _REGULAR, words.size)
        write = self.canvas.drawCentredString if words.middle else self.canvas.drawString
        write(words.at[0], self.height - words.at[1], words.text)

    def _stroke(self, stroke: Stroke) -> None:
        self._look(stroke.colour, stroke.colour, stroke.line)
        self.canvas.setDash([*stroke.dashes] if stroke.dashed else [])
        path = self.canvas.beginPath()
        (at,), *pieces = rounded(stroke.points, stroke.radius)
        path.moveTo(*self._at(at))
        for piece in pieces:
            if len(piece) == 1:
                path.lineTo(*self._at(piece[0]))
            else:
                path.curveTo(*self._cubic(at, *piece))
            at = piece[-1]
        self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.setDash([])

    def _cubic(self, start: Point, over: Point, end: Point) -> tuple[float, ...]:
        """A quadratic curve as the cubic one that PDF knows."""
        one = between(start, over, 2 / 3)
        other = between(end, over, 2 / 3)
        return (*self._at(one), *self._at(other), *self._at(end))

    def _patch(self, patch: Patch) -> None:
        self.canvas.setFillColor(patch.fill)
        path = self.canvas.beginPath()
        first, *rest = patch.points
        path.moveTo(*self._at(first))
        for point in rest:
            path.lineTo(*self._at(point))
        path.close()
        self.canvas.drawPath(path, stroke=0, fill=1)

    def _disc(self, disc: Disc) -> None:
        self._look(disc.fill, disc.stroke, disc.line)
        self.canvas.circle(*self._at(disc.centre), disc.radius, stroke=1, fill=1)

    def _look(self, fill: str, stroke: str, line: float) -> None:
        self.canvas.setFillColor(fill)
        if stroke != "none":
            self.canvas.setStrokeColor(stroke)
        self.canvas.setLineWidth(line)

    def _at(self, point: Point) -> Point:
        return point[0], self.height - point[1]
