"""Tables as CSV and JSON, and the list of all pages."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.exports.json_lines import listed
from briefings.model import Launch
from briefings.views.tables.table import Filled


def pages_json(corpus: Corpus) -> bytes:
    """Every page of the corpus: `{id, title, kind, date, url, status, …}`, sorted by address."""
    return listed(_page(entry) for entry in sorted(corpus.entries, key=lambda entry: entry.url))


def _page(entry: Entry) -> dict[str, Any]:
    record = entry.record
    row: dict[str, Any] = {
        "id": entry.id,
        "title": record.title,
        "kind": record.kind,
        "date": str(record.date) if isinstance(record, Launch) else None,
        "url": entry.url,
        "status": record.status,
        "summary": record.summary,
        "as_of": record.as_of.isoformat(),
    }
    if isinstance(record, Launch):
        event = record.event
        row |= {"platform": event.platform, "class": event.class_, "missiles": event.missiles, "site": event.site, "count": event.count}
        row |= {"outcome": event.outcome, "parties": sorted({account.by for account in record.accounts}), "disputed": bool(record.disputed)}
    return row


def table_csv(filled: Filled) -> str:
    """A header and a line for each row; what is not known stays a word, so that nothing is lost on the way."""
    return _csv((column.name for column in filled.table.columns), filled.texts())


def table_json(filled: Filled) -> bytes:
    """A list of objects, one on each line: numbers are numbers, lists are lists, and an empty cell is left out."""
    names = [column.name for column in filled.table.columns]
    return listed({name: value for name, value in zip(names, row, strict=True) if value is not None} for row in filled.plain())


def table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """The same of any rows; true and false in small letters."""
    return _csv(columns, ([str(value).lower() if isinstance(value, bool) else value for value in row] for row in rows))


def _csv(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()
