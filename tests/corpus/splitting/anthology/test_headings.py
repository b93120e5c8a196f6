"""Which lines are headings: those of the contents, the next in the count, never back."""

import pytest

from corpus.model import Section
from corpus.readers.lines import lines_of
from corpus.splitting.anthology.headings import find_headings

CONTENTS = {"1": "Een", "1.1": "abcfg", "1.2": "Tweede", "2": "Twee"}


def headings(*lines: str, contents: dict[str, str] = CONTENTS) -> list[Section]:
    return list(find_headings(lines_of("\n".join(lines)), contents).values())


def numbers(*lines: str, contents: dict[str, str] = CONTENTS) -> list[str]:
    return [section.number for section in headings(*lines, contents=contents)]


def test_numbers_never_go_back() -> None:
    assert numbers("Hoofdstuk 1. Een", "1.2 Tweede", "1.1 abcfg") == ["1", "1.2"]
    assert numbers("Hoofdstuk 2. Twee", "Hoofdstuk 1. Een") == ["2"]


def test_of_two_lines_with_a_listed_number_the_more_alike_is_the_heading() -> None:
    (found,) = headings("1.2 Tweede kinderen wachten", "1.2 Tweede")
    assert (found.title, found.lines) == ("Tweede", (2, 2))


@pytest.mark.parametrize(
    ("title", "found"), [("abcde.", ["1.1"]), ("abxyz.", []), ("abxyz", ["1.1"]), ("abxyz!", [])]
)
def test_a_sentence_is_a_heading_only_when_alike_enough(title: str, found: list[str]) -> None:
    assert numbers(f"1.1 {title}") == found


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("1.3 Nieuw", True),
        ("1.4 Nieuw", False),
        ("1.2.1 Nieuw", True),
        ("1.2.2 Nieuw", False),
        ("2.1 Nieuw", False),
        ("Hoofdstuk 2. Nieuw", True),
        ("Hoofdstuk 3. Nieuw", False),
        ("1.3 Het kind wacht.", False),
        ("1.3 Het kind wacht;", False),
    ],
)
def test_an_unlisted_number_is_a_heading_when_it_is_the_next(line: str, is_heading: bool) -> None:
    contents = {key: title for key, title in CONTENTS.items() if key != "2"}
    found = numbers("Hoofdstuk 1. Een", "1.1 abcfg", "1.2 Tweede", line, contents=contents)
    assert (len(found) == 4) is is_heading


def test_the_count_goes_on_from_the_deepest_heading() -> None:
    lines = ("Hoofdstuk 1. Een", "1.1 A", "1.1.1 B", "1.1.2 C", "1.2 D", "1.2.1 E")
    assert numbers(*lines, contents={}) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1"]


def test_a_section_knows_its_place_and_its_parent() -> None:
    _, second, third = headings("Hoofdstuk 1. Een", "", "1.2 Tweede", "1.2.1 Derde")
    assert (second.parent, second.depth, second.lines) == ("1", 2, (3, 3))
    assert (third.parent, third.depth, third.toc_title) == ("1.2", 3, None)
    (orphan,) = headings("1.2 Tweede")
    assert (orphan.parent, orphan.toc_title) == (None, "Tweede")
