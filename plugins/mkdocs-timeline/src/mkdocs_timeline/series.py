"""Series: the values of a facet that a band tells apart, each with a colour and a pattern of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .entry import Entry
from .facets import Facet, slug
from .words import Words

COLOURS = 8
"""How many colours can be told apart by everybody; further values are drawn as one series, `other`."""


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a band. `paint` names colour and pattern: a number from 1 to 8, `other`, `several` or `none`."""

    paint: str
    label: str
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Palette:
    """The series that a facet has in a band. Without a facet all entries are of one."""

    facet: Facet | None
    named: tuple[Series, ...]

    def paint(self, entry: Entry) -> str:
        """The paint of the one series that an entry is counted in."""
        if self.facet is None:
            return "1"
        codes = {tag.code for tag in entry.tags.get(self.facet.name, ())}
        paints = {series.paint for series in self.named if codes & series.codes}
        if codes.difference(*(series.codes for series in self.named)):
            paints.add("other")
        return "several" if len(paints) > 1 else next(iter(paints), "none")

    def used(self, entries: Sequence[Entry], words: Words) -> tuple[Series, ...]:
        """The series that have entries, in the order in which they are stacked."""
        paints = {self.paint(entry) for entry in entries}
        rest = (Series("other", words.other), Series("several", words.several), Series("none", words.unstated))
        return tuple(series for series in (*self.named, *rest) if series.paint in paints)


def palette_of(facet: Facet | None, entries: Sequence[Entry]) -> Palette:
    """The palette of a facet: its series as the site sets them, else its first labels, else its most frequent values."""
    if facet is None:
        return Palette(None, (Series("1", ""),))
    named = list(_named(facet, entries))[:COLOURS]
    return Palette(facet, tuple(Series(str(number), label, codes) for number, (label, codes) in enumerate(named, start=1)))


def _named(facet: Facet, entries: Sequence[Entry]) -> Iterator[tuple[str, frozenset[str]]]:
    if facet.series:
        yield from facet.series.items()
    elif facet.labels:
        yield from ((label, frozenset({slug(code)})) for code, label in facet.labels.items())
    else:
        tags = Counter(tag for entry in entries for tag in entry.tags.get(facet.name, ()))
        yield from ((tag.label, frozenset({tag.code})) for tag in sorted(tags, key=lambda tag: (-tags[tag], tag.label)))
