"""A spaCy model beside ours: here one that a short run leaves on disk."""

from pathlib import Path

import pytest
import spacy

from graph.lab.training.syntax.train import Plan, start
from graph.tagging.syntax.component import DutchSyntax
from graph.tagging.syntax.conllu import TreebankSentence
from graph.tagging.syntax.evaluate import score_sentences
from graph.tagging.syntax.parsers import InstalledParser
from graph.text import sentences as sentence_rules


@pytest.fixture(scope="module")
def model(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("spacy") / "nl_core_news_xs"
    start(plan).to_disk(path)
    return path


def test_its_results_reach_docs_of_our_own_vocab(model: Path) -> None:
    assert sentence_rules.ENDS
    nlp = spacy.blank("nl")
    nlp.add_pipe("dutch_sentences")
    syntax = DutchSyntax(InstalledParser(str(model), nlp.vocab))
    doc = syntax(nlp("Ouders maken zich zorgen. Het kind gaat niet."))
    assert all(token.pos_ and token.dep_ and token.head.sent == token.sent for token in doc)


def test_it_is_scored_as_ours_is(model: Path, sentences: list[TreebankSentence]) -> None:
    scores = score_sentences(sentences, InstalledParser(str(model), spacy.blank("nl").vocab))
    assert scores.model == str(model)
    assert scores.words == 20
