"""Counts, always of events and of missiles, never typed by hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.model import Launch, Term, Topic
from briefings.model.launch import UNKNOWN


@dataclass(frozen=True)
class Tally:
    """How many launch events, and how many missiles in those whose number is known."""

    events: int
    missiles: int
    uncounted: int
    """Events whose number of missiles is not known."""


def tally(launches: Iterable[Launch]) -> Tally:
    """Count by the rule that about/method states: an event is one briefing, a missile is one missile."""
    counts = [launch.event.count for launch in launches]
    known = [count for count in counts if count != UNKNOWN and isinstance(count, int)]
    return Tally(len(counts), sum(known), len(counts) - len(known))


@dataclass(frozen=True)
class Holdings:
    """What the site holds."""

    launches: Tally
    since: int
    """The year of the first launch."""
    accounts: int
    parties: int
    sources: int
    """Different addresses, over all pages."""
    disputed: int
    """Launches on which parties differ."""
    topics: int
    terms: int
    aliases: int
    """Other names of topics, terms and launches."""
    two_sided: int
    """Launches with accounts by two or more parties."""


def holdings(corpus: Corpus) -> Holdings:
    """Count the whole corpus."""
    launches = [launch for _, launch in corpus.of(Launch)]
    accounts = [account for launch in launches for account in launch.accounts]
    return Holdings(
        launches=tally(launches),
        since=min((launch.date.first.year for launch in launches), default=0),
        accounts=len(accounts),
        parties=len({account.by for account in accounts}),
        sources=len({source.url for entry in corpus.entries for source in entry.record.sources.values()}),
        disputed=sum(bool(launch.disputed) for launch in launches),
        topics=sum(1 for _ in corpus.of(Topic)),
        terms=sum(1 for _ in corpus.of(Term)),
        aliases=sum(len(getattr(entry.record, "aliases", ())) for entry in corpus.entries),
        two_sided=sum(len({account.by for account in launch.accounts}) > 1 for launch in launches),
    )


def statistics(corpus: Corpus) -> str:
    """What the record holds, a line each, for editors."""
    held = holdings(corpus)
    lines = {
        "launch events": held.launches.events,
        "missiles counted": held.launches.missiles,
        "events whose number of missiles is not known": held.launches.uncounted,
        "launches with accounts by two or more parties": held.two_sided,
        "launches with points in dispute": held.disputed,
        "accounts": held.accounts,
        "parties": held.parties,
        "sources": held.sources,
        "topics": held.topics,
        "terms": held.terms,
        "aliases": held.aliases,
    }
    return "\n".join(f"{number:>7,}  {name}" for name, number in lines.items())
