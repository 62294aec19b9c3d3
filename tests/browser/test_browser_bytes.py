"""What a reader's connection carries: search costs nothing before it is used, and little then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml

from support.browse import served

TYPICAL = 150_000
"""Bytes that a typical search may fetch: script, engine, index and catalogue, compressed."""
EVERY = 80
"""Which share of the gate's queries is measured: each is a visit of a reader who has fetched nothing yet."""


@pytest.fixture(scope="module")
def compressed(own_site_folder: Path) -> Iterator[str]:
    with served(own_site_folder, compressed=True) as address:
        yield address


def fetched(browser: Any, url: str, act: Any = None) -> dict[str, int]:
    """Bytes over the wire by path, for a reader with an empty cache."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    paths: dict[str, str] = {}
    sizes: dict[str, int] = {}
    session.on("Network.responseReceived", lambda event: paths.__setitem__(event["requestId"], event["response"]["url"].split("/", 3)[3]))
    session.on("Network.loadingFinished", lambda event: sizes.__setitem__(paths[event["requestId"]], int(event["encodedDataLength"])))
    page.goto(url)
    if act:
        act(page)
    page.wait_for_load_state("networkidle")
    context.close()
    return sizes


def of_search(sizes: dict[str, int]) -> int:
    """What the search itself adds to the page: its scripts, catalogue, index and engine."""
    return sum(
        size
        for path, size in sizes.items()
        if path.startswith(("assets/js/search/", "assets/js/vendor/", "search/", "pagefind/")) and path.split("?")[0] != "search/"
    )


def finished(page: Any) -> None:
    page.wait_for_selector("[data-search-done]", state="attached")


def test_a_page_loads_nothing_of_search_before_it_is_used(browser: Any, compressed: str) -> None:
    sizes = fetched(browser, f"{compressed}/briefings/2021/2021-09-15-yangdok/")

    assert of_search(sizes) == 0
    assert sizes["assets/js/search-box.js"] < 2_000


def test_the_search_page_loads_no_index_before_it_is_asked(browser: Any, compressed: str) -> None:
    sizes = fetched(browser, f"{compressed}/search/")

    assert [path for path in sizes if path.startswith(("search/c", "search/f", "pagefind/"))] == []


@pytest.mark.parametrize("query", ["train", "hwasong-17", "철도", "15+September+2021", "wonson", "icbm+2022"])
def test_names_dates_and_typing_errors_need_no_engine(browser: Any, compressed: str, query: str) -> None:
    sizes = fetched(browser, f"{compressed}/search/?q={query}", finished)

    assert [path for path in sizes if path.startswith("pagefind/")] == []
    assert of_search(sizes) < TYPICAL


def test_a_typical_search_stays_below_its_budget(browser: Any, compressed: str, capsys: pytest.CaptureFixture[str]) -> None:
    cases = yaml.safe_load(Path(__file__).with_name("search_gate.yml").read_text(encoding="utf-8"))
    sizes = sorted(of_search(fetched(browser, f"{compressed}/search/?q={case['query']}", finished)) for case in cases[::EVERY])

    with capsys.disabled():
        print(f"\nbytes of a search, {len(sizes)} queries: median {median(sizes):,.0f}, highest {sizes[-1]:,}")
    print(sizes)
    assert median(sizes) < TYPICAL
