"""Every page of the site as its template needs it, by path: written pages, computed lists and the reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefings.corpus import Corpus, Entry
from briefings.model import Launch
from briefings.views.article import article
from briefings.views.briefing import briefing
from briefings.views.citations import Notes
from briefings.views.lists import LAUNCHES, group_titles, listings
from briefings.views.outlet_pages import outlet_pages
from briefings.views.own_pages import OWN
from briefings.views.problems import problem_page
from briefings.views.reference import front_matter_page, rules_page
from briefings.views.rows import Link
from briefings.views.similar import Similar
from briefings.views.strip import strip, strip_launches


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
    drawn: tuple[Launch, ...] = ()
    """The launches that the strip of the timeline in the text draws."""


def written_pages(corpus: Corpus) -> Iterator[PageView]:
    """Every page that an editor wrote and that could be read."""
    similar = Similar(corpus)
    for entry in corpus.entries:
        yield _written(entry, corpus, similar)


def computed_pages(corpus: Corpus) -> Iterator[PageView]:
    """Every page that the site writes: lists, the reference, and a notice for each page that could not be read."""
    for listing in listings(corpus):
        yield PageView(listing.path, listing.template, listing.title, listing.description, "", listing.trail, listing)
    for outlet in outlet_pages(corpus):
        yield PageView(f"{outlet.url}index.md", "outlet.html", outlet.title, outlet.description, "", outlet.trail, outlet)
    about = (Link("About", "about/"),)
    yield _reference("about/rules.md", "Rules for content", "Every rule that a page is checked against.", rules_page(), about)
    yield _reference("about/front-matter.md", "Front matter", "Every key that a page may have.", front_matter_page(), about)
    for path in sorted(corpus.unread):
        problems = [problem for problem in corpus.problems if problem.place.path == path]
        yield PageView(path, "page.html", path, "", problem_page(path, problems), (), None)


def _reference(path: str, title: str, description: str, markdown: str, trail: tuple[Link, ...]) -> PageView:
    return PageView(path, "reference.html", title, description, markdown, trail, None)


def _written(entry: Entry, corpus: Corpus, similar: Similar) -> PageView:
    record, notes, drawn = entry.record, Notes(entry, corpus), strip_launches(entry, corpus)
    own = OWN.get(entry.path)
    return PageView(
        path=entry.path,
        template=own.template if own else f"{'briefing' if record.kind == 'launch' else record.kind}.html",
        title=record.title,
        description=record.summary or "",
        markdown=notes.text() + strip(entry, drawn),
        trail=tuple(_trail(entry)),
        data=_data(entry, corpus, notes, similar),
        drawn=drawn,
    )


def _data(entry: Entry, corpus: Corpus, notes: Notes, similar: Similar) -> Any:
    if isinstance(entry.record, Launch):
        return briefing(entry, entry.record, corpus, notes, similar)
    shown, own = article(entry, corpus, notes), OWN.get(entry.path)
    return own.data(corpus, shown) if own else shown


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
