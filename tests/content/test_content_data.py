"""The files that other programs read."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.door import ROOT

DOCS = ROOT / "docs"
KEYS = {"id", "title", "kind", "date", "url", "status"}


def heads() -> dict[str, dict[str, Any]]:
    """The front matter of every Markdown file, by a reader that is not ours."""
    files = {path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md")}
    return {path: yaml.load(text.split("---\n")[1], yaml.BaseLoader) for path, text in files.items()}


def table(own: Path, name: str) -> list[dict[str, str]]:
    with (own / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_the_list_of_pages_holds_every_page_that_an_editor_wrote(record) -> None:
    written = {(head["title"], head["kind"], head.get("date")) for head in heads().values()}

    assert {(row["title"], row["kind"], row["date"]) for row in record} == written
    assert len(record) == len(heads())


def test_every_page_in_the_list_has_its_keys_and_an_id_of_its_own(record) -> None:
    assert [row for row in record if not row.keys() >= KEYS] == []
    assert len({row["id"] for row in record}) == len(record)


def test_every_address_in_the_list_is_a_file_with_that_title(own: Path, crawl, record) -> None:
    headlines = {row["url"]: crawl.pages[f"{row['url']}index.html"].texts("h1") for row in record}

    assert headlines == {row["url"]: [row["title"]] for row in record}


def test_launches_csv_has_a_row_for_every_launch(own: Path) -> None:
    dates = {head["id"]: head["date"] for head in heads().values() if head["kind"] == "launch"}

    assert {row["id"]: row["date"] for row in table(own, "launches")} == dates


def test_every_row_of_accounts_csv_names_sources_that_sources_csv_has(own: Path) -> None:
    known = {(row["launch"], row["key"]) for row in table(own, "sources")}
    named = [(row["launch"], key) for row in table(own, "accounts") for key in row["sources"].split(";")]

    assert len(named) > 50
    assert [pair for pair in named if pair not in known] == []


def test_accounts_csv_has_a_value_for_every_party_that_spoke(own: Path) -> None:
    spoke = {(head["id"], account["by"]) for head in heads().values() for account in head.get("accounts", [])}

    assert {(row["launch"], row["party"]) for row in table(own, "accounts")} == spoke


def test_sources_csv_has_every_source_of_every_launch(own: Path) -> None:
    held = {
        (head["id"], key, source["url"]) for head in heads().values() if head["kind"] == "launch" for key, source in head["sources"].items()
    }

    assert {(row["launch"], row["key"], row["url"]) for row in table(own, "sources")} == held


@pytest.mark.parametrize("name", ["launches", "accounts", "sources"])
def test_the_data_package_describes_each_table_as_it_is(own: Path, name: str) -> None:
    package = json.loads((own / "data/datapackage.json").read_text(encoding="utf-8"))
    (resource,) = [resource for resource in package["resources"] if resource["name"] == name]

    rows = table(own, name)

    assert [field["name"] for field in resource["schema"]["fields"]] == list(rows[0])
    assert resource["path"] == f"{name}.csv"
    primary = resource["schema"].get("primaryKey", [])
    assert len({tuple(row[key] for key in primary) for row in rows}) == (len(rows) if primary else 1)


def test_the_geojson_has_a_feature_for_every_launch(own: Path) -> None:
    features = json.loads((own / "data/launches.geojson").read_text(encoding="utf-8"))["features"]

    assert {feature["id"] for feature in features} == {row["id"] for row in table(own, "launches")}
