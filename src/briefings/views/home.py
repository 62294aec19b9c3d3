"""The home page: what the record holds, and the newest launches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.views.rows import LaunchRow, launch_row
from briefings.views.tally import Holdings, holdings

NEWEST = 3


@dataclass(frozen=True)
class Count:
    """A number of things that the record holds."""

    number: str
    """With commas between thousands."""
    of: str
    url: str = ""
    """The page that lists them, where there is one."""


@dataclass(frozen=True)
class Home:
    """What the home page shows besides its text."""

    counts: tuple[Count, ...]
    newest: tuple[LaunchRow, ...]


def home(corpus: Corpus) -> Home:
    """Counts of the whole record and its newest launches."""
    newest = corpus.launches[::-1][:NEWEST]
    return Home(tuple(_counts(holdings(corpus))), tuple(launch_row(*pair, corpus) for pair in newest))


def _counts(held: Holdings) -> Iterator[Count]:
    yield Count(f"{held.launches.events:,}", f"launch events since {held.since}")
    yield Count(f"{held.launches.missiles:,}", "missiles counted in them")
    yield Count(f"{held.accounts:,}", f"accounts by {held.parties} parties")
    yield Count(f"{held.sources:,}", "sources, each marked how it was read")
    yield Count(f"{held.disputed:,}", "launches with points in dispute", "disputed/")
