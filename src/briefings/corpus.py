"""Every page of the site, read once, and what follows from all of them together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, TypeVar

from briefings.accounts.differences import Dispute, disputes
from briefings.diagnostics import Diagnostic
from briefings.entry import Entry, Kind, Version
from briefings.model import Launch
from briefings.model.dates import build_day
from briefings.model.health import Health
from briefings.model.publication import Publication
from briefings.model.vocabulary import Vocabulary, Word
from briefings.parse.folder import VOCABULARY, Folder
from briefings.parse.frontmatter import Document
from briefings.parse.repository import Release
from briefings.reading import read_entry, read_health, read_vocabulary
from briefings.selection import Selector

Made = TypeVar("Made")


@dataclass(frozen=True)
class Corpus:
    """All pages that could be read, by path, what stands beside them, and the faults of form found on the way."""

    entries: tuple[Entry, ...]
    vocabulary: Vocabulary
    problems: tuple[Diagnostic, ...] = ()
    unread: frozenset[str] = field(default_factory=frozenset)
    """Paths of files that have no record, because of a problem named in `problems`."""
    words: Document = field(default_factory=lambda: Document(VOCABULARY))
    """The vocabulary's file, which says where each code stands."""
    today: dt.date = field(default_factory=build_day)
    """The day for which the site is built."""
    since: str = ""
    """The revision that `earlier` is of, as an editor names it; empty where the pages are compared with none."""
    earlier: Mapping[str, Entry] = field(default_factory=dict)
    """What pages that changed since then said, by their path of today; by the old one where they are gone."""
    releases: tuple[Release, ...] = ()
    """Every release, the oldest first; none where nobody asked for them."""
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)
    """What releases hold of each page, the oldest first, by its path of today; by the last one where it is gone."""
    health: Health | None = None
    """How external links fared; none before the first check."""
    publication: Publication = field(default_factory=Publication)
    """Who publishes the site, and where."""

    @classmethod
    def read(cls, folder: Folder) -> Corpus:
        """Read every page; a fault in one hides nothing in the others."""
        words, vocabulary, problems = read_vocabulary(folder.vocabulary)
        health, unfit = read_health(folder.health)
        problems = [*folder.problems, *problems, *unfit]
        entries = []
        for path, content in folder.pages.items():
            entry, found = read_entry(path, content)
            problems += found
            entries += [entry] if entry else []
        unread = {problem.place.path for problem in folder.problems} | folder.pages.keys() - {entry.path for entry in entries}
        return cls(tuple(entries), vocabulary, tuple(problems), frozenset(unread), words, health=health)

    def compared(self, since: str, contents: Mapping[str, bytes], now: Mapping[str, str] = MappingProxyType({})) -> Corpus:
        """The same corpus beside what files held at a revision; `now` is where those stand today that have moved."""
        earlier = {now.get(path, path): entry for path, content in contents.items() if (entry := read_entry(path, content)[0])}
        return replace(self, since=since, earlier=earlier)

    def of(self, kind: type[Kind]) -> Iterator[tuple[Entry, Kind]]:
        """Every entry of one kind, with its record."""
        return ((entry, entry.record) for entry in self.entries if isinstance(entry.record, kind))

    @cached_property
    def launches(self) -> tuple[tuple[Entry, Launch], ...]:
        """Every launch with its page, the oldest first; those of one day by time, then by id."""
        return tuple(sorted(self.of(Launch), key=lambda pair: _moment(pair[1])))

    @cached_property
    def selector(self) -> Selector:
        """Finds the launches that belong to a topic."""
        return Selector(self.launches)

    @cached_property
    def disputes(self) -> tuple[tuple[Entry, Launch, Dispute], ...]:
        """Every difference between parties, those that ended too, with the launch it is about; the newest launch first."""
        return tuple((entry, launch, one) for entry, launch in reversed(self.launches) for one in disputes(launch.accounts))

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[Entry | None, Entry | None]]:
        """The launches before and after each launch, by its file."""
        pages = [None, *(entry for entry, _ in self.launches), None]
        return {page.path: (before, after) for before, page, after in zip(pages, pages[1:], pages[2:], strict=False) if page}

    @cached_property
    def places_in_year(self) -> Mapping[str, tuple[int, int]]:
        """The how-manyth launch of its year each launch is, and of how many, by its file."""
        years: dict[int, list[str]] = {}
        for entry, launch in self.launches:
            years.setdefault(launch.date.first.year, []).append(entry.path)
        return {path: (place, len(paths)) for paths in years.values() for place, path in enumerate(paths, 1)}

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Entries by id; the first of two with the same id."""
        return {entry.id: entry for entry in reversed(self.entries)}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every page's file, also of those that could not be read."""
        return self.unread.union(self.by_path)

    @cached_property
    def names(self) -> frozenset[str]:
        """What a page can be called by: ids, and for pages that could not be read the names of their files."""
        return frozenset(self.by_id).union(PurePosixPath(path).stem for path in self.unread)

    @cached_property
    def by_path(self) -> Mapping[str, Entry]:
        """Entries by file."""
        return {entry.path: entry for entry in self.entries}

    @cached_property
    def kept(self) -> dict[Callable[[Corpus], Any], Any]:
        """What `once` keeps."""
        return {}

    def page_of(self, code: str, word: Word) -> Entry | None:
        """The page that explains a code: the one the vocabulary names, or the one whose id is the code."""
        return self.by_id.get(word.topic or code)


def once(function: Callable[[Corpus], Made]) -> Callable[[Corpus], Made]:
    """Make of a corpus once what many pages ask for; it lives as long as the corpus."""

    @wraps(function)
    def made(corpus: Corpus) -> Made:
        if function not in corpus.kept:
            corpus.kept[function] = function(corpus)
        kept: Made = corpus.kept[function]
        return kept

    return made


def _moment(launch: Launch) -> tuple[dt.date, dt.date, float, str]:
    instant = launch.time_utc.timestamp() if launch.time_utc else float("inf")
    return launch.date.first, launch.date.last, instant, launch.id
