"""Joined and worn passages: the same ones for a seed, the stances of both, the words kept."""

from graph.lab.training.mixed import Passage, mixed, worn
from graph.lab.training.stance.train import STANCES, read_passages

PASSAGES = list(read_passages())


def test_every_passage_has_one_or_two_known_stances() -> None:
    assert len(PASSAGES) > 1000
    for passage in PASSAGES:
        assert passage.text.strip() and 1 <= len(passage.stance) <= 2
        assert set(passage.stance) <= set(STANCES)


def test_written_passages_do_not_repeat() -> None:
    assert len({passage.text for passage in PASSAGES}) == len(PASSAGES)


def test_joining_is_the_same_for_a_seed() -> None:
    assert list(mixed(PASSAGES, 20, 1)) == list(mixed(PASSAGES, 20, 1))
    assert list(mixed(PASSAGES, 20, 1)) != list(mixed(PASSAGES, 20, 2))


def test_beside_another_stance_the_neutral_one_goes() -> None:
    assert all(
        passage.stance == ("overig",) or "overig" not in passage.stance
        for passage in mixed(PASSAGES, 200, 3)
    )


def test_wear_keeps_the_stance_and_most_of_the_words() -> None:
    passage = Passage("Dit is een zin. " * 10, ("probleem",), 2.0)
    for one in worn([passage] * 40, 5):
        assert (one.stance, one.counts) == (passage.stance, 2.0)
        assert one.text.count("zin") >= 7
