"""A table of the record: columns, keys, and the rows that a corpus fills it with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from briefings.corpus import Corpus
from briefings.views.tables.column import Column, Writer

Row: TypeAlias = tuple[object, ...]
"""The cells of a row as the record has them, in the order of the columns."""


@dataclass(frozen=True)
class Reference:
    """A column whose cells are keys of another table."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class Table:
    """One table."""

    name: str
    """In file names and in queries."""
    about: str
    """What a row is, and in which order rows come."""
    items: Callable[[Corpus], Iterable[Any]]
    """That of which there is a row each."""
    columns: tuple[Column, ...]
    primary: tuple[str, ...]
    """The columns that tell one row from every other."""
    references: tuple[Reference, ...] = ()

    @property
    def heading(self) -> str:
        """The name as a reader sees it."""
        return self.name.replace("_", " ").capitalize()

    def rows(self, items: Iterable[Any]) -> list[Row]:
        """A row for each item."""
        getters = [column.get for column in self.columns]
        return [tuple([get(item) for get in getters]) for item in items]


@dataclass(frozen=True)
class Filled:
    """A table with the rows of one corpus."""

    table: Table
    rows: list[Row]

    def texts(self) -> Iterator[Row]:
        """The rows as CSV has them."""
        return self.rewritten(column.text for column in self.table.columns)

    def plain(self) -> Iterator[Row]:
        """The rows as JSON has them."""
        return self.rewritten(column.plain for column in self.table.columns)

    def rewritten(self, writers: Iterable[Writer | None]) -> Iterator[Row]:
        """The rows with the cells of each column as its writer has them; column by column, since most stay as they are."""
        columns = zip(*self.rows, strict=True)
        written = [map(write, cells) if write else cells for write, cells in zip(writers, columns, strict=bool(self.rows))]
        return zip(*written, strict=True)

    def split(self, column: str) -> dict[object, Filled]:
        """The table cut into parts, by what stands in a column."""
        place = [one.name for one in self.table.columns].index(column)
        parts: dict[object, list[Row]] = {}
        for row in self.rows:
            parts.setdefault(row[place], []).append(row)
        return {value: Filled(self.table, rows) for value, rows in parts.items()}
