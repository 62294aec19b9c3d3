"""Dates as well as they are known: a day, a month, a year, about a month, or a period."""

import calendar
import datetime as dt
import os
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Annotated, Any, Self

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from pydantic import BeforeValidator, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema

KST = dt.timezone(dt.timedelta(hours=9), "Korean time")
"""Korean time, nine hours ahead of UTC all year. (From August 2015 to May 2018 the North kept a clock half an hour
behind; the record keeps to the South's, in which the notices are given.)"""

YEARS = range(1000, 3000)
"""Years that a date can name; one outside them is a slip of the pen, and near the calendar's ends no day can be added."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_UNBOUND = re.compile(r"T|^/|/$|\.\.")
"""A time of day, or a period without a beginning or an end: EDTF has them, and the record does not."""
_SEASON = re.compile(r"\d{4}-[2-4]\d")


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
        if "/" in plain or "X" in plain or _SEASON.fullmatch(plain):
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
            return cls(*_bounds(text), text)
        except (EDTFParseException, ValueError, TypeError) as error:  # TypeError: how the library answers some periods
            raise ValueError(f"`{text}` is not a date; write one like 2021-09-15, 1984-09, 1984-04~ or 2016-01/2016-03") from error

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic read it from text, write it as text and describe it in JSON Schema."""
        text = core_schema.str_schema(strict=True)
        return core_schema.no_info_after_validator_function(cls.parse, text, serialization=core_schema.to_string_ser_schema())

    def __str__(self) -> str:
        return self.text


@cache  # the library takes some 5 ms for a date, and a corpus names the same ones again and again
def _bounds(text: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that a text can mean."""
    if _DAY.fullmatch(text):  # days and months are nearly all dates there are
        return (day := _known(dt.date.fromisoformat(text))), day
    if _MONTH.fullmatch(text):
        first = _known(dt.date.fromisoformat(f"{text}-01"))
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
    if _UNBOUND.search(text):
        raise ValueError(text)
    parsed = edtf.parse_edtf(text)
    first, last = (_known(dt.date(*day[:3])) for day in (parsed.lower_strict(), parsed.upper_strict()))
    if last < first:
        raise ValueError(text)
    return first, last


def build_day() -> dt.date:
    """The day for which a site is built: that of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else today in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(epoch) if re.fullmatch(r"\d{1,11}", epoch) else dt.datetime.now(dt.UTC).timestamp()
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date()


def _known(day: dt.date) -> dt.date:
    if day.year not in YEARS:
        raise ValueError(day.year)
    return day


def _day(value: object) -> dt.date:
    text = str(value)
    try:  # (`fromisoformat` alone also takes 20210915 and 2021-W37-3)
        return _known(dt.date.fromisoformat(text if _DAY.fullmatch(text) else ""))
    except ValueError as error:
        raise ValueError(f"`{value}` is not a day; write one like 2021-09-15") from error


def _instant(value: object) -> dt.datetime:
    try:
        instant = _strptime(str(value), "%Y-%m-%dT%H:%MZ").replace(tzinfo=dt.UTC)
        _known(instant.date())
    except ValueError as error:
        raise ValueError(f"`{value}` is not a UTC time; write one like 2021-09-15T03:34Z") from error
    return instant


def _clock(value: object) -> dt.time:
    try:
        return _strptime(str(value), "%H:%M").time()
    except ValueError as error:
        raise ValueError(f'`{value}` is not a time of day; write one like "12:34"') from error


_strptime = lru_cache(maxsize=16384)(dt.datetime.strptime)
"""The library takes as long for a time as for the rest of an account, and the same minutes come again and again."""


def _written(pattern: str) -> Any:
    """Text of a form, for the JSON Schema: JSON has no dates, and its `format` for times wants seconds."""
    return Annotated[str, StringConstraints(pattern=pattern)]


Day = Annotated[dt.date, BeforeValidator(_day, json_schema_input_type=_written(r"^\d{4}-\d\d-\d\d$"))]
"""A calendar day, written 2021-09-15."""
UtcMinute = Annotated[dt.datetime, BeforeValidator(_instant, json_schema_input_type=_written(r"^\d{4}-\d\d-\d\dT\d\d:\d\dZ$"))]
"""An instant to the minute in UTC, written 2021-09-15T03:34Z."""
KoreanTime = Annotated[dt.time, BeforeValidator(_clock, json_schema_input_type=_written(r"^\d\d:\d\d$"))]
"""A time of day in Korea, written "12:34"."""
