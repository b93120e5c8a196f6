"""Tags by section: a quote in a section that a node draws on is probably about that node."""

from collections.abc import Iterable

from graph.schema.model import Node


def section_tags(section_number: str, nodes: Iterable[Node]) -> list[str]:
    """Slugs, in the order of ``nodes``, of those that draw on this section or on a parent of it.

    A node that draws on ``7.1`` also covers ``7.1.4``; one that draws on ``7.1.4`` says nothing
    about the rest of ``7.1``.
    """
    return [node.slug for node in nodes if any(covers(s, section_number) for s in node.sections)]


def covers(drawn_on: str, section_number: str) -> bool:
    """Whether ``section_number`` is ``drawn_on`` itself or lies inside it (``7.1`` in ``7``)."""
    return section_number == drawn_on or section_number.startswith(f"{drawn_on}.")
