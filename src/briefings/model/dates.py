"""Dates as well as they are known: a day, a month, a year, about a month, or a period."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Self

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from pydantic import BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

KST = dt.timezone(dt.timedelta(hours=9), "Korean time")
"""Korean time, nine hours ahead of UTC all year. (From August 2015 to May 2018 the North kept a clock half an hour
behind; the record keeps to the South's, in which the notices are given.)"""


class Precision(StrEnum):
    """How closely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    PERIOD = "period"


@dataclass(frozen=True, order=True, slots=True)
class EdtfDate:
    """A date in the Extended Date/Time Format (ISO 8601-2, https://www.loc.gov/standards/datetime/).

    `first` and `last` are the first and the last day it can mean; both are the same for a known day.
    """

    first: dt.date
    last: dt.date
    text: str
    """As written, for instance `1984-09`, `1984-04~` or `2016-01/2016-03`."""

    @property
    def precision(self) -> Precision:
        """The unit that the date names; a period for everything that is not one day, month or year."""
        plain = self.text.rstrip("~?%")
        if "/" in plain or "X" in plain:
            return Precision.PERIOD
        return {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}.get(len(plain), Precision.PERIOD)

    @property
    def qualifier(self) -> str:
        """`about` for `~`, `uncertain` for `?`, `about, uncertain` for `%`, else nothing."""
        return {"~": "about", "?": "uncertain", "%": "about, uncertain"}.get(self.text[-1], "")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an EDTF text; raises ValueError for anything else and for a period without an end."""
        try:
            day = dt.date.fromisoformat(text)
        except ValueError:
            pass
        else:
            if len(text) == 10:  # (`fromisoformat` also takes 20210915, which EDTF does not)
                return cls(day, day, text)
        try:
            parsed = edtf.parse_edtf(text)
            return cls(dt.date(*parsed.lower_strict()[:3]), dt.date(*parsed.upper_strict()[:3]), text)
        except (EDTFParseException, ValueError, TypeError) as error:  # TypeError: how the library answers open periods
            raise ValueError(f"`{text}` is not a date that exists; write 2021-09-15, 1984-09, 1984-04~ or 2016-01/2016-03") from error

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic read it from text, write it as text and describe it in JSON Schema."""
        text = core_schema.str_schema(strict=True)
        return core_schema.no_info_after_validator_function(cls.parse, text, serialization=core_schema.to_string_ser_schema())

    def __str__(self) -> str:
        return self.text


def _day(value: object) -> dt.date:
    try:
        return dt.datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007  (a calendar day has no zone)
    except ValueError as error:
        raise ValueError(f"`{value}` is not a day that exists; write it as 2021-09-15") from error


def _instant(value: object) -> dt.datetime:
    try:
        return dt.datetime.strptime(str(value), "%Y-%m-%dT%H:%MZ").replace(tzinfo=dt.UTC)
    except ValueError as error:
        raise ValueError(f"`{value}` is not a UTC time; write it as 2021-09-15T03:34Z") from error


def _clock(value: object) -> dt.time:
    try:
        return dt.datetime.strptime(str(value), "%H:%M").time()  # noqa: DTZ007  (a wall clock has no zone of its own)
    except ValueError as error:
        raise ValueError(f'`{value}` is not a time of day; write it as "12:34"') from error


Day = Annotated[dt.date, BeforeValidator(_day)]
"""A calendar day, written 2021-09-15."""
UtcMinute = Annotated[dt.datetime, BeforeValidator(_instant)]
"""An instant to the minute in UTC, written 2021-09-15T03:34Z."""
KoreanTime = Annotated[dt.time, BeforeValidator(_clock)]
"""A time of day in Korea, written "12:34"."""
