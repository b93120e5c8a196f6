"""The shipped artefact at work: probabilities, reasons and quotes; unknown nodes by their terms."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from graph.lab.training.quotes import training_quotes
from graph.schema.load import load_nodes
from graph.schema.model import Level, Node, NodeKind
from graph.tagging import build_pipeline, tag_texts
from graph.tagging.node_hits import MOST_NODES
from graph.tagging.nodes.component import telling_words
from graph.tagging.nodes.model import read_model
from graph.tagging.nodes.untaught import with_untaught
from graph.tagging.results import TagProposal

LETTER = "Met een hogere vergoeding en minder zaken per jeugdbeschermer willen we de uitval keren."


@pytest.fixture(scope="module")
def schema_nlp() -> Language:
    return build_pipeline(load_nodes())


@pytest.fixture(scope="module")
def tags(schema_nlp: Language) -> tuple[TagProposal, ...]:
    return next(tag_texts(schema_nlp, [LETTER])).tags


def test_a_measure_is_tagged_with_the_problem_it_answers(tags: tuple[TagProposal, ...]) -> None:
    sections = {section for tag in tags for section in tag.sections}
    assert sections & {"6.1", "6.1.1", "6.1.2", "6.3"}


def test_proposals_come_best_first_with_a_probability(tags: tuple[TagProposal, ...]) -> None:
    scores = [tag.score for tag in tags]
    assert scores == sorted(scores, reverse=True)
    assert all(0.5 < score <= 1 for score in scores)


def test_every_reason_is_a_slice_of_the_text(tags: tuple[TagProposal, ...]) -> None:
    for tag in tags:
        assert tag.why
        assert all(LETTER[span.start : span.end] == span.text for span in tag.why)


def test_nearest_quotes_are_training_quotes(tags: tuple[TagProposal, ...]) -> None:
    learnt = {quote.address for quote in training_quotes()}
    named = {address for tag in tags for address in tag.quotes}
    assert named and named <= learnt


def test_a_footnote_is_about_nothing(schema_nlp: Language) -> None:
    assert next(tag_texts(schema_nlp, ["Kamerstukken II 2021/22, 12 345, nr. 6."])).tags == ()


def test_a_node_that_is_new_is_found_by_its_terms() -> None:
    node = Node("nieuw", "Nieuw", NodeKind.CAUSE, "t", Level.SYSTEM, "", ("zeppelins",), ("3.1",))
    (tag,) = next(tag_texts(build_pipeline([node]), ["Er zijn te weinig zeppelins."])).tags
    assert (tag.node, tag.by, tag.quotes) == ("nieuw", "terms", ())


ODD = ["", "\x00", "\ud800 werkdruk", "wachtlijst" * 20_000, "a" * 200_000]


@pytest.mark.parametrize("text", ODD, ids=range(5))
def test_odd_texts_are_safe(schema_nlp: Language, text: str) -> None:
    for tag in next(tag_texts(schema_nlp, [text])).tags:
        assert all(text[span.start : span.end] == span.text for span in tag.why)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(["GI's", "werkdruk", "wachtlijsten", "\ud800", "\n", "OTS"])))
def test_any_mix_of_words_gives_verbatim_reasons(schema_nlp: Language, words: list[str]) -> None:
    text = " ".join(words)
    for tag in next(tag_texts(schema_nlp, [text])).tags:
        assert all(text[span.start : span.end] == span.text for span in tag.why)


def test_probabilities_grow_with_what_the_words_say() -> None:
    probabilities = read_model().calibration.probabilities(np.linspace(-1, 3, 50, dtype=np.float32))
    assert (np.diff(probabilities) >= 0).all()
    assert probabilities.min() >= 0 and probabilities.max() <= 1


def test_the_words_that_weigh_most_are_the_reason() -> None:
    said = np.array([[0.1, -1.0], [1.0, 0.0], [0.5, 0.0]], dtype=np.float32)
    assert telling_words(said) == [[1, 2], []]
    assert telling_words(said[:0]) == [[], []]


NEW = Node(
    "wachtlijst-bij-de-rechtbank",
    "Wachtlijst bij de rechtbank",
    NodeKind.CAUSE,
    "t",
    Level.SYSTEM,
    "Rechtbanken kunnen zaken pas na maanden op zitting behandelen.",
    ("wachtlijst bij de rechtbank", "zittingscapaciteit"),
    ("3.1",),
)


@pytest.fixture(scope="module")
def grown_nlp() -> Language:
    return build_pipeline([*load_nodes(), NEW])


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Er is te weinig zittingscapaciteit.", "terms"),
        ("Rechtbanken behandelen zaken pas na maanden op een zitting.", "model"),
    ],
)
def test_a_node_added_to_the_schema_is_proposed_at_once(
    grown_nlp: Language, text: str, by: str
) -> None:
    own = [tag for tag in next(tag_texts(grown_nlp, [text])).tags if tag.node == NEW.slug]
    assert [(tag.by, tag.quotes) for tag in own] == [(by, ())]
    assert own[0].why and own[0].score >= 0.4


def test_a_node_that_is_added_leaves_what_others_say_as_it_was(
    grown_nlp: Language, schema_nlp: Language
) -> None:
    assert next(tag_texts(grown_nlp, [LETTER])) == next(tag_texts(schema_nlp, [LETTER]))


def test_no_node_is_proposed_twice(grown_nlp: Language) -> None:
    text = "De zittingscapaciteit: rechtbanken kunnen zaken pas na maanden op zitting behandelen."
    slugs = [tag.node for tag in next(tag_texts(grown_nlp, [text])).tags]
    assert NEW.slug in slugs and len(slugs) == len(set(slugs)) <= MOST_NODES


def test_what_a_model_was_taught_is_not_described_anew() -> None:
    model = read_model()
    assert with_untaught(model, {slug: ["x"] for slug in model.nodes}) is model
    assert with_untaught(model, {"nieuw": ["wachtlijst"]}).nodes == (*model.nodes, "nieuw")
