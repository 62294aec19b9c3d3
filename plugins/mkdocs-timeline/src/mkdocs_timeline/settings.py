"""What the site wants of its timelines, checked and ready for use."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from .facets import Facet, read_facet
from .problem import Mistake
from .words import Words


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration of the plugin. `date`, `time` and `summary` are dotted front-matter keys, empty = none."""

    date: str = "date"
    time: str = ""
    summary: str = "summary"
    long: int = 1000
    zone: dt.tzinfo | None = None
    time_label: str = ""
    level: int = 2
    facets: tuple[Facet, ...] = ()
    words: Words = field(default_factory=Words)


def read_zone(name: str) -> dt.tzinfo | None:
    """The time zone of an IANA name; empty is none. Raises `Mistake`."""
    try:
        return zoneinfo.ZoneInfo(name) if name else None
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise Mistake(name, "a time zone of the IANA list, such as Asia/Seoul") from None


def read_facets(raw: Iterable[object], folder: Path) -> tuple[Facet, ...]:
    """The facets in the order of the settings. Raises `Mistake`, also for a name used twice."""
    facets: dict[str, Facet] = {}
    for item in raw:
        facet = read_facet(item, folder)
        if facet.name in facets:
            raise Mistake(facet.name, "a facet name that is used once")
        facets[facet.name] = facet
    return tuple(facets.values())
