"""The words that quotes, titles and nodes are found by."""

from collections import Counter

from app.search.bag_of_words import (
    compound_parts,
    node_texts,
    node_words,
    section_texts,
    spelled_words,
    title_words,
)
from app.search.source import Source
from graph.text.content_words import lemmas_of


def test_a_compound_brings_its_parts() -> None:
    texts = [["personeelstekort", "geld"], ["personeel"], ["personeelstekort"] * 2]
    counts = {"personeel": 1, "tekort": 1, "personeelstekort": 3, "geld": 1}
    assert compound_parts(texts, counts) == [
        ["personeel", "tekort"],
        [],
        ["personeel", "tekort"] * 2,
    ]


def test_the_label_of_a_node_counts_most(source: Source) -> None:
    words = Counter(node_words(source.nodes[0]))
    assert words["wachttijd"] == 3
    assert words["wachtlijst"] == 1


def test_titles_count_with_those_above_them() -> None:
    assert title_words(("Lange wachttijden", "Toegang")) == ["lang", "wachttijd", "toegang"]


def test_a_section_is_its_titles_and_each_word_of_a_quote_once(source: Source) -> None:
    quotes = [lemmas_of(text) for text in source.texts]
    found = [Counter(text) for text in section_texts(source, quotes)]
    assert (found[0]["wachttijd"], found[0]["toegang"], found[0]["wachtlijst"]) == (6, 2, 2)
    assert section_texts(source, [["a", "a"], [], [], [], [], []])[0].count("a") == 1


def test_a_node_is_its_words_twice_and_each_word_of_a_quote_once(source: Source) -> None:
    quotes = [["a", "a"], ["b"], ["b"], [], [], ["a"]]
    found = node_texts(source, [["x"], ["y", "z"], []], quotes)
    assert [sorted(text) for text in found] == [
        ["a", "a", "x", "x"],
        ["b", "b", "y", "y", "z", "z"],
        [],
    ]


def test_spelling_knows_texts_titles_nodes_and_thesaurus(source: Source) -> None:
    spelled = spelled_words(source)
    assert spelled["schaden"] == 2
    assert {"toegang", "verzuim", "vallen", "zuigeling"} <= set(spelled)
