"""The tables of sources: what launches rest on, and what topics do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model.source import Source
from briefings.views.notes import reading_words
from briefings.views.tables.column import Column, key
from briefings.views.tables.launches import entries
from briefings.views.tables.table import Reference, Table
from briefings.views.tables.topics import topics


class Held(NamedTuple):
    """A source of one page."""

    page: str
    key: str
    source: Source


def held(pages: Iterable[Entry]) -> Iterator[Held]:
    """The sources of these pages."""
    return (Held(page.id, key, source) for page in pages for key, source in page.record.sources.items())


def _columns(page: str, about: str) -> tuple[Column, ...]:
    return (
        Column(page, about, attrgetter("page"), required=True),
        Column("key", "The key by which the page cites the source.", attrgetter("key"), required=True),
        key(Source, "source.title"),
        key(Source, "source.publisher"),
        key(Source, "source.date"),
        key(Source, "source.url", title="Address"),
        key(Source, "source.language"),
        key(Source, "source.origin", codes="parties"),
        key(Source, "source.read", codes=reading_words),
        key(Source, "source.archive_url", title="Archived copy"),
        key(Source, "source.note"),
        key(Source, "source.accessed"),
    )


def _of_launches(corpus: Corpus) -> Iterator[Held]:
    return held(entries(corpus))


def _of_topics(corpus: Corpus) -> Iterator[Held]:
    return held(entry for entry, _ in topics(corpus))


SOURCES = Table(
    name="sources",
    about="One row for each launch and source, in the order of launches.",
    items=_of_launches,
    primary=("launch", "key"),
    references=(Reference("launch", "launches", "id"),),
    columns=_columns("launch", "The launch whose page rests on the source."),
)
TOPIC_SOURCES = Table(
    name="topic_sources",
    about="One row for each topic and source, in the order of topics.",
    items=_of_topics,
    primary=("topic", "key"),
    references=(Reference("topic", "topics", "id"),),
    columns=_columns("topic", "The topic whose page rests on the source."),
)
