"""Numbers, dates and lists the Dutch way."""

import datetime
from collections.abc import Sequence

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def number(value: int) -> str:
    """A whole number with points.

    >>> number(2534)
    '2.534'
    """
    return f"{value:,}".replace(",", ".")


def count(value: int, one: str, more: str) -> str:
    """A number with its noun.

    >>> count(1, "citaat", "citaten"), count(1200, "citaat", "citaten")
    ('1 citaat', '1.200 citaten')
    """
    return f"{number(value)} {one if value == 1 else more}"


def quotes(value: int) -> str:
    """So many quotes.

    >>> quotes(0)
    '0 citaten'
    """
    return count(value, "citaat", "citaten")


def remain(value: int) -> str:
    """So many quotes are left, as the middle of a sentence.

    >>> remain(1), remain(2)
    ('blijft er 1 citaat', 'blijven er 2 citaten')
    """
    return f"{'blijft' if value == 1 else 'blijven'} er {quotes(value)}"


def day(value: datetime.date) -> str:
    """A date in words.

    >>> day(datetime.date(2026, 3, 25))
    '25 maart 2026'
    """
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def enumerate_words(words: Sequence[str], last: str = "en") -> str:
    """Words as a list in a sentence.

    >>> enumerate_words(["a", "b", "c"])
    'a, b en c'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def lines(first: int, last: int) -> str:
    """Lines of a file.

    >>> lines(12, 12), lines(12, 14)
    ('regel 12', 'regels 12–14')
    """
    return f"regel {number(first)}" if first == last else f"regels {number(first)}–{number(last)}"


def capital(words: str) -> str:
    """The same words with a capital first, the rest as it is."""
    return words[:1].upper() + words[1:]


def inside(label: str) -> str:
    """A label inside a sentence: abbreviations keep their capitals.

    >>> inside("Hoge werkdruk"), inside("GGZ sluit niet aan")
    ('hoge werkdruk', 'GGZ sluit niet aan')
    """
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def sure(score: float) -> str:
    """How sure the computer is, from a score of 0 to 1.

    >>> sure(0.724)
    '72\u00a0%'
    """
    return f"{round(score * 100)}\u00a0%"
