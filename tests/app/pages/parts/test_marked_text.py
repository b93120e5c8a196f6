"""A text is cut where highlights begin and end, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from app.pages.parts.marked_text import Highlight, cut, explained
from corpus.model import Abbreviation

GI = Abbreviation("GI", "gecertificeerde instelling", (1, 1))
ROLES = st.sampled_from(["cause", "cue", "effect"])
HIGHLIGHTS = st.lists(
    st.builds(Highlight, st.integers(-5, 60), st.integers(-5, 60), ROLES), max_size=6
)


@given(st.text(max_size=50), HIGHLIGHTS)
def test_the_pieces_together_are_the_text(text: str, highlights: list[Highlight]) -> None:
    assert "".join(piece.text for piece in cut(text, highlights, [GI])) == text


@given(st.text(min_size=1, max_size=50), HIGHLIGHTS)
def test_each_character_has_the_roles_of_the_marks_over_it(
    text: str, highlights: list[Highlight]
) -> None:
    at = 0
    for piece in cut(text, highlights):
        for place in range(at, at + len(piece.text)):
            over = {
                highlight.role
                for highlight in highlights
                if highlight.start <= place < highlight.end
            }
            assert set(piece.roles) == over
        at += len(piece.text)


def test_a_label_opens_where_its_mark_begins_only() -> None:
    pieces = cut("abcdef", [Highlight(0, 4, "cause"), Highlight(2, 6, "effect")])
    assert [(p.text, p.roles, p.opens) for p in pieces] == [
        ("ab", ("cause",), ("cause",)),
        ("cd", ("cause", "effect"), ("effect",)),
        ("ef", ("effect",), ()),
    ]


def test_an_abbreviation_carries_its_expansion() -> None:
    pieces = cut("de GI's wachten", [], [GI])
    assert [(p.text, p.expansion) for p in pieces[0].parts] == [
        ("de ", None),
        ("GI", "gecertificeerde instelling"),
        ("'s wachten", None),
    ]


def test_abbreviations_of_a_text_are_listed_once() -> None:
    assert explained("GI en GI's, maar geen GIS", [GI]) == (GI,)
