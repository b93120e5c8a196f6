"""Phrases are found where their words stand in order, with no more between than a gap lets in."""

import time
from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text.phrases import Gap, OneOf, Phrases, in_a_row, of_lemma, parse_steps


def phrases(*written: str) -> Phrases[str]:
    return Phrases((parse_steps(one, Gap, 2), one) for one in written)


def row(text: str) -> list[tuple[str, ...]]:
    return [(word,) for word in text.split()]


def places(written: str, text: str) -> list[tuple[int, ...]]:
    return [match.words for match in phrases(written).find(row(text))]


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("a b", "a b", [(0, 1)]),
        ("a b", "a x b", []),
        ("a b", "b a", []),
        ("a b", "a", []),
        ("a|b c", "b c a c", [(0, 1), (2, 3)]),
        ("a ... b", "a b", [(0, 1)]),
        ("a ... b", "a x x b", [(0, 3)]),
        ("a ... b", "a x x x b", []),
        ("a ...3 b", "a x x x b", [(0, 4)]),
        ("a ... b", "a b b", [(0, 1)]),
        ("a ... b ... c", "a b b x x c", [(0, 2, 5)]),
        ("a b? c", "a c a b c", [(0, 1), (2, 3, 4)]),
        ("a? b", "a b", [(0, 1), (1,)]),
        ("a =b", "a b a c", [(0,)]),
        ("?", "? a", [(0,)]),
    ],
)
def test_steps_say_what_may_follow(written: str, text: str, found: list[tuple[int, ...]]) -> None:
    assert places(written, text) == found


def test_a_word_is_known_by_each_of_its_keys() -> None:
    leads = phrases("<leiden> tot")
    assert [m.words for m in leads.find([("leidt", of_lemma("leiden")), ("tot",)])] == [(0, 1)]
    assert list(leads.find([("leiden",), ("tot",)])) == []
    assert of_lemma("leiden") != "leiden"


def test_a_gap_tells_what_it_let_in_and_stops_at_bars() -> None:
    barred = Phrases([(parse_steps("a ... b", lambda n: Gap(n, lambda k: k[0] == "en"), 4), "")])
    match = next(barred.find(row("x a y y b")))
    assert (match.start, match.end, match.gap) == (1, 5, (2, 4))
    assert list(barred.find(row("a y en b"))) == []
    assert next(phrases("a b").find(row("a b"))).gap is None


def test_the_longest_phrase_counts() -> None:
    known = phrases("a", "a b", "b", "a b c")
    assert [known.longest_at(row("a b x"), i) for i in (2,)] == [None]
    longest = known.longest_at(row("a b x"), 0)
    assert longest is not None and longest.value == "a b"


def test_words_in_a_row_leave_no_gap() -> None:
    assert in_a_row(("a", "b")) == (OneOf(frozenset("a")), OneOf(frozenset("b")))


STEPS = st.sampled_from(["a", "b", "a|b", "b?", "...", "...1"])
WORDS = st.lists(st.sampled_from("abx"), max_size=7)


@given(st.lists(STEPS, max_size=4), WORDS)
def test_all_and_only_what_the_steps_allow_is_found(steps: list[str], text: list[str]) -> None:
    written = ["a", *steps, "b"]
    found = {match.words for match in phrases(" ".join(written)).find([(w,) for w in text])}
    allowed = set(brute_force(written, text))
    assert found <= allowed
    assert {words[0] for words in found} == {words[0] for words in allowed}


def brute_force(steps: Sequence[str], text: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Every choice of words, in order, that the steps allow."""
    for size in range(1, len(text) + 1):
        for chosen in combinations(range(len(text)), size):
            if fits(list(steps), chosen, chosen[0], text):
                yield chosen


def fits(steps: list[str], chosen: Sequence[int], at: int, text: Sequence[str]) -> bool:
    if not steps:
        return not chosen
    step, rest = steps[0], steps[1:]
    if step.startswith("..."):
        limit = int(step[3:] or 2)
        return any(fits(rest, chosen, at + n, text) for n in range(limit + 1))
    takes = bool(chosen) and chosen[0] == at and text[at] in step.strip("?").split("|")
    taken = takes and fits(rest, chosen[1:], at + 1, text)
    return taken or (step.endswith("?") and fits(rest, chosen, at, text))


def test_time_is_linear_in_the_text() -> None:
    many = phrases("a ... a ... b", "a ...9 b")
    begin = time.perf_counter()
    assert list(many.find(row("a " * 20_000))) == []
    assert time.perf_counter() - begin < 5
