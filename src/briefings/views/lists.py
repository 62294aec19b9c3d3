"""List pages: static, complete, and of use without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from briefings.corpus import Corpus, Entry
from briefings.model import Launch, Term, Topic
from briefings.model.values import Name
from briefings.views.facets import FACETS, Facet, groups
from briefings.views.rows import LaunchRow, Link, launch_row
from briefings.views.tally import Tally, tally

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


@dataclass(frozen=True)
class Listing:
    """A page that lists launches or pages."""

    path: str
    title: str
    description: str
    template: str
    tally: Tally | None = None
    rows: tuple[LaunchRow, ...] = ()
    """Launches, the newest first."""
    shelves: tuple[Shelf, ...] = ()
    entries: tuple[tuple[Link, str, tuple[Name, ...]], ...] = ()
    """Pages with their summaries and other names."""
    trail: tuple[Link, ...] = ()
    topic: Link | None = None
    """The page that explains what the list is of."""
    aliases: tuple[Name, ...] = ()
    """Other names of what the list is of."""


def listings(corpus: Corpus) -> Iterator[Listing]:
    """Every computed list page."""
    pairs = list(corpus.launches[::-1])
    yield _all_launches(pairs, corpus)
    yield from _by_year(pairs, corpus)
    for facet in FACETS:
        for code, members in groups(facet, pairs):
            title = facet.title.format(facet.value_name(code, corpus))
            listing = _launch_list(f"lists/{facet.name}/{code}/index.md", title, members, corpus)
            yield replace(listing, **_explained(facet, code, corpus))
    yield _topics(corpus)
    yield _glossary(corpus)


def _launch_list(path: str, title: str, pairs: list[tuple[Entry, Launch]], corpus: Corpus, *, template: str = "list.html") -> Listing:
    rows = tuple(launch_row(*pair, corpus) for pair in pairs)
    counted = tally(launch for _, launch in pairs)
    return Listing(path, title, f"{title}: every launch on record, with its accounts.", template, counted, rows, trail=(LAUNCHES,))


def _explained(facet: Facet, code: str, corpus: Corpus) -> dict[str, Any]:
    """The topic and the other names of a code; nothing for a value that is no code."""
    if facet.shelf is None:
        return {}
    word = corpus.vocabulary.word(facet.shelf, code)
    page = corpus.page_of(code, word)
    return {"topic": Link(page.record.title, page.url) if page else None, "aliases": word.aliases}


def _all_launches(pairs: list[tuple[Entry, Launch]], corpus: Corpus) -> Listing:
    years = tuple(Link(year, f"briefings/{year}/", str(len(members))) for year, members in _years(pairs).items())
    shelves = [Shelf("year", "Year", years)]
    for facet in FACETS:
        links = tuple(
            Link(facet.value_name(code, corpus), f"lists/{facet.name}/{code}/", str(len(members))) for code, members in groups(facet, pairs)
        )
        shelves.append(Shelf(facet.name, facet.label, links))
    counted = tally(launch for _, launch in pairs)
    rows = tuple(launch_row(*pair, corpus) for pair in pairs)
    return Listing("briefings/index.md", "Launches", "Every launch on record.", "launches.html", counted, rows, tuple(shelves))


def _years(pairs: list[tuple[Entry, Launch]]) -> dict[str, list[tuple[Entry, Launch]]]:
    found: dict[str, list[tuple[Entry, Launch]]] = {}
    for pair in pairs:
        found.setdefault(str(pair[1].date.first.year), []).append(pair)
    return found


def _by_year(pairs: list[tuple[Entry, Launch]], corpus: Corpus) -> Iterator[Listing]:
    for year, members in _years(pairs).items():
        yield _launch_list(f"briefings/{year}/index.md", f"Launches in {year}", members, corpus)


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


LAUNCHES = Link("Launches", "briefings/")
