"""What a reader sees on a launch briefing besides its text: when, where, how, and who says what."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.dates import KST
from briefings.model.launch import UNKNOWN
from briefings.model.vocabulary import Shelf
from briefings.views import words
from briefings.views.accounts import AccountsTable, accounts_table
from briefings.views.article import Article, article
from briefings.views.facets import list_url
from briefings.views.notes import Notes
from briefings.views.replay import ReplayDay, replay
from briefings.views.rows import Link, codes_of, link_to
from briefings.views.scale import Scale, scales
from briefings.views.similar import Similar, SimilarLaunch


@dataclass(frozen=True)
class When:
    """The moment of a launch."""

    date: str
    machine_date: str
    times: str
    """Korean times, `12:34`; empty where not known."""
    utc: str
    """The same instant in UTC, with the day where it is another."""
    machine_utc: str


@dataclass(frozen=True)
class LaunchRecord:
    """What a launch briefing shows of its own record."""

    article: Article
    when: When
    where: Link
    province: str
    how: tuple[Link, ...]
    """Platform, class and family, for the line under the headline."""
    facts: tuple[tuple[str, tuple[Link, ...]], ...]
    """Key facts: a label and its values; a value without an address is text."""
    agreed: tuple[str, ...]
    accounts: AccountsTable
    confidence: str
    confidence_basis: str


@dataclass(frozen=True)
class Briefing(LaunchRecord):
    """What a launch briefing shows: its own record, and its place among the others."""

    replay: tuple[ReplayDay, ...]
    """What was said, day by day; empty where all was said on one day."""
    scales: tuple[Scale, ...]
    earlier: Link | None
    later: Link | None
    year: Link
    """The list of its year, and which of its launches this one is: `Launch 13 of 40`."""
    similar: tuple[SimilarLaunch, ...]
    evidence: str
    """The evidence bundle, a file beside the page."""


def briefing(entry: Entry, launch: Launch, corpus: Corpus, notes: Notes, similar: Similar) -> Briefing:
    """Everything on a launch briefing but its text."""
    record = launch_record(entry, launch, corpus, notes)
    earlier, later = (link_to(other) if other else None for other in corpus.neighbours[entry.path])
    return Briefing(
        **vars(record),
        earlier=earlier,
        later=later,
        year=_year(entry, launch, corpus),
        similar=similar.to(entry, launch),
        replay=replay(launch, corpus),
        scales=scales(launch, corpus),
        evidence=evidence_name(launch),
    )


def launch_record(entry: Entry, launch: Launch, corpus: Corpus, notes: Notes) -> LaunchRecord:
    """What the page says of the launch by itself."""
    links = {(shelf, code): _code_link(corpus, shelf, code) for shelf, code in codes_of(launch)}
    site = corpus.vocabulary.word("sites", launch.event.site)
    return LaunchRecord(
        article=article(entry, corpus, notes),
        when=_when(launch),
        where=links.get(("sites", launch.event.site), Link("Place not known", "")),
        province=site.province or "" if launch.event.site != UNKNOWN else "",
        how=tuple(link for (shelf, _), link in links.items() if shelf != "sites"),
        facts=_facts(launch, links),
        agreed=launch.agreed,
        accounts=accounts_table(launch, corpus, notes.number),
        confidence=launch.confidence.level if launch.confidence else "",
        confidence_basis=launch.confidence.basis if launch.confidence else "",
    )


def evidence_name(launch: Launch) -> str:
    """The file name of a launch's evidence bundle, which tells what it is when it lies among other downloads."""
    return f"{launch.id}-evidence.zip"


def _year(entry: Entry, launch: Launch, corpus: Corpus) -> Link:
    place, number = corpus.places_in_year[entry.path]
    year = launch.date.first.year
    return Link(str(year), f"briefings/{year}/", f"Launch {place:,} of {number:,}")


def _when(launch: Launch) -> When:
    utc = launch.time_utc
    times = words.clock(utc.astimezone(KST)) if utc else ""
    other_day = f" on {words.short_day(utc.date())}" if utc and utc.date() != launch.date.first else ""
    day = words.weekday(launch.date.first) if launch.date.precision == "day" else words.date_text(launch.date)
    return When(
        date=day,
        machine_date=words.machine_date(launch.date),
        times=times,
        utc=f"{words.clock(utc)} UTC{other_day}" if utc else "",
        machine_utc=f"{utc:%Y-%m-%dT%H:%MZ}" if utc else "",
    )


def _code_link(corpus: Corpus, shelf: Shelf, code: str) -> Link:
    word = corpus.vocabulary.word(shelf, code)
    page = corpus.page_of(code, word)
    return Link(word.label, page.url if page else list_url(shelf, code))


def _facts(launch: Launch, links: dict[tuple[Shelf, str], Link]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    shelves = {"platforms": "Platform", "classes": "Class", "missiles": "Family", "sites": "Site"}
    facts = [(label, tuple(link for (shelf, _), link in links.items() if shelf == wanted)) for wanted, label in shelves.items()]
    count = "not known" if launch.event.count == UNKNOWN else str(launch.event.count)
    facts += [("Missiles", (Link(count, ""),)), ("Outcome", (Link(words.outcome_words[launch.event.outcome], ""),))]
    return tuple((label, values) for label, values in facts if values)
