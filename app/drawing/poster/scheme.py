"""What a printed scheme shows, and on which paper."""

from collections.abc import Callable
from dataclasses import dataclass

from app.drawing.colours import ThemeColour
from graph.schema.model import Polarity


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in landscape, in millimetres. ``minimum`` is the usual least number of quotes of a
    link to be drawn; ``box`` the share of a cell that its box fills; ``scale`` sizes lines and
    small print, ``label`` is the size of a node's name.
    """

    name: str
    width: float
    height: float
    minimum: int
    box: tuple[float, float]
    scale: float
    label: float


# A3 is half of A1 in each direction; its print is a little larger than half, to be legible, and so
# boxes take more of their cells and fewer links fit between them: of 716 links 222 have two quotes
# or more, 98 three or more.
PAPERS = {
    "A1": Paper("A1", 841, 594, 2, (0.70, 0.62), 1.0, 3.3),
    "A3": Paper("A3", 420, 297, 3, (0.80, 0.74), 0.55, 1.95),
}


@dataclass(frozen=True, slots=True)
class PosterTheme:
    """A theme; ``number`` is its place in the overview, from 1."""

    slug: str
    label: str
    number: int
    colour: ThemeColour


@dataclass(frozen=True, slots=True)
class PosterNode:
    """A node with its number of distinct quotes and the numbers of its sections, in order."""

    slug: str
    label: str
    theme: str
    kind: str
    quotes: int
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PosterLink:
    """A link with its number of distinct supporting quotes."""

    cause: str
    effect: str
    polarity: Polarity
    quotes: int


@dataclass(frozen=True, slots=True)
class PosterScheme:
    """The whole scheme and the words around it.

    ``imprint`` are the lines under the title: versions, date, permanent address.
    """

    title: str
    imprint: tuple[str, ...]
    core: str
    themes: tuple[PosterTheme, ...]
    nodes: tuple[PosterNode, ...]
    links: tuple[PosterLink, ...]


@dataclass(frozen=True, slots=True)
class PosterAddresses:
    """Gives full addresses: of the scheme, of a theme and a node by slug, of a link by its ends."""

    home: str
    theme: Callable[[str], str]
    node: Callable[[str], str]
    link: Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Pen:
    """What everything on a sheet is drawn with."""

    paper: Paper
    addresses: PosterAddresses

    @property
    def scale(self) -> float:
        """Millimetres for each millimetre of the largest paper."""
        return self.paper.scale
