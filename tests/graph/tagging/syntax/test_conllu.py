from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.tagging.syntax.conllu import ConlluError, TreebankSentence, read_conllu


def test_a_sentence_is_read_with_heads_counted_from_zero(sentences: list[TreebankSentence]) -> None:
    first = sentences[0]
    assert first.forms == ("Ouders", "maken", "zich", "zorgen", ".")
    assert first.heads == (1, 1, 1, 1, 1)
    assert first.spaces == (True, True, True, False, True)
    assert first.feats[:3] == ("Number=Plur", "VerbForm=Fin", "")


def test_ranges_and_empty_nodes_are_left_out(sentences: list[TreebankSentence]) -> None:
    assert len(sentences[2].forms) == 8


@pytest.mark.parametrize("head", ["9", "x", "_", "-1"])
def test_a_head_outside_its_sentence_is_refused(tmp_path: Path, head: str) -> None:
    path = tmp_path / "bad.conllu"
    path.write_text(f"1\ta\ta\tX\t_\t_\t{head}\tdep\t_\t_\n\n", encoding="utf-8")
    with pytest.raises(ConlluError, match=r"line 2: head .* of token 1 is outside"):
        list(read_conllu(path))


@given(st.text(st.characters(exclude_characters="\t\n\r#", exclude_categories=["Cs"]), min_size=1))
def test_a_line_that_is_no_token_is_refused_by_number(
    tmp_path_factory: pytest.TempPathFactory, line: str
) -> None:
    path = tmp_path_factory.mktemp("conllu") / "bad.conllu"
    path.write_text(f"1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n{line}\n", encoding="utf-8")
    if line.strip():
        with pytest.raises(ConlluError, match="line 2: 1 columns"):
            list(read_conllu(path))
