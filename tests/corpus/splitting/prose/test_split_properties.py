"""What holds of any letter or report, whatever its text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.anchoring.verify import verify
from corpus.manifest import find_known
from corpus.model import DocumentKind
from corpus.splitting.dispatch import split_document

LINES = st.sampled_from(
    [
        "",
        "  ",
        "# Een titel",
        "### Nog een titel",
        "Een kop",
        "2.1 Een kop met een nummer",
        "1. Een kop of een punt",
        "a) een punt;",
        "· Een punt van een lijst",
        "De hulp is te laat, en dat is niet voor het eerst.",
        "De hulp aan dit gezin breekt af mid-",
        "den in een woord en gaat dan verder.",
        " op een nieuwe bladzijde gaat het verder.",
        "1 Een noot aan de voet van de bladzijde",
        "2 Kamerstuk 31 839, nr. 1.",
        "<sup>1</sup> Een noot.",
        "\ufffd Een noot zonder nummer",
        "Een noot met een weg terug.\u21a9\ufe0e",
        "Kinderen | 12 | 13 |",
        "Totaal 65 65 60",
        "€ 12,50",
        "---",
        "Inleiding ..... 3",
        "Den Haag, 2 december 2024",
        "De minister voor Rechtsbescherming,",
        "A.B. de Vries",
        "lang " * 40 + "genoeg.",
    ]
)
LETTERS = st.lists(LINES, max_size=25).map("\n".join)
ANY_TEXT = st.text(max_size=200)


@settings(max_examples=150, deadline=None)
@given(st.one_of(LETTERS, ANY_TEXT), st.sampled_from(["brief-2023", "igj-2020"]))
def test_nothing_is_lost_and_every_piece_is_verbatim(text: str, slug: str) -> None:
    parsed = split_document(text, find_known(slug))
    assert verify(parsed, text) == ()
    assert [quote.ordinal for quote in parsed.quotes] == list(range(1, len(parsed.quotes) + 1))


@settings(max_examples=80, deadline=None)
@given(LETTERS)
def test_every_passage_has_a_section_and_every_section_a_parent(text: str) -> None:
    parsed = split_document(text, find_known("brief-2023"))
    numbers = [section.number for section in parsed.sections]
    assert len(set(numbers)) == len(numbers)
    assert {quote.section for quote in parsed.quotes} <= set(numbers)
    assert {section.parent for section in parsed.sections} - {None} <= set(numbers)


@pytest.mark.parametrize("kind", [DocumentKind.REPORT, DocumentKind.OTHER])
def test_other_kinds_are_split_by_their_form(kind: DocumentKind) -> None:
    info = replace(find_known("igj-2020"), kind=kind)
    parsed = split_document("# Kop\n\nEen zin.\n\n- Een punt.\n", info)
    assert [quote.clean for quote in parsed.quotes] == ["Een zin.", "Een punt."]
