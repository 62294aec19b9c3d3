"""The table of topics: subjects that run through many launches."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Topic
from briefings.views.tables.column import Column, key
from briefings.views.tables.shared import CONFIDENCE, DISPUTED, SOURCES, UNKNOWNS, URL
from briefings.views.tables.table import Table


class Subject(NamedTuple):
    """A topic with the launches that belong to it."""

    record: Topic
    url: str
    launches: tuple[str, ...]


def topics(corpus: Corpus) -> list[tuple[Entry, Topic]]:
    """Every topic with its page, by address."""
    return sorted(corpus.of(Topic), key=lambda pair: pair[0].url)


def _items(corpus: Corpus) -> Iterator[Subject]:
    for entry, topic in topics(corpus):
        yield Subject(topic, entry.url, tuple(launch.id for _, launch in reversed(corpus.selector.members(topic))))


TOPICS = Table(
    name="topics",
    about="One row for each topic, by group.",
    items=_items,
    primary=("id",),
    columns=(
        key(Topic, "record.id", title="Topic"),
        key(Topic, "record.title"),
        key(Topic, "record.group"),
        URL,
        key(Topic, "record.status", required=True),
        key(Topic, "record.as_of"),
        key(Topic, "record.reviewed"),
        key(Topic, "record.summary"),
        DISPUTED,
        UNKNOWNS,
        *CONFIDENCE,
        Column("launches", "The launches that belong to the topic, the oldest first.", attrgetter("launches"), "list"),
        key(Topic, "record.related"),
        SOURCES,
    ),
)
