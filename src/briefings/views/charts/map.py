r"""A plain outline map of the Korean peninsula with a circle at each rounded point.

The outlines in `outline.geojson` are from Natural Earth (https://www.naturalearthdata.com/, public domain), scale 1:50
million, through the npm package world-atlas 2.0.2, cut out and rounded to a hundredth of a degree by

    npm install world-atlas@2.0.2 mapshaper@0.7.70
    npx mapshaper node_modules/world-atlas/countries-50m.json -target countries -clip bbox=117.5,32,136.5,44.5 \
        -filter-islands min-area=150km2 -filter-fields name -o gj2008 precision=0.01 outline.geojson
"""

from __future__ import annotations

import functools
import itertools
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from briefings.views.charts.chart import NARROW, WIDE, Spec

CENTRE = (127.2, 38.6)
"""Longitude and latitude of the middle of the map."""
COUNTRIES = {"China": (126.6, 42.75), "Russia": (131.3, 43.0), "South Korea": (127.9, 36.4), "Japan": (132.3, 34.75)}
"""Where the names of the neighbours stand."""
STRETCH = 1.28
"""How much longer a degree of latitude is drawn than one of longitude, at the map's middle (1 / cos 38.6°)."""
DIVIDE = 126.75
"""Points west of it are named on the left of the map, the others on the right."""


@dataclass(frozen=True)
class Frame:
    """One of the two drawings."""

    width: int
    height: int
    degree: float
    """Pixels for a degree of longitude."""
    labels: tuple[float, float]
    """Longitudes at which the names end on the left and begin on the right."""
    line: float
    """Degrees of latitude between two names."""
    largest: float
    """Radius of the largest circle in pixels."""
    letters: int
    """Size of the names in pixels."""


WIDE_FRAME = Frame(width=WIDE, height=560, degree=46, labels=(123.4, 130.4), line=0.29, largest=18, letters=13)
NARROW_FRAME = Frame(width=NARROW, height=316, degree=24, labels=(124.35, 130.0), line=0.43, largest=12, letters=11)


@dataclass(frozen=True)
class Spot:
    """A circle."""

    lon: float
    lat: float
    label: str
    number: int


def drawn_map(spots: Sequence[Spot], width: int) -> Spec:
    """The outlines, a circle for each spot with an area by its number, and its name at the side of the map."""
    frame = WIDE_FRAME if width == WIDE else NARROW_FRAME
    scale = frame.degree * 180 / math.pi
    layers = [_land(), _countries(), *_names(spots, frame), _circles(spots, frame)]
    for layer in layers:
        layer["mark"]["clip"] = False  # else each gets a clip path, whose id is counted through the life of the process
    return {
        "width": frame.width,
        "height": frame.height,
        "padding": 0,
        "autosize": "none",  # land goes on beyond the frame
        "projection": {"type": "mercator", "scale": scale, "center": CENTRE, "translate": [frame.width / 2, frame.height / 2]},
        "layer": layers,
    }


def _land() -> Spec:
    mark = {"type": "geoshape", "fill": "var(--rh-land)", "stroke": "var(--rh-paper)", "strokeWidth": 1}
    shade = {"condition": {"test": "datum.properties.name === 'North Korea'", "value": 1}, "value": 0.5}
    return {"data": {"values": outline()["features"]}, "mark": mark, "encoding": {"opacity": shade}}


def _countries() -> Spec:
    values = [{"name": name, "lon": lon, "lat": lat} for name, (lon, lat) in COUNTRIES.items()]
    mark = {"type": "text", "align": "center", "fill": "var(--rh-muted)"}
    return {"data": {"values": values}, "mark": mark, "encoding": {**_AT, "text": {"field": "name"}}}


def _circles(spots: Sequence[Spot], frame: Frame) -> Spec:
    values = [{"lon": spot.lon, "lat": spot.lat, "number": spot.number} for spot in spots]
    area = math.pi * frame.largest**2
    scale = {"domain": [0, max((spot.number for spot in spots), default=1)], "range": [0, area]}
    size = {"field": "number", "type": "quantitative", "legend": None, "scale": scale}
    mark = {"type": "circle", "fill": "var(--rh-accent)", "stroke": "var(--rh-paper)", "strokeWidth": 1, "opacity": 0.9}
    return {"data": {"values": values}, "mark": mark, "encoding": {**_AT, "size": size}}


def _names(spots: Sequence[Spot], frame: Frame) -> list[Spec]:
    west, east = [spot for spot in spots if spot.lon < DIVIDE], [spot for spot in spots if spot.lon >= DIVIDE]
    return [*_column(west, frame.labels[0], "right", frame), *_column(east, frame.labels[1], "left", frame)]


def _column(spots: Sequence[Spot], lon: float, align: str, frame: Frame) -> list[Spec]:
    """The names of one side, evenly spaced beside their circles, each with a thin line to its own."""
    if not spots:
        return []
    top = sum(spot.lat for spot in spots) / len(spots) + frame.line * (len(spots) - 1) / 2
    ordered = untangled(spots, [(lon, top - frame.line * place) for place in range(len(spots))])
    values = [{"lon": spot.lon, "lat": spot.lat, "label": spot.label, "lon2": x, "lat2": y} for spot, (x, y) in ordered]
    at = {"longitude": {"field": "lon2"}, "latitude": {"field": "lat2"}}
    ends = {"longitude2": {"field": "lon2"}, "latitude2": {"field": "lat2"}}
    text = {"type": "text", "align": align, "dx": -4 if align == "right" else 4, "dy": 4, "fontSize": frame.letters}
    return [
        {
            "data": {"values": values},
            "mark": {"type": "rule", "stroke": "var(--rh-muted)", "strokeWidth": 0.8},
            "encoding": {**_AT, **ends},
        },
        {"data": {"values": values}, "mark": text, "encoding": {**at, "text": {"field": "label"}}},
    ]


def untangled(spots: Sequence[Spot], ends: Sequence[tuple[float, float]]) -> list[tuple[Spot, tuple[float, float]]]:
    """Each spot with an end for its line, so that no two lines cross: two that do are longer than the same two swapped."""
    order = sorted(spots, key=lambda spot: -spot.lat)
    swapped = True
    while swapped:
        swapped = False
        for one, other in itertools.combinations(range(len(order)), 2):
            a, b, to_a, to_b = order[one], order[other], ends[one], ends[other]
            if _far(a, to_b) + _far(b, to_a) < _far(a, to_a) + _far(b, to_b) - 1e-9:
                order[one], order[other], swapped = b, a, True
    return list(zip(order, ends, strict=True))


def _far(spot: Spot, end: tuple[float, float]) -> float:
    return math.dist((spot.lon, spot.lat * STRETCH), (end[0], end[1] * STRETCH))


@functools.cache
def outline() -> dict[str, Any]:
    """The outlines as GeoJSON."""
    text = resources.files(__package__).joinpath("outline.geojson").read_text(encoding="utf-8")
    tree: dict[str, Any] = json.loads(text)
    return tree


_AT: Spec = {"longitude": {"field": "lon"}, "latitude": {"field": "lat"}}
