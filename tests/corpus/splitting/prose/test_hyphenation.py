"""Words cut at the end of a line become whole, compounds keep their hyphen."""

import doctest

import pytest

from corpus.splitting.prose import hyphenation
from corpus.splitting.prose.hyphenation import join_lines, words_of


def test_the_examples_hold() -> None:
    assert doctest.testmod(hyphenation).failed == 0


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        (["een zin", "op twee regels"], "een zin op twee regels"),
        (["jeugdreclas-", "sering"], "jeugdreclassering"),
        (["gezag- en omgangs-", "zaken"], "gezag- en omgangszaken"),
        (["jeugd-", "en gezinshulp"], "jeugd- en gezinshulp"),
        (["de jaren 2023-", "2024"], "de jaren 2023- 2024"),
        (["de zij-", "instroom"], "de zij-instroom"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(pieces: list[str], joined: str) -> None:
    assert join_lines(pieces, words_of("Over zij-instroom.")) == joined
