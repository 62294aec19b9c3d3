"""The geometry of a band. Lengths along time are per cent of its width, so that it fits any screen; heights are pixels.

`assets/drawing.js` draws the same shapes again when a reader zooms or filters; a test holds the two together.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .band import Band, Bar, Stretch
from .caption import bar_name, stretch_name
from .entry import Entry
from .scale import MONTH, Scale
from .words import Words

TOP = 18
"""Room for a number above the highest bar."""
PLOT = 144
"""Height of the highest bar at most."""
HIGHEST = 24
"""Height of one entry at most, so that few entries do not look like many."""
MONTHS = 14
ROW = 10
LABEL = 20
SPARE = 0.08
"""Part of a slot that is left free on each side of its bar."""

WIDE, NARROW = 45, 14
"""How many slots leave room for a number on each bar, on a wide and on a narrow screen."""
TICKS_WIDE, TICKS_NARROW = 14, 5
"""How many names of slots there is room for."""
STEPS = (1, 2, 5, 10, 20, 50, 100)
STEPS_IN_MONTHS = (1, 3, 12, 24, 60)
FEWER = (1, 2, 4, 10, 20)
"""A narrow screen names one in so many of the slots that a wide one names."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in the colour and pattern of a series; months have none."""

    x: str
    y: str
    width: str
    height: str
    paint: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is centred at `x`. `fit` is the narrowest screen that has room for it, `narrow` or `wide`."""

    x: str
    y: str
    text: str
    fit: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What can be pointed at: a bar or a stretch. `href` may be empty, `area` is where it is hit."""

    name: str
    href: str
    area: Rect
    rects: tuple[Rect, ...]
    number: Text | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """All shapes of a band, in the order in which they are drawn."""

    height: int
    plot: int
    axis: int
    ticks: tuple[Text, ...]
    months: tuple[Rect, ...]
    bars: tuple[Mark, ...]
    stretches: tuple[Mark, ...]


Anchor = Callable[[Entry], str]


def draw(band: Band, words: Words, anchor: Anchor) -> Drawing:
    """The drawing of a band; `anchor` tells the address of an entry's group."""
    axis, depth = _axis(band), _lane(band) + band.rows * ROW
    return Drawing(
        height=axis + depth + LABEL + 2,
        plot=axis - TOP,
        axis=axis,
        ticks=tuple(_ticks(band.scale, words, axis + depth + LABEL - 4)),
        months=tuple(_months(band)),
        bars=tuple(_bar(bar, band, words, anchor) for bar in band.bars),
        stretches=tuple(_stretch(stretch, band, words, anchor) for stretch in band.stretches),
    )


def number(value: float) -> str:
    """A number as it is written in the drawing: at most three decimals, halves rounded up, as scripts do."""
    return f"{math.floor(value * 1000 + 0.5) / 1000:g}"


def _percent(part: float, whole: float) -> str:
    return f"{number(100 * part / whole)}%"


def _bar(bar: Bar, band: Band, words: Words, anchor: Anchor) -> Mark:
    slots, labelled = band.scale.slots, band.scale.slots <= WIDE or bar is band.peak
    axis = _axis(band)
    scale = min(HIGHEST, (axis - TOP) / _peak(band))
    x, width = _percent(bar.slot + SPARE, slots), _percent(1 - 2 * SPARE, slots)
    rects, top = [], float(axis)
    for series, count in zip(band.series, bar.counts, strict=True):
        if count:
            top -= count * scale
            rects.append(Rect(x, number(top), width, number(max(count * scale - 1, 0.5)), series.paint))
    fit = "narrow" if slots <= NARROW or bar is band.peak else "wide"
    return Mark(
        name=bar_name(bar, band, words),
        href=anchor(bar.entries[0]),
        area=Rect(_percent(bar.slot, slots), "0", _percent(1, slots), number(axis)),
        rects=tuple(rects),
        number=Text(_percent(bar.slot + 0.5, slots), number(top - 4), str(len(bar.entries)), fit) if labelled else None,
    )


def _peak(band: Band) -> int:
    return len(band.peak.entries) if band.peak else 0


def _axis(band: Band) -> int:
    return TOP + min(PLOT, HIGHEST * _peak(band))


def _lane(band: Band) -> int:
    """Depth of what stands below the axis above the stretches: the months, unless the bars are months themselves."""
    return MONTHS + 4 if band.months and band.scale.unit > MONTH else 4


def _months(band: Band) -> Iterator[Rect]:
    if band.scale.unit == MONTH:
        return
    whole = band.scale.slots * band.scale.unit
    scale = min(4, MONTHS / max((count for _, count in band.months), default=1))
    for at, count in band.months:
        yield Rect(_percent(at - band.scale.start, whole), number(_axis(band) + 3), _percent(1, whole), number(count * scale))


def _stretch(stretch: Stretch, band: Band, words: Words, anchor: Anchor) -> Mark:
    whole = band.scale.slots * band.scale.unit
    x, width = _percent(stretch.first - band.scale.start, whole), _percent(stretch.last + 1 - stretch.first, whole)
    y = _axis(band) + _lane(band) + stretch.row * ROW
    shape = Rect(x, number(y + 1), width, number(ROW - 3), stretch.paint)
    return Mark(stretch_name(stretch, words), anchor(stretch.entries[0]), Rect(x, number(y), width, number(ROW)), (shape,))


def _ticks(scale: Scale, words: Words, y: int) -> Iterator[Text]:
    """The names of the slots that are round: the years that can be divided by 5, or the Januaries."""
    steps = STEPS_IN_MONTHS if scale.unit == MONTH else STEPS
    wide = next(step for step in steps if scale.slots / step <= TICKS_WIDE)
    narrow = next(wide * fewer for fewer in FEWER if scale.slots / (wide * fewer) <= TICKS_NARROW)
    for slot in range(scale.slots):
        place = scale.start // scale.unit + slot
        if place % wide == 0:
            fit = "wide" if place % narrow else "narrow"
            yield Text(_percent(slot + 0.5, scale.slots), number(y), _tick(scale, slot, words), fit)


def _tick(scale: Scale, slot: int, words: Words) -> str:
    """A slot in short: the year it begins in, or the month within a year."""
    year, index = divmod(scale.start + slot * scale.unit, 12)
    return words.short_months[index] if index else words.year.format(year=year)
