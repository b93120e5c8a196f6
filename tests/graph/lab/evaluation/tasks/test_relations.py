"""Relations: both spans at half, each gold relation once, signs only where found."""

import dataclasses
from collections.abc import Iterable
from typing import cast

from graph.lab.evaluation.baselines.relations import plain_relations
from graph.lab.evaluation.tasks.gold import GoldSet
from graph.lab.evaluation.tasks.relations import (
    KINDS,
    Relation,
    annotated,
    misses,
    paired,
    score_relations,
    tally,
)

ONE = Relation("hoge werkdruk", "uitval van personeel", "+")
TURNED = Relation(ONE.effect, ONE.cause, "+")
OTHER = Relation("geldzorgen", "stress in het gezin", "+")


def gold(*answers: list[Relation]) -> GoldSet:
    rows = [{"text": "x", "relations": [dataclasses.asdict(r) for r in one]} for one in answers]
    return GoldSet("causal_test", tuple(rows))


def test_both_spans_must_share_half_of_their_words() -> None:
    near = Relation("werkdruk", "uitval van veel personeel", "+")
    far = Relation("werkdruk", "personeel", "+")
    assert tally([near], [ONE])[:3] == (1, 1, 1)
    assert tally([far], [ONE])[:3] == (0, 1, 1)


def test_cause_and_effect_turned_round_is_no_hit() -> None:
    assert tally([TURNED], [ONE])[:3] == (0, 1, 1)


def test_a_gold_relation_is_found_once() -> None:
    assert tally([ONE, ONE], [ONE])[:3] == (1, 2, 1)
    assert tally([ONE], [ONE, ONE])[:3] == (1, 1, 2)


def test_of_two_that_fit_the_better_is_taken() -> None:
    loose = Relation("werkdruk", "uitval van personeel", "-")
    assert paired([ONE], [loose, ONE]) == [(ONE, ONE)]


def test_the_sign_counts_where_a_relation_is_found() -> None:
    wrong = dataclasses.replace(ONE, polarity="-")
    assert tally([wrong, OTHER], [ONE, OTHER])[:4] == (2, 2, 2, 1)


def test_a_quote_states_a_relation_or_not_whatever_the_spans() -> None:
    assert tally([OTHER], [ONE])[4:] == (1, 1, 1)
    assert tally([OTHER], [])[4:] == (0, 1, 0)
    assert tally([], [ONE])[4:] == (0, 0, 1)


def test_a_gold_relation_without_a_sign_is_positive() -> None:
    (found,) = annotated({"relations": [{"cause": "a", "effect": "b"}]})
    assert found.polarity == "+"


def test_rows_hold_ours_and_the_baseline() -> None:
    rows = score_relations(gold([ONE], [OTHER], []), [[ONE], [], []], [[], [], [OTHER]]).rows
    scores = {row.measure: (round(row.ours, 3), row.plain) for row in rows}
    assert scores["F1, both spans at half"] == (0.667, 0)
    assert scores["precision"] == (1, 0)
    assert scores["recall"] == (0.5, 0)
    assert scores["polarity where found"] == (1, 0)
    assert {row.n for row in rows} == {3}


def test_every_relation_is_counted_in_one_kind_of_miss() -> None:
    cut = Relation("iets heel anders", ONE.effect, "+")
    table = misses("t", [[ONE], [ONE], [ONE], [], [OTHER]], [[], [TURNED], [cut], [ONE], [OTHER]])
    counts = dict(cast("Iterable[tuple[str, int]]", table.lines))
    assert [counts[KINDS[i]] for i in (0, 2, 3, 4, 7, 8)] == [1, 1, 1, 1, 1, 2]


def test_the_baseline_cuts_at_the_cue() -> None:
    texts = [
        "Hoge werkdruk leidt tot uitval van personeel.",
        "Kinderen wachten lang, omdat er te weinig aanbod is.",
        "Doordat geld ontbreekt, blijft hulp uit. Regels belemmeren samenwerking.",
        "Kinderen wonen bij hun ouders.",
    ]
    assert list(plain_relations(texts)) == [
        [Relation("Hoge werkdruk", "uitval van personeel", "+")],
        [Relation("er te weinig aanbod is", "Kinderen wachten lang", "+")],
        [
            Relation("geld ontbreekt", "blijft hulp uit", "+"),
            Relation("Regels", "samenwerking", "-"),
        ],
        [],
    ]
