"""Narrowing a search: what is shown and what every box counts equals what `data/briefings.json` says."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from support.browse import Reader, until

Choice = dict[str, list[str]]
SEED = 19840409
COMBINATIONS = 15
# Facet of the search by the key of briefings.json that holds its values.
KEYS = {
    "kind": "kind", "year": "date", "platform": "platform", "class": "class", "family": "missiles", "site": "site",
    "party": "parties", "outcome": "outcome", "status": "status", "disputed": "disputed",
}  # fmt: skip
NEVER_FOUND = "unknown"
"""A platform or a place that is not known is no value to look for."""


@pytest.fixture(scope="module")
def pages(own_site_folder: Path) -> list[dict[str, Any]]:
    """Every page that search can find: all but the ways to find."""
    pages = json.loads((own_site_folder / "data" / "briefings.json").read_text(encoding="utf-8"))
    return [page for page in pages if page.get("summary")]


def values(page: Mapping[str, Any], facet: str) -> set[str]:
    value = page.get(KEYS[facet])
    if facet == "disputed":
        return set() if value is None else {str(value).lower()}
    if facet == "year":
        return {value[:4]} if value else set()
    found = set(value if isinstance(value, list) else [value] if value else [])
    return found if facet == "outcome" else found - {NEVER_FOUND}


def admitted(page: Mapping[str, Any], choice: Choice, but: str = "") -> bool:
    return all(values(page, facet) & set(wanted) for facet, wanted in choice.items() if facet != but)


def combinations(pages: list[dict[str, Any]]) -> Iterator[Choice]:
    """Choices that leave something: one to three facets, one or two values of each, from a page drawn by lot."""
    dice = random.Random(SEED)
    for _ in range(COMBINATIONS):
        page = dice.choice(pages)
        facets = [facet for facet in KEYS if values(page, facet)]
        chosen = dice.sample(facets, k=min(len(facets), dice.randint(1, 3)))
        yield {facet: sorted(dice.sample(sorted(values(page, facet)), k=1) + other(pages, facet, dice)) for facet in chosen}


def other(pages: list[dict[str, Any]], facet: str, dice: random.Random) -> list[str]:
    known = sorted({value for page in pages for value in values(page, facet)})
    return [dice.choice(known)] if dice.random() < 0.4 else []


def counted(page: Any) -> dict[str, dict[str, int]]:
    boxes = page.locator("[data-search-filters] input").evaluate_all(
        "boxes => boxes.map((box) => [box.name, box.value, Number(box.closest('label').querySelector('.rh-filter__count').textContent)])"
    )
    found: dict[str, dict[str, int]] = {}
    for facet, value, number in boxes:
        found.setdefault(facet, {})[value] = number
    return found


def test_every_count_of_every_box_is_right_for_fifteen_combinations(reader: Reader, pages: list[dict[str, Any]]) -> None:
    for choice in combinations(pages):
        found = reader.search(f"?{urlencode(choice, doseq=True)}")
        expected = {
            facet: Counter(value for page in pages if admitted(page, choice, facet) for value in values(page, facet)) for facet in KEYS
        }
        shown = counted(reader.page)

        assert sorted(path for _, path in found) == sorted(f"/{page['url']}" for page in pages if admitted(page, choice)), choice
        for facet, counts in shown.items():
            assert {value: number for value, number in counts.items() if number} == dict(expected[facet]), (choice, facet)


def test_a_span_of_dates_narrows_to_launches_that_may_lie_in_it(reader: Reader, pages: list[dict[str, Any]]) -> None:
    found = reader.search("?from=2022-03&to=31+March+2022")

    assert sorted(path for _, path in found) == sorted(f"/{page['url']}" for page in pages if (page["date"] or "").startswith("2022-03"))


def test_a_tick_goes_into_the_address_and_back_takes_it_out(reader: Reader) -> None:
    reader.search("?q=hwasong-17")
    page = reader.page
    page.check("[data-search-filters] input[name=disputed][value=true]")
    page.wait_for_url("**/search/?q=hwasong-17&disputed=true")
    narrowed = reader.results()

    page.go_back()
    until(page, "!document.querySelector('[name=disputed][value=true]').checked")

    assert len(reader.results()) > len(narrowed) > 0
    assert {url for _, url in narrowed} < {url for _, url in reader.results()}


def test_the_order_can_be_by_date(reader: Reader) -> None:
    newest = [path for _, path in reader.search("?q=hwasong-17&kind=launch&sort=newest")]
    oldest = [path for _, path in reader.search("?q=hwasong-17&kind=launch&sort=oldest")]

    assert newest == sorted(newest, reverse=True)
    assert newest == oldest[::-1]


def test_filters_that_leave_nothing_say_so_and_offer_the_way_out(reader: Reader) -> None:
    assert reader.search("?q=yangdok&year=1998") == []
    link = reader.page.locator("[data-search-onward] a")

    assert "without the filters" in link.inner_text()
    link.click()
    reader.page.wait_for_url("**/search/?q=yangdok")
    assert len(reader.results()) > 0


def test_a_phone_reader_unfolds_the_filters(visit: Any) -> None:
    reader = visit(viewport={"width": 360, "height": 740})
    reader.search("?q=hwasong-17")
    assert not reader.page.is_visible("[data-search-filters]")

    reader.page.click(".rh-filters > summary")
    assert reader.page.is_visible("[data-search-filters] input[name=kind]")


def test_launches_that_were_narrowed_down_can_be_seen_on_the_timeline(reader: Reader) -> None:
    found = reader.search("?kind=launch&platform=rail&from=2021&to=2022")
    reader.page.click("text=See these launches on the timeline")
    reader.page.wait_for_url("**/timeline/?platform=rail&from=2021&to=2022")
    shown = reader.page.locator("[data-timeline-entry]:visible a").evaluate_all("links => links.map((link) => new URL(link.href).pathname)")

    assert sorted(shown) == sorted(path for _, path in found)
