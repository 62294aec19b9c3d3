"""Where launches came from, by place as the parties named it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

from briefings.corpus import Corpus
from briefings.model.launch import UNKNOWN
from briefings.model.vocabulary import Point, Word
from briefings.views.charts import sentences as say
from briefings.views.charts.chart import Chart, Data, Table, text
from briefings.views.charts.map import Spot, drawn_map
from briefings.views.facets import list_url
from briefings.views.rows import Link
from briefings.views.words import listed, plural


@dataclass(frozen=True)
class Place:
    """One place and how many launches came from it."""

    code: str
    word: Word
    launches: int

    @property
    def point(self) -> Point | None:
        """Roughly where it lies."""
        return self.word.point


def places(corpus: Corpus) -> Chart:
    """Launch events by place; those without a position are counted beside the map and not on it."""
    found = _places(corpus)
    unnamed = sum(launch.event.site == UNKNOWN for _, launch in corpus.launches)
    placed = [place for place in found if place.point]
    names, best = say.leaders({place.word.name: place.launches for place in found})
    return Chart(
        slug="places",
        name="Where launches came from",
        statement=f"The place most often named: {names}, {best} of {say.launches(len(corpus.launches))}" if found else "No place is known",
        says=_says(placed, corpus),
        notes=tuple(_notes(found, unnamed)),
        table=_table(found, unnamed),
        data=_data(found, unnamed),
        drawing=partial(drawn_map, _spots(placed)),
    )


def _places(corpus: Corpus) -> list[Place]:
    counts = Counter(launch.event.site for _, launch in corpus.launches if launch.event.site != UNKNOWN)
    return [Place(code, corpus.vocabulary.word("sites", code), number) for code, number in counts.most_common()]


def _spots(placed: list[Place]) -> list[Spot]:
    """Places of one half degree together, under the name of the one with most launches."""
    by_point: dict[tuple[float, float], list[Place]] = {}
    for place in placed:
        if place.point:
            by_point.setdefault((place.point.lon, place.point.lat), []).append(place)
    return [Spot(*point, _label(members), sum(place.launches for place in members)) for point, members in by_point.items()]


def _label(members: list[Place]) -> str:
    more = f" + {len(members) - 1}" if len(members) > 1 else ""
    return f"{members[0].word.label}{more}: {sum(place.launches for place in members)}"


def _says(placed: list[Place], corpus: Corpus) -> str:
    on_map = sum(place.launches for place in placed)
    return say.joined(
        f"The map shows {on_map:,} of {say.launches(len(corpus.launches))}, from {plural(len(placed), 'place')} at {plural(len(_spots(placed)), 'rounded point')}",
        say.most("place", "places", {place.word.name: place.launches for place in placed}),
    )


def _notes(found: list[Place], unnamed: int) -> list[str]:
    elsewhere = [f"{place.word.label} {place.launches:,}" for place in found if not place.point]
    elsewhere += [f"{unnamed:,} of which no place, or more than one, was named"] if unnamed else []
    sources = dict.fromkeys(place.point.source for place in found if place.point)
    notes = [
        "A place is what the parties named. Its circle stands at the nearest half degree, up to some 35 km from it.",
        "The area of a circle grows with the number of launches. Places that round to one point share a circle: “+ 2” is two more.",
        f"Positions, rounded by us, after {listed(list(sources))}; outlines by Natural Earth.",
    ]
    return [f"Not on the map: {listed(elsewhere)}.", *notes] if elsewhere else notes


def _table(found: list[Place], unnamed: int) -> Table:
    rows = [(Link(place.word.name, list_url("sites", place.code)), text(place.launches), *_position(place.point)) for place in found]
    rows += [(text("No place named, or several"), text(unnamed), *_position(None))] if unnamed else []
    return Table(("Place", "Launches", "Shown at", "Position after"), tuple(rows))


def _position(point: Point | None) -> tuple[Link, Link]:
    return (text(f"{point.lat:.1f}° N, {point.lon:.1f}° E"), text(point.source)) if point else (text("not on the map"), text(""))


def _data(found: list[Place], unnamed: int) -> Data:
    rows: list[tuple[object, ...]] = []
    for place in found:
        point = place.point
        rows.append((place.code, place.word.name, place.launches, *((point.lat, point.lon, point.source) if point else ("", "", ""))))
    rows += [(UNKNOWN, "", unnamed, "", "", "")] if unnamed else []
    return Data(("site", "name", "launches", "lat", "lon", "position_source"), tuple(rows))
