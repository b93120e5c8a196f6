"""The words of a claim are found again, in the source's text and in the cleaned one."""

from hypothesis import given
from hypothesis import strategies as st

from app.db.tables import ClaimRow
from app.pages.parts.marked_text import Highlight
from app.pages.parts.spans import claim_highlights, on_clean
from corpus.splitting.cleaning import clean_text
from graph.schema.model import Bearing, Origin, Status

TEXT = "Door stress <noot> ontstaat ruzie, en door ruzie stress."
CLEAN = "Door stress ontstaat ruzie, en door ruzie stress."


def _claim(cause: tuple[int, int], effect: tuple[int, int], cue: str) -> ClaimRow:
    return ClaimRow(
        id="claim",
        quote=1,
        cause="stress",
        effect="ruzie",
        polarity="+",
        bearing=Bearing.SUPPORTS,
        status=Status.CONFIRMED,
        origin=Origin.CURATED,
        score=1,
        cause_start=cause[0],
        cause_end=cause[1],
        effect_start=effect[0],
        effect_end=effect[1],
        cue=cue,
        kind="causal",
        explicit=True,
        negated=False,
        pipeline="",
    )


def test_the_cue_is_the_occurrence_nearest_to_both_ends() -> None:
    highlights = claim_highlights(TEXT, _claim((43, 48), (49, 55), "door"))
    assert TEXT[highlights[2].start : highlights[2].end] == "door"
    assert highlights[2].start == TEXT.index("door")


def test_a_cue_in_two_parts_is_marked_twice() -> None:
    highlights = claim_highlights(
        "Als er stress is, dan is er ruzie.", _claim((7, 13), (28, 33), "als … dan")
    )
    assert [
        (highlight.start, highlight.end) for highlight in highlights if highlight.role == "cue"
    ] == [(0, 3), (18, 21)]


def test_a_cue_that_is_not_in_the_text_is_not_marked() -> None:
    assert len(claim_highlights(TEXT, _claim((5, 11), (28, 33), "leidt tot"))) == 2


def test_marks_move_to_the_cleaned_words() -> None:
    start = TEXT.index("ruzie")
    (moved,) = on_clean(TEXT, CLEAN, [Highlight(start, start + 5, "effect")]) or ()
    assert CLEAN[moved.start : moved.end] == "ruzie"


def test_a_cleaned_text_with_other_words_is_refused() -> None:
    assert on_clean("stress", "ruzie", []) is None


def test_a_mark_whose_words_were_all_cut_is_dropped() -> None:
    start = TEXT.index("<noot>")
    assert on_clean(TEXT, CLEAN, [Highlight(start, start + 6, "cause")]) == ()


def test_of_words_that_stand_there_twice_the_marked_ones_are_found() -> None:
    text, clean = "<b>stress</b> na stress <noot> en stress", "stress na stress en stress"
    starts = [text.index("stress"), text.index("na ") + 3, text.rindex("stress")]
    moved = on_clean(text, clean, [Highlight(at, at + 6, "cause") for at in starts]) or ()
    assert [(highlight.start, highlight.end) for highlight in moved] == [(0, 6), (10, 16), (20, 26)]


@given(st.text(alphabet="ab <>*[]()", max_size=40), st.integers(0, 40), st.integers(1, 40))
def test_a_moved_mark_holds_words_of_the_mark_itself(text: str, start: int, length: int) -> None:
    clean = clean_text(text)
    moved = on_clean(text, clean, [Highlight(start, start + length, "cause")])
    assert moved is not None
    for highlight in moved:
        letters = iter(text[start : start + length])
        assert all(letter in letters for letter in clean[highlight.start : highlight.end])
