"""The baseline for search: full-text search of SQLite (FTS5, bm25) on the words of a question."""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing

from corpus.manifest import read_known
from corpus.model import Lines
from graph.lab.evaluation.tasks.ranking import DEPTH
from graph.lab.training.quotes import ANTHOLOGY

_WORD = re.compile(r"\w+")
_TABLE = "CREATE VIRTUAL TABLE quotes USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')"
_ASK = "SELECT rowid FROM quotes WHERE quotes MATCH ? ORDER BY bm25(quotes), rowid LIMIT ?"


def plain_search(questions: Iterable[str]) -> list[list[Lines]]:
    """Lines of the anthology's quotes with any of the question's words, best first, at most 25."""
    quotes = read_known(ANTHOLOGY).quotes
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(_TABLE)
        rows = ((place, quote.clean) for place, quote in enumerate(quotes))
        database.executemany("INSERT INTO quotes (rowid, words) VALUES (?, ?)", rows)
        return [
            [quotes[place].lines for (place,) in database.execute(_ASK, (_any_word(q), DEPTH))]
            for q in questions
        ]


def _any_word(question: str) -> str:
    """An FTS5 query; a word in double quotes is never syntax."""
    return " OR ".join(f'"{word}"' for word in _WORD.findall(question)) or '""'
