"""A chart: what it shows, what it says, and the same as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from briefings.views.rows import Link

Spec: TypeAlias = dict[str, Any]
"""A drawing in Vega-Lite (https://vega.github.io/vega-lite/)."""
WIDE, NARROW = 760, 328
"""Widths of the two drawings in pixels: for the column of an article, and for a phone of 360 pixels without its margins."""


@dataclass(frozen=True)
class Table:
    """The chart as a table; the first cell of a row heads it, and a cell without an address is text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Link, ...], ...]
    open: bool = False
    """Whether it is shown at once, because it says more than the picture."""


@dataclass(frozen=True)
class Data:
    """The chart as a file for other programs."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True)
class Chart:
    """One chart in all its forms but the drawn one."""

    slug: str
    """In addresses: `launches-by-class`."""
    name: str
    """What it is of, for the table of contents."""
    statement: str
    """What it shows first, as a heading."""
    says: str
    """What the picture says, in sentences: its text alternative."""
    notes: tuple[str, ...]
    """How it counts, and what it leaves out."""
    table: Table
    data: Data
    drawing: Callable[[int], Spec] = field(compare=False)
    """The drawing in a given width, for a chart that has anything to draw."""

    @property
    def file(self) -> str:
        """Where its data is, relative to the site's folder of data."""
        return f"charts/{self.slug}.csv"


def text(value: object) -> Link:
    """A cell of text; a number with commas between thousands."""
    return Link(f"{value:,}" if isinstance(value, int) else str(value), "")


def fixed(mark: Spec) -> Spec:
    """A mark whose place is given in pixels, drawn once."""
    return {"data": {"values": [{}]}, "mark": mark, "encoding": {}}
