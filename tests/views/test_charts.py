"""Charts of a small record: what they count, what they leave out, what they say."""

import csv
import io

import pytest

from briefings.views.charts import charts
from support.corpus import VOCABULARY, data_files, launch, make_corpus

WORDS = (
    VOCABULARY.replace("  icbm:", "  slv: {name: Satellite launcher, short: Satellite}\n  icbm:")
    .replace("name: Testville,", "name: Testville, point: {lat: 39.5, lon: 127, source: Atlas},")
    .replace("otherton: {name: Otherton}", "otherton: {name: Otherton}\n  nearby: {name: Nearby, point: {lat: 39.5, lon: 127, source: Gazetteer}}")
)  # fmt: skip


def event(day, event="{}", *accounts):
    said = "accounts:\n" + "".join(f"  - {{said: {day}, sources: [notice], {account}}}\n" for account in accounts)
    return {
        f"briefings/{day[:4]}/{day}-x.md": launch(f"id: {day}-x", f"date: {day}", f"event: {event}", said if accounts else "accounts: []")
    }


def corpus_of(*events):
    return make_corpus({path: text for pages in events for path, text in pages.items()}, WORDS)


def chart(slug, *events):
    (found,) = [chart for chart in charts(corpus_of(*events)) if chart.slug == slug]
    return found


def rows(found):
    """The table by its headings."""
    return {row[0].text: dict(zip(found.table.columns[1:], (cell.text for cell in row[1:]), strict=True)) for row in found.table.rows}


TWO_CLASSES = (
    event("2020-01-01", "{class: [srbm], count: 2}"),
    event("2021-01-01", "{class: [icbm, srbm], count: 3}"),
    event("2021-02-01", "{class: [srbm, icbm], count: unknown}"),
    event("2021-03-01", "{}"),
)


def test_a_launch_of_two_classes_is_counted_once_in_the_whole_and_pale_in_the_row_of_each():
    found = rows(chart("launches-by-class", *TWO_CLASSES))

    assert found["All years"] == {"All launches": "4", "SRBM": "1 + 2", "ICBM": "0 + 2", "Class not known": "1"}
    assert found["2021"] == {"All launches": "3", "SRBM": "0 + 2", "ICBM": "0 + 2", "Class not known": "1"}
    assert list(found) == ["All years", "2021", "2020"]


def test_the_sets_of_classes_are_named_whatever_their_order():
    found = chart("launches-by-class", *TWO_CLASSES)

    assert "Of several classes: SRBM + ICBM 2." in found.notes
    assert found.data.rows == ((2020, "srbm", 1), (2021, "", 1), (2021, "srbm;icbm", 2))


def test_launches_are_summed_up_in_words():
    found = chart("launches-by-class", *TWO_CLASSES)

    assert found.statement == "2021 saw the most launches: 3 of 4"
    assert found.says == (
        "4 launch events, from 2020 to 2021. The years with the most are 2021 (3) and 2020 (1). "
        "The classes with the most are SRBM (3) and ICBM (2). No class is established for 1 launch."
    )


def test_years_with_equal_numbers_share_the_heading():
    found = chart("launches-by-class", event("2020-01-01", "{class: [srbm]}"), event("2022-01-01", "{class: [srbm]}"))

    assert found.statement == "2020 and 2022 saw the most launches: 1 each of 2"
    assert found.notes == ()


def test_missiles_are_summed_and_launches_without_a_number_stand_apart():
    found = chart("missiles-by-class", *TWO_CLASSES)

    assert rows(found)["All years"] == {
        "All missiles": "5", "SRBM": "2 + 3", "ICBM": "0 + 3", "Number not known": "2 launches",
    }  # fmt: skip
    assert found.statement == "2021 saw the most missiles: 3 of 5 counted"
    assert found.says.startswith("5 missiles counted in 2 launches, from 2020 to 2021.")
    assert "Number not known" in str(found.drawing(760))
    assert found.notes[-1].startswith("In 2 launches the number of missiles is not known.")
    assert found.data.rows == ((2020, "srbm", 2, 1, 0), (2021, "", 0, 1, 1), (2021, "srbm;icbm", 3, 2, 1))


def test_a_record_in_which_no_number_is_known_says_so():
    found = chart("missiles-by-class", event("2021-01-01", "{class: [srbm]}"))

    assert found.statement == "No number of missiles is known"
    assert rows(found)["2021"] == {"All missiles": "0", "Number not known": "1 launch"}


def test_platforms_that_are_not_known_are_a_row_of_their_own():
    found = chart("platforms", event("2020-01-01", "{platform: road}"), event("2021-01-01", "{platform: rail}"), event("2021-02-01"))

    assert rows(found)["All years"] == {"All launches": "3", "Rail": "1", "Road": "1", "Not known": "1"}
    assert found.statement == "Where the platform is known, most often: Rail and Road, 1 each of 2"
    assert found.says.endswith("First on record: Road 2020, Rail 2021.")


REACH = (
    event("2020-01-01", "{}", "by: south-staff, distance_km: {value: 700, about: true}, apogee_km: 50"),
    event("2021-01-01", "{}", "by: south-staff, distance_km: 700", "by: east-ministry, distance_km: {low: 1200, high: 1300}"),
    event("2022-01-01", "{}", "by: south-staff, distance_km: 900, superseded_by: south-staff/2", "by: south-staff, distance_km: 650"),
    event("2023-01-01", "{}", "by: south-staff, distance_km: {value: 9000, at_most: true}"),
    event("2024-01-01", "{class: [slv]}", "by: south-staff, distance_km: {value: 3000, at_least: true}"),
)


def test_each_party_has_its_largest_figure_as_it_was_qualified_the_earliest_of_equals():
    found = chart("reach", *REACH)
    south = {row[0].text: row for row in found.table.rows}["Southland"]

    assert [(cell.note, cell.text, cell.url) for cell in south[1:]] == [
        ("about 700\u00a0km", "1 Jan 2020", "briefings/2020/2020-01-01-x/"),
        ("50\u00a0km", "1 Jan 2020", "briefings/2020/2020-01-01-x/"),
    ]
    assert found.statement == (
        "Eastland's ministry stated the furthest distance, 1,200 to 1,300\u00a0km; Southland's general staff stated the greatest height, 50\u00a0km"
    )


def test_satellite_launchers_are_kept_apart_from_missiles():
    found = chart("reach", *REACH)
    drawn = str(found.drawing(760))

    assert rows(found)["Southland, satellite launchers"] == {"Furthest distance": "1 Jan 2024", "Greatest height": "none stated"}
    assert "more than 3,000" not in drawn
    assert "about 700" in drawn


def test_parties_stand_by_the_distance_they_stated():
    assert [row[0].text for row in chart("reach", *REACH).table.rows] == ["Eastland", "Southland", "Southland, satellite launchers"]


PLACES = (
    event("2020-01-01", "{site: testville}"),
    event("2020-02-01", "{site: testville}"),
    event("2020-03-01", "{site: nearby}"),
    event("2020-04-01", "{site: otherton}"),
    event("2020-05-01", "{}"),
)


def test_a_place_without_a_position_is_counted_beside_the_map_and_not_on_it():
    found = chart("places", *PLACES)

    assert found.says.startswith("The map shows 3 of 5 launches, from 2 places at 1 rounded point.")
    assert found.notes[0] == "Not on the map: Otherton 1 and 1 of which no place, or more than one, was named."
    assert rows(found)["Otherton"] == {"Launches": "1", "Shown at": "not on the map", "Position after": ""}
    assert "Otherton" not in str(found.drawing(760))


def test_places_that_round_to_one_point_share_a_circle_under_the_name_of_the_first():
    drawn = str(chart("places", *PLACES).drawing(760))

    assert "Testville + 1: 3" in drawn
    assert "Nearby" not in drawn


def test_the_map_names_whose_positions_were_rounded():
    found = chart("places", *PLACES)

    assert found.notes[-1] == "Positions, rounded by us, after Atlas and Gazetteer; outlines by Natural Earth."
    assert rows(found)["Nearby"] == {"Launches": "1", "Shown at": "39.5° N, 127.0° E", "Position after": "Gazetteer"}


ZONES = (
    event("2020-01-01", "{}", "by: east-ministry, landing_zone: outside-eez", "by: east-ministry, landing_zone: outside-eez"),
    event(
        "2021-01-01", "{}", "by: east-ministry, landing_zone: outside-eez, superseded_by: east-ministry/2", "by: east-ministry, landing_zone: inside-eez"
    ),
    event("2021-02-01", "{}", "by: south-staff, landing_zone: on-land"),
    event("2021-03-01", "{}", "by: east-ministry, count: 1"),
)  # fmt: skip


def test_zones_are_those_that_japan_says_and_has_not_replaced_each_launch_once():
    found = chart("zones", *ZONES)

    assert rows(found)["All years"] == {"All with a zone": "2", "Inside Japan’s EEZ": "1", "Outside Japan’s EEZ": "1"}
    assert found.says.startswith("Japan’s authorities spoke on 3 launches and said of 2 in which zone the missiles came down.")
    assert found.notes[-1] == "On 1 launch Japan spoke and named no zone that still stands."
    assert found.statement == "Japan most often said: inside Japan’s EEZ and outside Japan’s EEZ, 1 each of 2"


@pytest.mark.parametrize("slug", ["launches-by-class", "missiles-by-class", "platforms", "reach", "places", "zones"])
def test_a_record_without_launches_has_a_file_with_a_header_and_nothing_to_draw(slug):
    corpus = make_corpus({})
    found = next(chart for chart in charts(corpus) if chart.slug == slug)

    assert found.data.rows == ()
    assert data_files(corpus)[f"data/charts/{slug}.csv"] == ",".join(found.data.columns) + "\n"


def test_each_chart_has_its_numbers_as_a_file():
    files = data_files(corpus_of(*REACH))
    (first, *_) = csv.DictReader(io.StringIO(files["data/charts/reach.csv"]))

    assert first == {
        "party": "east-ministry", "measure": "distance_km", "km": "1300", "as_stated": "1,200 to 1,300 km",
        "satellite_launcher": "false", "launch": "2021-01-01-x", "date": "2021-01-01",
    }  # fmt: skip
