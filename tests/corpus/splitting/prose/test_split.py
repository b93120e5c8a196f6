"""The shipped letters and the report: their numbers and their traps."""

from collections import Counter

import pytest

from corpus.anchoring.verify import verify
from corpus.manifest import find_known, load_manifest, read_known, read_text
from corpus.model import Quote

SLUGS = [info.slug for info in load_manifest()[1:]]
NUMBERS = {
    "brief-2023": (25, 61, 21),
    "voortgangsbrief-2024": (64, 343, 79),
    "verzamelbrief-2024": (15, 49, 18),
    "igj-2020": (21, 69, 10),
}


def passage(slug: str, line: int) -> Quote:
    quotes = read_known(slug).quotes
    return next(quote for quote in quotes if quote.lines[0] <= line <= quote.lines[1])


@pytest.mark.parametrize("slug", SLUGS)
def test_every_line_stands_in_one_part(slug: str) -> None:
    assert verify(read_known(slug), read_text(find_known(slug))) == ()


@pytest.mark.parametrize("slug", SLUGS)
def test_sections_passages_and_footnotes_are_counted(slug: str) -> None:
    parsed = read_known(slug)
    notes = sum("footnote" in quote.flags for quote in parsed.quotes)
    assert (len(parsed.sections), len(parsed.quotes) - notes, notes) == NUMBERS[slug]


@pytest.mark.parametrize("slug", SLUGS)
def test_ordinals_run_through_and_every_section_is_there(slug: str) -> None:
    parsed = read_known(slug)
    assert [q.ordinal for q in parsed.quotes] == list(range(1, len(parsed.quotes) + 1))
    numbers = [section.number for section in parsed.sections]
    assert len(set(numbers)) == len(numbers)
    assert {quote.section for quote in parsed.quotes} <= set(numbers)
    assert {section.parent for section in parsed.sections} - {None} <= set(numbers)


def test_hyphens_of_broken_lines_are_undone_where_pages_show_them() -> None:
    quote = passage("brief-2023", 2)
    assert "onder- steuning" in quote.text
    assert "ondersteuning van het gezin" in quote.clean
    assert "Hof Arnhem-Leeuwarden" in passage("brief-2023", 198).clean
    assert "gezag- en omgangszaken" in passage("brief-2023", 703).clean


def test_a_paragraph_goes_on_over_footnotes_and_the_page() -> None:
    quote = passage("brief-2023", 274)
    assert quote.lines == (264, 278)
    assert "de druk op de jeugdbeschermingsorganisaties" in quote.text
    assert "Kamerstuk" not in quote.text


def test_a_footnote_that_runs_on_is_one() -> None:
    notes = [q.lines for q in read_known("brief-2023").quotes if "footnote" in q.flags]
    assert notes[:5] == [(82, 86), (88, 89), (147, 148), (150, 150), (151, 156)]


def test_tables_and_signatures_are_left_out_with_the_reason() -> None:
    left_out = read_known("voortgangsbrief-2024").left_out
    assert Counter(part.why for part in left_out) == {"table": 45, "signature": 4}


def test_replacement_characters_stay_and_are_flagged() -> None:
    quotes = read_known("voortgangsbrief-2024").quotes
    assert sum(quote.text.count("\ufffd") for quote in quotes) == 175
    flagged = [quote for quote in quotes if "replacement-character" in quote.flags]
    assert all("\ufffd" in quote.text for quote in flagged)
    assert len(flagged) == 81


def test_field_codes_are_no_part_of_what_pages_show() -> None:
    assert "‘DE CHECKERS’ beschikbaar" in passage("voortgangsbrief-2024", 937).clean


def test_printed_numbers_of_headings_are_those_of_the_sections() -> None:
    titles = {s.number: s.title for s in read_known("voortgangsbrief-2024").sections}
    assert titles["1"] == "Hervormingsagenda Jeugd"
    assert titles["2.1"] == "Realisatie landelijke tarieven"
    assert titles["4"].startswith("Bijlage 1")


def test_a_bullet_is_a_passage_without_its_mark() -> None:
    quote = passage("voortgangsbrief-2024", 15)
    assert quote.text.startswith("· Het aantal")
    assert quote.clean.startswith("Het aantal")


def test_a_report_in_markdown_shows_words_only() -> None:
    quote = passage("igj-2020", 33)
    assert quote.lines == (33, 33)
    assert not {"*", "<sup>", "</sup>"} & set(quote.clean.split())
    assert "Kwetsbare kinderen onvoldoende beschermd nog niet" in quote.clean


def test_the_report_tells_how_its_contents_spell_a_heading() -> None:
    listed = [s.title for s in read_known("igj-2020").sections if s.toc_title]
    assert len(listed) == 15
    assert "Vervolgtoezicht van de inspecties" in listed
