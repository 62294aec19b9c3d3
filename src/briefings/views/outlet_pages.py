"""A page for each publisher and party: every source of it, where it is cited, and what would fall with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.model.health import Health
from briefings.model.vocabulary import Vocabulary
from briefings.views import outlet_rows, words
from briefings.views.citing import Citations, Citing
from briefings.views.facets import list_url
from briefings.views.launch_list import MOST, NEWEST
from briefings.views.outlet_rows import addresses, link_state
from briefings.views.outlets import Outlet, outlets
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
        """What is known of the outlet, a label and a text each."""
        return tuple(_facts(self.outlet, self.citations.health))

    @cached_property
    def fall(self) -> str:
        """As a sentence: 12 statements on 9 launches would have no source left, and 2 more would rest on one origin."""
        found = [self.citations.page(uses) for uses in self._listed]
        lost, left = sum(len(citing.lost) for citing in found), sum(len(citing.single) for citing in found)
        launches = words.plural(sum(bool(citing.lost) for citing in found), "launch", "launches")
        first = f"{words.plural(lost, 'statement')} on {launches}" if lost else "No statement"
        return f"{first} would have no source left{f', and {left:,} more would rest on one origin' if left else ''}."

    @cached_property
    def citing(self) -> tuple[Citing, ...]:
        """Pages that cite, launches first, the newest first. Of a page that is split: its newest launches, and other pages."""
        listed = self._listed
        if self.years:
            launches = sum(isinstance(uses[0].entry.record, Launch) for uses in listed)
            listed = listed[:NEWEST] + listed[launches:]
        return tuple(self.citations.page(uses) for uses in listed)

    @cached_property
    def years(self) -> tuple[Link, ...]:
        """The parts of a page that would list more than `MOST` pages; none for a part."""
        if self.year or len(self._listed) <= MOST:
            return ()
        numbers = Counter(_year(uses) for uses in self._listed if _year(uses))
        return tuple(Link(year, f"{self.outlet.url}{year}/", f"{number:,}") for year, number in numbers.items())

    @cached_property
    def _listed(self) -> list[list[Use]]:
        return [uses for uses in self.citations.by_page(self.outlet) if not self.year or _year(uses) == self.year]


def outlet_pages(corpus: Corpus) -> Iterator[OutletPage]:
    """The page of everyone who has one, and its years where very many pages cite."""
    citations = Citations(corpus)
    for outlet in outlets(corpus):
        if outlet.url:
            states = tuple(link_state(asked(use.source.url), corpus.health) for use in outlet.uses) if corpus.health else ()
            page = OutletPage(outlet, "", tuple(_links(outlet, corpus)), corpus.vocabulary, states, citations)
            yield page
            yield from (replace(page, year=link.text, links=()) for link in page.years)


def _year(uses: list[Use]) -> str:
    record = uses[0].entry.record
    return str(record.date.first.year) if isinstance(record, Launch) else ""


def _facts(outlet: Outlet, health: Health | None) -> Iterator[tuple[str, str]]:
    shown, word = outlet.uses, outlet.word
    number, published, told = (len(addresses(uses)) for uses in (shown, outlet.published, outlet.told))
    pages = words.plural(len({use.entry.path for use in shown}), "page")
    yield "Kind", word.kind or outlet_rows.NOT_KNOWN
    yield "State-controlled", outlet_rows.control(word)
    yield "Languages", outlet_rows.languages(shown)
    yield "Sources", f"{words.plural(number, 'address', 'addresses')}, cited on {pages}"
    if published and told:
        yield "Of these", f"{published:,} published by it; {told:,} with its information, whoever published them"
    yield "Read", outlet_rows.readings(shown)
    yield "Links", ", ".join(outlet_rows.link_states(shown, health))


def _links(outlet: Outlet, corpus: Corpus) -> Iterator[Link]:
    page = corpus.page_of(outlet.slug, outlet.word) if outlet.party else None
    if page:
        yield Link(page.record.title, page.url)
    if outlet.speaks:
        yield Link("Launches with an account by it", list_url("parties", outlet.slug))
