"""Every page of the site as its template needs it, by path: written pages, computed lists and the reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from briefings.corpus import Corpus
from briefings.entry import Entry, address
from briefings.model import Launch
from briefings.views.article import Article, article
from briefings.views.briefing import briefing
from briefings.views.citing.block import CitingBlock, citing_block
from briefings.views.citing.work import TOOLS, work
from briefings.views.linked_data import pages as linked_data
from briefings.views.lists import LAUNCHES, group_titles, listings
from briefings.views.meta import Meta, meta, meta_of
from briefings.views.notes import Notes
from briefings.views.outlets.pages import outlet_pages
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
    meta: Meta = field(default_factory=Meta)
    linked_data: str = ""
    """The page as JSON-LD."""
    citing: CitingBlock | None = None
    """How to cite the page; none for pages that nobody cites."""


class Views(Mapping[str, PageView]):
    """Every page by its path, each made when it is first asked for; where a page cannot be read, a notice stands in its place."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._made: dict[str, PageView] = {}

    @cached_property
    def computed(self) -> dict[str, PageView]:
        """The pages that no editor wrote, without what machines read of them."""
        return {view.path: view for view in _computed(self.corpus)}

    def __getitem__(self, path: str) -> PageView:
        if path not in self._made:
            self._made[path] = self._written(path) if path in self.corpus.by_path else self._completed(path)
        return self._made[path]

    def __iter__(self) -> Iterator[str]:
        yield from dict.fromkeys((*self.corpus.by_path, *self.computed))

    def __len__(self) -> int:
        return len(self.corpus.by_path.keys() | self.computed.keys())

    def __contains__(self, path: object) -> bool:
        return path in self.corpus.by_path or path in self.computed

    @cached_property
    def _similar(self) -> Similar:
        return Similar(self.corpus)

    def _written(self, path: str) -> PageView:
        return _written(self.corpus.by_path[path], self.corpus, self._similar)

    def _completed(self, path: str) -> PageView:
        view, url = self.computed[path], address(path)
        return replace(
            view,
            meta=meta(view.title, view.description, url, self.corpus.publication),
            linked_data=linked_data.computed_page(path, view.title, url, view.trail, self.corpus),
        )


def written_pages(corpus: Corpus) -> Iterator[PageView]:
    """Every page that an editor wrote and that could be read."""
    views = Views(corpus)
    yield from (views[entry.path] for entry in corpus.entries)


def computed_pages(corpus: Corpus) -> Iterator[PageView]:
    """Every page that the site writes: lists, the reference, and a notice for each page that could not be read."""
    views = Views(corpus)
    yield from (views[path] for path in views.computed)


def _computed(corpus: Corpus) -> Iterator[PageView]:
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
    own, trail, cited = OWN.get(entry.path), tuple(_trail(entry)), work(entry, corpus)
    shown = briefing(entry, record, corpus, notes, similar) if isinstance(record, Launch) else article(entry, corpus, notes)
    return PageView(
        path=entry.path,
        template=own.template if own else f"{'briefing' if record.kind == 'launch' else record.kind}.html",
        title=record.title,
        description=record.summary or "",
        markdown=notes.text() + strip(entry, drawn),
        trail=trail,
        data=own.data(corpus, shown) if own and isinstance(shown, Article) else shown,
        drawn=drawn,
        meta=meta_of(record, cited, corpus.publication),
        linked_data=linked_data.written_page(entry, shown, trail, cited, corpus),
        citing=None if entry.path in TOOLS else citing_block(cited),
    )


def _trail(entry: Entry) -> Iterator[Link]:
    parts = entry.path.split("/")
    match parts[:-1]:
        case ["briefings", year]:
            yield from (LAUNCHES, Link(year, f"briefings/{year}/"))
        case ["topics", group]:
            yield from (Link("Topics", "topics/"), Link(group_titles.get(group, group), f"topics/#{group}"))
        case ["glossary"]:
            yield Link("Glossary", "glossary/")
        case ["data"] if parts[-1] != "index.md":
            yield Link("Data", "data/")
        case ["about"] if parts[-1] != "index.md":
            yield Link("About", "about/")
