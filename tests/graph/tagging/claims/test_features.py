"""What a candidate is told by: classes of words, sizes in steps, rivals."""

import pytest

from graph.tagging.claims.candidates import candidates
from graph.tagging.claims.component import sentence_ranges
from graph.tagging.claims.cues import load_cues
from graph.tagging.claims.features import features, word_class
from graph.tagging.claims.matcher import CueMatcher
from graph.tagging.pipeline import build_pipeline
from graph.text.doc_words import words_of

NLP = build_pipeline([])
MATCHER = CueMatcher(load_cues())


def told(text: str, cue: str) -> set[str]:
    doc = NLP(text)
    words = words_of(doc)
    for sentence, here in candidates(MATCHER, words.low, words.lemmas, sentence_ranges(doc)):
        for claim in here:
            if claim.cue.id == cue:
                return set(features(sentence, here, claim))
    raise AssertionError(f"{cue} proposes nothing in {text!r}")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("niet", "neg"),
        ("kan", "aux"),
        ("waardoor", "sub"),
        ("maar", "conj"),
        ("in", "prep"),
        ("de", "det"),
        (",", "mark"),
        ("betaald", "part"),
        ("krijgt", "verb"),
        ("12", "num"),
        ("werkdruk", "open"),
    ],
)
def test_a_word_has_one_class(word: str, name: str) -> None:
    assert word_class(word) == name


def test_a_sure_cue_alone_between_its_spans() -> None:
    found = told("Hoge werkdruk leidt tot uitval.", "leiden-tot")
    assert {"cue=leiden-tot", "frame=verb", "sure=True", "word=leidt_tot", "rivals=0"} <= found
    assert {"verb|first=cause", "verb|gap=2", "verb|reach=(True, True)"} <= found
    assert {"verb|c:size=2", "verb|e:size=1", "c:werkdruk", "c:<hoog", "e:uitval>"} <= found
    assert {"verb|-1=open", "verb|+1=open", "verb|+1=uitval", "verb|+2=mark"} <= found
    assert "s:size=3" in found and "negated" not in found


def test_a_question_and_a_denial_are_told() -> None:
    found = told("Werkdruk leidt niet tot uitval?", "leiden-tot")
    assert {"s:?", "s:niet", "negated"} <= found


def test_a_rival_that_is_sure_is_told_and_whether_it_stands_inside() -> None:
    found = told("Hoge werkdruk leidt tot uitval, waardoor kinderen wachten.", "leiden-tot")
    assert {"rivals=1", "verb|sure-rival"} <= found
    assert "verb|holds-rival" not in found
