"""What there is to follow: pages published, changed in what they say, or corrected, the newest first.

A minor edit is no news: it moves no date and no order here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from uuid import UUID, uuid5

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch, Topic
from briefings.model.page import BasePage
from briefings.model.values import Change, Correction
from briefings.views.changes.history import Remark, remark

NEWEST = 50
"""How many items a feed has."""
RECORD = UUID("dc11d39f-2431-4f1a-96aa-e1924aff4277")
"""The namespace of this record's ids (RFC 9562, version 5): they depend on no title and no host, so that they are for good."""


@dataclass(frozen=True)
class NewsItem:
    """One page, or one correction."""

    id: str
    """`urn:uuid:…`, for good."""
    title: str
    url: str
    summary: str
    notes: tuple[Remark, ...]
    """What changed, the newest first."""
    published: str
    updated: str
    """Moments by RFC 3339. Notes have days: those of one day are a second apart, so that each moves the date."""


@dataclass(frozen=True)
class News:
    """All there is to follow on one page."""

    id: str
    url: str
    """The page beside which it stands: home, a topic, the corrections."""
    title: str
    items: tuple[NewsItem, ...]
    updated: str


def news(corpus: Corpus) -> Iterator[News]:
    """Launches and topics; each topic with its launches; corrections of every page."""
    items = {entry.path: _page(entry) for entry in corpus.entries if isinstance(entry.record, Launch | Topic) and _told(entry.record)}
    order = sorted(items, key=lambda path: (items[path].updated, _day(corpus.by_path[path]), path), reverse=True)
    begun = min((item.published for item in items.values()), default="1970-01-01T00:00:00Z")
    yield _news("", "", "Launches and topics", (items[path] for path in order), begun)
    for entry, topic in corpus.of(Topic):
        about = {entry.path, *(member.path for member, _ in corpus.selector.members(topic))}
        yield _news(entry.id, entry.url, topic.title, (items[path] for path in order if path in about), begun)
    found = sorted((item for entry in corpus.entries for item in _corrections(entry)), key=attrgetter("updated", "id"), reverse=True)
    yield _news("corrections", "corrections/", "Corrections", found, begun)


def _news(name: str, url: str, title: str, items: Iterable[NewsItem], begun: str) -> News:
    listed = tuple(islice(items, NEWEST))
    return News(_id("feed", name), url, title, listed, listed[0].updated if listed else begun)


def _page(entry: Entry) -> NewsItem:
    record, told = entry.record, _told(entry.record)
    notes = tuple(map(remark, reversed(told)))
    first, last = _moment(told, 0), _moment(told, len(told) - 1)
    return NewsItem(_id("page", _name(entry)), record.title, entry.url, record.summary or "", notes, first, last)


def _corrections(entry: Entry) -> Iterator[NewsItem]:
    notes = entry.record.corrections
    for number, note in enumerate(notes):
        id_, moment = _id("correction", _name(entry), str(number + 1)), _moment(notes, number)
        yield NewsItem(id_, f"Correction: {entry.record.title}", f"{entry.url}#rh-changes", note.note, (remark(note),), moment, moment)


def _told(record: BasePage) -> tuple[Change | Correction, ...]:
    """The notes that are news: first publication, major changes, corrections; the oldest first."""
    first = record.changes[:1]
    return tuple(note for note in record.notes if isinstance(note, Correction) or note.major or note in first)


def _moment(notes: tuple[Change | Correction, ...], number: int) -> str:
    day = notes[number].date
    second = sum(note.date == day for note in notes[:number])
    return f"{dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC) + dt.timedelta(seconds=second):%Y-%m-%dT%H:%M:%SZ}"


def _name(entry: Entry) -> str:
    """The id; for a plain page, which has none, the first address it had."""
    return entry.record.id or next(iter(entry.record.moved_from), entry.url)


def _id(*parts: str) -> str:
    return uuid5(RECORD, "/".join(parts)).urn


def _day(entry: Entry) -> dt.date:
    return entry.record.date.first if isinstance(entry.record, Launch) else dt.date.min
