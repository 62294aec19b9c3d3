"""Every page of the site, read once: the only place where parsing meets the model."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from pydantic import ValidationError

from briefings.accounts.differences import Dispute, disputes
from briefings.diagnostics import Diagnostic, Place
from briefings.model import Gone, Launch, Page, Term, Topic, type_of_kind
from briefings.model.dates import build_day
from briefings.model.health import Health
from briefings.model.publication import Publication
from briefings.model.vocabulary import Vocabulary, Word
from briefings.parse import faults
from briefings.parse.folder import HEALTH, VOCABULARY, Folder
from briefings.parse.frontmatter import Document, read_document
from briefings.parse.lines import plain_breaks
from briefings.parse.locate import likely, locate, shown, without
from briefings.parse.repository import Release
from briefings.parse.yaml_reader import read_yaml

COMPUTED = re.compile(
    r"(briefings/(\d{4}/)?|topics/([a-z]+/[a-z0-9-]+/\d{4}/)?|glossary/|lists/([a-z]+/[a-z0-9-]+/(\d{4}/)?)?)index\.md"
    r"|sources/[a-z0-9-]+/(\d{4}/)?index\.md"
    r"|about/(rules|front-matter)\.md"
)
"""Paths of the pages that the site writes itself, as far as form tells: whether a year or a list has launches, the
builder knows."""
AnyRecord: TypeAlias = Launch | Topic | Term | Page | Gone
Kind = TypeVar("Kind", Launch, Topic, Term, Page, Gone)


@dataclass(frozen=True)
class Entry:
    """One page: its record, and the document that says where each key stands."""

    record: AnyRecord
    document: Document

    @property
    def path(self) -> str:
        """The file, relative to the content folder."""
        return self.document.path

    @property
    def id(self) -> str:
        """The record's id; for a plain page its path without the ending."""
        return self.record.id or self.path.removesuffix(".md").removesuffix("/index") or "index"

    @property
    def url(self) -> str:
        """The address within the site: `briefings/2021/2021-09-15-yangdok/`; empty for the home page."""
        return address(self.path)

    @property
    def citable(self) -> bool:
        """Whether readers look for the page and cite it: home, search and timeline are ways to find, not things to find."""
        return not isinstance(self.record, Gone) and not (isinstance(self.record, Page) and self.record.summary is None)


@dataclass(frozen=True)
class Version:
    """A text of a page that was released, and the releases that hold it."""

    entry: Entry
    """The page as it stood, at its path of then."""
    vocabulary: Vocabulary
    """The names of codes as they stood."""
    first: Release
    last: Release
    superseded: bool
    """Whether the page reads otherwise today, or is gone."""

    @property
    def url(self) -> str:
        """Where it can be read for good: below the release that had it first."""
        return f"releases/{self.first.tag}/{self.entry.url}"


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
        words, vocabulary, problems = _vocabulary(folder.vocabulary)
        health, unfit = _health(folder.health)
        problems = [*folder.problems, *problems, *unfit]
        entries = []
        for path, content in folder.pages.items():
            entry, found = _entry(path, content)
            problems += found
            entries += [entry] if entry else []
        unread = {problem.place.path for problem in folder.problems} | folder.pages.keys() - {entry.path for entry in entries}
        return cls(tuple(entries), vocabulary, tuple(problems), frozenset(unread), words, health=health)

    def compared(self, since: str, contents: Mapping[str, bytes], now: Mapping[str, str] = MappingProxyType({})) -> Corpus:
        """The same corpus beside what files held at a revision; `now` is where those stand today that have moved."""
        earlier = {now.get(path, path): entry for path, content in contents.items() if (entry := _entry(path, content)[0])}
        return replace(self, since=since, earlier=earlier)

    def of(self, kind: type[Kind]) -> Iterator[tuple[Entry, Kind]]:
        """Every entry of one kind, with its record."""
        return ((entry, entry.record) for entry in self.entries if isinstance(entry.record, kind))

    @cached_property
    def launches(self) -> tuple[tuple[Entry, Launch], ...]:
        """Every launch with its page, the oldest first; those of one day by time, then by id."""
        return tuple(sorted(self.of(Launch), key=lambda pair: _moment(pair[1])))

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
    def by_path(self) -> Mapping[str, Entry]:
        """Entries by file."""
        return {entry.path: entry for entry in self.entries}

    def page_of(self, code: str, word: Word) -> Entry | None:
        """The page that explains a code: the one the vocabulary names, or the one whose id is the code."""
        return self.by_id.get(word.topic or code)


def address(path: str) -> str:
    """The address within the site of a page's file, whether it can be read or not; of another file, its path."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/" if path.endswith(".md") else path


def _moment(launch: Launch) -> tuple[dt.date, dt.date, float, str]:
    instant = launch.time_utc.timestamp() if launch.time_utc else float("inf")
    return launch.date.first, launch.date.last, instant, launch.id


@lru_cache(maxsize=20_000)  # a preview reads the same files after every save
def _entry(path: str, content: bytes) -> tuple[Entry | None, list[Diagnostic]]:
    document, problems = read_document(path, content)
    if document is None:
        return None, problems
    kind = document.head.get("kind")
    model = type_of_kind.get(kind) if isinstance(kind, str) else None
    if model is None:
        return None, [*problems, _unknown_kind(document, kind)]
    try:
        return Entry(model.model_validate(document.head), document), problems
    except ValidationError as error:
        return _rest(document, model, error), [*problems, *locate(error, model, document)]


def _rest(document: Document, model: type[AnyRecord], error: ValidationError) -> Entry | None:
    """What is left of a faulty page without its faults, so that one run finds what else is wrong with it."""
    try:
        return Entry(model.model_validate(without(document.head, error)), document)
    except ValidationError:
        return None


def _unknown_kind(document: Document, kind: object) -> Diagnostic:
    if "kind" not in document.head:
        return faults.FM014.found(document.key(), "the key `kind` is missing", f"Add one of: {', '.join(type_of_kind)}.")
    expected = ", ".join(type_of_kind)
    return faults.FM015.found(
        document.value("kind"), f"`kind` is {shown(kind)}; expected one of {expected}", likely(str(kind), type_of_kind)
    )


@lru_cache(maxsize=8)
def _vocabulary(content: bytes | None) -> tuple[Document, Vocabulary, list[Diagnostic]]:
    nothing = Document(VOCABULARY)
    if content is None:
        return nothing, Vocabulary(), [faults.FM016.found(Place(VOCABULARY), "there is no vocabulary, so codes have no names")]
    try:
        tree = read_yaml(plain_breaks(content.decode("utf-8-sig")), VOCABULARY)
    except UnicodeDecodeError:
        return nothing, Vocabulary(), [faults.FM002.found(Place(VOCABULARY), "the vocabulary is not UTF-8")]
    if not isinstance(tree.value, dict):
        return nothing, Vocabulary(), tree.problems or [faults.FM016.found(Place(VOCABULARY), "the vocabulary is empty")]
    document = Document(VOCABULARY, tree.value, tree)
    try:
        return document, Vocabulary.model_validate(tree.value), tree.problems
    except ValidationError as error:
        return document, _other_words(document, error), [*tree.problems, *locate(error, Vocabulary, document)]


def _other_words(document: Document, error: ValidationError) -> Vocabulary:
    """The vocabulary without its faulty entries, so that one slip does not make every code unknown."""
    try:
        return Vocabulary.model_validate(without(document.head, error))
    except ValidationError:
        return Vocabulary()


def _health(content: bytes | None) -> tuple[Health | None, list[Diagnostic]]:
    try:
        return (Health.model_validate_json(content) if content is not None else None), []
    except ValidationError as error:
        first = error.errors()[0]
        place = f"at `{'.'.join(map(str, first['loc']))}`: " if first["loc"] else ""
        reason = first["msg"].removeprefix("Value error, ")
        return None, [faults.FM017.found(Place(HEALTH), f"this is no report on external links: {place}{reason}")]
