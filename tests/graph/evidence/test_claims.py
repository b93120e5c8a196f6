from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.evidence.claims import (
    ClaimRef,
    LinkEvidence,
    distinct_quotes,
    documents,
    link_cost,
    schema_evidence,
    sections,
    voices,
)
from graph.examples import QUOTES, example_schema
from graph.schema.model import Bearing, Status

FIRST = ClaimRef("a", "PO-1.1-1", "words", "1.1", "PO", voices=("ouder",))
REPEAT = replace(FIRST, id="b", quote="PO-2.3.1-7", section="2.3.1")
OTHER = ClaimRef("c", "brief-2023-4", "other", "2.1", "brief-2023", voices=("rijk", "ouder"))


def _link(*claims: ClaimRef) -> LinkEvidence:
    return LinkEvidence("x", "y", "+", claims)


def test_repeats_count_once() -> None:
    assert distinct_quotes([FIRST, REPEAT, OTHER]) == ("PO-1.1-1", "brief-2023-4")
    assert _link(FIRST, REPEAT, OTHER).weight == 2


def test_sections_and_documents_are_addresses_each_once() -> None:
    claims = [FIRST, REPEAT, FIRST, OTHER]
    assert sections(claims) == ("PO-1.1", "PO-2.3.1", "brief-2023-s2.1")
    assert documents(claims) == ("PO", "brief-2023")


def test_voices_count_statements_not_their_repeats() -> None:
    assert voices([FIRST, REPEAT, OTHER]) == {"ouder": 2, "rijk": 1}


def test_only_supporting_claims_weigh_and_contradictions_raise_the_cost() -> None:
    against = replace(OTHER, bearing=Bearing.CONTRADICTS)
    assert _link(FIRST, against).weight == 1
    assert link_cost(_link(FIRST, against)) > link_cost(_link(FIRST))
    assert _link(FIRST, against).stating == (FIRST,)


def test_a_status_filter_keeps_only_those_claims() -> None:
    guess = replace(OTHER, status=Status.SUGGESTED)
    assert _link(FIRST, guess).with_status({Status.CONFIRMED}) == _link(FIRST)


@given(st.integers(0, 40), st.integers(0, 40))
def test_more_support_is_cheaper_and_no_link_is_free(supports: int, contradicts: int) -> None:
    def cost(s: int, c: int) -> int:
        for_it = [ClaimRef(f"s{n}", f"PO-1.1-{n}", f"s{n}", "1.1", "PO") for n in range(s)]
        against = [
            ClaimRef(f"c{n}", f"PO-1.2-{n}", f"c{n}", "1.2", "PO", Bearing.CONTRADICTS)
            for n in range(c)
        ]
        return link_cost(_link(*for_it, *against))

    assert 0 < cost(supports + 1, contradicts) < cost(supports, contradicts)


def test_a_schema_gives_its_evidence_without_a_store() -> None:
    first = schema_evidence(example_schema(), QUOTES)[0]
    assert (first.cause, first.effect, first.weight) == ("geldzorgen", "stress", 1)
    assert [claim.id for claim in first.claims] == ["geldzorgen/stress/1", "geldzorgen/stress/2"]
    assert {(claim.document, claim.section) for claim in first.claims} == {("PO", "1.1")}


def test_a_quote_of_a_letter_has_a_document_and_no_section() -> None:
    schema = example_schema()
    claim = replace(schema.links[0].claims[0], quote="brief-2023-4")
    link = replace(schema.links[0], claims=(claim,))
    quotes = {"brief-2023-4": "Door geldzorgen neemt de stress in huis toe."}
    (found,) = schema_evidence(replace(schema, links=(link,)), quotes)
    assert (found.claims[0].document, found.claims[0].section) == ("brief-2023", "")
    assert sections(found.claims) == ()


def test_voices_come_by_number_and_then_by_name() -> None:
    claims = [replace(OTHER, repeat_key=f"{n}", voices=("b", "a", "c")) for n in range(2)]
    more = replace(OTHER, repeat_key="more", voices=("c",))
    assert list(voices([*claims, more]).items()) == [("c", 3), ("a", 2), ("b", 2)]


@given(st.integers(0, 3), st.integers(0, 3))
def test_a_link_is_disputed_when_as_many_speak_against_it(supports: int, against: int) -> None:
    yes = [replace(FIRST, repeat_key=f"y{n}") for n in range(supports)]
    no = [replace(FIRST, repeat_key=f"n{n}", bearing=Bearing.CONTRADICTS) for n in range(against)]
    assert _link(*yes, *no).is_disputed == (against > 0 and against >= supports)
    assert _link(*yes, *no).is_stated == (supports > 0)
