"""Each trap of an anthology's text, in a text as small as can be."""

import doctest

import pytest

from corpus.errors import CorpusError
from corpus.manifest import find_known
from corpus.model import ParsedDocument
from corpus.splitting.anthology import contents
from corpus.splitting.anthology.split import split_anthology

HEAD = """Bloemlezing

Proef

Inhoudsopgave compleet

HOOFDSTUK 1. EEN\t1
1.1\tLang
en breed\t2
1.2 Gisteren\t3

Hoofdstuk 1. Een

1.1 Lang en breed

"""
TAIL = """

Bijlage 1. Afkortingenlijst

GGZ\tgeestelijke gezondheidszorg

TS\tToekomstscenario
dat nog komt

Colofon

Versienummer\t1.0
"""


def split(*lines: str) -> ParsedDocument:
    return split_anthology(HEAD + "\n\n".join(lines) + TAIL, find_known("PO"))


def texts(*lines: str) -> list[str]:
    return [quote.text for quote in split(*lines).quotes]


def test_the_examples_hold() -> None:
    assert doctest.testmod(contents).failed == 0


def test_a_contents_entry_may_run_over_lines() -> None:
    titles = [section.toc_title for section in split("Zin.").sections]
    assert titles == ["EEN", "Lang en breed"]


def test_a_heading_may_lack_in_the_contents() -> None:
    numbers = [section.number for section in split("Zin.", "1.1.1 Extra", "Zin.").sections]
    assert numbers == ["1", "1.1", "1.1.1"]


def test_a_number_with_a_trailing_dot_is_that_number() -> None:
    assert split("Zin.", "1.2. Gisteren", "Zin.").sections[-1].number == "1.2"


def test_a_sentence_that_begins_as_a_heading_is_a_quote() -> None:
    parsed = split("1.2 miljoen mensen wachten.", "1.2 Gisteren", "Zin.")
    assert [quote.text for quote in parsed.quotes] == ["1.2 miljoen mensen wachten.", "Zin."]
    assert parsed.sections[-1].title == "Gisteren"


def test_a_cut_quote_is_joined() -> None:
    assert texts("De hulp is", "te laat.") == ["De hulp is te laat."]


def test_a_cut_before_a_name_is_joined_after_a_word_that_ends_no_sentence() -> None:
    assert texts("Je belt dan met de", "GGZ of met mij.") == ["Je belt dan met de GGZ of met mij."]


def test_a_footnote_may_stand_in_the_cut() -> None:
    parsed = split("De hulp is", "\u00b9 Dat is een noot.", "te laat.")
    assert [quote.text for quote in parsed.quotes] == ["De hulp is te laat."]
    assert [part.why for part in parsed.left_out] == ["footnote"]


def test_a_small_letter_after_a_full_stop_tells_of_a_stray_one() -> None:
    (quote,) = split("De hulp is.", "te laat.").quotes
    assert quote.flags == ("page-break", "stray-full-stop")


def test_an_abbreviation_in_small_letters_begins_a_quote() -> None:
    assert len(texts("Eerste zin.", "ggz-hulp is er niet.")) == 2


def test_quotes_under_different_headings_are_never_joined() -> None:
    assert len(texts("De hulp is", "1.2 Gisteren", "te laat.")) == 2


def test_a_note_on_a_line_of_its_own_is_left_out() -> None:
    parsed = split("Zin.", "<heel mooi!>", "12", "Nog een.")
    assert [part.why for part in parsed.left_out] == ["editor's note", "page number"]


def test_an_abbreviation_may_run_over_lines_and_blank_lines_may_part_the_list() -> None:
    entries = [(entry.abbr, entry.expansion) for entry in split("Zin.").abbreviations]
    assert entries == [
        ("GGZ", "geestelijke gezondheidszorg"),
        ("TS", "Toekomstscenario dat nog komt"),
    ]


def test_a_text_without_contents_is_refused_in_a_sentence() -> None:
    with pytest.raises(CorpusError, match="no contents followed by a chapter 1"):
        split_anthology("Bloemlezing\n\nHoofdstuk 1. Een\n", find_known("PO"))
