"""The Data Package as others see it: two validators that are not ours, on the package that readers get."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from frictionless import validate

from briefings.views.tables import TABLES

PROFILE = Path(__file__).parents[1] / "exports" / "profile" / "data-package-2-0.json"


@pytest.fixture(scope="session")
def unpacked(own: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    zipfile.ZipFile(own / "data/railhead.zip").extractall(folder)
    return folder / "railhead"


@pytest.fixture
def copy(unpacked: Path, tmp_path: Path) -> Path:
    return shutil.copytree(unpacked, tmp_path / "copy")


def faults(package: Path) -> list[list[Any]]:
    return validate(package / "datapackage.json").flatten(["type"])


def edit(package: Path, name: str, old: str, new: str) -> None:
    """Change the first place in a file, and let the descriptor's sums follow, so that the rows alone are judged."""
    file = package / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        if resource["path"] == name:
            del resource["hash"], resource["bytes"]
    (package / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")


def test_an_independent_validator_passes_every_table(unpacked: Path) -> None:
    report = validate(unpacked / "datapackage.json")

    assert report.flatten(["type", "message"]) == []
    assert {task.name: task.stats.get("rows") for task in report.tasks if not task.stats.get("rows")} == {"launches-geojson": None}
    assert len(report.tasks) > 10


def test_it_passes_the_package_as_the_site_serves_it(own: Path) -> None:
    assert faults(own / "data") == []


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("accounts.csv", "\n2021-09-15-yangdok,", "\n2021-09-15-nowhere,", "foreign-key"),
        ("accounts.csv", "\n2021-09-15-yangdok,rok-jcs,", "\n2021-09-15-yangdok,rok-jsc,", "constraint-error"),
        ("launches.csv", ",2021-09-15,2021-09-15,2021-09-15,", ",2021-09-15,2021-09-31,2021-09-15,", "type-error"),
        ("launches.csv", "\n2021-09-15-yangdok,", "\n2021-09-28-mupyong-ni,", "primary-key"),
        ("sources.csv", "\n2021-09-15-yangdok,yonhap-lead,", "\n2021-09-15-yangdok,,", "constraint-error"),
    ],
)
def test_a_broken_row_does_not_pass(copy: Path, name: str, old: str, new: str, fault: str) -> None:
    edit(copy, name, old, new)

    assert [fault] in faults(copy)


def test_a_changed_file_does_not_pass_even_where_its_rows_are_sound(copy: Path) -> None:
    file = copy / "topics.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("missile", "rocket", 1), encoding="utf-8", newline="")

    assert ["hash-count"] in faults(copy)


def profile_faults(descriptor: dict[str, Any]) -> list[str]:
    checker = jsonschema.Draft7Validator(json.loads(PROFILE.read_text(encoding="utf-8")))
    return [error.message for error in checker.iter_errors(descriptor)]


def test_the_descriptor_fits_the_profile_of_the_standard(unpacked: Path) -> None:
    descriptor = json.loads((unpacked / "datapackage.json").read_text(encoding="utf-8"))

    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert profile_faults(descriptor) == []

    descriptor["resources"][0]["schema"]["fields"][0]["type"] = "text"
    assert len(profile_faults(descriptor)) == 1


def test_every_field_has_a_title_and_a_meaning_and_every_code_a_name(unpacked: Path) -> None:
    descriptor = json.loads((unpacked / "datapackage.json").read_text(encoding="utf-8"))
    fields = [field for resource in descriptor["resources"] for field in resource.get("schema", {}).get("fields", [])]

    assert [field for field in fields if not (field["title"] and field["description"])] == []
    assert [code for field in fields for code in field.get("categories", []) if not code["label"]] == []
    (party,) = [field for field in descriptor["resources"][1]["schema"]["fields"] if field["name"] == "party"]
    assert {"value": "rok-jcs", "label": "South Korea's Joint Chiefs of Staff"} in party["categories"]


def test_the_package_says_who_made_it_when_and_under_which_licence(unpacked: Path) -> None:
    descriptor = json.loads((unpacked / "datapackage.json").read_text(encoding="utf-8"))

    assert descriptor["licenses"][0]["name"] == "CC-BY-4.0"
    assert descriptor["version"].count(".") == 2
    assert descriptor["created"].endswith("T00:00:00Z")
    assert descriptor["contributors"]


def test_the_readme_says_how_to_cite_how_to_count_and_what_an_empty_cell_means(unpacked: Path) -> None:
    text = (unpacked / "README.md").read_text(encoding="utf-8")

    for part in ("## How to cite", "## What an empty cell means", "## How launches are counted", "### accounts"):
        assert part in text
    assert "A **missile** is one missile, failed ones included." in text
    assert "](" not in text


def test_the_zip_is_the_package_that_is_served(own: Path, unpacked: Path) -> None:
    files = {path.relative_to(unpacked): path.read_bytes() for path in unpacked.rglob("*") if path.is_file()}

    assert {path: content for path, content in files.items() if (own / "data" / path).read_bytes() != content} == {}
    assert {path.name for path in files} >= {"launches.csv", "reach.csv", "launches.geojson", "datapackage.json", "README.md"}


def test_the_database_has_every_row_of_every_table(own: Path) -> None:
    connection = sqlite3.connect(f"file:{own / 'data/railhead.sqlite'}?mode=ro", uri=True)
    for table in TABLES:
        with (own / f"data/{table.name}.csv").open(encoding="utf-8", newline="") as file:
            rows = len(list(csv.reader(file))) - 1
        assert connection.execute(f"SELECT count(*) FROM {table.name}").fetchall() == [(rows,)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_json_has_the_rows_of_csv(own: Path) -> None:
    for table in TABLES:
        rows = json.loads((own / f"data/{table.name}.json").read_text(encoding="utf-8"))
        with (own / f"data/{table.name}.csv").open(encoding="utf-8", newline="") as file:
            cells = list(csv.DictReader(file))

        texts = [column.name for column in table.columns if column.type == "string" and not column.unknown]
        assert [{name: row.get(name, "") for name in texts} for row in rows] == [{name: row[name] for name in texts} for row in cells]


def test_no_launch_and_no_statement_is_without_a_source_that_the_sources_hold(own: Path) -> None:
    tables = {name: json.loads((own / f"data/{name}.json").read_text(encoding="utf-8")) for name in ("launches", "accounts", "sources")}
    held = {(row["launch"], row["key"]) for row in tables["sources"]}

    for row in (*tables["launches"], *tables["accounts"]):
        assert row["sources"]
        assert {(row.get("launch") or row["id"], key) for key in row["sources"]} <= held
