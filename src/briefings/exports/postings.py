"""Which launches have a term of the search: what an index of all would hold, in files of which a question needs few."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefings.views.search import SearchRecord
from briefings.views.terms import terms

SHARD = 4000
"""Letters of a file, unless one term alone needs more."""
FIELDS = ("title", "names", "summary", "codes")
"""Texts that are searched, in the order of the page's own index (`search/index.js`)."""
UNASKED = ("page=", "kind=", "year=")
"""Codes by which no launch is looked for: they count in a field's length, and no more."""


@dataclass
class Postings:
    """Launches that have a term in one field: the steps between their numbers, and how long the field is in each."""

    steps: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    """Different terms of the field: what ranking wants to know besides (BM25)."""
    repeated: list[int] = field(default_factory=list)
    """Place and number of times, by turns, where a launch has the term more than once."""
    last: int = 0

    def add(self, number: int, times: int, length: int) -> None:
        """Note a launch; in the order of their numbers."""
        if times > 1:
            self.repeated += (len(self.steps), times)
        self.steps.append(number - self.last)
        self.lengths.append(length)
        self.last = number


class Index:
    """All terms of some launches, which have numbers in their order."""

    def __init__(self, launches: Iterable[SearchRecord]) -> None:
        self.totals = [0] * len(FIELDS)
        """The lengths of each field, added up."""
        self._terms: dict[str, dict[int, Postings]] = defaultdict(lambda: defaultdict(Postings))
        for number, launch in enumerate(launches):
            for place, counted in enumerate(map(Counter, _fields(launch))):
                self._add(number, place, counted)

    def _add(self, number: int, place: int, counted: Counter[str]) -> None:
        length = len(counted)
        self.totals[place] += length
        for term, times in counted.items():
            if not term.startswith(UNASKED):
                self._terms[term][place].add(number, times, length)

    def shards(self) -> Iterator[tuple[str, str]]:
        """The first term and the terms of each file, `"term":[[field,steps,lengths,repeated?],…],…`, in order."""
        kept: list[str] = []
        begin, size = "", 0
        for term in sorted(self._terms, key=lambda term: term.encode("utf-16-be")):  # the order of strings in JavaScript
            text = f"{_json(term)}:{_json([_listed(*item) for item in self._terms[term].items()])}"
            if kept and size + len(text) > SHARD:
                yield begin, ",".join(kept)
                kept, size = [], 0
            begin = begin if kept else term
            kept.append(text)
            size += len(text)
        if kept:
            yield begin, ",".join(kept)


def _fields(launch: SearchRecord) -> Iterator[Iterable[str]]:
    yield terms(launch.title)
    yield terms(" · ".join(launch.names))
    yield terms(launch.summary)
    yield codes(launch)


def codes(launch: SearchRecord) -> list[str]:
    """By what a launch is found when a name stands for it, as `codes` in `search/index.js` has them."""
    values = [f"{name}={value}" for name, values in launch.filters.items() for value in values]
    return [f"page={launch.url}", *values, *(f"topic={topic}" for topic in launch.topics)]


def _listed(place: int, found: Postings) -> Sequence[Any]:
    return [place, found.steps, found.lengths, *([found.repeated] if found.repeated else [])]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
