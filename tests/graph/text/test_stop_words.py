"""What says nothing is left out, what says something here is not."""

import subprocess
import sys

from spacy.lang.nl.stop_words import STOP_WORDS

from graph.text.stop_words import ADDED, KEPT, stop_words


def test_they_are_those_of_spacy_but_for_what_is_listed() -> None:
    assert stop_words() == (STOP_WORDS - KEPT) | ADDED


def test_each_difference_is_one() -> None:
    assert KEPT <= STOP_WORDS
    assert not ADDED & STOP_WORDS


def test_reading_them_does_not_load_spacy() -> None:
    code = "import sys; from graph.text import stop_words as s; s.stop_words(); "
    code += "print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"False"
