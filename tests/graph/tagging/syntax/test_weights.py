import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from graph.tagging.syntax.vectors import pack_vectors, unpack_vectors
from graph.tagging.syntax.weights import Floats, pack, pack_rows, unpack, unpack_rows

ROWS = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 8), st.integers(1, 20)),
    elements=st.floats(-9, 9, width=32),
)


@given(ROWS)
def test_no_number_moves_more_than_half_its_rows_scale(rows: Floats) -> None:
    whole, scale = pack_rows(rows)
    assert whole.dtype == np.int8
    assert np.all(np.abs(unpack_rows(whole, scale) - rows) <= scale * 0.5001 + 1e-30)
    assert np.allclose(scale[:, 0] * 127, np.abs(rows).max(axis=1))


def test_arrays_come_back_under_their_own_names_and_short_rows_exactly() -> None:
    matrix = np.linspace(-1, 1, 64, dtype=np.float32).reshape(2, 32)
    bias = np.array([0.1, 0.2], dtype=np.float32)
    back = unpack(pack({"a/W": matrix, "a/b": bias, "b/W": matrix}), "a/")
    assert sorted(back) == ["W", "b"]
    assert np.array_equal(back["b"], bias)
    assert np.allclose(back["W"], matrix, atol=0.5 / 127 + 1e-6)


def test_a_word_without_vector_gets_zeros() -> None:
    rows = np.eye(2, 16, dtype=np.float32)
    vectors = unpack_vectors(pack_vectors(["één", "twee"], rows))
    assert np.allclose(vectors.of(["twee", "drie", "één"]), [rows[1], 0 * rows[0], rows[0]])
