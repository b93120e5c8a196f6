"""A node that draws on a section covers what lies inside it, and no neighbours."""

from graph.schema.model import Node
from graph.tagging import section_tags
from graph.tagging.sections import covers


def test_nodes_that_draw_on_a_section_or_its_parent(nodes: list[Node]) -> None:
    assert section_tags("6.1.4", nodes) == ["personeelsverloop"]
    assert section_tags("6.3", nodes) == ["hoge-werkdruk"]
    assert section_tags("6", nodes) == []


def test_numbers_that_start_alike_are_neighbours() -> None:
    assert covers("3.1", "3.1.2")
    assert not covers("3.1", "3.10")
    assert not covers("3.1.2", "3.1")
