"""What a chain of links comes to: its sign, its weakest link, and who tells it whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.ids import section_address
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.schema.model import Polarity

_LEVELS = ("chapter", "paragraph", "subparagraph")


@dataclass(frozen=True, slots=True)
class Teller:
    """A single place that tells a chain whole.

    ``by`` is quote, subparagraph, paragraph, chapter or document; ``address`` names it.
    """

    by: str
    address: str


def turned(sign: Polarity) -> Polarity:
    """Return the opposite sign."""
    return "+" if sign == "-" else "-"


def sign_of(links: Iterable[LinkEvidence]) -> Polarity:
    """Return the sign of a chain of links: an odd number of ``-`` turns it.

    >>> less = LinkEvidence("hulp", "ruzie", "-")
    >>> sign_of([less]), sign_of([less, less])
    ('-', '+')
    """
    turns = sum(link.polarity == "-" for link in links)
    return "-" if turns % 2 else "+"


def weakest_of(costs: list[int]) -> int:
    """Return the index of the link with the least evidence, the first of equals."""
    return costs.index(max(costs))


def told_whole(steps: Iterable[LinkEvidence]) -> tuple[Teller, ...]:
    """Return every single place whose quotes support all steps, the smallest places first.

    A statement and its repeats are one quote, named by the first address. A chain that no place
    tells is stitched together from several.
    """
    told = [_tellers(step.supports) for step in steps]
    if not told:
        return ()
    common = set(told[0]).intersection(*told[1:])
    ranks = ("quote", *reversed(_LEVELS), "document")
    found = [key for key in told[0] if key in common]
    found.sort(key=lambda key: ranks.index(key[0]))
    return tuple(Teller(by, told[0][by, key]) for by, key in found)


def _tellers(claims: Iterable[ClaimRef]) -> dict[tuple[str, str], str]:
    """Everything that tells a step: (kind, identity) to address."""
    tellers: dict[tuple[str, str], str] = {}
    for claim in claims:
        tellers.setdefault(("quote", claim.repeat_key), claim.quote)
        tellers["document", claim.document] = claim.document
        parts = claim.section.split(".") if claim.section else []
        for depth, level in enumerate(_LEVELS[: len(parts)], start=1):
            address = section_address(claim.document, ".".join(parts[:depth]))
            tellers[level, address] = address
    return tellers
