"""Launches as a page lists them: counted, the newest first, split by year where they are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch
from briefings.views.rows import LaunchRow, Link, launch_row
from briefings.views.tally import Tally, tally

MOST = 300
"""A longer list is split."""
NEWEST = 10
"""What a split list shows of its launches."""
SUMMARISED = 60
"""A longer list leaves the summaries out: it is a table of titles."""
Pairs: TypeAlias = Sequence[tuple[Entry, Launch]]


@dataclass(frozen=True)
class LaunchList:
    """A list of launches.

    One of more than `MOST` launches shows the newest `NEWEST` and leads to a part for each year, at its own address with
    the year behind. A year is never split further.
    """

    tally: Tally
    """Of all launches, shown or not."""
    rows: tuple[LaunchRow, ...]
    """The newest first."""
    summaries: bool
    years: tuple[Link, ...] = ()
    """The parts of a split list, each with the number of its launches; the newest first."""


def launch_list(pairs: Pairs, corpus: Corpus) -> LaunchList:
    """All launches of `pairs`, which come the newest first."""
    rows = tuple(launch_row(*pair, corpus) for pair in pairs)
    return LaunchList(tally(launch for _, launch in pairs), rows, len(rows) <= SUMMARISED)


def split_list(pairs: Pairs, corpus: Corpus, url: str, most: int = MOST) -> LaunchList:
    """The same, split where there are more than `most`; `url` is the address of the page that shows the list."""
    if len(pairs) <= most:
        return launch_list(pairs, corpus)
    years = tuple(Link(year, f"{url}{year}/", f"{len(members):,}") for year, members in by_year(pairs).items())
    newest = tuple(launch_row(*pair, corpus) for pair in pairs[:NEWEST])
    return LaunchList(tally(launch for _, launch in pairs), newest, summaries=True, years=years)


def by_year(pairs: Pairs) -> dict[str, list[tuple[Entry, Launch]]]:
    """Launches by the year of the first day that their date can mean, in the order given."""
    years = groupby(pairs, lambda pair: pair[1].date.first.year)
    return {str(year): list(members) for year, members in years}
