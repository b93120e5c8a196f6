"""Numbers of a trained network in a quarter of their space: int8 with one scale a row."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Arrays = dict[str, npt.NDArray[np.generic]]

LEVELS = 127
SMALLEST_ROW = 16
"""Shorter rows are kept whole: a scale for each would weigh as much as it saves."""

SCALE = "|scale"


def pack_rows(rows: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Whole numbers from -127 to 127 and, for each row along the last axis, what to multiply by.

    No number moves by more than half its row's scale, which is the row's largest number / 127.
    """
    scale = np.abs(rows).max(axis=-1, keepdims=True) / LEVELS
    whole = np.rint(rows / np.where(scale > 0, scale, 1.0))
    return whole.astype(np.int8), scale.astype(np.float32)


def unpack_rows(whole: npt.NDArray[np.generic], scale: npt.NDArray[np.generic]) -> Floats:
    """What ``pack_rows`` was given, within its bound."""
    wide: Floats = np.multiply(whole, scale, dtype=np.float32)
    return wide


def pack(arrays: Mapping[str, Floats]) -> Arrays:
    """Every matrix as int8 with its scales under ``name|scale``; short rows stay float32."""
    packed: Arrays = {}
    for name, numbers in arrays.items():
        if numbers.ndim < 2 or numbers.shape[-1] < SMALLEST_ROW:
            packed[name] = numbers.astype(np.float32)
        else:
            packed[name], packed[name + SCALE] = pack_rows(numbers)
    return packed


def unpack(arrays: Mapping[str, npt.NDArray[np.generic]], prefix: str) -> dict[str, Floats]:
    """The arrays whose names begin with ``prefix``, without it, as float32."""
    return {
        name.removeprefix(prefix): (
            unpack_rows(numbers, arrays[name + SCALE])
            if name + SCALE in arrays
            else numbers.astype(np.float32)
        )
        for name, numbers in arrays.items()
        if name.startswith(prefix) and not name.endswith(SCALE)
    }
