"""A dot for each party on a scale of kilometres, with its name and the figure as stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.views.charts.chart import NARROW, WIDE, Spec, fixed

ROW = 22
"""Height of a row in pixels."""
LINE = 14
"""Height of a line of text, which the narrow drawing has over each dot for its name."""
HEAD = 24
"""Room for the title of a measure."""
NAMES = 164
"""Room for names beside the dots."""
FIGURE = 130
"""Room for the figure behind the furthest dot."""
BETWEEN = 24


@dataclass(frozen=True)
class Dot:
    """One figure of one party."""

    name: str
    colour: str
    value: float
    words: str
    """The figure as it was stated."""


@dataclass(frozen=True)
class Column:
    """One measure with the figures of all parties."""

    title: str
    dots: Sequence[Dot]


def dots(columns: Sequence[Column], width: int) -> Spec:
    """The measures side by side, a row for each party; below one another in the narrow drawing."""
    columns = [column for column in columns if column.dots]
    names = list(dict.fromkeys(dot.name for column in columns for dot in column.dots))
    if width == NARROW:
        panels = [_panel(column, [dot.name for dot in column.dots], NARROW, LINE) for column in columns]
        return {"vconcat": panels or [_beside(names)], "spacing": BETWEEN}
    each = (WIDE - NAMES - BETWEEN) / 2
    return {"hconcat": [_beside(names), *(_panel(column, names, each, 0) for column in columns)], "spacing": BETWEEN}


def _panel(column: Column, names: list[str], width: float, above: int) -> Spec:
    """One measure; `above` is the room for a name over its dot."""
    row = ROW + above
    middle = {name: HEAD + row * place + above + ROW / 2 for place, name in enumerate(names)}
    values = [{"km": dot.value, "y": middle[dot.name], "name": dot.name, "words": dot.words, "colour": dot.colour} for dot in column.dots]
    layers = [_mark({"type": "rule", "strokeWidth": 2}, "stroke"), _mark({"type": "circle", "size": 70, "opacity": 1}, "fill"), _figures()]
    return {
        "width": width,
        "height": HEAD + row * len(names),
        "data": {"values": values},
        "encoding": {"x": _x(column, width), "y": _Y},
        "layer": [*layers, *([_above()] if above else []), _title(column.title)],
    }


def _mark(mark: Spec, paint: str) -> Spec:
    """A mark in the colour of its party: a rule from nothing to the figure, or a dot at it."""
    encoding: Spec = {paint: {"field": "colour", "type": "nominal", "scale": None}}
    return {"mark": mark, "encoding": encoding | ({"x2": {"datum": 0}} if mark["type"] == "rule" else {})}


def _figures() -> Spec:
    return {"mark": {"type": "text", "dx": 9, "dy": 4}, "encoding": {"text": {"field": "words"}}}


def _above() -> Spec:
    """Each name over its rule."""
    return {"mark": {"type": "text", "dy": -LINE + 5, "fontWeight": 600}, "encoding": {"x": {"value": 0}, "text": {"field": "name"}}}


def _beside(names: list[str]) -> Spec:
    values = [{"name": name, "y": HEAD + ROW * place + ROW / 2} for place, name in enumerate(names)]
    text = {"mark": {"type": "text", "dy": 4, "fontWeight": 600}, "encoding": {"x": {"value": 0}, "y": _Y, "text": {"field": "name"}}}
    return {"width": NAMES - BETWEEN, "height": HEAD + ROW * len(names), "data": {"values": values}, **text}


def _title(words: str) -> Spec:
    """The title of a measure; values in place of fields keep it from following the dots."""
    mark = {"type": "text", "text": f"{words}, km", "fill": "var(--rh-muted)"}
    return {**fixed(mark), "encoding": {"x": {"value": 0}, "y": {"value": 11}}}


def _x(column: Column, width: float) -> Spec:
    scale = {"domain": [0, max(dot.value for dot in column.dots)], "range": [0, width - FIGURE]}
    return {"field": "km", "type": "quantitative", "scale": scale, "axis": None}


_Y: Spec = {"field": "y", "type": "quantitative", "scale": None, "axis": None}
