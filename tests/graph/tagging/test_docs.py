"""A tagged doc is a doc of spaCy like any other: saved, sent and drawn, it says the same."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from graph.lab.training.quotes import labelled_quotes
from graph.schema.load import load_nodes
from graph.tagging import TagResult, build_pipeline
from graph.tagging.pipeline import result_of

EVERY = 120
"""Of the anthology's quotes: some twenty of all chapters."""

ODD = ["", " ", "\n", "De GI’s 😀 wachten.", "Door 18+ 'ers d.m.v. een wachtlijst."]
SPAN_KEYS = ("claims", "tags", "voices", "stance")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build_pipeline(load_nodes())


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [quote.text for quote in labelled_quotes()[::EVERY]] + ODD


@pytest.fixture(scope="module")
def docs(nlp: Language, texts: list[str]) -> list[Doc]:
    return list(nlp.pipe(texts))


def said(nlp: Language, docs: Sequence[Doc]) -> list[TagResult]:
    return [result_of(doc, doc.text, nlp.meta["doorklik"]) for doc in docs]


def test_the_quotes_say_something_of_each_kind(nlp: Language, docs: list[Doc]) -> None:
    found = said(nlp, docs)
    kinds = ("claims", "tags", "voices", "stance")
    assert all(sum(bool(getattr(one, kind)) for one in found) > 4 for kind in kinds)
    assert any(claim.cause.node for one in found for claim in one.claims)
    assert any(tag.quotes and tag.why for one in found for tag in one.tags)


def test_a_doc_comes_back_from_its_bytes(nlp: Language, docs: list[Doc]) -> None:
    other = spacy.blank("nl").vocab
    back = [Doc(other).from_bytes(doc.to_bytes()) for doc in docs]
    assert said(nlp, back) == said(nlp, docs)
    assert [doc._.claims for doc in back] == [doc._.claims for doc in docs]
    assert [doc._.term_hits for doc in back] == [doc._.term_hits for doc in docs]


def test_a_bin_of_docs_comes_back_from_disk(nlp: Language, docs: list[Doc], tmp_path: Path) -> None:
    DocBin(store_user_data=True, docs=docs).to_disk(tmp_path / "quotes.spacy")
    back = list(DocBin().from_disk(tmp_path / "quotes.spacy").get_docs(spacy.blank("nl").vocab))
    assert said(nlp, back) == said(nlp, docs)


def test_two_processes_say_what_one_says(nlp: Language, docs: list[Doc], texts: list[str]) -> None:
    back = list(nlp.pipe(texts, n_process=2, batch_size=5))
    assert said(nlp, back) == said(nlp, docs)


@pytest.mark.parametrize("key", SPAN_KEYS)
def test_what_was_found_can_be_drawn(docs: list[Doc], key: str) -> None:
    for doc in (doc for doc in docs if doc.spans[key]):
        labels = {span.label_ for span in doc.spans[key]}
        drawn = displacy.render(doc, style="span", options={"spans_key": key}, jupyter=False)
        assert all(label in drawn for label in labels)


def test_cause_cue_and_effect_stand_on_the_doc_as_spans(nlp: Language) -> None:
    doc = nlp("Hoge werkdruk leidt tot lange wachtlijsten.")
    spans = doc.spans["claims"]
    assert [(span.text, span.label_) for span in spans] == [
        ("Hoge werkdruk", "cause"),
        ("leidt tot", "cue"),
        ("lange wachtlijsten", "effect"),
    ]
    assert [bool(span.kb_id_) for span in spans] == [True, False, True]


def test_a_pipeline_comes_back_from_disk(nlp: Language, docs: list[Doc], tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert said(again, list(again.pipe(doc.text for doc in docs))) == said(nlp, docs)


def test_a_doc_that_nobody_tagged_says_nothing() -> None:
    doc = spacy.blank("nl")("Hoge werkdruk leidt tot uitval.")
    assert said_nothing(doc)


def said_nothing(doc: Doc) -> bool:
    return not (doc._.claims or doc._.node_hits or doc._.term_hits or doc._.voices or doc._.stance)
