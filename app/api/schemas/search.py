"""The shapes of what search finds."""

from pydantic import Field

from app.api.schemas.base import Listing, Shape


class HitShape(Shape):
    """A quote that answers a question; ``why`` says what matched, ``marks`` where in ``clean``."""

    quote: str = Field(examples=["PO-1.1-1"])
    document: str = Field(examples=["PO"])
    section: str = Field(examples=["1.1"])
    text: str = Field(examples=["Door geldzorgen neemt de stress in huis toe."])
    clean: str
    lines: tuple[int, int] = Field(examples=[[4, 5]])
    score: float = Field(examples=[0.05])
    why: list[dict[str, str]] = Field(examples=[[{"kind": "word", "text": "stress"}]])
    marks: list[tuple[int, int]] = Field(examples=[[[26, 32]]])
    repeats: list[str]


class HitList(Listing):
    """A page of hits, best first."""

    question: str
    items: list[HitShape]
