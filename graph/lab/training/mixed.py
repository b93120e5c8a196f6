"""Make written passages more like real ones: two joined to one, notes, bullets and cut ends.

Written passages say one thing in two sentences; a real one often tells the problem before the
measure, carries the numbers of notes and breaks off at the end of a page.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

OTHER = "overig"
FIRST: Mapping[str, float] = {"probleem": 0.22, "maatregel": 0.5, "resultaat": 0.16, OTHER: 0.12}
"""How often a joined passage is first of all this: in a letter most are measures."""

SECOND: Mapping[str, Mapping[str, float]] = {
    "maatregel": {"probleem": 0.3, "maatregel": 0.5, "resultaat": 0.05, OTHER: 0.15},
    "probleem": {"probleem": 0.6, "maatregel": 0.3, "resultaat": 0.05, OTHER: 0.05},
    "resultaat": {"probleem": 0.1, "maatregel": 0.3, "resultaat": 0.6},
    OTHER: {"maatregel": 0.1, OTHER: 0.9},
}
"""What it is joined with."""

BULLETED, NOTED, CUT = 0.25, 0.2, 0.1
LONG = 25
"""Words of a passage that a page may cut."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, one or two stances, and how much it counts in training."""

    text: str
    stance: tuple[str, ...]
    counts: float = 1.0


def mixed(passages: Sequence[Passage], number: int, seed: int) -> Iterator[Passage]:
    """So many passages joined of two; the same ones for the same seed."""
    draw = random.Random(seed)
    by_stance: dict[str, list[Passage]] = {}
    for passage in passages:
        by_stance.setdefault(passage.stance[0], []).append(passage)
    for _ in range(number):
        first = draw.choices(list(FIRST), list(FIRST.values()))[0]
        second = draw.choices(list(SECOND[first]), list(SECOND[first].values()))[0]
        yield _joined(draw.choice(by_stance[first]), draw.choice(by_stance[second]), draw)


def _joined(first: Passage, second: Passage, draw: random.Random) -> Passage:
    """What stands beside something neutral is the stance of both; a measure often comes last."""
    stance = tuple(dict.fromkeys(first.stance + second.stance))
    told = tuple(s for s in stance if s != OTHER) or stance
    turned = first.stance[0] == "maatregel" and draw.random() < 0.7
    texts = (second.text, first.text) if turned else (first.text, second.text)
    return Passage(" ".join(texts), told[:2], max(first.counts, second.counts))


def worn(passages: Sequence[Passage], seed: int) -> Iterator[Passage]:
    """The passages with bullets, numbers of notes and cut ends here and there."""
    draw = random.Random(seed)
    for passage in passages:
        yield replace(passage, text=_worn(passage.text.strip(), draw))


def _worn(text: str, draw: random.Random) -> str:
    words = text.split()
    if draw.random() < CUT and len(words) > LONG:
        text = " ".join(words[: -draw.randint(3, 8)])
    if draw.random() < NOTED:
        number = draw.randint(1, 40)
        text = text.replace(". ", draw.choice((f".{number} ", f".<sup>{number}</sup> ")), 1)
    return f"· {text}" if draw.random() < BULLETED else text
