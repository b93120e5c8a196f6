"""The component on docs of our own tokenizer, with a model that hardly learnt anything."""

from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.syntax.component import DutchSyntax
from graph.tagging.syntax.parsers import NoModelError, OwnParser, choose_parser
from graph.text import sentences as sentence_rules
from graph.text import tokenizer

TEXT = "Ouders maken zich  zorgen. Het kind gaat niet naar school. Ze wacht."


@pytest.fixture(scope="module")
def cutter() -> Language:
    """Our words and sentences, nothing else."""
    assert sentence_rules.ENDS
    nlp = spacy.blank("nl", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}})
    nlp.add_pipe("dutch_sentences")
    return nlp


@pytest.fixture(scope="module")
def syntax(cutter: Language, trained: Path) -> DutchSyntax:
    return DutchSyntax(OwnParser(cutter.vocab, trained))


def whole(doc: Doc) -> None:
    """Every head in its sentence, one root a sentence, a relation on every token."""
    for sent in doc.sents:
        assert all(sent.start <= token.head.i < sent.end for token in sent)
        assert sum(token.head == token for token in sent) == 1
        assert all(token.dep_ for token in sent)


def test_every_token_gets_a_head_and_sentences_stay(cutter: Language, syntax: DutchSyntax) -> None:
    doc = cutter(TEXT)
    before = [sent.text for sent in doc.sents]
    syntax(doc)
    whole(doc)
    assert doc.text == TEXT
    assert [sent.text for sent in doc.sents] == before
    assert all(token.pos_ for token in doc)
    assert doc[3].pos_ == "SPACE"


def test_only_the_sentences_that_are_asked_are_parsed(
    cutter: Language, syntax: DutchSyntax
) -> None:
    doc = cutter(TEXT)
    first, second, _ = ((sent.start, sent.end) for sent in doc.sents)
    doc._.syntax_ranges = [second]
    syntax(doc)
    whole(doc)
    assert doc[first[0]].pos_ == ""
    assert doc[second[0]].pos_
    syntax.annotate([doc], [[first]])
    whole(doc)
    assert doc[first[0]].pos_ and doc[second[0]].pos_


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=120) | st.text("a. \nX\u0000\ud800😀é-'", max_size=60))
def test_any_text_comes_through_whole(cutter: Language, syntax: DutchSyntax, text: str) -> None:
    doc = syntax(cutter(text))
    whole(doc)
    assert len(doc.text) == len(text)


def test_docs_parsed_together_are_as_each_by_itself(cutter: Language, syntax: DutchSyntax) -> None:
    texts = [TEXT, "", "x", "   ", TEXT * 3]
    together = list(syntax.pipe((cutter(text) for text in texts), batch_size=3))
    for text, doc in zip(texts, together, strict=True):
        alone = syntax(cutter(text))
        assert [(t.pos, t.dep, t.head.i) for t in doc] == [(t.pos, t.dep, t.head.i) for t in alone]


def test_the_treebank_lemma_leaves_ours_alone(cutter: Language, syntax: DutchSyntax) -> None:
    doc = syntax(cutter("Het kind gaat."))
    assert doc[2]._.treebank_lemma == "gaan"
    assert doc[2].lemma_ == ""


def test_a_model_that_is_not_installed_is_named(cutter: Language) -> None:
    with pytest.raises(NoModelError, match="spacy download nl_none"):
        choose_parser("nl_none", cutter.vocab)
