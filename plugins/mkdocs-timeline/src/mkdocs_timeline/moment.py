"""When an entry happened: a point, or a span between two points of which one may be open."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from .point import EXPECTED, Point, parse_point
from .problem import Mistake

CENTURY = 100


class Edge(enum.Enum):
    """An end of a span that is no date. The values are how EDTF writes them."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point (`end` is None) or a span. At least one of `start` and `end` is a `Point`."""

    start: Point | Edge
    end: Point | Edge | None = None

    @property
    def anchor(self) -> Point:
        """The point that orders and groups the moment: its start, or its end when it has no start."""
        point = self.start if isinstance(self.start, Point) else self.end
        assert isinstance(point, Point)
        return point

    @property
    def first(self) -> dt.date:
        """The earliest day it may cover; the first day of the calendar when its start is open or not known."""
        return self.start.first if isinstance(self.start, Point) else dt.date.min

    @property
    def last(self) -> dt.date:
        """The latest day it may cover; the last day of the calendar when its end is open or not known."""
        end = self.start if self.end is None else self.end
        return end.last if isinstance(end, Point) else dt.date.max

    @property
    def years(self) -> range:
        """The years it may cover; none when an end is open or not known, or when they are more than a century."""
        years = range(self.first.year, self.last.year + 1)
        return years if len(years) <= CENTURY else range(0)

    @property
    def text(self) -> str:
        """The moment in EDTF."""
        return _edtf(self.start) if self.end is None else f"{_edtf(self.start)}/{_edtf(self.end)}"


def read_moment(value: object) -> Moment:
    """Read a date as front matter gives it: date, datetime, year number or EDTF text. Raises `Mistake`."""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        value = value.isoformat()
    elif isinstance(value, int) and not isinstance(value, bool) and 0 < value <= dt.MAXYEAR:
        value = f"{value:04}"
    if not isinstance(value, str):
        raise Mistake(value, EXPECTED)
    start, slash, end = value.strip().partition("/")
    return _span(value, start, end) if slash else Moment(parse_point(start))


def _span(text: str, start: str, end: str) -> Moment:
    span = Moment(_limit(start), _limit(end))
    if isinstance(span.start, Edge) and isinstance(span.end, Edge):
        raise Mistake(text, "a span with at least one date")
    if span.first > span.last:
        raise Mistake(text, "a span that ends after it starts", f"{end}/{start}")
    return span


def _limit(text: str) -> Point | Edge:
    return Edge(text) if text in {"..", ""} else parse_point(text)


def _edtf(limit: Point | Edge) -> str:
    return limit.text if isinstance(limit, Point) else limit.value
