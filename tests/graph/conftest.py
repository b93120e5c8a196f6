from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import SchemaError
from graph.examples import QUOTES, example_schema
from graph.schema import load_schema
from graph.schema_write import write_schema

Problems = Callable[[str, str, str], list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_schema(example_schema(), tmp_path, QUOTES)
    return tmp_path


@pytest.fixture
def problems(folder: Path) -> Problems:
    """Replace a piece of one file of the example and return what the loader says of it."""

    def change(file: str, old: str, new: str) -> list[str]:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(SchemaError) as caught:
            load_schema(folder, quotes=QUOTES)
        return list(caught.value.problems)

    return change
