from app.db.store import Store
from app.questions.sample import sample_claims, sample_tags


def test_the_same_seed_draws_the_same_sample_and_another_seed_another(
    prepared_store: Store,
) -> None:
    with prepared_store.session() as session:
        first = sample_claims(session, 20, 1)
        assert sample_claims(session, 20, 1) == first
        assert sample_claims(session, 20, 2) != first
        assert sample_tags(session, 20, 1) == sample_tags(session, 20, 1)


def test_each_line_carries_what_is_needed_to_judge_it(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        claims, tags = sample_claims(session, 30, 3), sample_tags(session, 30, 3)
    for row in claims:
        for span in (row.claim.cause_span, row.claim.effect_span):
            assert row.text[span.start : span.end] == span.text != ""
        assert (row.cause.slug, row.effect.slug) == (row.claim.cause, row.claim.effect)
    assert all(row.text and row.node.definition for row in tags)


def test_nothing_is_drawn_twice_and_no_more_than_there_is(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        every = sample_claims(session, 100_000, 1)
        assert len(sample_claims(session, 50, 1)) == 50
    assert len(set(every)) == len(every) > 100
