"""The timeline of the site's own content: what it shows equals the published data, by every way of narrowing it."""

from __future__ import annotations

import gzip
import json
import random
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from support.browse import Reader, until

TITLES = "[data-timeline-entry]:visible .timeline-title a"
KEYS = {
    "platform": "platform", "class": "class", "family": "missiles", "site": "site", "party": "parties", "outcome": "outcome",
    "status": "status", "disputed": "disputed",
}  # fmt: skip
UNSAID = {"platform", "site", "outcome"}
"""Facets that do not offer `unknown`."""


def shown(reader: Reader) -> list[str]:
    return reader.page.locator(TITLES).all_inner_texts()


# What the published data say.


@pytest.fixture(scope="module")
def launches(address: str) -> list[dict[str, Any]]:
    with urllib.request.urlopen(f"{address}/data/briefings.json") as answer:
        return [row for row in json.load(answer) if row["kind"] == "launch"]


def bounds(launch: dict[str, Any]) -> tuple[str, str]:
    """First and last month of a launch's date."""
    first, _, last = launch["date"].rstrip("~?%").partition("/")
    return first[:7], (last or first)[:7]


def values(launch: dict[str, Any], facet: str) -> set[str]:
    if facet == "year":
        return {f"{year}" for year in range(int(bounds(launch)[0][:4]), int(bounds(launch)[1][:4]) + 1)}
    found = launch[KEYS[facet]]
    codes = {str(code).lower() if isinstance(code, bool) else str(code) for code in (found if isinstance(found, list) else [found])}
    return codes - ({"unknown"} if facet in UNSAID else set())


def admits(launch: dict[str, Any], choice: dict[str, list[str]], span: tuple[str, str] | None, but: str = "") -> bool:
    if span and not (bounds(launch)[1] >= span[0] and bounds(launch)[0] <= span[1]):
        return False
    return all(values(launch, facet) & set(wanted) for facet, wanted in choice.items() if facet != but)


def combinations(launches: list[dict[str, Any]], number: int) -> Iterator[tuple[dict[str, list[str]], tuple[str, str] | None]]:
    """Filters and spans as a reader might set them: each is met by at least one launch, taken at random."""
    chance = random.Random(2021)
    for _ in range(number):
        one, other = chance.sample(launches, 2)
        facets = [facet for facet in (*KEYS, "year") if values(one, facet)]
        choice = {
            facet: sorted({chance.choice(sorted(values(one, facet))), *sorted(values(other, facet))[: chance.randint(0, 1)]})
            for facet in chance.sample(facets, chance.randint(0, 3))
        }
        months = sorted([bounds(one)[0], bounds(chance.choice(launches))[1]])
        yield choice, (months[0], months[1]) if not choice or chance.random() < 0.5 else None


def test_entries_equal_the_published_launches(reader: Reader, launches: list[dict[str, Any]]) -> None:
    page = reader.open("/timeline/")
    entries = page.locator("ol > li[data-timeline-entry]").evaluate_all(
        "entries => entries.map((entry) => [entry.querySelector('.timeline-title a').pathname.slice(1), entry.dataset.date])"
    )

    assert sorted(map(tuple, entries)) == sorted((launch["url"], launch["date"]) for launch in launches)


def test_every_count_equals_that_of_the_data_for_fifteen_choices(reader: Reader, launches: list[dict[str, Any]]) -> None:
    seen: Counter[str] = Counter()
    for choice, span in combinations(launches, 15):
        address = urlencode(
            [*((facet, code) for facet in choice for code in choice[facet]), *zip(("from", "to"), span or (), strict=False)]
        )
        page = reader.open(f"/timeline/?{address}")
        state = page.evaluate(
            """() => ({
              urls: [...document.querySelectorAll("[data-timeline-entry]:not([hidden]) .timeline-title a")].map((a) => a.pathname.slice(1)),
              counts: [...document.querySelectorAll("fieldset label")].map((label) => [
                label.querySelector("input").name, label.querySelector("input").value,
                Number(label.querySelector("[data-timeline-count]").textContent)]),
              legend: [...document.querySelectorAll(".timeline-legend [data-timeline-count]")].map((count) => Number(count.textContent)),
              status: document.querySelector("[data-timeline-status]").textContent,
            })"""
        )
        expected = sorted(launch["url"] for launch in launches if admits(launch, choice, span))
        counted = {
            (facet, code): number
            for facet in (*KEYS, "year")
            for code, number in Counter(
                code for launch in launches if admits(launch, choice, span, but=facet) for code in values(launch, facet)
            ).items()
        }
        offered = {(facet, code): number for facet, code, number in state["counts"]}

        assert sorted(state["urls"]) == expected, address
        assert {key: number for key, number in offered.items() if number} == counted, address
        assert sum(state["legend"]) == len(expected), address
        assert f"{len(expected)} of {len(launches)} launches" in state["status"], address
        seen.update(choice.keys())

    assert set(seen) == {*KEYS, "year"}, "every facet was tried"


def test_every_value_in_the_data_can_be_chosen(reader: Reader, launches: list[dict[str, Any]]) -> None:
    page = reader.open("/timeline/")
    offered = page.locator("fieldset input").evaluate_all("boxes => boxes.map((box) => [box.name, box.value])")

    assert sorted(map(tuple, offered)) == sorted(
        {(facet, code) for launch in launches for facet in (*KEYS, "year") for code in values(launch, facet)}
    )


def test_the_bars_hold_every_launch_of_their_year(reader: Reader, launches: list[dict[str, Any]]) -> None:
    names = reader.open("/timeline/").locator(".timeline-bar title").evaluate_all("titles => titles.map((title) => title.textContent)")
    drawn = {name.split(":")[0]: int(name.split(": ")[1].split()[0]) for name in names}

    assert drawn == Counter(bounds(launch)[0][:4] for launch in launches)


def test_the_table_has_the_same_entries_and_keeps_the_choice(reader: Reader) -> None:
    page = reader.open("/timeline/?class=icbm&from=2017&to=2022")
    expected = shown(reader)
    page.click("[data-timeline-twin]")
    page.locator("form.timeline-filter").wait_for(state="visible")

    assert len(expected) > 5
    assert page.locator("tr[data-timeline-entry]:visible a").all_inner_texts() == expected


# How a reader narrows it.


def test_a_choice_narrows_the_list_and_is_written_into_the_address(reader: Reader) -> None:
    page = reader.open("/timeline/")
    before = shown(reader)
    from_rail = page.locator("[data-facet-platform=rail] .timeline-title a").all_inner_texts()
    page.check("input[name=platform][value=rail]")

    assert shown(reader) == from_rail
    assert len(shown(reader)) == 2 < len(before)
    assert page.evaluate("location.search") == "?platform=rail"


def test_a_reload_keeps_the_choice(reader: Reader) -> None:
    page = reader.open("/timeline/")
    page.check("input[name=platform][value=rail]")
    chosen = shown(reader)

    page.reload()

    assert page.is_checked("input[name=platform][value=rail]")
    assert shown(reader) == chosen


def test_an_address_that_was_passed_on_shows_the_same_choice(reader: Reader) -> None:
    page = reader.open("/timeline/?platform=rail&outcome=success")

    assert len(shown(reader)) == 2
    assert page.locator("input:checked").count() == 2


def test_taking_the_choice_back_shows_everything(reader: Reader) -> None:
    page = reader.open("/timeline/")
    everything = shown(reader)
    page.check("input[name=platform][value=rail]")
    page.uncheck("input[name=platform][value=rail]")

    assert shown(reader) == everything
    assert page.evaluate("location.search") == ""


def test_the_first_train_launch_is_found_by_keys_alone(reader: Reader) -> None:
    page = reader.open("/timeline/")
    page.locator(".timeline-bar", has_text="2021").focus()
    page.keyboard.press("Enter")
    assert "2021: 8 of" in page.locator("[data-timeline-status]").inner_text()
    page.locator("input[name=platform][value=rail]").focus()
    page.keyboard.press("Space")
    [title] = shown(reader)
    page.locator("a", has_text=title).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/2021/2021-09-15-yangdok/")

    page.go_back()
    until(page, "document.querySelector('[data-timeline-clear]')?.checkVisibility()")
    assert shown(reader) == [title]


# The look of it.


@pytest.mark.parametrize("path", ["/timeline/", "/timeline/?from=2021&to=2022&class=srbm", "/timeline/table/", "/"])
@pytest.mark.parametrize("width", [360, 620])  # 620 is a window of 1240 at 200 %
def test_a_narrow_screen_is_not_scrolled_sideways(visit: Callable[..., Reader], path: str, width: int) -> None:
    page = visit(viewport={"width": width, "height": 800}).show(path)

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_phone_sees_entries_on_its_second_screen_at_the_latest(visit: Callable[..., Reader]) -> None:
    page = visit(viewport={"width": 390, "height": 844}).show("/timeline/")

    assert page.locator("[data-timeline-entry]").first.bounding_box()["y"] < 2 * 844 * 0.6


def test_the_bars_of_the_home_page_lead_into_the_timeline(visit: Callable[..., Reader]) -> None:
    page = visit(java_script_enabled=False).open("/")
    page.locator(".timeline-bar", has_text="2016").click()
    page.wait_for_url("**/timeline/#timeline-2016")

    assert 0 <= page.locator("#timeline-2016").bounding_box()["y"] < 400


def test_the_home_page_weighs_less_than_120_kilobytes(visit: Callable[..., Reader]) -> None:
    reader = visit()
    reader.show("/")
    weights = {}
    for url in set(reader.requested):
        with urllib.request.urlopen(url) as answer:
            weights[url] = len(gzip.compress(answer.read()))

    assert sum(weights.values()) < 120_000, weights
