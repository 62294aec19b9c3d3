"""Yardsticks: a figure with its source, or two cities."""

import math

import pytest
from pydantic import ValidationError

from briefings.model.yardstick import EARTH_RADIUS, City, Yardstick

BOOK = {"title": "T", "publisher": "P", "url": "https://example.org/t"}


def city(lat, lon):
    return {"name": "C", "lat": lat, "lon": lon, "source": BOOK}


def yardstick(**keys):
    return Yardstick.model_validate({"name": "the length of it", "of": "distance", **keys})


def test_a_quarter_of_a_meridian_is_a_quarter_of_the_circumference():
    assert yardstick(between=[city(0, 10), city(90, 0)]).length == pytest.approx(math.pi * EARTH_RADIUS / 2)


def test_the_way_over_the_date_line_is_the_short_one():
    assert yardstick(between=[city(0, 179.5), city(0, -179.5)]).length == pytest.approx(math.radians(1) * EARTH_RADIUS)


def test_seoul_and_tokyo_are_some_1_160_km_apart():
    """As published for the cities: 1,150 to 1,160 km."""
    assert yardstick(between=[city(37.55, 126.98), city(35.68, 139.75)]).length == pytest.approx(1157, abs=2)


def test_a_figure_is_its_own_length():
    assert yardstick(km=42.195, source=BOOK).length == 42.195


@pytest.mark.parametrize(
    "keys", [{}, {"km": 42}, {"source": BOOK}, {"km": 42, "source": BOOK, "between": [city(0, 0), city(1, 1)]}, {"between": [city(0, 0)]}]
)
def test_half_a_yardstick_and_two_in_one_are_none(keys):
    with pytest.raises(ValidationError):
        yardstick(**keys)


def test_a_publication_that_gives_both_cities_is_named_once():
    assert [reference.title for reference in yardstick(between=[city(0, 0), city(1, 1)]).references] == ["T"]


def test_a_city_is_on_the_earth():
    with pytest.raises(ValidationError):
        City.model_validate(city(91, 0))
