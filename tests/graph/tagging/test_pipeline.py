"""The pipeline as others use it: any text, in order, every span verbatim."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from graph.schema.load import load_nodes
from graph.schema.model import Node, Span
from graph.tagging import TagResult, build_pipeline, tag_result_json, tag_texts

PLAIN = """werkdruk leidt tot uitval door , . waardoor wat de niet hoe langer kleiner zonder kan dit
dat omdat en GI's (wachtlijst) “ ” ; maakt moeilijk belemmert heeft"""
WORDS = st.sampled_from([*PLAIN.split(), "\ud800", "\n", "\x00", "\x1f", "\U0001f600"])
NLP = build_pipeline([])


def spans_of(result: TagResult) -> list[Span]:
    ends = [end.span for claim in result.claims for end in (claim.cause, claim.effect)]
    words = [word.span for word in result.words]
    return ends + words + [span for tag in result.tags for span in tag.why]


def check(text: str, result: TagResult) -> None:
    for span in spans_of(result):
        assert span.text and text[span.start : span.end] == span.text
    for claim in result.claims:
        cause, effect = claim.cause.span, claim.effect.span
        assert cause.end <= effect.start or effect.end <= cause.start


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=40).map(" ".join)))
def test_spans_are_verbatim_in_any_text(text: str) -> None:
    check(text, next(tag_texts(NLP, [text])))


def test_tags_name_node_score_and_words(nlp: Language) -> None:
    text = "De werkdruk stijgt: een hoge caseload is gewoon."
    (tag,) = next(tag_texts(nlp, [text])).tags
    assert (tag.node, tag.label, tag.sections) == ("hoge-werkdruk", "Hoge werkdruk", ("6.3",))
    assert 0 < tag.score <= 1
    assert [span.text for span in tag.why] == ["werkdruk", "hoge caseload"]
    check(text, next(tag_texts(nlp, [text])))


def test_results_come_in_the_order_of_the_texts(nlp: Language) -> None:
    texts = ["De wachttijd groeit.", "", "Niets.", "Het verloop is hoog."]
    first = [result.tags[0].node if result.tags else None for result in tag_texts(nlp, texts)]
    assert first == ["wachtlijsten", None, None, "personeelsverloop"]


@pytest.mark.parametrize("text", ["", " ", "wachtlijst", "The staff is overworked.", "\x00\n\t😀"])
def test_odd_texts_give_a_result(nlp: Language, text: str) -> None:
    check(text, next(tag_texts(nlp, [text])))


@pytest.mark.parametrize("unit", ["werkdruk leidt tot stress, wat ", "a", "(", "woord "])
def test_a_long_paragraph_is_no_trouble(nlp: Language, unit: str) -> None:
    text = (unit * 60_000)[:100_000]
    check(text, next(tag_texts(nlp, [text])))


def test_an_empty_text_says_nothing(nlp: Language) -> None:
    assert next(tag_texts(nlp, [""])) == TagResult()


def test_json_has_the_shape_of_the_command_line(nlp: Language) -> None:
    text = "Werkdruk leidt tot uitval."
    row = tag_result_json("x1", next(tag_texts(nlp, [text])))
    assert list(row) == ["id", "tags", "claims", "voices", "stance"]
    tag_keys = ["node", "label", "score", "sections", "why", "by", "quotes"]
    assert list(row["tags"][0]) == tag_keys
    keys = ["cause", "effect", "cue", "polarity", "type", "explicit", "negated", "score"]
    assert list(row["claims"][0]) == keys
    assert row["claims"][0]["cause"] == {
        "text": "Werkdruk",
        "start": 0,
        "end": 8,
        "node": "hoge-werkdruk",
    }


def test_importing_the_graph_does_not_load_spacy(nodes: list[Node]) -> None:
    code = "import sys, graph, graph.tagging; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert nodes


def test_syntax_changes_no_proposal() -> None:
    text = "Hoge werkdruk leidt tot uitval van jeugdbeschermers. Hierdoor ontstaan wachtlijsten."
    nodes = load_nodes()
    plain, parsed = (
        next(tag_texts(build_pipeline(nodes, syntax=syntax), [text])) for syntax in (False, True)
    )
    assert parsed.words and not plain.words
    assert replace(parsed, words=()) == plain
