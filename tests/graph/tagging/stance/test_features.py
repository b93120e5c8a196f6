"""What tells the sort of a passage: groups of words, figures, length, beginning and end."""

import pytest

from graph.tagging.stance.features import StanceReader, weight

READER = StanceReader({"plan": ["gaan", "van plan zijn"], "feit": ["gedaald", 2023]})


def shape(text: str) -> set[str]:
    return set(READER.read(text.split()).shape)


def test_a_group_counts_in_number_by_length_and_as_the_largest() -> None:
    found = shape("Wij gaan nu gaan .")
    assert {"#plan2", "#plan-most"} <= found
    assert "#plan-4in40" in found  # 40 × 2 // 15 = 5, at most 4
    assert not any(name.startswith("#feit") for name in found)


def test_a_phrase_counts_for_its_group_and_more_than_three_as_three() -> None:
    assert "#plan1" in shape("Zij zijn van plan zijn")
    assert "#plan3" in shape("gaan gaan gaan gaan")


@pytest.mark.parametrize(
    ("words", "length"), [(7, 0), (8, 1), (14, 1), (15, 2), (30, 3), (60, 4), (99, 4), (100, 5)]
)
def test_length_goes_by_steps(words: int, length: int) -> None:
    assert f"#length{length}" in shape(" ".join(["woord"] * words))


def test_figures_count_up_to_four_and_by_share() -> None:
    assert {"#numbers0", "#numbers-0in20"} <= shape("geen getal")
    assert {"#numbers4", "#numbers-4in20"} <= shape("1 2 3 4 5")
    assert {"#numbers1", "#numbers-2in20"} <= shape("de 1 van een twee drie vier vijf")


def test_beginning_and_end_are_told() -> None:
    assert {"#first-·", "#bullet", "#last-."} <= shape("· Wij gaan .")
    assert {"#first-0", "#note", "#last-word"} <= shape("12 Zie bijlage")
    assert "#bullet" not in shape("Wij gaan")


def test_sentences_auxiliaries_and_addresses_are_told() -> None:
    assert {"#sentences2", "#no-auxiliary"} <= shape("Ja . Nee !")
    assert "#no-auxiliary" not in shape("Dit kan .")
    assert "#address" in shape("zie www.rijk.nl") and "#address" not in shape("zie ww")


def test_words_pairs_and_forms_are_features_once() -> None:
    found = READER.read(["Wachtlijsten", "groeien", "Wachtlijsten"]).words
    assert found == [
        *("wachtlijst", "groeien", "=wachtlijsten", "=groeien"),
        *("wachtlijst_groeien", "groeien_wachtlijst"),
    ]


def test_words_weigh_less_in_a_long_text() -> None:
    assert weight(2) == pytest.approx(1.5)
    assert weight(30) == pytest.approx(0.6)
