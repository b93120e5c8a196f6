"""Patterns are found where they stand, the longest first."""

from graph.tagging.claims.cues import Cue
from graph.tagging.claims.matcher import CueMatcher


def cue(name: str, *patterns: str, score: float = 0.7) -> Cue:
    return Cue(name, "verb", patterns, "", "", score=score)


def found(matcher: CueMatcher, text: str) -> list[tuple[str, tuple[int, ...]]]:
    words = text.split()
    return [(c.id, spot.words) for c, spot in matcher.find(words, words, 0, len(words))]


def test_a_word_that_must_follow_is_no_part_of_the_cue() -> None:
    matcher = CueMatcher([cue("a", "beperkt =de|het")])
    assert found(matcher, "dat beperkt de ruimte") == [("a", (1,))]
    assert found(matcher, "dat is beperkt") == []


def test_the_longest_cue_takes_its_words() -> None:
    matcher = CueMatcher([cue("short", "door", score=0.9), cue("long", "komt ... door")])
    assert found(matcher, "dit komt vooral door haast") == [("long", (1, 3))]


def test_only_a_long_gap_steps_over_en_and_a_comma() -> None:
    matcher = CueMatcher([cue("short", "x ... y"), cue("long", "levert ...9 op")])
    assert found(matcher, "x a en b y") == []
    assert found(matcher, "levert haast , stress en ruzie op") == [("long", (0, 6))]


def test_no_gap_steps_over_the_end_of_a_clause() -> None:
    matcher = CueMatcher([cue("long", "levert ...9 op")])
    assert found(matcher, "levert zorg ; dat valt op") == []
    assert found(matcher, "levert zorg die niet op tijd op") == []
