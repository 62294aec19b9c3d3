"""The launches of a large record as a search fetches them: lists by term, and rows of a few launches each."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from briefings.exports.postings import Index
from briefings.views.search import SearchRecord, words_of

TERMS, ROWS, RARE = "search/terms/{}.json", "search/launches/{}.json", "search/rare-words.json"
OFTEN = 0.01
"""The share of launches from which on a word stands in the catalogue."""
EACH = 5
"""Launches of a file of rows: those of a result lie far apart, those of a month together."""
EPOCH = dt.date(1970, 1, 1)


class LaunchFiles:
    """Files of launches, and what a search has to know before it asks for them.

    A launch is known by its number. Numbers are in the order of dates, so that a new launch changes few of the files.
    """

    def __init__(self, records: Iterable[SearchRecord]) -> None:
        self._launches = numbered(records)
        index = Index(self._launches)
        self._totals, shards = index.totals, list(index.shards())
        self._begins = [begin for begin, _ in shards]
        self._often, rare = _parted_words(self._launches)
        self._bodies = {TERMS.format(place): f'"terms":{{{terms}}}' for place, (_, terms) in enumerate(shards)}
        self._bodies[RARE] = f'"words":{_json(rare)}'
        for place, begin in enumerate(range(0, len(self._launches), EACH)):
            self._bodies[ROWS.format(place)] = f'"rows":{_json([_row(launch) for launch in self._launches[begin : begin + EACH]])}'
        self._of = hashlib.sha256("".join(self._bodies.values()).encode()).hexdigest()[:12]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Each file with its path. All name the build: none is read with the catalogue of another one."""
        return ((path, f'{{"of":"{self._of}",{body}}}') for path, body in self._bodies.items())

    def known(self) -> dict[str, Any]:
        """What stands in the catalogue.

        `count` of launches; `each`, so many rows in a file; `days` from one first day to the next, since 1970, and the `last`
        day of those that may be one of many; `lengths` of all fields, added up; the `terms` that files begin with; how many
        launches have each of the `words`, as they are written, but for rare ones.
        """
        first = [dt.date.fromisoformat(launch.days[0]) for launch in self._launches]
        days = [(day - before).days for before, day in pairwise([EPOCH, *first])]
        last = {number: launch.days[1] for number, launch in enumerate(self._launches) if launch.days[0] != launch.days[1]}
        parts = {"of": self._of, "count": len(first), "each": EACH, "days": days, "last": last}
        return {**parts, "lengths": self._totals, "terms": self._begins, "words": self._often}


def numbered(records: Iterable[SearchRecord]) -> list[SearchRecord]:
    """The launches, each at the place that its number says: by day, and those of one day with the first in a list last."""
    launches = sorted((record for record in records if record.kind == "launch"), key=lambda launch: launch.title, reverse=True)
    return sorted(launches, key=lambda launch: launch.days[0])


def _row(launch: SearchRecord) -> dict[str, Any]:
    """What a result shows."""
    return {"url": launch.url, "title": launch.title, "summary": launch.summary, "beside": launch.beside, "filters": launch.filters}


def _parted_words(launches: Sequence[SearchRecord]) -> tuple[dict[str, int], dict[str, int]]:
    """How many launches have each word: those that many have, and rare ones."""
    counts = sorted(_word_counts(launches).items())
    often = OFTEN * len(launches)
    return {word: count for word, count in counts if count >= often}, {word: count for word, count in counts if count < often}


def _word_counts(launches: Iterable[SearchRecord]) -> Counter[str]:
    """How many have each word; not numbers, of which there is no end and which are never mended."""
    return Counter(word for launch in launches for word in words_of(launch) if not any(map(str.isdigit, word)))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
