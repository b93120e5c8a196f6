"""A box on paper tells a problem from a cause, and shows the core of the scheme."""

from app.drawing.colours import DEEP, PAPER, theme_colours
from app.drawing.poster.boxes import NodeBox, node_group
from app.drawing.poster.scheme import PAPERS, Pen, PosterAddresses, PosterNode
from app.drawing.poster.shapes import Area, Panel, Words

PEN = Pen(PAPERS["A1"], PosterAddresses("/", str, str, lambda cause, effect: cause + effect))
LINE = theme_colours([""])[0].line


def _box(kind: str, *, core: bool = False) -> tuple[Panel, list[Words]]:
    node = PosterNode("stress", "Stress", "gezin", kind, 3, ("1.1",))
    group = node_group(NodeBox(node, Area(0, 0, 60, 40), LINE, 0, core), PEN)
    panel, *words = group.shapes
    assert isinstance(panel, Panel)
    return panel, [shape for shape in words if isinstance(shape, Words)]


def test_a_problem_has_a_bold_name_and_a_thicker_border() -> None:
    (problem, name), (cause, other) = _box("problem"), _box("cause")
    assert (name[0].text, name[0].bold, other[0].bold) == ("Stress", True, False)
    assert problem.line > cause.line
    assert problem.stroke == cause.stroke == LINE


def test_the_core_is_dark_with_light_words() -> None:
    panel, words = _box("problem", core=True)
    assert panel.fill == DEEP
    assert {shape.fill for shape in words} == {PAPER}


def test_what_stands_in_a_box_stands_in_its_middle_from_top_to_bottom() -> None:
    _, words = _box("cause")
    assert [shape.text for shape in words] == ["Stress", "3 citaten", "§ 1.1"]
    assert {shape.at[0] for shape in words} == {30}
    heights = [shape.at[1] for shape in words]
    assert heights == sorted(set(heights))
