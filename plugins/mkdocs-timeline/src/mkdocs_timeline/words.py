"""Every word and pattern the timeline prints, in one place, so that a site can replace them."""

from __future__ import annotations

import dataclasses
import json
import string
from collections.abc import Mapping
from dataclasses import dataclass

from .problem import Mistake, show, unknown

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


SCRIPT = (
    "months", "short_months", "day", "month", "year", "decade", "century", "day_in_month", "day_in_year", "month_in_year",
    "span", "since", "until", "entry", "entries", "band", "band_tied", "across", "bar", "part", "comma",
    "no_date", "shown", "shown_within",
)  # fmt: skip
"""What the script needs; it writes dates that are known exactly."""


@dataclass(frozen=True, slots=True)
class Words:
    """The wording of a timeline. Names in braces are filled in; a replacement may leave them out, not add any."""

    months: tuple[str, ...] = _MONTHS
    months_short: tuple[str, ...] = ()
    """The names where there is little room; without them the first three letters of `months`."""

    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"
    year: str = "{year}"
    decade: str = "{year}s"
    century: str = "{year} to {last}"

    day_in_month: str = "{day}"
    """Start of a span that ends in the same month, as `11` in `11 to 12 September 2021`."""
    day_in_year: str = "{day} {month}"
    """Start of a span that ends in another month of the same year."""
    month_in_year: str = "{month}"
    """As `January` in `January to March 2016`."""

    month_only: str = "{date} (day not known)"
    year_only: str = "{date} (day and month not known)"
    decade_only: str = "{date} (year not known)"
    century_only: str = "{date} (year not known)"
    about: str = "about {date}"
    uncertain: str = "{date}, uncertain"

    span: str = "{start} to {end}"
    since: str = "since {start}"
    until: str = "until {end}"
    end_unknown: str = "{start} to a date not known"
    start_unknown: str = "from a date not known to {end}"

    clock: str = "{hour}:{minute}"
    also: str = "{first} and {second}"
    at: str = "{date}, {time}"
    times: str = "Times are {label}."

    month_heading: str = "{month} {year}"
    unstated: str = "Not stated"
    """Heading of the entries that have no value for the facet they are grouped by."""
    empty: str = "No entries."

    entry: str = "{count} entry"
    entries: str = "{count} entries"
    band: str = "{entries}, {span}. Most in {period}: {peak}."
    """What a band says as a whole."""
    band_tied: str = "{entries}, {span}. At most {peak} in one bar."
    """The same when several bars are the highest."""
    across: str = "{entries} in no single bar, drawn below the line."
    bar: str = "{period}: {entries}"
    part: str = "{count} {label}"
    comma: str = "{first}, {second}"
    """How the parts of a bar are joined."""
    other: str = "Other"
    several: str = "Several"
    numbers: str = "The numbers as a table"
    period: str = "Period"
    all: str = "All"
    whole: str = "The whole timeline"
    """The link of a band that stands on another page."""

    filter: str = "Filter the timeline"
    filters: str = "Filters"
    since_field: str = "From"
    until_field: str = "To"
    hint: str = "Drag across the band to zoom. Keys: ← → + - Shift Home End Esc."
    earlier: str = "Earlier"
    later: str = "Later"
    zoom_in: str = "Zoom in"
    zoom_out: str = "Zoom out"
    no_date: str = "“{text}” is no date. Write a year, month or day: 2021, 2021-09 or 2021-09-15."
    shown: str = "Showing {shown} of {total} entries"
    shown_within: str = "Showing {span}: {shown} of {total} entries"
    clear: str = "Clear"
    as_table: str = "As a table"
    as_list: str = "As a list"
    table: str = "Entries as a table"
    """What a reader who does not see the table is told it is."""
    date: str = "Date"
    title: str = "Title"

    @property
    def short_months(self) -> tuple[str, ...]:
        """Twelve short names."""
        return self.months_short or tuple(name[:3] for name in self.months)

    @property
    def for_script(self) -> str:
        """The words that the script fills in, as JSON."""
        return json.dumps({name: getattr(self, name) for name in SCRIPT}, ensure_ascii=False)

    def replaced(self, changes: Mapping[str, object]) -> Words:
        """A copy with some words changed. Raises `Mistake` for unknown names, other types, unknown braces."""
        names = [field.name for field in dataclasses.fields(self)]
        for name in changes:
            if name not in names:
                raise unknown(name, names)
        new = {name: self._checked(name, value) for name, value in changes.items()}
        return dataclasses.replace(self, **new)  # type: ignore[arg-type]

    def _checked(self, name: str, value: object) -> str | tuple[str, ...]:
        if name in {"months", "months_short"}:
            return _twelve(value)
        if not isinstance(value, str):
            raise Mistake(value, f"text for {name!r}")
        default = getattr(self, name)
        try:
            strange = braces(value) - braces(default)
        except ValueError:
            strange = {"an open brace"}
        if strange:
            raise Mistake(value, f"a text for {name!r} with no braces but those in {show(default)}")
        return value


def _twelve(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) != 12 or not all(isinstance(name, str) for name in value):
        raise Mistake(value, "a list of twelve names of months")
    return tuple(value)


def braces(pattern: str) -> set[str]:
    """The names in braces. Raises `ValueError` for a brace that is not closed."""
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}
