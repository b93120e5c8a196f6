from corpus.ids import normal_form
from graph.lab.training.quotes import held_out_lines, labelled_quotes, training_quotes


def test_every_line_that_is_kept_apart_is_a_quote() -> None:
    apart = [quote for quote in labelled_quotes() if quote.held_out]
    assert len(held_out_lines()) <= len(apart) < len(labelled_quotes()) / 3


def test_no_training_quote_says_what_a_held_out_quote_says() -> None:
    apart = {normal_form(quote.text) for quote in labelled_quotes() if quote.held_out}
    assert not apart & {normal_form(quote.text) for quote in training_quotes()}


def test_repeats_share_a_group() -> None:
    groups: dict[str, set[int]] = {}
    for quote in labelled_quotes():
        groups.setdefault(normal_form(quote.text), set()).add(quote.group)
    assert all(len(found) == 1 for found in groups.values())
