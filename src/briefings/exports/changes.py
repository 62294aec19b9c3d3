"""The changelog of the data: one row for each change note and each correction of any page."""

import json
from typing import Any

from briefings.corpus import Corpus
from briefings.exports.tables import table
from briefings.model.values import Correction
from briefings.views.changelog import ChangeRow, change_rows
from briefings.views.history import remark

CHANGE_COLUMNS = ("page", "url", "date", "kind", "major", "note", "was", "now", "release")


def changes_csv(corpus: Corpus) -> str:
    """The rows as a table, the newest first; `release` is empty for what no release holds yet."""
    return table(CHANGE_COLUMNS, (tuple(_row(row).values()) for row in change_rows(corpus)))


def changes_json(corpus: Corpus) -> str:
    """The same rows as objects."""
    return json.dumps([_row(row) for row in change_rows(corpus)], ensure_ascii=False, indent=1)


def _row(row: ChangeRow) -> dict[str, Any]:
    note, shown = row.note, remark(row.note)
    values = (
        row.entry.id,
        row.entry.url,
        note.date.isoformat(),
        "correction" if shown.correction else "change",
        isinstance(note, Correction) or note.major,
        note.note,
        shown.was,
        shown.now,
        row.release.tag if row.release else "",
    )
    return dict(zip(CHANGE_COLUMNS, values, strict=True))
