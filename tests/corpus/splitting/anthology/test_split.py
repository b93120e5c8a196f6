"""The published anthology, split: the numbers it must give and the traps it holds."""

import time
from collections import Counter

import pytest

from corpus.anchoring.verify import verify
from corpus.ids import repeat_groups
from corpus.manifest import find_known, read_known, read_text
from corpus.model import ParsedDocument, Quote
from corpus.splitting.anthology.split import split_anthology


@pytest.fixture(scope="module")
def parsed() -> ParsedDocument:
    return read_known("PO")


@pytest.fixture(scope="module")
def text() -> str:
    return read_text(find_known("PO"))


def quote_at(parsed: ParsedDocument, line: int) -> Quote:
    return next(quote for quote in parsed.quotes if quote.lines[0] <= line <= quote.lines[1])


def test_every_heading_is_found(parsed: ParsedDocument) -> None:
    assert Counter(section.depth for section in parsed.sections) == {1: 11, 2: 96, 3: 113}
    assert len({quote.section for quote in parsed.quotes}) == 187


def test_every_quote_and_abbreviation_is_found(parsed: ParsedDocument) -> None:
    assert (len(parsed.quotes), len(parsed.abbreviations)) == (2534, 58)
    assert len(repeat_groups([quote.text for quote in parsed.quotes])) == 57


def test_every_line_stands_in_one_part_and_every_piece_at_its_place(
    parsed: ParsedDocument, text: str
) -> None:
    assert verify(parsed, text) == ()


def test_ordinals_count_from_one_in_each_section(parsed: ParsedDocument) -> None:
    seen: dict[str, list[int]] = {}
    for quote in parsed.quotes:
        seen.setdefault(quote.section, []).append(quote.ordinal)
    assert all(ordinals == list(range(1, len(ordinals) + 1)) for ordinals in seen.values())


def test_headings_that_the_contents_lack_are_there(parsed: ParsedDocument) -> None:
    lacking = [section.number for section in parsed.sections if section.toc_title is None]
    assert lacking == ["5.19", "7.1.5", "8.12.3"]


def test_both_spellings_of_a_heading_are_kept(parsed: ParsedDocument) -> None:
    titles = {section.number: (section.title, section.toc_title) for section in parsed.sections}
    assert titles["8.7.3"] == ("Het estafettemodel", "Het estafette-model")
    assert titles["5.1"] == ("Bescherming van de rechten van kinderen",) * 2
    assert titles["9"][1] == "DATA, KENNIS EN LEREND VERMOGEN"


def test_thirteen_quotes_were_cut_by_a_page_break(parsed: ParsedDocument) -> None:
    cut = [quote for quote in parsed.quotes if "page-break" in quote.flags]
    assert len(cut) == 13
    assert all(len(quote.pieces) == 2 for quote in cut)
    stray = [quote.lines for quote in cut if "stray-full-stop" in quote.flags]
    assert stray == [(844, 846)]


def test_a_stray_full_stop_stays_in_the_text(parsed: ParsedDocument) -> None:
    assert "geen consequenties. aan het telefoontje" in quote_at(parsed, 846).text


def test_a_footnote_between_quotes_is_left_out_with_its_reason(parsed: ParsedDocument) -> None:
    assert [(part.lines, part.why) for part in parsed.left_out] == [((718, 718), "footnote")]


@pytest.mark.parametrize("line", [1096, 1794, 2498, 3854, 3962, 5552])
def test_editors_notes_stay_in_the_text_only(parsed: ParsedDocument, line: int) -> None:
    quote = quote_at(parsed, line)
    assert quote.flags == ("editor-note",)
    assert "<" in quote.text
    assert not set("<>[]#") & set(quote.clean)


def test_an_age_is_no_note(parsed: ParsedDocument) -> None:
    quote = quote_at(parsed, 4056)
    assert (quote.flags, quote.clean) == ((), quote.text)
    assert "<18-jarigen" in quote.clean


def test_left_over_emphasis_is_cleaned(parsed: ParsedDocument) -> None:
    assert "het boek Als we dat hadden geweten van" in quote_at(parsed, 5768).clean
    assert "[nog]" in quote_at(parsed, 5808).clean


@pytest.mark.parametrize("line", [1240, 3980, 4620])
def test_a_quote_may_begin_with_a_number(parsed: ParsedDocument, line: int) -> None:
    assert quote_at(parsed, line).text[0].isdigit()


@pytest.mark.parametrize("line", [1328, 2166, 3012, 3958, 5386, 5540])
def test_a_quote_without_final_full_stop_stands_alone(parsed: ParsedDocument, line: int) -> None:
    assert quote_at(parsed, line).lines == (line, line)


def test_the_colophon_is_part_of_what_is_known(parsed: ParsedDocument) -> None:
    assert dict(parsed.document.colophon)["Versienummer"] == "1.0"
    assert [part.kind for part in parsed.matter] == ["front", "contents", "back", "back"]


def test_the_anthology_is_split_well_within_a_second(text: str) -> None:
    def seconds() -> float:
        start = time.process_time()
        split_anthology(text, find_known("PO"))
        return time.process_time() - start

    assert min(seconds() for _ in range(3)) < 1
