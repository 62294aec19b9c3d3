"""The Data Package descriptor agrees with the tables that it describes."""

import csv
import io
import json

import pytest

from support.corpus import LAUNCH, VOCABULARY, data_files, launch, make_corpus

FILES = data_files(make_corpus({LAUNCH: launch()}))
PACKAGE = json.loads(FILES["data/datapackage.json"])
TABLES = {resource["name"]: resource for resource in PACKAGE["resources"]}


def header(name):
    return next(csv.reader(io.StringIO(FILES[f"data/{name}.csv"])))


@pytest.mark.parametrize("name", ["launches", "accounts", "sources", "source_index"])
def test_fields_are_the_columns_of_the_table(name):
    assert [field["name"] for field in TABLES[name]["schema"]["fields"]] == header(name)
    assert f"data/{TABLES[name]['path']}" in FILES


@pytest.mark.parametrize("name", ["launches", "accounts", "sources", "source_index"])
def test_keys_name_columns_that_are_there(name):
    schema = TABLES[name]["schema"]
    foreign = [(key["fields"], key["reference"]) for key in schema.get("foreignKeys", [])]

    assert set(schema.get("primaryKey", [])) <= set(header(name))
    for fields, reference in foreign:
        assert set(fields) <= set(header(name))
        assert set(reference["fields"]) <= set(header(reference["resource"]))


def test_the_package_has_a_name_a_title_and_a_licence():
    assert PACKAGE["name"] == "railhead"
    assert [licence["name"] for licence in PACKAGE["licenses"]] == ["CC-BY-4.0"]


def test_geojson_names_the_place_and_gives_no_position_that_the_vocabulary_lacks():
    (feature,) = json.loads(FILES["data/launches.geojson"])["features"]

    assert feature["geometry"] is None
    assert (feature["id"], feature["properties"]["place"]) == ("2021-05-01-testville", "Testville")
    assert feature["properties"]["url"] == "briefings/2021/2021-05-01-testville/"
    assert (feature["properties"]["precision_degrees"], feature["properties"]["position_source"]) == (None, None)


def test_geojson_has_the_rounded_point_of_a_site_and_says_how_rough_it_is():
    placed = VOCABULARY.replace("name: Testville,", "name: Testville, point: {lat: 39.5, lon: 127, source: Atlas},")
    (feature,) = json.loads(data_files(make_corpus({LAUNCH: launch()}, placed))["data/launches.geojson"])["features"]

    assert feature["geometry"] == {"type": "Point", "coordinates": [127.0, 39.5]}
    assert (feature["properties"]["precision_degrees"], feature["properties"]["position_source"]) == (0.5, "Atlas")
