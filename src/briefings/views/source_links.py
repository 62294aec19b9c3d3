"""Every external address that the record rests on, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from briefings.corpus import Corpus
from briefings.diagnostics import Place
from briefings.entry import Entry
from briefings.model.source import Source


@dataclass(frozen=True)
class Use:
    """One source of one page."""

    entry: Entry
    key: str
    source: Source

    @property
    def place(self) -> Place:
        """Where the address stands."""
        return self.entry.document.value("sources", self.key, "url")


@dataclass(frozen=True)
class SourceLink:
    """One address, with every source that gives it."""

    url: str
    """Without the part after `#`, which no host is told."""
    uses: tuple[Use, ...]

    @property
    def host(self) -> str:
        """The host's name; empty where the address has none that can be read."""
        return host_of(self.url)

    @property
    def archive_url(self) -> str:
        """The archived copy that an editor saw, empty without one."""
        return next((use.source.archive_url for use in self.uses if use.source.archive_url), "")


def source_links(corpus: Corpus) -> tuple[SourceLink, ...]:
    """Every address once, in the order of pages."""
    found: dict[str, list[Use]] = {}
    for use in every_use(corpus):
        found.setdefault(asked(use.source.url), []).append(use)
    return tuple(SourceLink(url, tuple(uses)) for url, uses in found.items())


def host_of(url: str) -> str:
    """The name of an address's host, empty where it cannot be read."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def every_use(corpus: Corpus) -> Iterator[Use]:
    """Every source of every page."""
    for entry in corpus.entries:
        yield from (Use(entry, key, source) for key, source in entry.record.sources.items())


def asked(url: str) -> str:
    """An address without the part after `#`, which no host is told."""
    if "#" not in url:
        return url
    try:
        return urldefrag(url).url
    except ValueError:
        return url
