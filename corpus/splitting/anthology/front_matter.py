"""What the front matter of an anthology says of it: title, version, status, date."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.readers.lines import lines_of, written

SEARCHED_LINES = 60
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

_FIELD = re.compile(r"(versie|status|datum)\s*[:\t]\s*(\S.*)", re.IGNORECASE)
_TITLE = re.compile(r"bloemlezing\b[\s:]*(.*)", re.IGNORECASE)
_DATE = re.compile(rf"(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+(\d{{4}})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The anthology's own words on its title page; what it does not say is empty or None."""

    series: str
    title: str
    version: str
    status: str
    dated: str
    date: datetime.date | None

    @property
    def full_title(self) -> str:
        """Series and title as a reader cites them."""
        return f"{self.series}. Bloemlezing {self.title}" if self.series else self.title


def read_front_matter(text: str) -> FrontMatter | None:
    """The title page of an anthology; None where the text does not begin as one."""
    lines = [line.text for line in written(lines_of(text)[:SEARCHED_LINES])]
    place = next((i for i, line in enumerate(lines) if _TITLE.fullmatch(line)), None)
    if place is None:
        return None
    match = _TITLE.fullmatch(lines[place])
    title = (match[1] if match else "") or next(iter(lines[place + 1 :]), "")
    fields = _fields(lines[place + 1 :])
    dated = fields.get("datum", "")
    return FrontMatter(
        series=lines[place - 1] if place else "",
        title=title,
        version=fields.get("versie", ""),
        status=fields.get("status", ""),
        dated=dated,
        date=read_date(dated),
    )


def _fields(lines: Sequence[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in lines:
        match = _FIELD.fullmatch(line)
        if match:
            fields.setdefault(match[1].lower(), match[2])
    return fields


def read_date(text: str) -> datetime.date | None:
    """The first full Dutch date in the text (``25 maart 2026``), None where there is none."""
    match = _DATE.search(text)
    if match is None:
        return None
    try:
        return datetime.date(int(match[3]), MONTHS.index(match[2].lower()) + 1, int(match[1]))
    except ValueError:
        return None
