"""What search knows of each page: its names in every spelling, its date, the values it can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch, Topic
from briefings.views.facets import FACETS
from briefings.views.rows import beside, codes_of, kind_words
from briefings.views.terms import is_eastern, runs


@dataclass(frozen=True)
class SearchRecord:
    """One page as search sees it; its text comes from the built page."""

    path: str
    url: str
    kind: str
    title: str
    summary: str
    beside: str
    """What stands beside the title in a result: a date, or the kind of page."""
    names: tuple[str, ...]
    """Other names and spellings of the page's own subject."""
    about: tuple[str, ...]
    """Names of what it is about besides: site, platform, class, family."""
    sources: tuple[str, ...]
    """Titles of the sources, in their own languages."""
    days: tuple[str, ...]
    """The first and the last day that the date can mean, Korean time; empty where there is no date."""
    filters: Mapping[str, tuple[str, ...]]
    """Values by facet: kind, year, platform, class, family, site, party, outcome, status, disputed."""
    topics: tuple[str, ...]
    """Ids of the topics that a launch belongs to; for a topic its own."""


def search_records(corpus: Corpus, entries: Iterable[Entry] | None = None) -> Iterator[SearchRecord]:
    """A record for each page that a reader may look for; of some of the pages, where these are given."""
    topics = _topics(corpus)
    for entry in corpus.entries if entries is None else entries:
        record = entry.record
        if not entry.citable:
            continue
        launch = record if isinstance(record, Launch) else None
        yield SearchRecord(
            path=entry.path,
            url=entry.url,
            kind=record.kind,
            title=record.title,
            summary=record.summary or "",
            beside=beside(record),
            names=tuple(alias.name for alias in getattr(record, "aliases", ())),
            about=tuple(dict.fromkeys(_about(launch, corpus))) if launch else (),
            sources=tuple(source.title for source in record.sources.values()),
            days=(launch.date.first.isoformat(), launch.date.last.isoformat()) if launch else (),
            filters=_filters(entry),
            topics=(record.id,) if isinstance(record, Topic) else tuple(topics.get(entry.path, ())),
        )


def _about(launch: Launch, corpus: Corpus) -> Iterator[str]:
    for shelf, code in codes_of(launch):
        word = corpus.vocabulary.word(shelf, code)
        yield from (word.name, word.label)


def _topics(corpus: Corpus) -> Mapping[str, list[str]]:
    """The ids of the topics that each launch belongs to, by the launch's file."""
    found: dict[str, list[str]] = {}
    for _, topic in corpus.of(Topic):
        for entry, _ in corpus.selector.members(topic):
            found.setdefault(entry.path, []).append(topic.id)
    return found


def _filters(entry: Entry) -> dict[str, tuple[str, ...]]:
    record = entry.record
    filters: dict[str, tuple[str, ...]] = {"kind": (kind_words[record.kind].lower(),), "status": (record.status,)}
    if isinstance(record, Launch):
        filters["year"] = (str(record.date.first.year),)
        filters |= {facet.name: facet.read(record) for facet in FACETS}
        filters["disputed"] = ("true",) if record.disputed else ("false",)
    return {name: values for name, values in filters.items() if values}


def words_of(record: SearchRecord) -> set[str]:
    """Words of title, names and summary that are not Korean or Japanese, as the search page compares them."""
    return {run for run in runs(" · ".join([record.title, record.summary, *record.names])) if not is_eastern(run)}
