"""What the columns of the charts' files mean."""

from __future__ import annotations

from operator import attrgetter

from briefings.model.vocabulary import Point
from briefings.views.tables.column import Column, Type, key


def _column(name: str, about: str, type_: Type = "string", unit: str = "") -> Column:
    return Column(name, about, attrgetter(name), type_, unit=unit)


COLUMNS = {
    column.name: column
    for column in (
        _column("year", "The year of the first day that the launch's date can mean.", "integer"),
        _column("class", "The class of missile; a launch of two classes counts in both."),
        _column("platform", "What it was fired from; empty where that is not known."),
        _column("launches", "The number of launch events.", "integer"),
        _column("missiles_counted", "The number of missiles in those launches whose number is known.", "integer"),
        _column("launches_without_number", "Launches whose number of missiles is not known.", "integer"),
        _column("site", "The code of the place."),
        _column("name", "The name of the place."),
        key(Point, "lat", title="Latitude", required=False, unit="degree"),
        key(Point, "lon", title="Longitude", required=False, unit="degree"),
        key(Point, "source", name="position_source", required=False),
        _column("party", "The party that gave the figure."),
        _column("measure", "Whether the figure is a distance or a height."),
        _column("km", "The figure, in kilometres; the upper one of a span.", "number", "km"),
        _column("as_stated", "The figure in words, with what the party said about it."),
        _column("satellite_launcher", "Whether it is of a satellite launcher, where the distance is to where a stage fell.", "boolean"),
        _column("launch", "The id of the launch."),
        _column("date", "The Korean day of the launch, as well as it is known."),
        _column("zone", "Where Japan says that it came down."),
    )
}
"""By name."""
