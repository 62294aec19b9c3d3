"""The time of day of an entry, in the time that the site shows."""

from __future__ import annotations

import datetime as dt
import re

from .problem import Mistake

EXPECTED = "a time such as 12:34 or an instant such as 2021-09-15T03:34Z"

_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*", re.ASCII)


def read_instant(value: object, zone: dt.tzinfo | None) -> dt.datetime | None:
    """The local date and time of an instant, or None when `value` has no such form. Raises `Mistake`.

    An instant that states its offset is moved to `zone`; one without an offset is local already.
    """
    if isinstance(value, str) and _INSTANT.fullmatch(value.strip()):
        try:
            value = dt.datetime.fromisoformat(value.strip())
        except ValueError:
            raise Mistake(value, EXPECTED) from None
    if not isinstance(value, dt.datetime):
        return None
    try:
        return value.astimezone(zone) if zone and value.tzinfo else value
    except OverflowError:
        raise Mistake(value, "an instant within the calendar") from None


def read_time(value: object) -> dt.time:
    """The local time of day that `value` states without a date. Raises `Mistake`."""
    text = _sexagesimal(value) if isinstance(value, int) else value
    if isinstance(text, str) and _TIME.fullmatch(text.strip()):
        try:
            return dt.time.fromisoformat(text.strip().zfill(5 if text.count(":") == 1 else 8))
        except ValueError:
            pass
    raise Mistake(value, EXPECTED)


def _sexagesimal(number: int) -> str | None:
    """Undo YAML 1.1, which reads an unquoted 12:34 as 754 and 12:34:56 as 45296; there is no overlap."""
    if 60 <= number < 24 * 60:
        return f"{number // 60}:{number % 60:02}"
    if 3600 <= number < 24 * 3600:
        return f"{number // 3600}:{number // 60 % 60:02}:{number % 60:02}"
    return None
