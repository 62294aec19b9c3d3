"""Tables as CSV and JSON, and the list of all pages."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from briefings.corpus import Corpus, Entry
from briefings.model import Launch
from briefings.views.tables.table import Filled


def pages_json(corpus: Corpus) -> str:
    """Every page of the corpus: `{id, title, kind, date, url, status, …}`, sorted by address."""
    return json.dumps([_page(entry) for entry in sorted(corpus.entries, key=lambda entry: entry.url)], ensure_ascii=False, indent=1)


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
    columns = filled.table.columns
    written = [(place, column.text) for place, column in enumerate(columns) if column.type in ("list", "boolean", "datetime")]
    rows = [list(row) for row in filled.rows]
    for row in rows:
        for place, text in written:
            row[place] = text(row[place])
    return table((column.name for column in columns), rows)


def table_json(filled: Filled) -> str:
    """A list of objects, one on each line: numbers are numbers, lists are lists, and an empty cell is left out."""
    columns = [(column.name, column.plain) for column in filled.table.columns]
    rows = ({name: plain(value) for (name, plain), value in zip(columns, row, strict=True) if value is not None} for row in filled.rows)
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"


def table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A CSV file: a header and a line for each row; true and false in small letters."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([str(value).lower() if isinstance(value, bool) else value for value in row] for row in rows)
    return out.getvalue()
