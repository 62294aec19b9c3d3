"""What search knows of each page: names in every spelling, dates in every form, filters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefings.corpus import Corpus, Entry
from briefings.model import Launch, Page, Topic
from briefings.model.dates import EdtfDate, Precision
from briefings.views import words
from briefings.views.facets import FACETS
from briefings.views.rows import beside, codes_of, kind_words


@dataclass(frozen=True)
class SearchRecord:
    """One page as search sees it; its text comes from the built page."""

    path: str
    url: str
    title: str
    summary: str
    beside: str
    """What stands beside the title in a result: a date, or the kind of page."""
    names: tuple[str, ...]
    """Other names and spellings of the page's own subject."""
    about: tuple[str, ...]
    """Names of what it is about besides: site, platform, class, family, in every spelling."""
    dates: tuple[str, ...]
    """The day in every form that readers type; empty where there is none."""
    sources: tuple[str, ...]
    """Titles of the sources, in their own languages."""
    filters: Mapping[str, tuple[str, ...]]
    """Values by facet: kind, year, platform, class, family, site, party, outcome, status."""
    sort: str
    """The first day it can mean, for sorting; empty where there is none."""


def search_records(corpus: Corpus) -> Iterator[SearchRecord]:
    """A record for each page that a reader may look for."""
    for entry in corpus.entries:
        record = entry.record
        if isinstance(record, Page) and not record.summary:
            continue  # home, timeline, search: ways to find, not things to find
        launch = record if isinstance(record, Launch) else None
        yield SearchRecord(
            path=entry.path,
            url=entry.url,
            title=record.title,
            summary=record.summary or "",
            beside=beside(record),
            names=(entry.id, *(alias.name for alias in getattr(record, "aliases", ()))),
            about=tuple(dict.fromkeys(_about(launch, corpus))) if launch else (),
            dates=date_forms(launch.date) if launch else (),
            sources=tuple(source.title for source in record.sources.values()),
            filters=_filters(entry),
            sort=launch.date.first.isoformat() if launch else "",
        )


def _about(launch: Launch, corpus: Corpus) -> Iterator[str]:
    for shelf, code in codes_of(launch):
        word = corpus.vocabulary.word(shelf, code)
        yield from (word.name, word.label, *(alias.name for alias in word.aliases))
        page = corpus.page_of(code, word)
        if page and isinstance(page.record, Topic):
            yield from (alias.name for alias in page.record.aliases)


def date_forms(date: EdtfDate) -> tuple[str, ...]:
    """A day as readers write it: in English, in numbers, in Korean and in Japanese."""
    day = date.first
    month = words.MONTHS[day.month - 1]
    if "/" in date.text:
        ends = (form for end in date.text.split("/") for form in date_forms(EdtfDate.parse(end)))
        return tuple(dict.fromkeys((date.text, *ends)))
    if date.precision in (Precision.YEAR, Precision.PERIOD):
        return (date.text, str(day.year), f"{day.year}년", f"{day.year}年")
    if date.precision is Precision.MONTH:
        return (date.text, f"{month} {day.year}", f"{month[:3]} {day.year}", f"{day.year}년 {day.month}월", f"{day.year}年{day.month}月")
    return (
        day.isoformat(),
        words.day(day),
        words.short_day(day),
        f"{month} {day.day}, {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.year}년 {day.month}월 {day.day}일",
        f"{day.year}年{day.month}月{day.day}日",
    )


def _filters(entry: Entry) -> dict[str, tuple[str, ...]]:
    record = entry.record
    filters: dict[str, tuple[str, ...]] = {"kind": (kind_words[record.kind].lower(),), "status": (record.status,)}
    if isinstance(record, Launch):
        filters["year"] = (str(record.date.first.year),)
        filters |= {facet.name: facet.read(record) for facet in FACETS}
    return {name: values for name, values in filters.items() if values}
