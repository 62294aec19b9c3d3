"""One line about a page, wherever pages are listed; and the links that lead there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from briefings.corpus import Corpus, once
from briefings.entry import AnyRecord, Entry
from briefings.model import Launch
from briefings.model.dates import KST
from briefings.model.launch import UNKNOWN
from briefings.model.vocabulary import Shelf
from briefings.views import words

kind_words = {"launch": "Launch", "topic": "Topic", "term": "Term", "page": "Page", "gone": "Removed"}


@dataclass(frozen=True)
class Link:
    """Somewhere to go: an address within the site, `""` for home, and what stands on it."""

    text: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class LaunchRow:
    """A launch in a list; what is not known is empty."""

    id: str
    title: str
    url: str
    summary: str
    date: str
    short_date: str
    machine_date: str
    time: str
    """Korean time of the first launch."""
    classes: str
    missiles: str
    site: str
    platform: str
    count: str
    """How many missiles."""
    outcome: str
    disputed: bool
    status: str


@once
def _rows(_: Corpus) -> dict[str, LaunchRow]:
    """The lines made so far: a launch stands in a dozen lists."""
    return {}


def launch_row(entry: Entry, launch: Launch, corpus: Corpus) -> LaunchRow:
    """The line about one launch."""
    rows = _rows(corpus)
    if entry.path not in rows:
        rows[entry.path] = _launch_row(entry, launch, corpus)
    return rows[entry.path]


def _launch_row(entry: Entry, launch: Launch, corpus: Corpus) -> LaunchRow:
    event = launch.event
    names = {shelf: ", ".join(label(corpus, shelf, code) for _, code in codes) for shelf, codes in groupby(codes_of(launch), itemgetter(0))}
    return LaunchRow(
        id=launch.id,
        title=launch.title,
        url=entry.url,
        summary=launch.summary,
        date=words.date_text(launch.date),
        short_date=words.short_date(launch.date),
        machine_date=words.machine_date(launch.date),
        time=words.clock(launch.time_utc.astimezone(KST)) if launch.time_utc else "",
        classes=names.get("classes", ""),
        missiles=names.get("missiles", ""),
        site=names.get("sites", ""),
        platform=names.get("platforms", ""),
        count="" if event.count == UNKNOWN else str(event.count),
        outcome="" if event.outcome == UNKNOWN else words.outcome_words[event.outcome],
        disputed=bool(launch.disputed),
        status=launch.status,
    )


def codes_of(launch: Launch) -> list[tuple[Shelf, str]]:
    """The codes of the editors' reading, each with its shelf: site, platform, classes, families."""
    event = launch.event
    codes: list[tuple[Shelf, str]] = [("sites", event.site), ("platforms", event.platform)]
    codes += [("classes", code) for code in event.class_] + [("missiles", code) for code in event.missiles]
    return [(shelf, code) for shelf, code in codes if code != UNKNOWN]


def label(corpus: Corpus, shelf: Shelf, code: str) -> str:
    """The short name of a code."""
    return corpus.vocabulary.word(shelf, code).label


def link_to(entry: Entry) -> Link:
    """A link to a page by its title, with its kind or date beside it."""
    return Link(entry.record.title, entry.url, beside(entry.record))


def beside(record: AnyRecord) -> str:
    """What stands beside a title: the date of a launch, the kind of any other page."""
    return words.short_date(record.date) if isinstance(record, Launch) else kind_words[record.kind]


def links_to(ids: Iterable[str], corpus: Corpus) -> tuple[Link, ...]:
    """Links to pages by id; an id that no page has is left out (a check reports it)."""
    return tuple(link_to(corpus.by_id[id_]) for id_ in ids if id_ in corpus.by_id)
