"""What a band says, in words: for those who do not see it, and for those who want it exactly."""

from __future__ import annotations

from collections.abc import Iterable

from .band import Band, Bar, Stretch
from .phrase import name, say
from .words import Words


def caption(band: Band, words: Words) -> str:
    """How many entries the band shows, from when to when, and where most of them are."""
    peak = band.peak
    first, last = (band.scale.point(slot) for slot in (0, band.scale.slots - 1))
    start, end = words.year.format(year=first.first.year), words.year.format(year=last.last.year)
    said = (words.band_tied if band.tied else words.band).format(
        entries=count(band.total, words),
        span=start if start == end else words.span.format(start=start, end=end),
        period=name(band.scale.point(peak.slot), words) if peak else start,
        peak=len(peak.entries) if peak else 0,
    )
    return f"{said} {words.across.format(entries=count(band.across, words))}" if band.across else said


def bar_name(bar: Bar, band: Band, words: Words) -> str:
    """The period of a bar, its number of entries, and the number by series."""
    said = words.bar.format(period=name(band.scale.point(bar.slot), words), entries=count(len(bar.entries), words))
    parts = (
        words.part.format(count=number, label=series.label)
        for series, number in zip(band.series, bar.counts, strict=True)
        if number and series.label
    )
    return _joined((said, *parts), words)


def stretch_name(stretch: Stretch, words: Words) -> str:
    """The period of a stretch, and its entry or how many there are."""
    entry = stretch.entries[0]
    period = "".join(piece.text for piece in say(entry.moment, (), words))
    several = len(stretch.entries) > 1
    return words.bar.format(period=period, entries=count(len(stretch.entries), words) if several else entry.source.title)


def count(number: int, words: Words) -> str:
    """A number of entries."""
    return (words.entry if number == 1 else words.entries).format(count=number)


def _joined(parts: Iterable[str], words: Words) -> str:
    said, *rest = parts
    for part in rest:
        said = words.comma.format(first=said, second=part)
    return said
