"""A quote shows which of its words answer, and as what."""

from hypothesis import given
from hypothesis import strategies as st

from app.search.highlights import explain
from app.search.question import Concept, Variant


def concept(*variants: Variant) -> Concept:
    return Concept(1.0, variants)


def variant(kind: str, asked: str, *lemmas: str) -> Variant:
    return Variant(lemmas, kind, 1.0, asked)  # type: ignore[arg-type]


WAIT = concept(variant("word", "wachtlijsten", "wachtlijst"))
LAWYER = concept(
    variant("word", "advocaat", "advocaat"), variant("synonym", "advocaat", "rechtsbijstand")
)
OM = concept(variant("word", "OM", "om"))
DUTY = concept(variant("word", "huiselijk geweld", "huiselijk", "geweld"))


def shown(clean: str, *concepts: Concept) -> list[str]:
    return [clean[start:end] for start, end in explain(clean, concepts)[0]]


def test_words_are_marked_in_the_form_they_have_in_the_quote() -> None:
    clean = "Lange wachtlijsten: een wachtlijst, telkens."
    assert explain(clean, [WAIT]) == (
        ((6, 18), (24, 34)),
        [{"kind": "word", "text": "wachtlijst", "said": "wachtlijsten"}],
    )


def test_another_wording_is_told_with_what_it_stands_for() -> None:
    _, why = explain("Rechtsbijstand ontbreekt.", [LAWYER])
    assert why == [
        {"kind": "synonym", "text": "rechtsbijstand", "for": "advocaat", "said": "Rechtsbijstand"}
    ]


def test_a_phrase_is_marked_only_where_it_stands_whole() -> None:
    assert shown("Huiselijk en ander geweld.", DUTY) == ["Huiselijk", "geweld"]
    assert shown("Alleen geweld.", DUTY) == []


def test_a_word_is_found_inside_a_longer_one_and_a_short_one_is_not() -> None:
    assert shown("De wachtlijstproblematiek.", WAIT) == ["wachtlijstproblematiek"]
    hulp = concept(variant("word", "hulp", "hulp"))
    assert shown("Hulp van de jeugdhulpregio.", hulp) == ["Hulp"]


def test_of_two_reasons_for_one_word_the_surer_is_told() -> None:
    sure = concept(variant("word", "advocaat", "rechtsbijstand"))
    assert explain("rechtsbijstand", [LAWYER, sure])[1][0]["kind"] == "word"
    assert explain("rechtsbijstand", [sure, LAWYER])[1][0]["kind"] == "word"


def test_letters_in_capitals_may_be_a_short_form() -> None:
    assert shown("Het OM belt om te horen.", OM) == ["OM"]


@given(st.text(max_size=80))
def test_places_are_words_of_the_quote_in_order(clean: str) -> None:
    places, _ = explain(clean + " wachtlijst", [WAIT, LAWYER, OM, DUTY])
    edges = [edge for place in places for edge in place]
    assert edges == sorted(edges)
    assert edges[-1] == len(clean) + len(" wachtlijst")
    assert all(start < end for start, end in places)
