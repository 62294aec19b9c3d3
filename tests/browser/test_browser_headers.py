"""Real nginx, real headers, a real browser: every kind of page opens and works, and nothing is refused, leaked or kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser.test_browser_screens import YANGDOK
from support import hosts
from support.browse import Reader
from support.door import ROOT

LOST = "/nowhere/at/all/"


@pytest.fixture(scope="module")
def nginx(own_site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    written = hosts.configuration(ROOT / "docs", tmp_path_factory.mktemp("written"))
    with hosts.nginx(own_site_folder, written, tmp_path_factory.mktemp("nginx")) as host:
        yield host.address


@pytest.fixture
def reader(browser: Any, nginx: str) -> Iterator[Reader]:
    """A reader whose browser heeds the headers, as every browser does; nothing may go wrong, leave, or stay behind."""
    context = browser.new_context()
    context.add_init_script(
        "addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective, event.blockedURI))"
    )
    reader = Reader(nginx, context)
    yield reader
    kept = context.cookies()
    context.close()

    assert (reader.errors, reader.abroad, kept) == ([], [], [])


def test_every_kind_of_page_opens_without_a_word_from_the_browser(reader: Reader, own_kinds: dict[str, str]) -> None:
    for path in own_kinds:
        page = reader.show(path)

        assert page.locator("h1").is_visible()
    assert len(reader.requested) > 3 * len(own_kinds)


def test_search_suggests_finds_and_reads_the_full_text(reader: Reader) -> None:
    page = reader.open("/")
    page.fill(".rh-main input[name=q]", "hwasong")
    page.wait_for_selector("[role=option]")

    assert any(path == YANGDOK for _, path in reader.search('?q="fired+from+a+train"'))
    assert [url for url in reader.requested if "/pagefind/" in url] != []


def test_the_timeline_narrows(reader: Reader) -> None:
    page = reader.show("/timeline/?platform=rail")
    entries = page.locator("li[data-timeline-entry]:visible").count()

    assert 0 < entries < page.locator("li[data-timeline-entry]").count()


def test_dark_stays_dark_on_the_next_page(reader: Reader) -> None:
    page = reader.show(YANGDOK)
    page.click("colour-switch button")
    page = reader.show("/charts/")

    assert page.evaluate("document.documentElement.dataset.colours") == "dark"


def test_a_missing_page_shows_the_way_on(reader: Reader) -> None:
    page = reader.show(LOST)

    assert page.inner_text("h1") == "Page not found"
    assert [error for error in reader.errors if "404" not in error] == []
    reader.errors.clear()


def test_an_old_address_leads_to_the_page_of_today(reader: Reader, nginx: str) -> None:
    assert reader.show("/about/corrections/").url == f"{nginx}/corrections/"


def test_another_site_can_read_the_data_but_not_show_the_pages(browser: Any, nginx: str, address: str) -> None:
    """`address` is another origin, and its files without a policy that would speak for it."""
    page = browser.new_context().new_page()
    page.goto(f"{address}/data/README.md")
    read = "url => fetch(url).then(answer => answer.text(), () => 'refused')"

    assert page.evaluate(read, f"{nginx}/data/launches.csv").startswith("id,")
    assert page.evaluate(read, f"{nginx}/") == "refused"
    page.context.close()
