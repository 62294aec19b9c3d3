"""One distance and one height of a page beside something of known size."""

import pytest

from briefings.model.yardstick import Yardstick
from briefings.views.scale import compare, scales
from support.corpus import LAUNCH, VOCABULARY, launch, make_corpus

BOOK = "{title: T, publisher: P, url: 'https://example.org/t'}"
YARDS = f"""\
yardsticks:
  mile: {{name: the length of the lake, of: distance, km: 100, source: {BOOK}}}
  road: {{name: the length of the road, of: distance, km: 900, source: {BOOK}}}
  hill: {{name: the height of the hill, of: height, km: 5, source: {BOOK}}}
"""
LAKE, ROAD = (
    Yardstick.model_validate({"name": name, "of": "distance", "km": km, "source": {"title": "T", "publisher": "P", "url": "https://example.org/t"}})
    for name, km in (("the lake", 100), ("the road", 900))
)  # fmt: skip


@pytest.mark.parametrize(
    ("km", "said"),
    [
        (100, "about the lake (100\u00a0km)"),
        (96, "about the lake (100\u00a0km)"),
        (52, "about half the lake (100\u00a0km)"),
        (150, "about one and a half times the lake (100\u00a0km)"),
        (210, "about twice the lake (100\u00a0km)"),
        (265, "about two and a half times the lake (100\u00a0km)"),
        (310, "about three times the lake (100\u00a0km)"),
        (600, "about two thirds of the road (900\u00a0km)"),
        (820, "about nine tenths of the road (900\u00a0km)"),
        (14000, "about 16 times the road (900\u00a0km)"),
    ],
)
def test_a_figure_is_a_named_multiple_of_the_nearest_yardstick(km, said):
    assert compare(km, (LAKE, ROAD)) == said


@pytest.mark.parametrize("km", [1, 42, 30000])
def test_a_figure_that_no_named_multiple_fits_has_no_comparison(km):
    assert compare(km, (LAKE, ROAD)) == ""


def test_every_ratio_that_is_printed_is_within_eight_per_cent():
    for km in range(20, 20000, 7):
        said = compare(km, (ROAD,))
        if "half the" in said:
            assert 0.92 <= km / 450 <= 1.08
        if "16 times" in said:
            assert 0.92 <= km / 14400 <= 1.08


def scaled(*accounts):
    listed = "accounts:\n" + "".join(f"  - {{said: 2021-05-01, sources: [notice], {account}}}\n" for account in accounts)
    corpus = make_corpus({LAUNCH: launch("event: {}", listed)}, VOCABULARY + YARDS)
    assert corpus.problems == ()
    return [
        (one.of, one.figure.replace("\u00a0", " "), one.parties, one.compared.replace("\u00a0", " "))
        for one in scales(corpus.by_path[LAUNCH].record, corpus)
    ]


def test_distance_and_height_each_have_their_own_yardsticks():
    assert scaled("by: south-staff, distance_km: 100, apogee_km: {value: 10, about: true}") == [
        ("distance", "100 km", "Southland", "about the length of the lake (100 km)"),
        ("height", "about 10 km", "Southland", "about twice the height of the hill (5,000 m)"),
    ]


def test_the_figure_of_most_parties_is_taken():
    rows = scaled(
        "by: south-staff, distance_km: 200",
        "by: east-ministry, distance_km: 100",
        "by: north-agency, distance_km: {value: 100, about: true}",
    )

    assert rows == [("distance", "100 km", "Eastland and Northland", "about the length of the lake (100 km)")]


def test_a_lower_limit_is_compared_as_one_and_gives_way_to_a_figure():
    limit = "by: south-staff, distance_km: {value: 200, at_least: true}"

    assert scaled(limit) == [("distance", "more than 200 km", "Southland", "at least about twice the length of the lake (100 km)")]
    assert scaled(limit, "by: east-ministry, distance_km: 300")[0][1] == "300 km"


@pytest.mark.parametrize("measure", ["{value: 100, at_most: true}", "{low: 90, high: 100}", "0"])
def test_upper_limits_spans_and_nothing_are_not_compared(measure):
    assert scaled(f"by: south-staff, distance_km: {measure}") == []


def test_a_replaced_figure_is_not_compared():
    assert scaled("by: south-staff, distance_km: 100, superseded_by: south-staff/2", "by: south-staff, count: 1") == []


def test_the_missile_that_is_meant_is_named():
    assert scaled("by: south-staff, distance_km: {value: 100, of: first missile}")[0][1] == "100 km (first missile)"


def test_without_yardsticks_there_is_no_comparison():
    listed = "accounts:\n  - {by: south-staff, said: 2021-05-01, sources: [notice], distance_km: 100}\n"
    corpus = make_corpus({LAUNCH: launch("event: {}", listed)})

    assert scales(corpus.by_path[LAUNCH].record, corpus) == ()
