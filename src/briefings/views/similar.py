"""Launches like this one: of the same family or from the same place, nearest in time."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TypeAlias

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.vocabulary import Shelf
from briefings.views import words
from briefings.views.rows import Link, codes_of, label

MOST = 5
Code: TypeAlias = tuple[Shelf, str]
alike: dict[Shelf, str] = {"missiles": "same family", "sites": "same place"}


@dataclass(frozen=True)
class SimilarLaunch:
    """A launch worth comparing, with its date beside it, and why."""

    link: Link
    reasons: tuple[str, ...]
    """`same family: KN-23`, `same place: Sunan`."""


class Similar:
    """Finds them. Made once for a corpus: an index by code, so that a launch is compared with few others."""

    def __init__(self, corpus: Corpus) -> None:
        """Index every launch by the codes that make launches alike."""
        self._corpus = corpus
        self._places = {entry.path: place for place, (entry, _) in enumerate(corpus.launches)}
        self._codes = [_codes(launch) for _, launch in corpus.launches]
        self._by_code: dict[Code, list[int]] = defaultdict(list)
        for place, codes in enumerate(self._codes):
            for code in codes:
                self._by_code[code].append(place)

    def to(self, entry: Entry, launch: Launch) -> tuple[SimilarLaunch, ...]:
        """At most `MOST` launches, the nearest in time first; none that the editors name as related."""
        here = self._places[entry.path]
        codes, number = self._codes[here], MOST + len(launch.related)
        candidates = {place for code in codes for place in _nearest(self._by_code[code], here, number)}
        others = [place for place in candidates if self._corpus.launches[place][0].id not in launch.related]
        return tuple(self._shown(place, codes) for place in sorted(others, key=lambda place: self._apart(here, place))[:MOST])

    def _apart(self, here: int, there: int) -> tuple[int, int]:
        """Days between two launches; of two equally far the one with fewer launches between, then the later."""
        first, second = (self._corpus.launches[place][1].date.first for place in (here, there))
        return abs((second - first).days), 2 * abs(there - here) - (there > here)

    def _shown(self, place: int, codes: list[Code]) -> SimilarLaunch:
        entry, launch = self._corpus.launches[place]
        shared = self._codes[place]
        reasons = (f"{alike[shelf]}: {label(self._corpus, shelf, code)}" for shelf, code in codes if (shelf, code) in shared)
        return SimilarLaunch(Link(launch.title, entry.url, words.short_date(launch.date)), tuple(reasons))


def _codes(launch: Launch) -> list[Code]:
    """The codes that make launches alike, the family first: it says more."""
    return sorted((code for code in codes_of(launch) if code[0] in alike), key=lambda code: list(alike).index(code[0]))


def _nearest(places: list[int], here: int, number: int) -> list[int]:
    """As many places before and after this one as could be among the nearest; they stand in the order of time."""
    middle = bisect_left(places, here)
    return places[max(0, middle - number) : middle] + places[middle + 1 : middle + 1 + number]
