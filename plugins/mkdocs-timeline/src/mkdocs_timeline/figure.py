"""The band as its template shows it: the drawing, its legend, its caption, and its numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .band import Band, Bar, band_of
from .block import Block
from .caption import caption
from .drawing import Drawing, draw
from .entry import Entry
from .phrase import name
from .place import Place
from .scale import YEAR, Scale, scale_of
from .series import Palette
from .words import Words

PATTERNS = {
    "1": "",
    "2": "M-1 1L1 -1M0 6L6 0M5 7L7 5",
    "3": "M1.5 1.5h.01M4.5 4.5h.01",
    "4": "M0 3H6",
    "5": "M-1 5L1 7M0 0L6 6M5 -1L7 1",
    "6": "M0 3H6M3 0V6",
    "7": "M3 0V6",
    "8": "M0 0L6 6M0 6L6 0",
    "other": "M3 3h.01",
    "several": "M-1 1L1 -1M0 6L6 0M5 7L7 5M-1 4L4 -1M2 7L7 2",
    "none": "M0 6L6 0",
}
"""For each paint the lines of its pattern, in a square of six by six pixels."""


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the legend. `paint` and `lines` are its colour and pattern."""

    paint: str
    lines: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Row:
    """The numbers of one bar, those of the series and their sum."""

    period: str
    href: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A band. `prefix` begins its ids, `first` and `last` are its years, `keyed` tells whether series are told apart;
    `whole` leads to the timeline it is a part of, or is empty. Its `role` is that of a picture without links, or with."""

    prefix: str
    role: str
    first: str
    last: str
    keyed: bool
    caption: str
    scale: Scale
    drawing: Drawing
    legend: tuple[Key, ...]
    rows: tuple[Row, ...]
    whole: str


def figure(entries: Sequence[Entry], block: Block, palette: Palette, place: Place, words: Words) -> Figure:
    """The band of a block that has entries."""
    scale = scale_of(entries, block.first, block.last)
    band = band_of(entries, palette, scale, words)
    rows = tuple(_row(bar, band, place, words) for bar in band.bars)
    return Figure(
        prefix=place.prefix,
        role="group" if any(row.href for row in rows) else "img",
        first=str(scale.start // YEAR),
        last=str((scale.end - 1) // YEAR),
        keyed=palette.facet is not None,
        caption=caption(band, words),
        scale=scale,
        drawing=draw(band, words, place.anchor),
        legend=tuple(_legend(band, entries, palette)),
        rows=rows,
        whole=place.whole,
    )


def _legend(band: Band, entries: Sequence[Entry], palette: Palette) -> list[Key]:
    paints = [palette.paint(entry) for entry in entries]
    return [Key(each.paint, PATTERNS[each.paint], each.label, paints.count(each.paint)) for each in band.series]


def _row(bar: Bar, band: Band, place: Place, words: Words) -> Row:
    return Row(name(band.scale.point(bar.slot), words), place.anchor(bar.entries[0]), bar.counts, len(bar.entries))
