"""Who is named by which word: by lemma, in compounds and in phrases, never by a silent word."""

import pytest

from graph.tagging.voices.names import NAMES, mentions_in, names_in, read_lists
from graph.text.keys import key_of

LISTS = read_lists()


def named(text: str) -> set[str]:
    words = text.split()
    found = mentions_in([key_of(w) for w in words], [names_in(w, LISTS) for w in words], LISTS)
    return {mention.voice for mention in found if mention.how in NAMES}


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Pleegouders", {"ouder"}),
        ("GGZ-aanbieders", {"zorgaanbieder"}),
        ("gezinsvoogden", {"professional"}),
        ("jeugdrechters", {"rechtspraak/juridisch"}),
        ("het Openbaar Ministerie", {"politie/OM"}),
        ("de gecertificeerde instellingen", {"gecertificeerde instelling"}),
        ("de Algemene Rekenkamer", {"onderzoek/adviesorgaan"}),
        ("oudercursus", set()),
        ("ouderschap", set()),
        ("onder toezicht gesteld", set()),
        ("Veilig Thuis", set()),
        ("team", {"professional"}),
    ],
)
def test_names(text: str, voices: set[str]) -> None:
    assert named(text) == voices


def test_the_first_part_of_a_compound_and_a_matter_only_hint() -> None:
    assert ("ouder", "front") in names_in("oudercursus", LISTS)
    assert names_in("werkdruk", LISTS) == (("professional", "hint"),)
