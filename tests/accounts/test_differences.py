"""Where parties differ, by how much, since when, and when it ended."""

import pytest

from accounts.test_standing import accounts
from briefings.accounts.differences import disputes


def found(*lines):
    """Every difference as `key of: gap, since, settled`."""
    return [
        (one.difference.key, one.difference.of, one.difference.gap, str(one.since), str(one.settled or ""))
        for one in disputes(accounts(*lines))
    ]


def between(one, other):
    return [row[:3] for row in found(f"by: a, said: 2021-05-01, {one}", f"by: b, said: 2021-05-02, {other}")]


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        ("distance_km: 800", "distance_km: {value: 750, about: true}", 50),
        ("distance_km: 500", "distance_km: {value: 600, at_least: true}", 100),
        ("distance_km: {value: 400, at_most: true}", "distance_km: 430.5", 30.5),
        ("distance_km: {low: 300, high: 350}", "distance_km: {low: 400, high: 450}", 50),
    ],
)
def test_figures_differ_where_none_fits_both(one, other, gap):
    assert between(one, other) == [("distance_km", "", gap)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("apogee_km: 6248.5", "apogee_km: {value: 6000, at_least: true}"),
        ("apogee_km: 40", "apogee_km: {value: 50, at_most: true}"),
        ("apogee_km: {low: 300, high: 350}", "apogee_km: {low: 350, high: 450}"),
        ("apogee_km: 1001.2", "apogee_km: {value: 1000, about: true}"),
        ("apogee_km: 50", "distance_km: 800"),
        ("apogee_km: {value: 50, of: first}", "apogee_km: {value: 90, of: second}"),
        ("apogee_km: 50", "apogee_km: {value: 90, of: second}"),
        ("apogee_km: [50, 90]", "apogee_km: 70"),
    ],
    ids=["lower limit", "upper limit", "spans that touch", "rounded", "other measure", "other missile", "one of them", "several for one"],
)
def test_figures_that_can_both_hold_or_are_not_of_the_same_do_not_differ(one, other):
    assert between(one, other) == []


def test_figures_for_the_same_missile_differ_apart_from_the_rest():
    first, second = "{value: 50, of: first}", "{value: 90, of: second}"

    assert between(f"apogee_km: [{first}, {second}]", f"apogee_km: [{first}, {{value: 100, of: second}}]") == [("apogee_km", "second", 10)]


def test_numbers_of_missiles_differ_by_one():
    assert between("count: 2", "count: 3") == [("count", "", 1)]


@pytest.mark.parametrize("key", ["class", "missiles"])
def test_codes_differ_where_they_share_none(key):
    assert between(f"{key}: x", f"{key}: [y, z]") == [(key if key == "missiles" else "class_", "", None)]
    assert between(f"{key}: [x, y]", f"{key}: [y]") == []


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [("outcome", "success", "failure"), ("landing_zone", "inside-eez", "outside-eez"), ("platform", "rail", "road")],
)
def test_single_codes_differ_where_they_are_not_the_same(key, one, other):
    assert between(f"{key}: {one}", f"{key}: {other}") == [(key, "", None)]
    assert between(f"{key}: {one}", f"{key}: {one}") == []


def test_places_words_and_times_are_not_compared():
    assert (
        between('site: x, place: here, times_local: ["12:34"], named: this', 'site: y, place: there, times_local: ["12:39"], named: that')
        == []
    )


def test_a_party_does_not_differ_from_itself():
    assert found("by: a, said: 2021-05-01, count: 2", "by: a, said: 2021-05-02, count: 3") == []


def test_a_difference_begins_with_the_second_statement():
    rows = found(
        "by: a, said: 2021-05-01, count: 2", "by: b, said: 2021-05-02, count: 2",
        "by: c, said: 2021-05-03, count: 3", "by: d, said: 2021-05-04, count: 5",
    )  # fmt: skip

    assert rows == [("count", "", 3, "2021-05-03", "")]


def test_it_is_settled_on_the_day_on_which_a_party_replaces_its_statement():
    rows = found(
        "by: a, said: 2021-05-01, count: 2, superseded_by: a/2", "by: b, said: 2021-05-02, count: 3", "by: a, said: 2021-05-04, count: 3"
    )

    assert rows == [("count", "", 1, "2021-05-02", "2021-05-04")]


def test_a_slip_corrected_on_the_same_day_was_no_difference():
    zone = "landing_zone: outside-eez"

    assert found(
        f"by: a, said: 2021-05-01, {zone}, superseded_by: a/2", f"by: a, said: 2021-05-01, {zone.replace('outside', 'inside')}",
        f"by: b, said: 2021-05-02, {zone.replace('outside', 'inside')}",
    ) == []  # fmt: skip


def test_the_last_statement_of_a_party_counts():
    rows = found(
        "by: a, said: 2021-05-01, count: 2", "by: b, said: 2021-05-01, count: 3", "by: a, said: 2021-05-02, note: No more., class: x"
    )

    assert rows == [("count", "", 1, "2021-05-01", "")]
