"""What is disputed: the page against the table of accounts, counted here by other means; and two launches told day by day."""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from support.golden import Golden
from support.html import Page, words

PARTS = {
    "distance_km": "distance", "apogee_km": "height", "flight_s": "flight-time", "count": "number", "class": "class",
    "missile": "family", "outcome": "outcome", "platform": "platform", "landing_zone": "landing-zone",
}  # fmt: skip


def table(own: Path, name: str) -> list[dict[str, str]]:
    with (own / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def span(row: dict[str, str]) -> tuple[float, float]:
    low, *_, high = [float(part) for part in row["value"].split("/")] * 2
    return (0 if "at_most" in row["qualifier"] else low), (math.inf if "at_least" in row["qualifier"] else high)


def differ(ones: list[dict[str, str]], others: list[dict[str, str]]) -> bool:
    if ones[0]["measure"] in {"distance_km", "apogee_km", "flight_s", "count"}:
        (low, high), (other_low, other_high) = span(ones[0]), span(others[0])
        return max(low, other_low) - min(high, other_high) > 0.01 * max(low, other_low)
    return {row["value"] for row in ones}.isdisjoint(row["value"] for row in others)


@pytest.fixture(scope="module")
def counted(own: Path) -> dict[str, set[tuple[str, str]]]:
    """Launch and missile by part of the page, from each party's last statement that stands."""
    last: dict[tuple[str, str, str], dict[str, int]] = defaultdict(dict)
    said = defaultdict(list)
    for row in table(own, "accounts"):
        if row["measure"] in PARTS and row["status"] == "current":
            last[row["launch"], row["measure"], ""][row["party"]] = int(row["statement"])
            said[row["launch"], row["measure"], row["of"], row["party"], int(row["statement"])].append(row)
    found = defaultdict(set)
    for (launch, measure, of, party, number), rows in list(said.items()):
        for other, latest in last[launch, measure, ""].items():
            others = said.get((launch, measure, of, other, latest), [])
            several = measure.endswith(("_km", "_s")) and max(len(rows), len(others)) > 1
            if others and not several and number == last[launch, measure, ""][party] and differ(rows, others):
                found[PARTS[measure]].add((launch, of))
    return found


@pytest.fixture(scope="module")
def page(own: Path) -> Page:
    return Page.read(own, "disputed/index.html")


def test_the_page_lists_what_the_accounts_differ_on(page: Page, counted: dict[str, set[tuple[str, str]]]) -> None:
    heads = [node.attributes["id"] for node in page.all("h2[id]")]
    tables = dict(zip([id_ for id_ in heads if id_ in {*PARTS.values(), "settled"}], page.all("sortable-table"), strict=True))
    listed = {
        id_: [link.attributes["href"].split("/")[-2] for link in table.css("th a")] for id_, table in tables.items() if id_ != "settled"
    }

    assert {id_: sorted(launches) for id_, launches in listed.items()} == {
        id_: sorted(launch for launch, _ in found) for id_, found in counted.items()
    }
    assert page.texts(".rh-tally b") == [
        str(sum(map(len, counted.values()))),
        str(len({launch for found in counted.values() for launch, _ in found})),
    ]


def test_the_page_says_who_says_what_by_how_much_and_since_when(page: Page) -> None:
    rows = [[words(cell.text(separator=" ")) for cell in row.css("td, th")] for row in page.all("tbody tr")]
    of_yangdok = [row for row in rows if "Yangdok" in row[1]]

    assert of_yangdok == [
        ["15 Sep 2021", "Two ballistic missiles fired from a train at Yangdok", "about 800 km Seoul, JCS about 750 km Tokyo, MoD 800 km Pyongyang, KCNA", "50 km (6 %)", "15 Sep 2021"],
        ["15 Sep 2021", "Two ballistic missiles fired from a train at Yangdok", "about 60 km Seoul, JCS about 50 km Tokyo, MoD", "10 km (17 %)", "15 Sep 2021"],
    ]  # fmt: skip
    assert [row[2:] for row in rows if "Hwasong-17, Seoul says" in row[1]][:1] == [
        ["Hwasong-17 Pyongyang, KCNA Hwasong-15 Seoul, MND", "differ", "29 Mar 2022"]
    ]


def test_the_file_of_differences_is_that_of_the_page(own: Path, counted: dict[str, set[tuple[str, str]]]) -> None:
    rows = table(own, "disputed")
    found = defaultdict(set)
    for row in rows:
        if not row["settled"]:
            found[PARTS[row["measure"]]].add((row["launch"], row["of"]))

    assert found == counted
    assert [row for row in rows if not row["sources"]] == []
    assert all(len({row["party"] for row in rows if row["launch"] == launch}) > 1 for launch in {row["launch"] for row in rows})


def test_differences_that_ended_are_none_of_those_that_stand(own: Path, counted: dict[str, set[tuple[str, str]]]) -> None:
    ended = {(row["launch"], row["measure"]) for row in table(own, "disputed") if row["settled"]}

    assert ("2021-10-19-sinpo", "count") in ended
    assert [pair for pair in ended if pair[0] in {launch for launch, _ in counted[PARTS[pair[1]]]}] == []


@pytest.mark.parametrize("launch", ["2021-09-15-yangdok", "2022-03-24-sunan"])
def test_a_launch_is_told_day_by_day(own: Path, golden: Callable[[str], Golden], launch: str) -> None:
    page = Page.read(own, f"briefings/{launch[:4]}/{launch}/index.html")
    lines = []
    for day in page.all(".rh-replay > ol > li"):
        lines += [words(day.css_first("time").text()), *(f"- {words(told.text())}" for told in day.css("li li"))]

    assert golden(f"replay/{launch}.md").agrees("text", "".join(f"{line}\n" for line in lines))


def test_a_launch_on_which_all_spoke_on_one_day_has_nothing_to_choose(own: Path) -> None:
    days = defaultdict(set)
    for row in table(own, "accounts"):
        days[row["launch"]].add(row["said"])
    chosen = {launch: bool(Page.read(own, f"briefings/{launch[:4]}/{launch}/index.html").all("as-known-on")) for launch in days}

    assert chosen == {launch: len(said) > 1 for launch, said in days.items()}
    assert not all(chosen.values())


def test_every_yardstick_stands_on_the_method_page_with_its_source(own: Path) -> None:
    page = Page.read(own, "about/method/index.html")
    rows = page.all(".rh-shares tbody tr")

    assert [words(row.css_first("td").text()) for row in rows] == ["42 km", "340 km", "1,160 km", "8,849 m", "100 km", "400 km"]
    assert [row for row in rows if not row.css("a[href^=http]")] == []


def test_a_briefing_sets_a_distance_and_a_height_to_scale(own: Path) -> None:
    page = Page.read(own, "briefings/2021/2021-09-15-yangdok/index.html")

    assert page.text("p.rh-hindsight") == (
        "For scale: distance about 800 km (Seoul, JCS and Pyongyang, KCNA), about two thirds of the distance from Seoul to Tokyo"
        " (1,160 km); height about 60 km (Seoul, JCS), about seven times the height of Mount Everest (8,849 m). How it is computed"
    )
