"""Rows of small bars by year, drawn on one scale, each with its name and number beside it."""

from __future__ import annotations

from typing import Any

from briefings.views.charts.chart import NARROW, WIDE, Spec, fixed
from briefings.views.charts.years import ByYear, Series

TALLEST = 132
"""Height of the highest bar in pixels."""
NUMBER = 15
"""Room for the number over a bar."""
LINE = 17
"""Height of a line of text."""
BESIDE = 160
"""Room for names beside the bars; in the narrow drawing they stand above."""
PALE = 0.4
"""Opacity of what stands in several rows."""
STEPS = (1, 2, 4, 5, 10, 20, 50, 100)


def bars(found: ByYear, more: tuple[Series, ...], width: int) -> Spec:
    """A drawing of everything by year: the whole, which sets the scale, then a row for each code and `more` rows."""
    rows, years = (*found.rows, *more), found.years
    unit = TALLEST / max([*rows[0].all.values(), 1])
    panels = [_panel(row, years, width, unit, every=not place and width == WIDE) for place, row in enumerate(rows)]
    return {"vconcat": [*panels, _axis(years, width)]}


def _panel(row: Series, years: range, width: int, unit: float, *, every: bool) -> Spec:
    above = 0 if width == WIDE else LINE
    bars_height = max([*row.all.values(), 1]) * unit + NUMBER
    height = max(bars_height + above, 2 * LINE)
    scale = {"domain": [0, (height - above) / unit], "range": [height, above]}
    layers = [
        _base(width, height),
        _columns(row, years, width, scale),
        _numbers(row, years, width, scale, every),
        *_names(row, width, height),
    ]
    return {"width": width, "height": height, "layer": layers}


def _base(width: int, height: float) -> Spec:
    """The line on which the bars stand."""
    ends = {"x": {"value": _left(width)}, "x2": {"value": width}, "y": {"value": height}}
    return {**fixed({"type": "rule"}), "encoding": ends}


def _columns(row: Series, years: range, width: int, scale: Spec) -> Spec:
    values: list[Spec] = [{"year": year, "from": 0, "to": number, "opacity": 1} for year, number in row.alone.items()]
    values += [{"year": year, "from": row.alone[year], "to": row.all[year], "opacity": PALE} for year, number in row.shared.items()]
    bar = round(0.76 * (width - _left(width)) / len(years), 2)
    return {
        "data": {"values": values},
        "mark": {"type": "bar", "orient": "vertical", "size": min(bar, 40), "fill": row.colour},
        "encoding": {
            "x": _x(years, width),
            "y": {"field": "from", "type": "quantitative", "scale": scale, "axis": None},
            "y2": {"field": "to"},
            "opacity": {"field": "opacity", "type": "quantitative", "scale": None},
        },
    }


def _numbers(row: Series, years: range, width: int, scale: Spec, every: bool) -> Spec:
    """The number over the highest bar, or over every bar."""
    numbers = row.all
    best = max(numbers, key=lambda year: (numbers[year], -year), default=None)
    values = [{"year": year, "number": number} for year, number in numbers.items() if every or year == best]
    return {
        "data": {"values": values},
        "mark": {"type": "text", "align": "center", "dy": -3, "fontSize": 12, "fill": "var(--rh-muted)"},
        "encoding": {
            "x": _x(years, width),
            "y": {"field": "number", "type": "quantitative", "scale": scale, "axis": None},
            "text": {"field": "number"},
        },
    }


def _names(row: Series, width: int, height: float) -> list[Spec]:
    """Name and sum: beside the bars in two lines, or above them in one."""
    name, number = (height - LINE - 1, height - 2) if width == WIDE else (LINE - 5, LINE - 5)
    at: dict[str, Any] = {"x": 0} if width == WIDE else {"x": NARROW, "align": "right"}
    return [
        fixed({"type": "text", "x": 0, "y": name, "text": row.label, "fontWeight": 600}),
        fixed({"type": "text", **at, "y": number, "text": row.sum, "fill": "var(--rh-muted)"}),
    ]


def _axis(years: range, width: int) -> Spec:
    """The years, once, below all rows."""
    axis = {"orient": "bottom", "values": ticks(years, 12 if width == WIDE else 6), "format": "d", "offset": -4}
    x = {**_x(years, width), "axis": axis}
    return {"width": width, "height": 1, **fixed({"type": "point", "opacity": 0}), "encoding": {"x": x}}


def ticks(years: range, at_most: int) -> list[int]:
    """Round years, as many as there is room for."""
    return next(found for step in STEPS if len(found := [year for year in years if year % step == 0]) <= at_most)


def _x(years: range, width: int) -> Spec:
    scale = {"domain": [years[0] - 0.5, years[-1] + 0.5], "range": [_left(width), width], "nice": False, "zero": False}
    return {"field": "year", "type": "quantitative", "scale": scale, "axis": None}


def _left(width: int) -> int:
    return BESIDE if width == WIDE else 0
