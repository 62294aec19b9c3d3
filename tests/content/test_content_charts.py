"""The charts of the record: the same numbers as in the data, counted here by other means."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.door import ROOT
from support.html import Page, words


@pytest.fixture(scope="module")
def page(own: Path) -> Page:
    return Page.read(own, "charts/index.html")


@pytest.fixture(scope="module")
def launches(record: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in record if row["kind"] == "launch"]


def rows(own: Path, name: str) -> list[dict[str, str]]:
    with (own / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def table(page: Page, slug: str) -> list[list[str]]:
    section = page.one(f"section[aria-labelledby='{slug}']")
    return [[words(cell.text()) for cell in row.css("th, td")] for row in section.css("tr")]


def cells(page: Page, slug: str) -> dict[tuple[str, str], str]:
    """By year and heading, without zeros."""
    head, *body = table(page, slug)
    return {
        (row[0], column): cell for row in body for column, cell in zip(head[1:], row[1:], strict=True) if cell not in ("0", "0 launches")
    }


def by_code(launches: list[dict[str, Any]], key: str, number: Any) -> dict[tuple[str, str], list[int]]:
    """By year and code: what has that code alone, and what has others too."""
    found: dict[tuple[str, str], list[int]] = {}
    for launch in launches:
        codes = [launch[key]] if isinstance(launch[key], str) else launch[key]
        for code in codes or [""]:
            for year in (launch["date"][:4], "All years"):
                found.setdefault((year, code), [0, 0])[len(codes) > 1] += number(launch)
    return found


def written(counts: dict[tuple[str, str], list[int]], label: dict[str, str]) -> dict[tuple[str, str], str]:
    texts = {(year, label[code]): f"{alone} + {shared}" if shared else str(alone) for (year, code), (alone, shared) in counts.items()}
    return {key: text for key, text in texts.items() if text != "0"}


def labels(shelf: str, without: str) -> dict[str, str]:
    vocabulary = yaml.safe_load((ROOT / "docs/vocabulary.yml").read_text(encoding="utf-8"))
    return {"": without, "unknown": without} | {code: word.get("short") or word["name"] for code, word in vocabulary[shelf].items()}


def totals(launches: list[dict[str, Any]], name: str, number: Any) -> dict[tuple[str, str], str]:
    years: Counter[str] = Counter()
    for launch in launches:
        years[launch["date"][:4]] += number(launch)
        years["All years"] += number(launch)
    return {(year, name): str(total) for year, total in years.items() if total}


def count(launch: dict[str, Any]) -> int:
    return 0 if launch["count"] == "unknown" else launch["count"]


def test_launches_by_class_are_those_of_the_list_of_pages(page: Page, launches) -> None:
    expected = written(by_code(launches, "class", lambda _: 1), labels("classes", "Class not known"))

    assert cells(page, "launches-by-class") == expected | totals(launches, "All launches", lambda _: 1)


def test_missiles_by_class_are_those_of_the_list_of_pages(page: Page, launches) -> None:
    expected = written(by_code(launches, "class", count), labels("classes", "Class not known")) | totals(launches, "All missiles", count)
    unknown = totals([launch for launch in launches if launch["count"] == "unknown"], "Number not known", lambda _: 1)

    assert cells(page, "missiles-by-class") == expected | {
        key: f"{text} launch" if text == "1" else f"{text} launches" for key, text in unknown.items()
    }  # fmt: skip


def test_platforms_are_those_of_the_list_of_pages(page: Page, launches) -> None:
    expected = written(by_code(launches, "platform", lambda _: 1), labels("platforms", "Not known"))

    assert cells(page, "platforms") == expected | totals(launches, "All launches", lambda _: 1)


def test_files_add_up_to_the_record(own: Path, launches) -> None:
    def total(name: str, column: str) -> int:
        return sum(int(row[column]) for row in rows(own, f"charts/{name}"))

    unknown = sum(launch["count"] == "unknown" for launch in launches)

    assert total("launches-by-class", "launches") == total("platforms", "launches") == total("places", "launches") == len(launches)
    assert total("missiles-by-class", "missiles_counted") == sum(map(count, launches))
    assert total("missiles-by-class", "launches_without_number") == unknown > 0


def test_the_words_name_the_totals_and_the_peak(page: Page, launches) -> None:
    years = Counter(launch["date"][:4] for launch in launches)
    ((peak, most), *_) = years.most_common()

    assert page.text("#launches-by-class-says").startswith(f"{len(launches)} launch events, from {min(years)} to {max(years)}. ")
    assert page.text("#launches-by-class").endswith(f"{peak} saw the most launches: {most} of {len(launches)}")


def test_reach_has_the_largest_figure_of_each_party_that_it_still_stands_by(own: Path) -> None:
    satellite = {row["id"]: "slv" in row["class"].split(";") for row in rows(own, "launches")}
    best: dict[tuple[str, str, str], float] = {}
    for row in rows(own, "accounts"):
        if row["measure"] in ("distance_km", "apogee_km") and row["status"] == "current" and "at_most" not in row["qualifier"]:
            key = (row["party"], row["measure"], str(satellite[row["launch"]]).lower())
            best[key] = max(best.get(key, 0), *(float(figure) for figure in row["value"].split("/")))

    assert {(row["party"], row["measure"], row["satellite_launcher"]): float(row["km"]) for row in rows(own, "charts/reach")} == best
    assert len(best) > 20


def test_each_figure_of_reach_leads_to_a_launch(page: Page, crawl) -> None:
    links = page.links("section[aria-labelledby=reach] td a")

    assert len(links) > 20
    assert {target.removeprefix("..") + "index.html" for _, target in links} <= {f"/{path}" for path in crawl.pages}


def test_zones_are_what_japan_still_says(own: Path) -> None:
    japan = ("japan-mod", "japan-government", "japan-coast-guard")
    said = {
        (row["launch"], row["value"])
        for row in rows(own, "accounts")
        if row["measure"] == "landing_zone" and row["status"] == "current" and row["party"] in japan
    }
    by_year = Counter((launch[:4], zone) for launch, zone in said)

    assert {(row["year"], row["zone"]): int(row["launches"]) for row in rows(own, "charts/zones")} == by_year
    assert len({launch for launch, _ in said}) == len(said)


def test_points_are_half_degrees_in_north_korea_and_name_whose_they_are(own: Path) -> None:
    placed = [row for row in rows(own, "charts/places") if row["lat"]]

    assert len(placed) > 40
    assert [row for row in placed if float(row["lat"]) % 0.5 or float(row["lon"]) % 0.5] == []
    assert [row for row in placed if not (37.5 <= float(row["lat"]) <= 43 and 124 <= float(row["lon"]) <= 131)] == []
    assert {row["position_source"] for row in placed} == {"CNS", "GeoNames", "nagix"}


def test_no_launch_is_placed_without_a_place(own: Path) -> None:
    unplaced = {row["site"] for row in rows(own, "charts/places") if not row["lat"]}

    assert {"unknown", "east-coast", "west-coast", "inland", "east-sea"} <= unplaced


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_each_class_has_a_colour_of_its_own_that_stands_out_from_the_paper(scheme: int) -> None:
    css = (ROOT / "overrides/assets/css/tokens.css").read_text(encoding="utf-8")
    tokens = {name: pair.split(", ")[scheme] for name, pair in re.findall(r"--rh-([\w-]+): light-dark\(([^)]*)\)", css)}
    classes = [tokens.get(f"class-{code}", "missing") for code in labels("classes", "") if code not in ("", "unknown")]

    assert len(set(classes)) == len(classes)
    assert [colour for colour in classes if contrast(colour, tokens["paper"]) < 3] == []


def contrast(one: str, other: str) -> float:
    """The ratio of https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
