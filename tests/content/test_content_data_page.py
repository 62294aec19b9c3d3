"""The page of data: every number on it is that of the file it stands beside."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from briefings.exports.data_page import size
from briefings.views.tables import TABLES
from support.html import Page, words


@pytest.fixture(scope="module")
def page(own: Path) -> Page:
    return Page.read(own, "data/index.html")


def test_each_table_has_the_number_of_its_rows(own: Path, page: Page) -> None:
    shown = {words(row.css_first("th a").text()): words(row.css_first("td").text()) for row in page.all("#rh-tables + table tbody tr")}

    for table in TABLES:
        with (own / f"data/{table.name}.csv").open(encoding="utf-8", newline="") as file:
            assert shown[table.name] == f"{len(list(csv.reader(file))) - 1:,}"
    assert len(shown) == len(TABLES)


def test_each_file_has_its_size(own: Path, page: Page) -> None:
    links = [node for node in page.all(".rh-main a[download]") if not node.attributes["href"].startswith("data:")]
    sizes = {
        node.attributes["href"]: re.search(
            r"[\d.,]+ [kM]B", words(node.parent.text())[words(node.parent.text()).index(words(node.text())) :]
        )
        for node in links
    }
    files = {name: size((own / "data" / name).stat().st_size) for name in sizes}

    assert {name: found and found[0] for name, found in sizes.items()} == files
    assert len(files) == 2 * len(TABLES) + 10


def test_every_column_is_explained(page: Page) -> None:
    explained = {
        words(part.css_first("summary b").text()): [words(node.text()) for node in part.css("dt > code")]
        for part in page.all(".rh-columns")
    }

    assert explained == {table.name: [column.name for column in table.columns] for table in TABLES}
    assert [text for text in page.texts(".rh-columns dd") if not text or "`" in text] == []


def test_it_says_how_to_cite_with_version_day_and_address(page: Page) -> None:
    assert re.fullmatch(r"Railhead: .+\. Version \d+\.\d+\.\d+, data of \d+ \w+ \d{4}\. https?://\S+/data/", page.text(".rh-citation"))


def test_each_launch_leads_to_its_evidence_bundle(own: Path) -> None:
    pages = [Page.read(own, path.relative_to(own).as_posix()) for path in own.glob("briefings/*/*/index.html")]
    found = {page.path: page.links(".rh-evidence a") for page in pages}

    assert len(found) > 200
    assert {path for path, links in found.items() if [text for text, _ in links] != ["Evidence bundle"]} == set()
    assert {path for path, [(_, target)] in found.items() if not (own / path).with_name(target).is_file()} == set()


@pytest.mark.parametrize(
    ("number", "text"), [(0, "1 kB"), (12_400, "12 kB"), (999_400, "999 kB"), (1_000_000, "1.0 MB"), (4_124_672, "4.1 MB")]
)
def test_a_size_is_in_decimal_units(number: int, text: str) -> None:
    assert size(number) == text
