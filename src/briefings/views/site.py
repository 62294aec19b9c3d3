"""Every page of the site as its template needs it, by path: written pages, computed lists and the reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefings.corpus import Corpus, Entry
from briefings.model import Launch
from briefings.views import words
from briefings.views.article import article
from briefings.views.briefing import briefing
from briefings.views.charts.page import ChartsPage, pictures
from briefings.views.citations import Notes
from briefings.views.lists import LAUNCHES, group_titles, listings
from briefings.views.problems import problem_page
from briefings.views.reference import front_matter_page, rules_page
from briefings.views.rows import LaunchRow, Link, launch_row
from briefings.views.similar import Similar
from briefings.views.source_health import source_health
from briefings.views.strip import strip
from briefings.views.tally import Holdings, holdings

NEWEST = 3
own_templates = {
    "index.md": "home.html",
    "search.md": "search.html",
    "timeline.md": "timeline.html",
    "charts.md": "charts.html",
    "timeline/table.md": "timeline.html",
    "about/corrections.md": "corrections.html",
    "about/source-health.md": "source-health.html",
}


@dataclass(frozen=True)
class PageView:
    """One page, ready for its template."""

    path: str
    template: str
    title: str
    description: str
    markdown: str
    """The text, with citations turned into links."""
    trail: tuple[Link, ...]
    """Where the reader is: the pages above this one."""
    data: Any
    """What the template shows besides the text: an Article, a Briefing, a Listing, a Home."""


@dataclass(frozen=True)
class Count:
    """A number of things that the record holds."""

    number: str
    """With commas between thousands."""
    of: str


@dataclass(frozen=True)
class Home:
    """What the home page shows besides its text."""

    counts: tuple[Count, ...]
    newest: tuple[LaunchRow, ...]


@dataclass(frozen=True)
class CorrectionLine:
    """One correction, on the page that lists all of them."""

    page: Link
    date: str
    machine_date: str
    note: str
    was: str
    now: str


def written_pages(corpus: Corpus) -> Iterator[PageView]:
    """Every page that an editor wrote and that could be read."""
    similar = Similar(corpus)
    for entry in corpus.entries:
        yield _written(entry, corpus, similar)


def computed_pages(corpus: Corpus) -> Iterator[PageView]:
    """Every page that the site writes: lists, the reference, and a notice for each page that could not be read."""
    for listing in listings(corpus):
        yield PageView(listing.path, listing.template, listing.title, listing.description, "", listing.trail, listing)
    about = (Link("About", "about/"),)
    yield _reference("about/rules.md", "Rules for content", "Every rule that a page is checked against.", rules_page(), about)
    yield _reference("about/front-matter.md", "Front matter", "Every key that a page may have.", front_matter_page(), about)
    for path in sorted(corpus.unread):
        problems = [problem for problem in corpus.problems if problem.place.path == path]
        yield PageView(path, "page.html", path, "", problem_page(path, problems), (), None)


def _reference(path: str, title: str, description: str, markdown: str, trail: tuple[Link, ...]) -> PageView:
    return PageView(path, "reference.html", title, description, markdown, trail, None)


def _written(entry: Entry, corpus: Corpus, similar: Similar) -> PageView:
    record, notes = entry.record, Notes(entry, corpus)
    template = own_templates.get(entry.path, f"{'briefing' if record.kind == 'launch' else record.kind}.html")
    return PageView(
        path=entry.path,
        template=template,
        title=record.title,
        description=record.summary or "",
        markdown=notes.text() + strip(entry, corpus),
        trail=tuple(_trail(entry)),
        data=_data(entry, corpus, notes, template, similar),
    )


def _data(entry: Entry, corpus: Corpus, notes: Notes, template: str, similar: Similar) -> Any:
    if isinstance(entry.record, Launch):
        return briefing(entry, entry.record, corpus, notes, similar)
    if template == "home.html":
        newest = corpus.launches[::-1][:NEWEST]
        return Home(tuple(_counts(holdings(corpus))), tuple(launch_row(*pair, corpus) for pair in newest))
    if template == "charts.html":
        return ChartsPage(article(entry, corpus, notes), pictures(corpus))
    if template == "corrections.html":
        return tuple(_corrections(corpus))
    if template == "source-health.html":
        return source_health(corpus)
    return article(entry, corpus, notes)


def _counts(held: Holdings) -> Iterator[Count]:
    yield Count(f"{held.launches.events:,}", f"launch events since {held.since}")
    yield Count(f"{held.launches.missiles:,}", "missiles counted in them")
    yield Count(f"{held.accounts:,}", f"accounts by {held.parties} parties")
    yield Count(f"{held.sources:,}", "sources, each marked how it was read")
    yield Count(f"{held.disputed:,}", "launches with points in dispute")


def _corrections(corpus: Corpus) -> Iterator[CorrectionLine]:
    found = [(correction, entry) for entry in corpus.entries for correction in entry.record.corrections]
    for correction, entry in sorted(found, key=lambda pair: pair[0].date, reverse=True):
        page = Link(entry.record.title, entry.url)
        day = correction.date
        yield CorrectionLine(page, words.day(day), day.isoformat(), correction.note, correction.was or "", correction.now or "")


def _trail(entry: Entry) -> Iterator[Link]:
    parts = entry.path.split("/")
    match parts[:-1]:
        case ["briefings", year]:
            yield from (LAUNCHES, Link(year, f"briefings/{year}/"))
        case ["topics", group]:
            yield from (Link("Topics", "topics/"), Link(group_titles.get(group, group), f"topics/#{group}"))
        case ["glossary"]:
            yield Link("Glossary", "glossary/")
        case ["about"] if parts[-1] != "index.md":
            yield Link("About", "about/")
