"""List pages: static, complete, and of use without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Term, Topic
from briefings.model.values import Name
from briefings.views.facets import LISTED, Facet, groups
from briefings.views.launch_list import MOST, LaunchList, Pairs, by_year, launch_list, split_list
from briefings.views.rows import Link

LAUNCHES = Link("Launches", "briefings/")
LISTS = Link("Lists", "lists/")
SHORT_SHELF = 8
"""How many values of a facet the page of all launches names."""
group_titles = {
    "platforms": "Platforms",
    "families": "Missile families",
    "sites": "Sites",
    "organisations": "Organisations",
    "law": "Law and sanctions",
    "diplomacy": "Diplomacy",
    "doctrine": "Doctrine and debate",
}


@dataclass(frozen=True)
class Shelf:
    """A headed part of an index page: links, each with a remark."""

    id: str
    title: str
    links: tuple[Link, ...]
    more: Link | None = None
    """Where the rest of a shortened shelf stands."""


@dataclass(frozen=True)
class Listing:
    """A page that lists launches or pages."""

    path: str
    title: str
    description: str
    template: str
    launches: LaunchList | None = None
    shelves: tuple[Shelf, ...] = ()
    entries: tuple[tuple[Link, str, tuple[Name, ...]], ...] = ()
    """Pages with their summaries and other names."""
    trail: tuple[Link, ...] = ()
    topic: Link | None = None
    """The page that explains what the list is of."""
    aliases: tuple[Name, ...] = ()
    """Other names of what the list is of."""
    earlier: Link | None = None
    later: Link | None = None
    """For the list of a year: the years before and after it that have launches."""


def listings(corpus: Corpus) -> Iterator[Listing]:
    """Every computed list page."""
    newest_first = corpus.launches[::-1]
    yield from _hub(newest_first, corpus)
    yield _all_lists(newest_first, corpus)
    for facet in LISTED:
        for code, members in groups(corpus)[facet.name].items():
            yield from _of_facet(facet, code, members, corpus)
    for entry, topic in corpus.of(Topic):
        yield from _of_topic(entry, topic, corpus)
    yield _topics(corpus)
    yield _glossary(corpus)


def _hub(pairs: Pairs, corpus: Corpus) -> Iterator[Listing]:
    """The page of all launches, always split: counts by year, the newest launches, and the ways to narrow down."""
    shelves = tuple(_shelf(facet, corpus, most=SHORT_SHELF) for facet in LISTED)
    listed = split_list(pairs, corpus, LAUNCHES.url, most=0)
    yield Listing("briefings/index.md", "Launches", "Every launch on record.", "launches.html", listed, shelves)
    yield from _years(pairs, corpus, LAUNCHES.url, "Launches in {}", (LAUNCHES,))


def _all_lists(pairs: Pairs, corpus: Corpus) -> Listing:
    years = tuple(Link(year, f"briefings/{year}/", f"{len(members):,}") for year, members in by_year(pairs).items())
    shelves = (Shelf("year", "Year", years), *(_shelf(facet, corpus) for facet in LISTED))
    described = "Every list of launches: by year, platform, class, family, site, party, outcome and status."
    return Listing("lists/index.md", "Lists of launches", described, "lists.html", shelves=shelves, trail=(LAUNCHES,))


def _shelf(facet: Facet, corpus: Corpus, most: int | None = None) -> Shelf:
    """The lists of a facet with their numbers, all or at most so many."""
    links = [
        Link(facet.value_name(code, corpus), f"lists/{facet.name}/{code}/", f"{len(of):,}")
        for code, of in groups(corpus)[facet.name].items()
    ]
    more = Link(f"All {len(links)}", f"lists/#{facet.name}") if most and len(links) > most else None
    return Shelf(facet.name, facet.label, tuple(links[:most]), more)


def _of_facet(facet: Facet, code: str, pairs: Pairs, corpus: Corpus) -> Iterator[Listing]:
    title = facet.title.format(facet.value_name(code, corpus))
    url = f"lists/{facet.name}/{code}/"
    trail = (LAUNCHES, LISTS, Link(facet.label, f"lists/#{facet.name}"))
    listing = _listing(url, title, split_list(pairs, corpus, url), trail)
    yield replace(listing, **_explained(facet, code, corpus))
    if len(pairs) > MOST:
        yield from _years(pairs, corpus, url, f"{title}, {{}}", (*trail, Link(facet.value_name(code, corpus), url)))


def _explained(facet: Facet, code: str, corpus: Corpus) -> dict[str, Any]:
    """The topic and the other names of a code; nothing for a value that is no code."""
    if facet.shelf is None:
        return {}
    word = corpus.vocabulary.word(facet.shelf, code)
    page = corpus.page_of(code, word)
    return {"topic": Link(page.record.title, page.url) if page else None, "aliases": word.aliases}


def _of_topic(entry: Entry, topic: Topic, corpus: Corpus) -> Iterator[Listing]:
    """The parts of a topic's list; the list itself stands on the topic's page."""
    members = corpus.selector.members(topic)
    if len(members) > MOST:
        trail = (Link("Topics", "topics/"), Link(topic.title, entry.url))
        yield from _years(members, corpus, entry.url, f"{topic.title}: launches in {{}}", trail)


def _years(pairs: Pairs, corpus: Corpus, url: str, title: str, trail: tuple[Link, ...]) -> Iterator[Listing]:
    """The parts of a list, a page for each year; `{}` in the title stands for the year."""
    years = list(by_year(pairs).items())
    links = [None, *(Link(title.replace("{}", year), f"{url}{year}/") for year, _ in years), None]
    for later, (year, members), earlier in zip(links, years, links[2:], strict=False):
        listing = _listing(f"{url}{year}/", title.replace("{}", year), launch_list(members, corpus), trail)
        yield replace(listing, earlier=earlier, later=later)


def _listing(url: str, title: str, launches: LaunchList, trail: tuple[Link, ...]) -> Listing:
    described = f"{title}: every launch on record, with its accounts."
    return Listing(f"{url}index.md", title, described, "list.html", launches, trail=trail)


def _topics(corpus: Corpus) -> Listing:
    shelves = []
    for group, title in group_titles.items():
        topics = sorted((entry.record.title, entry.url, topic.summary) for entry, topic in corpus.of(Topic) if topic.group == group)
        shelves += [Shelf(group, title, tuple(Link(*topic) for topic in topics))] if topics else []
    return Listing(
        "topics/index.md", "Topics", "Platforms, families, organisations, law and diplomacy.", "topics.html", shelves=tuple(shelves)
    )


def _glossary(corpus: Corpus) -> Listing:
    terms = sorted(corpus.of(Term), key=lambda pair: pair[1].title.lower())
    entries = tuple((Link(term.title, entry.url), term.summary, term.aliases) for entry, term in terms)
    return Listing("glossary/index.md", "Glossary", "The words of the subject, each on one screen.", "glossary.html", entries=entries)
