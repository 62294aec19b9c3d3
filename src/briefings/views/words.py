"""Dates, figures and codes as a reader sees them."""

import datetime as dt
from functools import lru_cache

from briefings.model.dates import EdtfDate, Precision
from briefings.model.values import Measure

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
zone_words = {
    "inside-eez": "inside Japan’s EEZ",
    "outside-eez": "outside Japan’s EEZ",
    "over-japan": "flew over Japan",
    "on-land": "on land",
}
outcome_words = {
    "success": "flight completed",
    "failure": "failure",
    "partial": "partial failure",
    "disputed": "disputed",
    "unknown": "not known",
}
language_names = {
    "en": "English",
    "ko": "Korean",
    "ja": "Japanese",
    "zh": "Chinese",
    "ru": "Russian",
    "es": "Spanish",
    "fr": "French",
    "de": "German",
    "id": "Indonesian",
    "it": "Italian",
    "pt": "Portuguese",
    "et": "Estonian",
    "tl": "Filipino",
}


def day(date: dt.date) -> str:
    """`15 September 2021`."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def short_day(date: dt.date) -> str:
    """`15 Sep 2021`."""
    return f"{date.day} {MONTHS[date.month - 1][:3]} {date.year}"


def weekday(date: dt.date) -> str:
    """`Wed 15 September 2021`."""
    return f"{DAYS[date.weekday()]} {day(date)}"


@lru_cache(maxsize=16384)
def date_text(date: EdtfDate) -> str:
    """A date as well as it is known: `15 September 2021`, `September 1984 (day not known)`, `about April 1984`."""
    first, last = date.first, date.last
    match date.precision:
        case Precision.DAY:
            text = day(first)
        case Precision.MONTH:
            text = f"{MONTHS[first.month - 1]} {first.year}"
        case Precision.YEAR:
            text = str(first.year)
        case Precision.PERIOD:
            text = _period(first, last)
    if date.qualifier:
        return f"{text} (uncertain)" if date.qualifier == "uncertain" else f"about {text}"
    return f"{text} (day not known)" if date.precision in (Precision.MONTH, Precision.YEAR) else text


def _period(first: dt.date, last: dt.date) -> str:
    """`April to September 1984` where it is made of whole months, else `between` two days."""
    if first.day == 1 and (last + dt.timedelta(days=1)).day == 1:
        start = MONTHS[first.month - 1] if first.year == last.year else f"{MONTHS[first.month - 1]} {first.year}"
        return f"{start} to {MONTHS[last.month - 1]} {last.year}"
    return f"between {day(first)} and {day(last)}"


@lru_cache(maxsize=16384)
def short_date(date: EdtfDate) -> str:
    """The same with short months, and without the remark on what is not known."""
    if date.precision is Precision.DAY:
        return date_text(date).replace(day(date.first), short_day(date.first))
    return date_text(date).removesuffix(" (day not known)")


@lru_cache(maxsize=16384)
def machine_date(date: EdtfDate) -> str:
    """The known part for `<time datetime>`: a day, a month or a year; the first day of a period."""
    if date.precision is Precision.PERIOD:
        return date.first.isoformat()
    return date.text.rstrip("~?%")


def measure(value: Measure, unit: str) -> str:
    """`about 800 km`, `420 to 430 km`, `more than 6,000 km (first missile)`."""
    span = f"{_number(value.low)} to {_number(value.high)}"
    figure = span if value.value is None else _number(value.value)
    qualifiers = {"about": value.about, "more than": value.at_least, "at most": value.at_most}
    text = " ".join([*(word for word, given in qualifiers.items() if given), f"{figure}\u00a0{unit}"])
    return f"{text} ({value.of})" if value.of else text


def duration(value: Measure) -> str:
    """`4,052 s (68 min)`: seconds as given, and minutes for the reader."""
    text = measure(value, "s")
    return f"{text} ({round(value.value / 60)}\u00a0min)" if value.value is not None and value.value >= 120 else text


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,}"


def clock(time: dt.time | dt.datetime) -> str:
    """`12:34`."""
    return f"{time:%H:%M}"


def plural(number: int, one: str, many: str = "") -> str:
    """`1 source`, `1,200 sources`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))
