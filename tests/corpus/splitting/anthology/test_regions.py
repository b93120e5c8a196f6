"""The parts of an anthology, each line in one of them, whatever parts are there."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.readers.lines import lines_of
from corpus.splitting.anthology.regions import Regions, find_regions

START = ("Titel", "Inhoud", "1.1 Iets 3", "Hoofdstuk 1. Een", "Zin.")
LIST, COLOPHON, ANNEX = "Lijst van afkortingen", "Colofon", "Bijlage 2. Werkwijze"


def regions(*lines: str) -> Regions:
    return find_regions(lines_of("\n".join(lines)))


def text(regions: Regions, part: str) -> list[str]:
    return [line.text for line in getattr(regions, part)]


def test_the_body_ends_where_the_first_part_after_it_begins() -> None:
    found = regions(*START, LIST, "GI\tinstelling", COLOPHON, "Versie\t1", ANNEX)
    assert text(found, "front") == ["Titel"]
    assert text(found, "contents") == ["Inhoud", "1.1 Iets 3"]
    assert text(found, "body") == ["Hoofdstuk 1. Een", "Zin."]
    assert text(found, "abbreviations") == [LIST, "GI\tinstelling"]
    assert text(found, "back") == [COLOPHON, "Versie\t1", ANNEX]


@pytest.mark.parametrize("lines", [(COLOPHON, "x"), (COLOPHON, "x", LIST, "y")])
def test_without_a_list_first_all_after_the_body_is_back(lines: tuple[str, ...]) -> None:
    found = regions(*START, *lines)
    assert text(found, "body") == ["Hoofdstuk 1. Een", "Zin."]
    assert (text(found, "abbreviations"), text(found, "back")) == ([], list(lines))


def test_a_list_may_come_last() -> None:
    assert text(regions(*START, LIST, "a\tb"), "abbreviations") == [LIST, "a\tb"]


@pytest.mark.parametrize(
    "lines", [("Hoofdstuk 1. Een", "Inhoud"), ("Inhoud", "x"), ("Hoofdstuk 1. Een",), ("x",)]
)
def test_no_contents_before_a_first_chapter_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(CorpusError, match="no contents followed by a chapter 1"):
        regions(*lines)


@given(st.lists(st.sampled_from([*START, LIST, COLOPHON, ANNEX, "", "a\tb"]), max_size=12))
def test_the_parts_hold_each_line_once_and_in_order(more: list[str]) -> None:
    found = regions(*START, *more)
    parts = [line.number for f in fields(found) for line in getattr(found, f.name)]
    assert parts == list(range(1, len(START) + len(more) + 1))
