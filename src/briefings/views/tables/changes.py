"""The table of changes: a row for each change note and each correction of any page."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from briefings.corpus import Corpus
from briefings.model.values import Correction
from briefings.views.changes.changelog import ChangeRow, change_rows
from briefings.views.changes.history import Remark, remark
from briefings.views.tables.column import Column
from briefings.views.tables.table import Table

KINDS = {"change": "The facts moved on, or the text did.", "correction": "The page was wrong, and has been put right."}


class Noted(NamedTuple):
    """A note as it stands in the table."""

    row: ChangeRow
    said: Remark
    nth: int


def _items(corpus: Corpus) -> Iterator[Noted]:
    for row in change_rows(corpus):
        yield Noted(row, remark(row.note), row.entry.record.notes.index(row.note) + 1)


CHANGES = Table(
    name="changes",
    about="One row for each change note and each correction of any page, the newest first.",
    items=_items,
    primary=("page", "nth"),
    columns=(
        Column("page", "The page that was changed.", attrgetter("row.entry.id"), required=True),
        Column("url", "The address of the page within the site; empty for home.", attrgetter("row.entry.url"), title="Address"),
        Column("date", "The day of the change.", attrgetter("row.note.date"), "date", required=True),
        Column(
            "kind", "Whether the page was wrong.", lambda one: "correction" if one.said.correction else "change", codes=KINDS, required=True
        ),
        Column(
            "major", "Whether readers should know: such a change moves the feeds.", lambda one: _major(one.row), "boolean", required=True
        ),
        Column("note", "What was changed.", attrgetter("row.note.note"), required=True),
        Column("was", "What the page said before, where a value was changed.", lambda one: one.said.was or None),
        Column("now", "What it says since.", lambda one: one.said.now or None),
        Column(
            "release",
            "The release that had the change first; empty before the next one.",
            lambda one: one.row.release.tag if one.row.release else None,
        ),
        Column("nth", "The how-manyth note of the page it is, from 1, the oldest first.", attrgetter("nth"), "integer", required=True),
    ),
)


def _major(row: ChangeRow) -> bool:
    return isinstance(row.note, Correction) or row.note.major
