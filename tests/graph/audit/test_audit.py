import time
from dataclasses import replace

import pytest

from corpus.ids import content_hash
from graph.audit.audit import AuditQuote, audit
from graph.audit.report import AuditReport
from graph.examples import QUOTES, example_schema
from graph.schema.model import CausalSchema, SetAside, SetAsideReason

MORE = {
    "PO-1.3-1": "Door de regels wacht men.",
    "PO-1.3-2": "De regels zijn er.",
    "PO-1.4-1": "Door de regels wacht men!",
    "brief-2023-1": "Door de regels wacht men.",
}


def quotes(texts: dict[str, str]) -> list[AuditQuote]:
    return [
        AuditQuote(a, text, "1" if a[0] == "b" else a.split("-")[1], content_hash(text))
        for a, text in texts.items()
    ]


def report(schema: CausalSchema | None = None) -> AuditReport:
    return audit(schema or example_schema(), quotes(QUOTES | MORE))


def tagged(slug: str, *addresses: str) -> CausalSchema:
    schema = example_schema()
    nodes = (replace(n, tags=addresses) if n.slug == slug else n for n in schema.nodes)
    return replace(schema, nodes=tuple(nodes))


def test_totals_count_the_documents_own_quotes_repeats_once() -> None:
    totals = report().totals
    assert (totals.quotes, totals.distinct, totals.sections) == (10, 9, 4)
    assert (totals.links, totals.claims) == (5, 7)
    assert (totals.supports, totals.contradicts, totals.conditional) == (5, 1, 1)
    assert (totals.quotes_with_claim, totals.sections_with_claim) == (6, 2)


def test_a_causal_quote_that_no_claim_uses_is_open_once() -> None:
    found = report()
    assert [(line.quote, line.cues) for line in found.open_causal] == [("PO-1.3-1", ("Door",))]
    assert found.totals.open_share == found.totals.causal_open / found.totals.causal > 0


@pytest.mark.parametrize("address", ["PO-1.3-1", "PO-1.4-1"])
def test_a_reason_closes_the_quote_and_its_repeats(address: str) -> None:
    aside = (SetAside(address, SetAsideReason.NO_NODE),)
    found = report(replace(example_schema(), set_aside=aside))
    assert found.open_causal == ()
    assert (found.totals.causal_aside, found.totals.open_share) == (1, 0)


def test_a_tag_uses_a_quote_but_leaves_its_cue_open() -> None:
    found = report(tagged("stress", "PO-1.3-1"))
    assert [line.quote for line in found.unused_quotes] == ["PO-1.1-3", "PO-1.3-2"]
    assert [line.quote for line in found.open_causal] == ["PO-1.3-1"]


def test_sections_without_any_use_are_named_with_their_quotes() -> None:
    lines = report().unused_sections
    assert [(line.section, line.quotes) for line in lines] == [("PO-1.3", 2), ("PO-1.4", 1)]


def test_thin_and_disputed_links_are_told() -> None:
    found = report()
    assert len(found.one_quote) == 4
    assert len(found.one_section) == 5
    (dispute,) = found.conflicts
    assert (dispute.cause, dispute.supports, dispute.contradicts) == ("hulp-zoeken", 1, 1)
    assert dispute.quotes == ("PO-1.2-1",)


def test_a_link_that_lost_its_claims_is_told() -> None:
    schema = example_schema()
    links = (replace(schema.links[0], claims=()), *schema.links[1:])
    (line,) = report(replace(schema, links=links)).unstated
    assert (line.cause, line.effect, line.quotes) == ("geldzorgen", "stress", ())


def test_a_loop_of_opposite_signs_is_no_conflict() -> None:
    schema = example_schema()
    turned = [
        replace(x, polarity="-", claims=tuple(replace(c, polarity="-") for c in x.claims))
        if x.cause == "ruzie" and x.effect == "stress"
        else x
        for x in schema.links
    ]
    assert len(report(replace(schema, links=tuple(turned))).conflicts) == 1


def test_loose_nodes_are_told() -> None:
    found = report()
    assert [line.node for line in found.without_causes] == ["geldzorgen", "hulp-zoeken"]
    assert found.without_effects == found.off_core == ()
    schema = replace(example_schema(), core="stress")
    assert [line.node for line in report(schema).off_core] == ["onveiligheid"]


def test_a_node_is_unheard_when_no_word_starts_with_its_terms() -> None:
    schema = example_schema()
    nodes = (replace(schema.nodes[0], terms=("orgen", "pech")), *schema.nodes[1:])
    assert [line.node for line in report(replace(schema, nodes=nodes)).terms_unheard] == [
        "geldzorgen",
        "hulp-zoeken",
    ]


def test_nodes_with_nearly_the_same_quotes_are_paired() -> None:
    assert report().alike == ()
    schema = tagged("ruzie", *QUOTES)
    nodes = (replace(schema.nodes[0], tags=tuple(QUOTES)), *schema.nodes[1:])
    (pair,) = report(replace(schema, nodes=nodes)).alike
    assert (pair.first, pair.second, pair.share) == ("geldzorgen", "ruzie", 1)
    assert len(pair.common) == 7


def test_a_large_schema_is_audited_in_a_few_seconds() -> None:
    texts = {f"PO-1.1-{n}": f"Door zaak {n} neemt de stress toe." for n in range(100, 3000)}
    start = time.process_time()
    found = audit(example_schema(), quotes(QUOTES | texts))
    assert time.process_time() - start < 4
    assert len(found.open_causal) == 2900
