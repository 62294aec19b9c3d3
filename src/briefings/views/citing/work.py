"""What is cited: one page in one version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.entry import Entry

TOOLS = frozenset({"index.md", "search.md"})
"""Pages that nobody cites: they only lead to others."""


@dataclass(frozen=True)
class Work:
    """A page as a bibliography knows it."""

    key: str
    """Unique over the site and permanent, since it is made from the page's id."""
    title: str
    date: dt.date
    """The day of this version, not of the event."""
    url: str
    """The whole address."""
    publisher: str
    """The site's name: it is the author too, as an organisation."""

    @property
    def version(self) -> str:
        """`2026.11.22`. With points, since citation styles take other forms for several numbers and print “Versions”."""
        return f"{self.date:%Y.%m.%d}"


def work(entry: Entry, corpus: Corpus) -> Work:
    """The page of an entry as it stands."""
    publication, record = corpus.publication, entry.record
    key = f"{publication.name}-{entry.id}".lower().replace("/", "-").replace(" ", "-")
    return Work(key, record.title, record.revised, publication.at(entry.url), publication.name)


def works(corpus: Corpus) -> Iterator[Work]:
    """Every page that can be cited, by address."""
    for entry in sorted(corpus.entries, key=lambda entry: entry.url):
        if entry.path not in TOOLS:
            yield work(entry, corpus)
