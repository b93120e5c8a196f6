import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drawing.screen.columns import Column, three_columns
from app.drawing.screen.geometry import Layout, Rect
from app.drawing.screen.layout import box_size, place
from app.drawing.screen.ring import ring
from app.drawing.text import SANS, text_width, wrap_evenly

SIZES = {"a": (120.0, 42.0), "b": (160.0, 62.0), "c": (110.0, 42.0), "d": (110.0, 42.0)}
ARROWS = {("a", "b"): 1, ("b", "a"): 2, ("b", "c"): 5}
PLANS = [place(SIZES, ARROWS), ring(SIZES, ARROWS)]
SIDES = st.lists(st.tuples(st.integers(40, 300), st.integers(20, 90)), max_size=13)
LABELS = st.text("abc deW-", max_size=60)


def _apart(one: Rect, other: Rect) -> bool:
    return (
        abs(one.x - other.x) >= (one.width + other.width) / 2
        or abs(one.y - other.y) >= (one.height + other.height) / 2
    )


def _assert_sound(plan: Layout) -> None:
    boxes = list(plan.boxes.values())
    for at, box in enumerate(boxes):
        assert all(_apart(box, other) for other in boxes[at + 1 :])
        assert box.x - box.width / 2 >= -1
        assert box.x + box.width / 2 <= plan.width + 1
        assert box.y + box.height / 2 <= plan.height + 1
    for curve in plan.curves.values():
        assert len(curve.points) % 3 == 1


@given(LABELS)
def test_a_label_fits_its_box(label: str) -> None:
    lines = wrap_evenly(label)
    width, height = box_size(lines)
    assert width > max(text_width(line, 16, SANS) for line in lines)
    assert height >= 20 * len(lines)


@pytest.mark.parametrize("plan", PLANS)
def test_boxes_stand_apart_and_inside_the_drawing(plan: Layout) -> None:
    _assert_sound(plan)
    assert list(plan.boxes) == list(SIZES)
    assert sorted(plan.reading) == sorted(SIZES)
    assert list(plan.curves) == list(ARROWS)


@pytest.mark.parametrize("plan", PLANS)
def test_an_arrow_runs_from_border_to_border(plan: Layout) -> None:
    for (cause, effect), curve in plan.curves.items():
        for slug, point in ((cause, curve.points[0]), (effect, curve.tip)):
            box = plan.boxes[slug]
            off = max(abs(point[0] - box.x) - box.width / 2, abs(point[1] - box.y) - box.height / 2)
            assert abs(off) < 2


def test_layers_follow_the_arrows() -> None:
    boxes = place(SIZES, {("a", "b"): 1, ("b", "c"): 1}).boxes
    assert boxes["a"].y < boxes["b"].y < boxes["c"].y


def test_the_same_question_gives_the_same_layout() -> None:
    assert place(SIZES, ARROWS) == place(SIZES, ARROWS)


def test_without_graphviz_boxes_stand_in_a_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert place(SIZES, ARROWS) == ring(SIZES, ARROWS)


def test_nothing_to_draw_is_no_mistake() -> None:
    assert not place({}, {}).boxes
    assert not ring({}, ()).boxes


def test_many_arrows_are_laid_in_time() -> None:
    sizes = {f"n{n}": (150.0, 62.0) for n in range(60)}
    arrows = {(f"n{n}", f"n{(n * step + 7) % 60}"): 1 for n in range(60) for step in (3, 5, 7)}
    plan = place(sizes, {pair: 1 for pair in arrows if pair[0] != pair[1]})
    assert all(math.isfinite(box.x) for box in plan.boxes.values())


@given(SIDES, SIDES)
def test_columns_stand_apart_and_their_arrows_do_not_cross(
    causes: list[tuple[float, float]], effects: list[tuple[float, float]]
) -> None:
    left = {f"l{n}": size for n, size in enumerate(causes)}
    right = {f"r{n}": size for n, size in enumerate(effects)}
    plan = three_columns(
        Column(left, list(left)[:12]), "middle", (150, 42), Column(right, list(right)[:12])
    )
    _assert_sound(plan)
    doors = [plan.curves[slug, "middle"].tip[1] for slug in list(left)[:12]]
    assert doors == sorted(doors)
    assert all(abs(y - plan.boxes["middle"].y) < plan.boxes["middle"].height / 2 for y in doors)
