import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.manifest import read_known
from graph.audit.cues import CausalCue, causal_cues, cue_list

LIST = cue_list()
WORDS = sorted({word for cue in LIST.cues for form in cue.forms for word in form.split()})


@pytest.mark.parametrize("cue", LIST.cues, ids=lambda cue: cue.cue)
def test_each_entry_finds_its_own_example(cue: CausalCue) -> None:
    assert cue.cue in {match.cue for match in causal_cues(cue.example)}


@pytest.mark.parametrize("words", LIST.exceptions)
def test_each_exception_spares_its_own_example(words: str) -> None:
    assert causal_cues(LIST.exceptions[words]) == ()


def test_the_list_is_long_and_names_each_cue_once() -> None:
    names = [cue.cue for cue in LIST.cues]
    assert len(set(names)) == len(names) >= 100
    assert {cue.kind for cue in LIST.cues} == {
        "verb", "conjunction", "preposition", "noun", "adverb",
    }  # fmt: skip


@given(st.lists(st.sampled_from([*WORDS, "kind", "de", "leidt", "tot", "door"]) | st.text()))
def test_a_match_is_verbatim_in_order_and_found_again_alone(words: list[str]) -> None:
    text = " ".join(words).replace("|", " ")
    matches = causal_cues(text)
    for match in matches:
        piece = text[match.start : match.end]
        assert piece == piece.strip()
        alone = causal_cues(piece)
        assert not alone or alone[0].start == 0
    edges = [edge for match in matches for edge in (match.start, match.end)]
    assert edges == sorted(edges)
    assert all(match.start < match.end for match in matches)


@pytest.mark.parametrize(
    "text",
    [
        "Dat leidt. Tot morgen.",
        "Zij leidt een hele grote en drukke afdeling in het noorden tot 2020",
        "De doorstroom en omdatum tellen niet.",
        "Men keek door alles heen.",
        "",
    ],
)
def test_parts_of_words_other_sentences_and_idioms_do_not_count(text: str) -> None:
    assert causal_cues(text) == ()


def test_case_does_not_matter_and_the_longest_form_counts() -> None:
    text = "MEDE DOOR drukte viel zij uit."
    (match,) = causal_cues(text)
    assert (text[match.start : match.end], match.cue) == ("MEDE DOOR", "mede")


def test_the_anthology_is_searched_in_a_few_seconds() -> None:
    quotes = read_known("PO").quotes
    share = sum(bool(causal_cues(quote.text)) for quote in quotes) / len(quotes)
    assert 0.3 < share < 0.7
