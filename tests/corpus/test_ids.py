"""Addresses, and how the same text is known again."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import ids
from corpus.ids import Address, content_hash, normal_form, parse_address, repeat_groups

SECTIONS = st.lists(st.integers(1, 99), min_size=1, max_size=3).map(
    lambda parts: ".".join(map(str, parts))
)


def test_the_examples_hold() -> None:
    assert doctest.testmod(ids).failed == 0


@given(SECTIONS, st.integers(1, 9999))
def test_an_address_of_a_numbered_quote_comes_back(section: str, ordinal: int) -> None:
    address = ids.quote_address("PO", section, ordinal)
    assert parse_address(address) == Address("PO", section, ordinal)
    assert parse_address(ids.section_address("PO", section)) == Address("PO", section)


@given(SECTIONS, st.integers(1, 9999))
def test_a_passage_and_a_section_of_a_letter_are_never_mistaken(section: str, n: int) -> None:
    passage = ids.quote_address("voortgangsbrief-2024", section, n)
    heading = ids.section_address("voortgangsbrief-2024", section)
    assert parse_address(passage) == Address("voortgangsbrief-2024", None, n)
    assert parse_address(heading) == Address("voortgangsbrief-2024", section)


@pytest.mark.parametrize("text", ["", "PO-", "PO-1-0", "PO-01", "po-3.10-12", "brief", "3.10", "-"])
def test_what_is_no_address_gives_none(text: str) -> None:
    assert parse_address(text) is None


@given(st.text())
def test_the_normal_form_is_its_own(text: str) -> None:
    form = normal_form(text)
    assert normal_form(form) == form
    assert form == form.strip()


def test_quote_marks_case_and_punctuation_do_not_count() -> None:
    one, other = "‘Kind’ – dat telt!", "kind  DAT, telt"
    assert content_hash(one) == content_hash(other)
    assert content_hash("18+") != content_hash("18")


def test_repeats_are_groups_of_two_or_more_in_order() -> None:
    assert repeat_groups(["A.", "b", "a", "c", "B!"]) == ((0, 2), (1, 4))
