"""Entries under headings, in the order in which they are shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from .entry import Entry
from .facets import Facet
from .phrase import name
from .point import Point, Precision
from .words import Words


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading. `slug` names the group in an address; both are empty for a list without groups."""

    heading: str
    slug: str
    entries: tuple[Entry, ...]


def groups(entries: Sequence[Entry], by: str, facets: Sequence[Facet], words: Words) -> list[Group]:
    """The entries by year, month, decade, none or the name of a facet; each entry in one group.

    Periods come in the order of the entries. The values of a facet come in the order of its labels, entries
    without a value last; an entry with several values stands under its first.
    """
    facet = next((facet for facet in facets if facet.name == by), None)
    members: dict[tuple[int, str, str], list[Entry]] = {}
    for entry in entries:
        key = _value(entry, facet, words) if facet else (0, *_period(entry.moment.anchor, by, words))
        members.setdefault(key, []).append(entry)
    keys = sorted(members, key=lambda key: key[0]) if facet else list(members)
    return [Group(heading, slug, tuple(members[rank, heading, slug])) for rank, heading, slug in keys]


def _value(entry: Entry, facet: Facet, words: Words) -> tuple[int, str, str]:
    tags = entry.tags.get(facet.name, ())
    if not tags:
        return len(facet.labels) + 1, words.unstated, slugify(words.unstated)
    return facet.rank(tags[0].code), tags[0].label, slugify(tags[0].code)


def _period(point: Point, by: str, words: Words) -> tuple[str, str]:
    """Heading and slug of the period a point falls in; a point vaguer than the period has its own."""
    if by == "none":
        return "", ""
    if point.precision <= Precision.DECADE:
        return _vague(point, words)
    if by == "decade":
        start = point.first.year // 10 * 10
        return words.decade.format(year=start), f"{start}s"
    if by == "year" or point.precision is Precision.YEAR:
        return words.year.format(year=point.first.year), f"{point.first.year}"
    return name(point, words, words.month_heading), point.first.isoformat()[:7]


def _vague(point: Point, words: Words) -> tuple[str, str]:
    years = f"{point.first.year}s" if point.precision is Precision.DECADE else f"{point.first.year}-{point.last.year}"
    return name(point, words), years


def slugify(text: str) -> str:
    """The text as part of an id: small letters and digits of any script, with hyphens between."""
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", text).lower()).strip("-") or "other"
