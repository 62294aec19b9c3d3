"""Drawings: what stands in the SVG, and that it is the same every time."""

import itertools
import re
import subprocess
import sys
from collections import Counter
from functools import partial

import pytest

from briefings.views.charts import drawing
from briefings.views.charts.bars import bars, ticks
from briefings.views.charts.chart import NARROW, WIDE
from briefings.views.charts.dots import BETWEEN, NAMES, Column, Dot, dots
from briefings.views.charts.map import Spot, drawn_map, outline, untangled
from briefings.views.charts.years import ByYear, Fact, Naming

NAMING = Naming(("a", "b"), str.upper, "var(--rh-class-{}, var(--rh-other))".format, "None")
FACTS = [Fact(2001, ("a",), 4), Fact(2002, ("a",), 2), Fact(2002, ("b", "a"), 6), Fact(2003, ())]
DOTS = [Dot("Southland", "var(--rh-japan)", 800, "about 800 km"), Dot("Eastland", "var(--rh-other)", 400, "400 km")]
DRAWINGS = {
    "bars": partial(bars, ByYear(FACTS, range(2001, 2004), NAMING, "All"), ()),
    "dots": partial(dots, [Column("Furthest", DOTS), Column("Highest", DOTS[:1])]),
    "no dots": partial(dots, [Column("Furthest", []), Column("Highest", [])]),
    "map": partial(drawn_map, [Spot(127.0, 39.5, "Testville: 3", 3), Spot(125.0, 38.5, "Otherton: 1", 1)]),
    "map without spots": partial(drawn_map, []),
}
ASKED = [(name, width) for name in DRAWINGS for width in (WIDE, NARROW)]
DRAWN_TWICE = """
import os
from briefings.views.charts.drawing import drawn
square = {"data": {"values": [{}]}, "mark": "rect"}
assert "<svg" in drawn([square])[0]
if not os.fork():
    drawn([square | {"width": 9}])
    os._exit(0)
assert os.wait()[1] == 0
"""
BAR = re.compile(r'<path d="M[\d.]+,[\d.]+h([\d.]+)v([\d.]+)h-[\d.]+Z" fill="([^"]+)" opacity="([\d.]+)"')


@pytest.fixture(scope="module")
def pictures():
    return dict(zip(ASKED, drawing.drawn([DRAWINGS[name](width) for name, width in ASKED]), strict=True))


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_the_width_it_should_and_no_style_script_or_meaning_of_its_own(name, width, pictures):
    svg = pictures[name, width]

    assert abs(float(re.search(r'<svg version="1.1" width="(\d+)"', svg)[1]) - (width if name != "no dots" else NAMES - BETWEEN)) <= 4
    for unwanted in (" style=", "<style", "<script", " role=", " aria-", " class=", " id=", "font-family", "http"):
        assert unwanted not in svg


def test_a_drawing_is_the_same_every_time(pictures):
    assert drawing.drawn([]) == []  # what was kept is gone

    assert dict(zip(ASKED, drawing.drawn([DRAWINGS[name](width) for name, width in ASKED]), strict=True)) == pictures


def test_a_process_begun_after_a_drawing_can_draw():
    ended = subprocess.run([sys.executable, "-c", DRAWN_TWICE], timeout=60, capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, "")


def test_colours_are_those_of_the_style_sheet(pictures):
    svg = "".join(pictures.values())

    assert {value for value in re.findall(r'(?:fill|stroke)="([^"]*)"', svg) if not value.startswith("var(--rh-")} == {"none"}


def test_bars_are_as_high_as_their_numbers_on_one_scale(pictures):
    svg = pictures["bars", WIDE]
    heights = {(fill, opacity): [] for _, _, fill, opacity in BAR.findall(svg)}
    for _, height, fill, opacity in BAR.findall(svg):
        heights[fill, opacity].append(round(float(height) / 132 * 8, 1))

    assert heights == {
        ("var(--rh-muted)", "1"): [4, 8, 1],
        ("var(--rh-class-a, var(--rh-other))", "1"): [4, 2],
        ("var(--rh-class-a, var(--rh-other))", "0.4"): [6],
        ("var(--rh-class-b, var(--rh-other))", "0.4"): [6],
        ("var(--rh-other)", "1"): [1],
    }


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_every_row_has_its_name_and_sum_in_letters(width, pictures):
    texts = Counter(re.findall(r">([^<>]+)</text>", pictures["bars", width]))

    assert {"All", "13", "A", "6 + 6", "B", "0 + 6", "None", "1"} <= set(texts)


def test_dots_are_as_far_as_their_figures_and_say_them(pictures):
    svg = pictures["dots", NARROW]
    places = re.findall(r'<line transform="translate\(([\d.]+),[\d.]+\)" x2="(-?[\d.]+)"', svg)
    ends = [max(float(start), float(start) + float(length)) for start, length in places]

    assert ends[0] == pytest.approx(2 * ends[1], abs=0.3)
    assert re.findall(r">([^<>]+ km)</text>", svg) == ["about 800 km", "400 km", "Furthest, km", "about 800 km", "Highest, km"]


def test_circles_have_areas_by_number_and_stand_at_their_points(pictures):
    svg = pictures["map", WIDE]
    circles = re.findall(r'translate\(([\d.]+),([\d.]+)\)" d="M([\d.]+),0A', svg)
    (x1, y1, large), (x2, y2, small) = [tuple(map(float, circle)) for circle in circles]

    assert large**2 / small**2 == pytest.approx(3, rel=0.05)
    assert x1 - x2 == pytest.approx(2 * 46, abs=0.2)
    assert y1 < y2


@pytest.mark.parametrize(
    ("years", "shown"),
    [
        (range(1984, 2027), [1984, 1988, 1992, 1996, 2000, 2004, 2008, 2012, 2016, 2020, 2024]),
        (range(2001, 2004), [2001, 2002, 2003]),
        (range(2021, 2022), [2021]),
    ],
)
def test_the_axis_names_round_years(years, shown):
    assert ticks(years, 12) == shown


def test_no_two_lines_to_names_cross():
    spots = [Spot(lon, lat, "", 1) for lon, lat in itertools.product((124.5, 125, 125.5, 126), (38.5, 39, 39.5, 40))]
    ends = [(123.0, 41 - 0.25 * place) for place in range(len(spots))]
    lines = [((spot.lon, spot.lat), end) for spot, end in untangled(spots, ends)]

    assert not [pair for pair in itertools.combinations(lines, 2) if crossing(*pair)]
    assert sorted(spot for spot, _ in lines) == sorted((spot.lon, spot.lat) for spot in spots)


def crossing(one, other):
    def side(line, point):
        (x, y), (x2, y2) = line
        return (x2 - x) * (point[1] - y) - (y2 - y) * (point[0] - x)

    return side(one, other[0]) * side(one, other[1]) < -1e-9 and side(other, one[0]) * side(other, one[1]) < -1e-9


def test_the_outlines_are_of_the_peninsula_and_its_neighbours_in_few_bytes():
    names = {feature["properties"]["name"] for feature in outline()["features"]}

    assert names == {"North Korea", "South Korea", "China", "Russia", "Japan"}
    assert len(str(outline())) < 40_000
