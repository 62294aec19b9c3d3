"""Lengths and heights that a reader knows, to hold a figure against."""

import math
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from briefings.model.values import Figure, Record, Text, WebAddress

EARTH_RADIUS = 6371.0088
"""Mean radius of the Earth in kilometres: R1 of the Geodetic Reference System 1980 (Moritz, https://doi.org/10.1007/s001900050278)."""


class Reference(Record):
    """A publication."""

    title: Text
    """Its title."""
    publisher: Text
    """Who published it."""
    url: WebAddress
    """Where it stands."""


class City(Record):
    """A city as a point, as well as gazetteers give it."""

    name: Text
    """Its name."""
    lat: Annotated[float, Field(ge=-90, le=90)]
    """Latitude north, in degrees."""
    lon: Annotated[float, Field(ge=-180, le=180)]
    """Longitude east, in degrees."""
    source: Reference
    """Who published the position."""


class Yardstick(Record):
    """A known length or height: its kilometres with their source, or the two cities it lies between."""

    name: Text
    """As it follows “about half”: `the distance from Seoul to Tokyo`."""
    of: Literal["distance", "height"]
    """What it is held against."""
    km: Figure | None = None
    """How long or high it is, in kilometres."""
    source: Reference | None = None
    """Who published that figure."""
    between: tuple[City, City] | None = None
    """The cities, in place of a figure."""

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Self:
        if (self.between is None) == (self.km is None or self.source is None):
            raise ValueError("give `km` with its `source`, or two cities under `between`")
        return self

    @cached_property
    def length(self) -> float:
        """In kilometres."""
        return great_circle(*self.between) if self.between else self.km or 0.0

    @property
    def references(self) -> tuple[Reference, ...]:
        """Every publication that it rests on, each once."""
        found = [city.source for city in self.between or ()] + [source for source in (self.source,) if source]
        return tuple(dict.fromkeys(found))


def great_circle(one: City, other: City) -> float:
    """The shortest way over a sphere with the Earth's mean radius, in kilometres.

    By the haversine formula (R. W. Sinnott, “Virtues of the Haversine”, Sky and Telescope 68, 1984, page 159); the Earth's
    flattening makes the true way differ by up to half a per cent.
    """
    lat, other_lat = math.radians(one.lat), math.radians(other.lat)
    half_lat, half_lon = (other_lat - lat) / 2, math.radians(other.lon - one.lon) / 2
    haversine = math.sin(half_lat) ** 2 + math.cos(lat) * math.cos(other_lat) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(haversine))
