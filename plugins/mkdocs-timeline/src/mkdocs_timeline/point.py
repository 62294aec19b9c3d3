"""One EDTF date as far as it is known: a day, a month, a year, a decade or a century."""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import re
from dataclasses import dataclass

from .problem import Mistake

EXPECTED = "a date such as 2021-09-15, 2021-09, 2021, 1984-04~, 2021-09?, 156X, 2016-01/2016-03 or 2019/.."

_SHAPE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)


class Precision(enum.IntEnum):
    """How much of a date is known, the coarsest first."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4


@dataclass(frozen=True, slots=True)
class Point:
    """A date with its precision. `text` is normalised EDTF; `first` and `last` are the days it may mean."""

    text: str
    first: dt.date
    last: dt.date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def html(self) -> str | None:
        """The known part as a valid `datetime` attribute; HTML has no notation for decades and centuries."""
        length = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}.get(self.precision)
        return self.first.isoformat()[:length] if length else None


def parse_point(text: str) -> Point:
    """Read one EDTF date (not an interval). Raises `Mistake` when it is none of the supported forms."""
    match = _SHAPE.fullmatch(text)
    if not match:
        raise Mistake(text, EXPECTED)
    try:
        first, last, precision = _bounds(match["year"], match["month"], match["day"])
    except ValueError as error:
        raise Mistake(text, f"{EXPECTED}; {error}") from None
    mark = match["mark"]
    return Point(text, first, last, precision, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"})


def _bounds(year: str, month: str | None, day: str | None) -> tuple[dt.date, dt.date, Precision]:
    """First and last possible day. Raises `ValueError` for days that are in no calendar."""
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    known = [part for part in (month, day) if part not in {None, "XX"}]
    if known and (low != high or month == "XX"):
        raise ValueError("what follows an X must be left out or be X too")
    if not known:
        precision = Precision(Precision.YEAR - year.count("X"))
        return dt.date(low, 1, 1), dt.date(high, 12, 31), precision
    number = int(known[0])
    if len(known) == 1:
        return _month(low, number)
    exact = dt.date(low, number, int(known[1]))
    return exact, exact, Precision.DAY


def _month(year: int, month: int) -> tuple[dt.date, dt.date, Precision]:
    first = dt.date(year, month, 1)
    return first, first.replace(day=calendar.monthrange(year, month)[1]), Precision.MONTH
