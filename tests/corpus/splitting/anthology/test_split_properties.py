"""What holds of every anthology of this form, shown on generated ones."""

from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.anchoring.verify import verify
from corpus.manifest import find_known
from corpus.splitting.anthology.split import split_anthology

WORDS = st.sampled_from(["hulp", "gezin", "te", "kort", "Thuis", "kind", "2023", "(soms)", "GI's"])
SMALL = st.sampled_from(["hulp", "gezin", "wacht", "zorg", "kind"])
NOISE = st.sampled_from(["", "", "", "\u00b9 Een noot bij de tekst.", "<heel mooi!>", "17"])
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@dataclass
class Made:
    """A generated text and what must come out of it."""

    contents: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    quotes: list[tuple[str, int, str]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


@st.composite
def quote_lines(draw: st.DrawFn) -> list[str]:
    """One quote on one line, or on two where a page break cut it."""
    opening = " ".join(["Zo", *draw(st.lists(WORDS, min_size=1, max_size=8)), "is"])
    closing = " ".join([draw(SMALL), *draw(st.lists(WORDS, max_size=5)), "erbij."])
    return [opening, closing] if draw(st.booleans()) else [f"{opening} {closing}"]


def add_heading(made: Made, number: str, title: str, listed: bool) -> None:
    made.headings.append(number)
    made.body.append(f"{number} {title}" if "." in number else f"Hoofdstuk {number}. {title}")
    entry = f"{number}\t{title}" if "." in number else f"HOOFDSTUK {number}. {title.upper()}"
    if listed:
        made.contents.append(f"{entry}\t{len(made.contents) + 3}")


def add_quotes(draw: st.DrawFn, made: Made, number: str) -> None:
    quotes = draw(st.lists(quote_lines(), max_size=4))
    for ordinal, lines in enumerate(quotes, start=1):
        noise = draw(NOISE)
        made.body.extend([lines[0], *([noise] if noise else []), *lines[1:]])
        made.quotes.append((number, ordinal, " ".join(lines)))


@st.composite
def anthologies(draw: st.DrawFn) -> tuple[str, Made]:
    made = Made()
    for chapter in range(1, draw(st.integers(1, 3)) + 1):
        add_heading(made, str(chapter), "Over zorg en hulp", listed=True)
        for paragraph in range(1, draw(st.integers(0, 3)) + 1):
            number = f"{chapter}.{paragraph}"
            add_heading(made, number, "Wat er speelt", listed=draw(st.booleans()))
            add_quotes(draw, made, number)
            for sub in range(1, draw(st.integers(0, 2)) + 1):
                add_heading(made, f"{number}.{sub}", "Nader bekeken", listed=draw(st.booleans()))
                add_quotes(draw, made, f"{number}.{sub}")
    front = ["Reeks", "Bloemlezing", "Trends en ontwikkelingen", "Versie: 0.3"]
    back = ["Bijlage 1. Afkortingenlijst", "GI\tinstelling", "Colofon", "Versienummer\t0.3"]
    contents = ["Inhoudsopgave compleet", *made.contents]
    gap = draw(st.sampled_from(["\n\n", "\n \n", "\n\n\n"]))
    return gap.join([*front, *contents, *made.body, *back]) + draw(
        st.sampled_from(["", "\n"])
    ), made


@SETTINGS
@given(anthologies())
def test_nothing_is_lost_and_every_piece_is_verbatim(case: tuple[str, Made]) -> None:
    text, _ = case
    assert verify(split_anthology(text, find_known("PO")), text) == ()


@SETTINGS
@given(anthologies())
def test_the_quotes_come_out_as_they_went_in(case: tuple[str, Made]) -> None:
    text, made = case
    parsed = split_anthology(text, find_known("PO"))
    assert [(quote.section, quote.ordinal, quote.text) for quote in parsed.quotes] == made.quotes
    assert [section.number for section in parsed.sections] == made.headings


@SETTINGS
@given(anthologies())
def test_windows_line_endings_change_no_quote(case: tuple[str, Made]) -> None:
    text, made = case
    text = text.replace("\n", "\r\n")
    parsed = split_anthology(text, find_known("PO"))
    assert verify(parsed, text) == ()
    assert [quote.text for quote in parsed.quotes] == [quote for *_, quote in made.quotes]
