"""One document for each page that search knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefings.entry import Entry
from briefings.exports.typesense.plain_text import plain_text
from briefings.exports.typesense.schema import COUNTED
from briefings.views.search import SearchRecord, words_of

STANDING = ("topic", "term", "launch", "page")
"""Kinds of pages in the order in which equals stand: who gathers a subject goes before one event, and that before pages about the site."""


def document(record: SearchRecord, entry: Entry) -> dict[str, Any]:
    """A page with all that can be asked of it; days are numbers such as 20210915, and 0 for a page without a date."""
    first, last = (int(day.replace("-", "")) for day in record.days or ("0", "0"))
    return {
        "id": record.url.strip("/").replace("/", "."),
        "url": record.url,
        "title": record.title,
        "summary": record.summary,
        "beside": record.beside,
        "names": list(record.names),
        "about": list(record.about),
        "sources": list(record.sources),
        "text": plain_text(entry.document.body),
        "topics": list(record.topics),
        "codes": list(_codes(record)),
        "words": sorted(words_of(record)),
        "first": first,
        "last": last,
        "month_day": first % 10000 if first == last else 0,
        "standing": STANDING.index(record.kind),
        **{name: list(record.filters.get(name, ())) for name in COUNTED},
    }


def _codes(record: SearchRecord) -> Iterator[str]:
    """What the search page asks for when a name stands for a page, a value or a topic."""
    yield f"page={record.url}"
    yield from (f"{facet}={value}" for facet, values in record.filters.items() for value in values)
    yield from (f"topic={topic}" for topic in record.topics)
