"""The data as tables and records; every row carries its sources."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from briefings.corpus import Corpus, Entry
from briefings.model import Launch
from briefings.model.account import Account
from briefings.model.values import Measure

measures = {"distance_km": "km", "apogee_km": "km", "flight_s": "s"}
LAUNCH_COLUMNS = (
    "id",
    "date",
    "date_first",
    "date_last",
    "time_utc",
    "title",
    "url",
    "status",
    "as_of",
    "site",
    "platform",
    "class",
    "missiles",
    "count",
    "outcome",
    "disputed",
    "sources",
)
ACCOUNT_COLUMNS = (
    "launch",
    "party",
    "said",
    "statement",
    "measure",
    "value",
    "unit",
    "qualifier",
    "of",
    "status",
    "superseded_by",
    "sources",
)
SOURCE_COLUMNS = ("launch", "key", "title", "publisher", "date", "url", "language", "origin", "read", "archive_url")


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


def launches_csv(corpus: Corpus) -> str:
    """One row for each launch, the oldest first; lists are joined by `;`."""
    return table(LAUNCH_COLUMNS, (_launch(entry, launch) for entry, launch in corpus.launches))


def _launch(entry: Entry, launch: Launch) -> tuple[object, ...]:
    event, date = launch.event, launch.date
    time = f"{launch.time_utc:%Y-%m-%dT%H:%MZ}" if launch.time_utc else ""
    return (
        launch.id, date, date.first, date.last, time, launch.title, entry.url, launch.status, launch.as_of, event.site, event.platform,
        ";".join(event.class_), ";".join(event.missiles), event.count, event.outcome, bool(launch.disputed), ";".join(launch.sources),
    )  # fmt: skip


def accounts_csv(corpus: Corpus) -> str:
    """One row for each party, statement and value."""
    rows = (row for _, launch in corpus.launches for row in _accounts(launch))
    return table(ACCOUNT_COLUMNS, rows)


def _accounts(launch: Launch) -> Iterator[tuple[object, ...]]:
    for number, account in enumerate(launch.accounts, 1):
        status = "superseded" if account.superseded_by else "current"
        # A statement without a value is one too: somebody spoke, and said none of this.
        for measure, value, unit, qualifier, of in list(_values(account)) or [("statement", "", "", "", "")]:
            said = (launch.id, account.by, account.said, number, measure, value, unit, qualifier, of)
            yield (*said, status, account.superseded_by or "", ";".join(account.sources))


def _values(account: Account) -> Iterator[tuple[str, object, str, str, str]]:
    for name in ("site", "place", "platform", "named", "count", "landing", "landing_zone", "outcome", "note"):
        if (value := getattr(account, name)) is not None:
            yield name, value, "", "", ""
    yield from (("class", code, "", "", "") for code in account.class_)
    yield from (("missile", code, "", "", "") for code in account.missiles)
    yield from (("time_local", f"{time:%H:%M}", "KST", "", "") for time in account.times_local)
    for name, unit in measures.items():
        for measure in getattr(account, name):
            value, qualifier = figure(measure)
            yield name, value, unit, qualifier, measure.of or ""


def figure(measure: Measure) -> tuple[str, str]:
    """A figure, `420/430` where it is a span, and its qualifiers, joined by `;`."""
    figures = [measure.value] if measure.value is not None else [measure.low, measure.high]
    qualifiers = [key for key in ("about", "at_least", "at_most") if getattr(measure, key)]
    return "/".join(map(str, figures)), ";".join(qualifiers)


def sources_csv(corpus: Corpus) -> str:
    """One row for each launch and source."""
    return table(SOURCE_COLUMNS, (row for _, launch in corpus.launches for row in _sources(launch)))


def _sources(launch: Launch) -> Iterator[tuple[object, ...]]:
    for key, source in launch.sources.items():
        yield (
            launch.id, key, source.title, source.publisher, source.date or "", source.url,
            source.language, source.origin, source.read, source.archive_url or "",
        )  # fmt: skip


def table(columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    """A CSV file: a header and a line for each row; true and false in small letters."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([str(value).lower() if isinstance(value, bool) else value for value in row] for row in rows)
    return out.getvalue()
