"""The tables as one SQLite file, with keys that hold, indexes, and a full-text search over every page."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.parse.citations import as_read
from briefings.views.rows import codes_of
from briefings.views.tables.column import Column
from briefings.views.tables.table import Filled, Row, Table

DATABASE = "railhead.sqlite"
PAGE_SIZE = 16384
"""Bytes: texts that do not fit into a page leave the rest of another empty (https://sqlite.org/fileformat2.html#ovflpgs)."""
TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
"""What SQLite calls a column's type; everything else is TEXT, a list as a JSON array (https://sqlite.org/json1.html)."""
INDEXES = (
    ("launches", "date_first"),
    ("accounts", "party"),
    ("accounts", "measure"),
    ("sources", "origin"),
    ("topic_sources", "origin"),
    ("aliases", "name"),
)
"""Columns by which rows are looked up, besides the keys."""
SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
    kind UNINDEXED, id UNINDEXED, url UNINDEXED, title, summary, names, text, tokenize = 'porter unicode61 remove_diacritics 2')"""
"""One row for each page. English words match in their forms, names without their accents (https://sqlite.org/fts5.html)."""


def database(corpus: Corpus, filled: Sequence[Filled]) -> bytes:
    """The file's content. The same corpus gives the same bytes with the same release of SQLite."""
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        connection.execute("PRAGMA foreign_keys = ON")
        for one in filled:
            connection.execute(_table(one.table))
            connection.executemany(_insertion(one.table.name, len(one.table.columns)), _cells(one))
        for table, column in INDEXES:
            connection.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
        connection.execute(SEARCH)
        connection.executemany(_insertion("search", 7), _pages(corpus))
        connection.commit()
        return connection.serialize()


def _insertion(table: str, columns: int) -> str:
    """A row that breaks a key is left out: two pages have one id, a check says so, and a preview goes on."""
    return f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * columns)})"  # noqa: S608  (names are the code's own)


def _table(table: Table) -> str:
    lines = [_column(column) for column in table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(_quoted(name) for name in table.primary)})")
    lines += [f'FOREIGN KEY ("{one.column}") REFERENCES {one.table} ("{one.key}")' for one in table.references]
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"


def _column(column: Column) -> str:
    name = _quoted(column.name)
    words = [name, TYPES.get(column.type, "TEXT")]
    words += ["NOT NULL"] if column.required else []
    if column.type == "boolean":
        words.append(f"CHECK ({name} IN (0, 1))")
    elif column.type == "list":
        words.append(f"CHECK (json_array_length({name}) > 0)" if column.required else f"CHECK (json_valid({name}))")
    return " ".join(words)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _cells(filled: Filled) -> Iterator[Row]:
    encode = lru_cache(maxsize=1024)(json.JSONEncoder(ensure_ascii=False).encode)  # the rows of one statement share a list
    return filled.rewritten(encode if column.type == "list" else column.plain for column in filled.table.columns)


def _pages(corpus: Corpus) -> Iterator[tuple[str, ...]]:
    for entry in sorted(corpus.entries, key=lambda entry: entry.url):
        record = entry.record
        names = [alias.name for alias in getattr(record, "aliases", ())]
        if isinstance(record, Launch):
            names += [corpus.vocabulary.word(shelf, code).name for shelf, code in codes_of(record)]
        yield record.kind, entry.id, entry.url, record.title, record.summary or "", "; ".join(names), as_read(entry.document.body)
