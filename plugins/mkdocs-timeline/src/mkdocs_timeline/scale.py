"""The stretch of time that a band shows, cut into slots of equal length. Time is counted in whole months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from .entry import Entry
from .moment import Moment
from .point import Point, parse_point

MONTH, YEAR, DECADE, CENTURY = 1, 12, 120, 1200

_MOST = {MONTH: 36, YEAR: 120, DECADE: 120}
"""How many slots of a length a band can have before the next length is taken."""


@dataclass(frozen=True, slots=True)
class Scale:
    """`slots` slots of `unit` months each, from the month `start` on."""

    start: int
    unit: int
    slots: int

    @property
    def end(self) -> int:
        """The month after the last."""
        return self.start + self.slots * self.unit

    def slot(self, moment: Moment) -> int | None:
        """The slot that holds all of a moment; None when it is in no single one."""
        first, last = ((month(day) - self.start) // self.unit for day in (moment.first, moment.last))
        return first if first == last and 0 <= first < self.slots else None

    def clip(self, moment: Moment) -> tuple[int, int]:
        """First and last month of a moment, as far as they are shown."""
        return max(month(moment.first), self.start), min(month(moment.last), self.end - 1)

    def point(self, slot: int) -> Point:
        """A slot as a date: a month, year, decade or century."""
        year, index = divmod(self.start + slot * self.unit, 12)
        forms = {
            MONTH: f"{year:04}-{index + 1:02}",
            YEAR: f"{year:04}",
            DECADE: f"{year // 10:03}X",
            CENTURY: f"{year // 100:02}XX",
        }
        return parse_point(forms[self.unit])


def month(day: dt.date) -> int:
    """The month of a day, counted from January of the year 0."""
    return day.year * 12 + day.month - 1


def scale_of(entries: Sequence[Entry], first: dt.date | None, last: dt.date | None) -> Scale:
    """From the first to the last year with entries, or to the years of the limits. Needs at least one entry.

    An open end of a span is not a year with entries: the span runs to the edge of the band.
    """
    low = first.year if first else min(_known(entry.moment, entry.moment.first).year for entry in entries)
    high = last.year if last else max(_known(entry.moment, entry.moment.last).year for entry in entries)
    months = (high - low + 1) * YEAR
    unit = next((unit for unit, most in _MOST.items() if months / unit <= most), CENTURY)
    start = low * YEAR // max(unit, YEAR) * max(unit, YEAR)
    return Scale(start, unit, -(-((high + 1) * YEAR - start) // unit))


def _known(moment: Moment, edge: dt.date) -> dt.date:
    return moment.anchor.first if edge in {dt.date.min, dt.date.max} else edge
