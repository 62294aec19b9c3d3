"""A page for each publisher and party: every source of it, where it is cited, and what would fall with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby

from briefings.corpus import Corpus
from briefings.model.health import Health
from briefings.model.vocabulary import Vocabulary
from briefings.views import words
from briefings.views.facets import list_url
from briefings.views.launch_list import MOST, NEWEST
from briefings.views.outlets import rows
from briefings.views.outlets.citing import Citations, Citing, year_of
from briefings.views.outlets.outlet import Outlet, outlets
from briefings.views.outlets.rows import addresses, link_state
from briefings.views.rows import Link
from briefings.views.source_links import Use, asked

SOURCES = Link("Sources", "sources/")


@dataclass(frozen=True)
class OutletPage:
    """One publisher or party, or a year of it. What it shows is made when it is asked for.

    Two are equal that would show the same: the preview then leaves a page as it is without making it.
    """

    outlet: Outlet
    year: str
    """Which launches are shown; empty for the outlet's own page."""
    listed: tuple[tuple[Use, ...], ...]
    """The sources by the page that cites them: launches, the newest first, then other pages."""
    years: tuple[Link, ...]
    """The parts of a page that would list more than `MOST` pages, each with its number; none for a part."""
    links: tuple[Link, ...]
    """Its topic, and the launches on which it spoke."""
    vocabulary: Vocabulary
    states: tuple[str, ...]
    """How its addresses fared."""
    citations: Citations = field(compare=False, repr=False)

    @property
    def url(self) -> str:
        """Its address within the site."""
        return f"{self.outlet.url}{self.year}/" if self.year else self.outlet.url

    @property
    def title(self) -> str:
        """Its heading."""
        return f"What rests on {self.outlet.word.name}{f': launches in {self.year}' if self.year else ''}"

    @property
    def description(self) -> str:
        """For search engines."""
        return f"Every source of {self.outlet.word.name} on this site, where it is cited, and what would fall with it."

    @property
    def trail(self) -> tuple[Link, ...]:
        """The pages above."""
        return (SOURCES, Link(self.outlet.word.name, self.outlet.url)) if self.year else (SOURCES,)

    @cached_property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is known of the outlet, a label and a text each; on its own page alone."""
        return () if self.year else tuple(_facts(self.outlet, self.citations.health))

    @cached_property
    def fall(self) -> str:
        """As a sentence: 12 statements on 9 launches would have no source left, and 2 more would rest on one origin."""
        found = [self.citations.fallen(uses) for uses in self.listed]
        lost, left = (sum(len(claims) for claims in of) for of in zip(*found, strict=True))
        launches = words.plural(sum(bool(claims) for claims, _ in found), "launch", "launches")
        first = f"{words.plural(lost, 'statement')} on {launches}" if lost else "No statement"
        return f"{first} would have no source left{f', and {left:,} more would rest on one origin' if left else ''}."

    @cached_property
    def citing(self) -> tuple[Citing, ...]:
        """Pages that cite. Of a page that is split: its newest launches, and those that are no launch."""
        newest = NEWEST if self.years else len(self.listed)
        shown = (uses for number, uses in enumerate(self.listed) if number < newest or not year_of(uses))
        return tuple(self.citations.page(uses) for uses in shown)


def outlet_pages(corpus: Corpus) -> Iterator[OutletPage]:
    """The page of everyone who has one, and its years where very many pages cite."""
    citations = Citations(corpus)
    for outlet in outlets(corpus):
        if outlet.url:
            yield from _pages(outlet, corpus, citations)


def _pages(outlet: Outlet, corpus: Corpus, citations: Citations) -> Iterator[OutletPage]:
    listed = citations.by_page(outlet)
    parts = _by_year(listed) if len(listed) > MOST else {}
    years = tuple(Link(year, f"{outlet.url}{year}/", f"{len(part):,}") for year, part in parts.items())
    states = tuple(link_state(asked(use.source.url), corpus.health) for use in outlet.uses) if corpus.health else ()
    page = OutletPage(outlet, "", listed, years, tuple(_links(outlet, corpus)), corpus.vocabulary, states, citations)
    yield page
    yield from (replace(page, year=year, listed=part, years=(), links=()) for year, part in parts.items())


def _by_year(listed: tuple[tuple[Use, ...], ...]) -> dict[str, tuple[tuple[Use, ...], ...]]:
    years = groupby(listed, year_of)
    return {year: tuple(part) for year, part in years if year}


def _facts(outlet: Outlet, health: Health | None) -> Iterator[tuple[str, str]]:
    shown, word = outlet.uses, outlet.word
    number, published, told = (len(addresses(uses)) for uses in (shown, outlet.published, outlet.told))
    pages = words.plural(len({use.entry.path for use in shown}), "page")
    yield "Kind", word.kind or rows.NOT_KNOWN
    yield "State-controlled", rows.control(word)
    yield "Languages", rows.languages(shown)
    yield "Sources", f"{words.plural(number, 'address', 'addresses')}, cited on {pages}"
    if published and told:
        yield "Of these", f"{published:,} published by it; {told:,} with its information, whoever published them"
    yield "Read", rows.readings(shown)
    yield "Links", ", ".join(rows.link_states(shown, health))


def _links(outlet: Outlet, corpus: Corpus) -> Iterator[Link]:
    page = corpus.page_of(outlet.slug, outlet.word) if outlet.party else None
    if page:
        yield Link(page.record.title, page.url)
    if outlet.speaks:
        yield Link("Launches with an account by it", list_url("parties", outlet.slug))
