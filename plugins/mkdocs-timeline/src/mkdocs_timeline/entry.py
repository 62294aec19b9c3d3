"""Entry: a dated page as the timeline sees it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from .clock import read_instant, read_time
from .facets import Tag
from .keys import dig
from .moment import Moment, read_moment
from .point import EXPECTED
from .problem import Mistake, Problem
from .settings import Settings

SortKey = tuple[dt.date, int, tuple[dt.time, ...], str]


@dataclass(frozen=True, slots=True)
class Source:
    """A page before it is read: its path below the docs folder, its address, its title and its front matter."""

    path: str
    url: str
    title: str
    meta: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that has a date. `tags` holds the values of each facet under the facet's name."""

    source: Source
    moment: Moment
    clocks: tuple[dt.time, ...]
    summary: str
    tags: Mapping[str, tuple[Tag, ...]]

    @property
    def order(self) -> SortKey:
        """Oldest first. What is vague stands at the start of its period: a month before its days, a day
        without a time before the times of that day. The path settles what is left."""
        anchor = self.moment.anchor
        return anchor.first, anchor.precision, self.clocks, self.source.path


def read_entry(source: Source, settings: Settings) -> tuple[Entry | None, tuple[Problem, ...]]:
    """The entry of a page, or None when it has no date, opts out or is a draft; and what is wrong with it.

    Without a usable date there is no entry. Any other mistake costs the entry only the value at fault.
    """
    meta = source.meta
    dates = dig(meta, settings.date)
    if not dates or meta.get("timeline") is False or meta.get("draft") is True:
        return None, ()
    reader = _Reader(source.path)
    moment, clocks = reader.date(settings, dates)
    if moment is None:
        return None, tuple(reader.problems)
    clocks = reader.clocks(settings, meta, moment) or clocks
    tags = reader.tags(settings, meta, moment)
    summary = " ".join(str(text) for text in dig(meta, settings.summary)) if settings.summary else ""
    return Entry(source, moment, clocks, summary.strip(), tags), tuple(reader.problems)


class _Reader:
    """Reads the values of one page and remembers what could not be read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def date(self, settings: Settings, values: tuple[object, ...]) -> tuple[Moment | None, tuple[dt.time, ...]]:
        """The moment, and the time of day if the date states one."""
        try:
            if len(values) > 1:
                raise Mistake(list(values), EXPECTED)
            instant = read_instant(values[0], settings.zone)
            moment = read_moment(values[0] if instant is None else instant)
        except Mistake as mistake:
            self._report(settings.date, mistake)
            return None, ()
        return moment, () if instant is None else (_minute(instant.time()),)

    def clocks(self, settings: Settings, meta: Mapping[str, object], moment: Moment) -> tuple[dt.time, ...]:
        """The times of day, the earliest first."""
        found: set[dt.time] = set()
        for value in dig(meta, settings.time) if settings.time else ():
            try:
                found.add(_minute(_clock(value, settings.zone, moment)))
            except Mistake as mistake:
                self._report(settings.time, mistake)
        return tuple(sorted(found))

    def tags(self, settings: Settings, meta: Mapping[str, object], moment: Moment) -> dict[str, tuple[Tag, ...]]:
        tags: dict[str, tuple[Tag, ...]] = {}
        for facet in settings.facets:
            try:
                tags[facet.name] = facet.tags(meta, moment)
            except Mistake as mistake:
                self._report(facet.key, mistake)
        return tags

    def _report(self, key: str, mistake: Mistake) -> None:
        self.problems.append(Problem(self.path, f"front matter `{key}`", mistake))


def _clock(value: object, zone: dt.tzinfo | None, moment: Moment) -> dt.time:
    instant = read_instant(value, zone)
    if instant is None:
        return read_time(value)
    if not moment.first <= instant.date() <= moment.last:
        raise Mistake(value, f"an instant on {moment.text}; its local day is {instant.date()}")
    return instant.time()


def _minute(time: dt.time) -> dt.time:
    return time.replace(second=0, microsecond=0, tzinfo=None)
