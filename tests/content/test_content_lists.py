"""The lists that readers browse agree with the data that programs read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from support.crawl import Crawl
from support.html import Page

Record = list[dict[str, Any]]
FACETS = {
    "platform": lambda row: [row["platform"]],
    "class": lambda row: row["class"],
    "family": lambda row: row["missiles"],
    "site": lambda row: [row["site"]],
    "party": lambda row: row["parties"],
    "outcome": lambda row: [row["outcome"]],
    "status": lambda row: [row["status"]],
    "disputed": lambda row: ["yes"] * row["disputed"],
}
UNLISTED = {"platform", "site"}
"""Facets in which there is no list of what is not known."""


@pytest.fixture(scope="module")
def launches(record: Record) -> Record:
    return [row for row in record if row["kind"] == "launch"]


def counted(launches: Record, facet: str) -> dict[str, int]:
    """How many launches have each value, by the data."""
    numbers = Counter(value for row in launches for value in FACETS[facet](row))
    return {value: number for value, number in numbers.items() if not (value == "unknown" and facet in UNLISTED)}


def rows(own: Path, url: str) -> Page:
    return Page.read(own, f"{url}index.html")


@pytest.mark.parametrize("facet", FACETS)
def test_each_list_of_a_facet_holds_as_many_launches_as_the_data_and_says_so(own: Path, launches: Record, facet: str) -> None:
    expected = counted(launches, facet)
    lists = {path.parent.name: Page.read(own, path.relative_to(own).as_posix()) for path in (own / "lists" / facet).glob("*/index.html")}

    assert {value: len(page.all(".rh-table tbody")) for value, page in lists.items()} == expected
    assert {value: int(page.texts(".rh-tally b")[0]) for value, page in lists.items()} == expected


@pytest.mark.parametrize("facet", FACETS)
def test_the_index_names_every_list_of_a_facet_with_its_number(own: Path, launches: Record, facet: str) -> None:
    shelf = rows(own, "lists/").all(f"section[aria-labelledby={facet}] li")
    named = {(item.css_first("a").attributes["href"] or "").split("/")[1]: int(item.css_first("small").text()) for item in shelf}

    assert named == counted(launches, facet)


def test_the_lists_of_the_years_hold_every_launch_once(own: Path, launches: Record) -> None:
    years = Counter(row["date"][:4] for row in launches)
    shown = {year: rows(own, f"briefings/{year}/").values(".rh-table th a", "href") for year in years}

    assert {year: len(urls) for year, urls in shown.items()} == years
    assert sorted(url for urls in shown.values() for url in urls) == sorted(row["url"].split("/")[2] + "/" for row in launches)


def test_the_page_of_all_launches_counts_them_by_year(own: Path, launches: Record) -> None:
    page = rows(own, "briefings/")
    years = dict(text.split() for text in page.texts(".rh-years a"))

    assert {year: int(number) for year, number in years.items()} == Counter(row["date"][:4] for row in launches)
    assert int(page.texts(".rh-tally b")[0]) == len(launches)


def test_a_table_says_of_each_launch_what_the_data_say(own: Path, launches: Record) -> None:
    number = {row["id"]: "–" if row["count"] == "unknown" else str(row["count"]) for row in launches}
    disputed = {row["id"]: "disputed" if row["disputed"] else "no" for row in launches}
    for row in rows(own, "lists/status/reviewed/").all(".rh-table tbody"):
        id_ = (row.css_first("th a").attributes["href"] or "").rstrip("/").split("/")[-1]
        cells = [cell.text().strip() for cell in row.css("tr:first-child > *")]

        assert (cells[6], cells[8]) == (number[id_], disputed[id_])


def test_no_launch_is_shown_as_like_itself_or_again_where_it_is_related(crawl: Crawl) -> None:
    pages = [page for page in crawl.pages.values() if page.all(".rh-similar")]
    related = {page.path: set(page.values(".rh-related a", "href")) for page in pages}
    similar = {page.path: page.values(".rh-similar a", "href") for page in pages}

    assert len(pages) > 100
    assert {path for path, urls in similar.items() if not 1 <= len(urls) <= 5 or len(urls) != len(set(urls))} == set()
    assert {path for path, urls in similar.items() if related[path] & set(urls) or "./" in urls} == set()
    assert {
        page.path for page in pages if len(page.all(".rh-similar .rh-tags")) != len(page.all(".rh-similar .rh-tags:has(span)"))
    } == set()
