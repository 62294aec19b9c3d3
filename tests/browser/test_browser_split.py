"""A record too large for one catalogue: files of terms and rows give the reader what the catalogue would."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from unittest import mock

import pytest

from briefings.corpus import Corpus
from briefings.parse.folder import read_folder
from briefings.views.search import search_records
from briefings.views.terms import terms
from support.browse import Reader, served
from support.door import ROOT
from support.site import Site
from support.split import SPLIT

LAUNCHES = 70
LAUNCH = """---
id: {day}-{site}
title: Lantern {number} over {place}
kind: launch
date: {day}
status: reviewed
summary: A lantern was seen from the coast{more}.
as_of: 2010-05-01
event: {{site: {site}, platform: raft, class: [short], count: 1}}
accounts:
  - {{by: south-watch, said: {day}, sources: [notice], site: {site}, platform: raft, class: short, count: 1}}
sources:
  notice: {{title: Notice, publisher: Paper, date: {day}, url: "https://example.org/{number}", origin: south-watch, read: full}}
changes: [{{date: 2010-05-01, note: First published, major: true}}]
---

The peculiar word zephyrine stands in the text of each.[^notice]
"""

HARD = (
    "ponies' movies, eaten pies",
    "glasses boxes launches dishes basis bus",
    "freed, fled, fired, red",
    "12,345 km, 1,2",
    "Ｋ－２３ №5 x²",
    "ノドン1号の火星12型를",
)
"""What stems, numbers and scripts may trip over."""


def text(number: int) -> tuple[str, str]:
    """A launch in every month from 2003 on, every seventh at Testville and the rest at Sampleton."""
    day = f"{2003 + number // 12}-{1 + number % 12:02}-05"
    site, more = ("testville", ", and a galleon") if number % 7 == 0 else ("sampleton", "")
    content = LAUNCH.format(day=day, site=site, place=site.capitalize(), number=number, more=more)
    return f"briefings/{day[:4]}/{day}-{site}.md", content


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = Site.testville(tmp_path_factory.mktemp("large"))
    for number in range(LAUNCHES):
        site.write(*text(number))
    for kind in ("Beta", "Alpha"):  # two on one day
        path, content = text(99)
        site.write(
            path.replace(".md", f"-{kind.lower()}.md"),
            content.replace("-sampleton\n", f"-sampleton-{kind.lower()}\n", 1).replace("Lantern 99", f"Balloon {kind}"),
        )
    with SPLIT, mock.patch("briefings.exports.launch_files.OFTEN", 0.2):
        site.build(index=True)
    with served(site.root / "site") as address:
        yield address


def state(reader: Reader) -> str:
    return str(reader.page.locator("[data-search-state]").inner_text())


def counts(reader: Reader, facet: str) -> dict[str, int]:
    """What the boxes of a facet say."""
    boxes = reader.page.locator(f"[data-search-filters] label:has(input[name={facet}]):not([hidden])")
    return {box.locator("input").get_attribute("value"): int(box.locator(".rh-filter__count").text_content()) for box in boxes.all()}


def fetched(reader: Reader, folder: str) -> set[str]:
    return {url for url in reader.requested if f"/search/{folder}/" in url}


def test_a_launch_is_found_by_words_of_its_title_and_little_is_fetched(reader: Reader) -> None:
    found = reader.search("?q=lantern+16")

    assert found[0] == ("Lantern 16 over Sampleton", "/briefings/2004/2004-05-05-sampleton/")
    assert len(fetched(reader, "launches")) < LAUNCHES / 5


def test_of_many_the_best_are_shown_and_all_are_counted(reader: Reader) -> None:
    found = reader.search("?q=galleon")
    titles = [title for title, _ in found]

    assert titles == [f"Lantern {number} over Testville" for number in range(63, -1, -7)]  # equals by date, the newest first
    assert counts(reader, "site") == {"testville": 10}
    reader.search("?kind=launch")
    assert f"{LAUNCHES + 4} results, of which the 50 best stand here: filters narrow them." in state(reader)
    assert counts(reader, "site") == {"testville": 11, "sampleton": LAUNCHES - 10 + 3}


def test_those_of_one_day_are_in_the_order_of_titles(reader: Reader) -> None:
    assert [title for title, _ in reader.search("?q=balloon")] == ["Balloon Alpha over Sampleton", "Balloon Beta over Sampleton"]


def test_dates_and_spans_are_exact(reader: Reader) -> None:
    assert [path for _, path in reader.search("?q=5+April+2005")] == ["/briefings/2005/2005-04-05-sampleton/"]
    assert len(reader.search("?from=2004&to=2005&sort=oldest")) == 24
    reader.search("?q=6+April+2005")
    assert "/briefings/2005/2005-04-05-sampleton/" in {path for _, path in reader.results()}  # the one before


def test_filters_leave_what_they_say(reader: Reader) -> None:
    found = reader.search("?site=testville&from=2003&to=2003&sort=newest")

    assert [title for title, _ in found] == ["Lantern 7 over Testville", "Lantern 0 over Testville"]
    assert counts(reader, "site") == {"testville": 2, "sampleton": 10}


def test_a_typing_error_is_mended_by_words_of_launches(reader: Reader) -> None:
    found = reader.search("?q=galeon")

    assert len(found) == 10
    assert "Understood as galleon" in state(reader)


def test_words_of_the_text_alone_are_found(reader: Reader) -> None:
    reader.search("?q=zephyrine")

    assert f"{LAUNCHES + 2} results" in state(reader)


def test_results_by_name_are_there_before_the_full_text(reader: Reader) -> None:
    page = reader.page
    page.route("**/pagefind/pagefind.js", lambda route: None)  # never answered
    reader.open("/search/?q=lantern+16+zephyrine")
    reader.open("/search/?q=galleon+63")
    page.wait_for_selector("[data-search-result]")

    assert page.locator("[data-search-result]").first.inner_text() == "Lantern 63 over Testville"


def test_suggestions_have_titles(reader: Reader) -> None:
    page = reader.open("/search/")
    page.locator("[data-search-box]").first.fill("lantern 1")
    page.wait_for_selector("[role=option]")

    assert "Lantern 1 over Sampleton" in page.locator("[role=option]").first.inner_text()


def test_files_of_another_build_are_not_read(browser: Any, address: str) -> None:
    reader = Reader(address, browser.new_context())
    reader.page.route("**/search/terms/*.json", lambda route: route.fulfill(json={"of": "another", "terms": {}}))
    reader.open("/search/?q=galleon")
    reader.page.wait_for_selector("[data-search-state]:has-text('could not be loaded')")
    reader.context.close()

    assert any("built anew" in error for error in reader.errors)


def test_without_scripts_the_page_offers_lists(browser: Any, address: str) -> None:
    reader = Reader(address, browser.new_context(java_script_enabled=False))
    page = reader.open("/search/?q=galleon")

    assert page.locator("[data-search-help] a").first.is_visible()
    assert page.locator("[data-search-field]").is_visible()
    reader.context.close()


def test_terms_are_those_of_the_page(reader: Reader) -> None:
    """Every text of the site's own launches and names, in all its languages, as Python and as the page take it apart."""
    records = search_records(Corpus.read(read_folder(ROOT / "docs")))
    texts = [*HARD, *(text for record in records for text in (record.title, record.summary, *record.names))]
    page = reader.open("/search/")
    theirs = page.evaluate("import('/assets/js/search/text.js').then(({ terms }) => TEXTS.map(terms))".replace("TEXTS", json.dumps(texts)))

    assert [(text, ours) for text, ours, other in zip(texts, map(list, map(terms, texts)), theirs, strict=True) if ours != other] == []
