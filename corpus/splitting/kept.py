"""A text that is cut and knows, of each character that is left, where it stood."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Keep = Callable[[re.Match[str]], tuple[int, int]]
"""What of a match is kept: a half-open range of the text that was matched in."""

_LINE_END = re.compile(r"-\s|(?<=-)\s")
"""What is cut where a word went on over the end of a line."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a text; ``places`` holds the place of each character in the whole."""

    text: str
    places: Sequence[int]

    @classmethod
    def whole(cls, text: str) -> "Kept":
        """Nothing was cut yet."""
        return cls(text, range(len(text)))

    def cut(self, pattern: re.Pattern[str], keep: Keep) -> "Kept":
        """Cut out all matches but what ``keep`` says of each.

        >>> Kept.whole("een *sterk* woord").cut(re.compile(r"[*](.*)[*]"), lambda m: m.span(1)).text
        'een sterk woord'
        """
        ranges, at = [], 0
        for match in pattern.finditer(self.text):
            ranges += [(at, match.start()), keep(match)]
            at = match.end()
        return self._of((*ranges, (at, len(self.text)))) if ranges else self

    def strip(self) -> "Kept":
        """Without white space around it.

        >>> Kept.whole("  ja ").strip()
        Kept(text='ja', places=range(2, 4))
        """
        start = len(self.text) - len(self.text.lstrip())
        end = max(start, len(self.text.rstrip()))
        return Kept(self.text[start:end], self.places[start:end])

    def rejoined(self, words: str) -> "Kept | None":
        """Without the hyphens and spaces of line ends that ``words`` lacks; None if more differs.

        >>> Kept.whole("be- scherm").rejoined("bescherm")
        Kept(text='bescherm', places=[0, 1, 4, 5, 6, 7, 8, 9])
        """
        ranges, at = [], 0
        for letter in words:
            if self.text[at : at + 1] != letter:
                end = _LINE_END.match(self.text, at)
                if end is None or self.text[end.end() : end.end() + 1] != letter:
                    return None
                at = end.end()
            ranges.append((at, at + 1))
            at += 1
        return self._of(ranges) if at == len(self.text) else None

    def _of(self, ranges: Sequence[tuple[int, int]]) -> "Kept":
        text = "".join(self.text[start:end] for start, end in ranges)
        return Kept(text, [place for start, end in ranges for place in self.places[start:end]])
