"""What a band says: how many entries there are in each slot of time, and when those are of which no month is known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .entry import Entry
from .scale import Scale, month
from .series import Palette, Series
from .words import Words


@dataclass(frozen=True, slots=True)
class Bar:
    """The entries that lie in one slot, in reading order, and their number by series."""

    slot: int
    entries: tuple[Entry, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Entries of one series with the same first and last month, as far as the band shows them; `row` keeps them apart."""

    first: int
    last: int
    row: int
    paint: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Every entry is counted in `bars`, or stands in `stretches` alone when it lies in no single slot.

    Below the bars stands when it was, as far as known: in `months` (month and number of entries) or in `stretches`.
    """

    scale: Scale
    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    months: tuple[tuple[int, int], ...]
    stretches: tuple[Stretch, ...]
    total: int

    @property
    def peak(self) -> Bar | None:
        """The highest bar, the first of equals."""
        return max(self.bars, key=lambda bar: len(bar.entries), default=None)

    @property
    def tied(self) -> bool:
        """Whether other bars are as high as the peak."""
        return sum(len(bar.entries) == len(self.peak.entries) for bar in self.bars) > 1 if self.peak else False

    @property
    def across(self) -> int:
        """How many entries lie in no single slot."""
        return self.total - sum(len(bar.entries) for bar in self.bars)

    @property
    def rows(self) -> int:
        """How many rows the stretches need."""
        return max((stretch.row + 1 for stretch in self.stretches), default=0)


def band_of(entries: Sequence[Entry], palette: Palette, scale: Scale, words: Words) -> Band:
    """The band of entries in reading order."""
    series = palette.used(entries, words)
    bars: dict[int, list[Entry]] = defaultdict(list)
    vague: dict[tuple[int, int, str], list[Entry]] = defaultdict(list)
    months: Counter[int] = Counter()
    for entry in entries:
        if (slot := scale.slot(entry.moment)) is not None:
            bars[slot].append(entry)
        if (known := month(entry.moment.first)) == month(entry.moment.last):
            months[known] += 1
        else:
            vague[*scale.clip(entry.moment), palette.paint(entry)].append(entry)
    return Band(
        scale=scale,
        series=series,
        bars=tuple(Bar(slot, tuple(inside), _counts(inside, palette, series)) for slot, inside in sorted(bars.items())),
        months=tuple(sorted(months.items())),
        stretches=tuple(_rows(vague)),
        total=len(entries),
    )


def _counts(entries: Sequence[Entry], palette: Palette, series: Sequence[Series]) -> tuple[int, ...]:
    counts = Counter(palette.paint(entry) for entry in entries)
    return tuple(counts[each.paint] for each in series)


def _rows(vague: dict[tuple[int, int, str], list[Entry]]) -> list[Stretch]:
    """Each stretch in the first row where it is free of those before it."""
    stretches: list[Stretch] = []
    ends: list[int] = []
    for first, last, paint in sorted(vague):
        row = next((row for row, end in enumerate(ends) if end < first), len(ends))
        ends[row : row + 1] = [last]
        stretches.append(Stretch(first, last, row, paint, tuple(vague[first, last, paint])))
    return stretches
