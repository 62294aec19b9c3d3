"""A moment in words, as pieces of text of which some are dates a machine can read."""

from __future__ import annotations

import datetime as dt
import string
from dataclasses import dataclass

from .moment import Edge, Moment
from .point import Point, Precision
from .words import Words


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text. With `datetime` it stands in a <time> element of that value."""

    text: str
    datetime: str | None = None


Phrase = tuple[Piece, ...]

_ONLY = {
    Precision.MONTH: "month_only",
    Precision.YEAR: "year_only",
    Precision.DECADE: "decade_only",
    Precision.CENTURY: "century_only",
}


def say(moment: Moment, clocks: tuple[dt.time, ...], words: Words) -> Phrase:
    """The moment, with the times of day that are known."""
    date = _date(moment, words)
    return fill(words.at, date=date, time=_times(clocks, words)) if clocks else date


def fill(pattern: str, **parts: Phrase) -> Phrase:
    """The pattern with each name in braces replaced by its phrase."""
    pieces: list[Piece] = []
    for text, name, _, _ in string.Formatter().parse(pattern):
        if text:
            pieces.append(Piece(text))
        if name is not None:
            pieces.extend(parts[name])
    return tuple(pieces)


def name(point: Point, words: Words, pattern: str = "") -> str:
    """The known part of a point, without any note: `September 1984`."""
    return (pattern or getattr(words, point.precision.name.lower())).format(
        day=point.first.day,
        month=words.months[point.first.month - 1],
        year=point.first.year,
        last=point.last.year,
    )


def _date(moment: Moment, words: Words) -> Phrase:
    start, end = moment.start, moment.end
    if isinstance(start, Point) and isinstance(end, Point):
        return fill(words.span, start=_point(start, words, _shorter(start, end, words)), end=_point(end, words))
    if isinstance(start, Point) and isinstance(end, Edge):
        return fill(words.since if end is Edge.OPEN else words.end_unknown, start=_point(start, words))
    if isinstance(end, Point):
        return fill(words.until if start is Edge.OPEN else words.start_unknown, end=_point(end, words))
    return _alone(moment.anchor, words)


def _alone(point: Point, words: Words) -> Phrase:
    """A point that is not part of a span says what is not known, unless it is called approximate already."""
    pattern = _ONLY.get(point.precision)
    phrase = _point(point, words)
    if pattern is None or point.approximate or point.uncertain:
        return phrase
    return fill(getattr(words, pattern), date=phrase)


def _point(point: Point, words: Words, pattern: str = "") -> Phrase:
    phrase: Phrase = (Piece(name(point, words, pattern), point.html),)
    if point.approximate:
        phrase = fill(words.about, date=phrase)
    return fill(words.uncertain, date=phrase) if point.uncertain else phrase


def _shorter(start: Point, end: Point, words: Words) -> str:
    """Pattern for the start of a span: leave out the month and year that its end states again."""
    same_year = start.first.year == end.first.year
    if start.precision != end.precision or not same_year or start.uncertain or start.approximate:
        return ""
    if start.precision is Precision.MONTH:
        return words.month_in_year
    if start.precision is Precision.DAY:
        return words.day_in_month if start.first.month == end.first.month else words.day_in_year
    return ""


def _times(clocks: tuple[dt.time, ...], words: Words) -> Phrase:
    first, *rest = [_clock(clock, words) for clock in clocks]
    for second in rest:
        first = fill(words.also, first=first, second=second)
    return first


def _clock(clock: dt.time, words: Words) -> Phrase:
    text = words.clock.format(hour=f"{clock.hour:02}", minute=f"{clock.minute:02}")
    return (Piece(text, f"{clock:%H:%M}"),)
