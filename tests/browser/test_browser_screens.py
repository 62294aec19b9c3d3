"""Small screens, dark screens, and screens without JavaScript. What is measured on every kind of page is in test_browser_accessibility.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.browse import Reader

YANGDOK = "/briefings/2021/2021-09-15-yangdok/"
WITHOUT_SCRIPT = {
    "home": ("/", ".rh-cards--launches a"),
    "briefing": (YANGDOK, "#source-kcna-pyongyang-times"),
    "timeline": ("/timeline/", "ol > li[data-timeline-entry]"),
    "list": ("/lists/platform/rail/", ".rh-table th a"),
    "launches": ("/briefings/", ".rh-table th a"),
    "year": ("/briefings/2022/", ".rh-table th a"),
    "search": ("/search/?q=train", "[data-search-help] a"),
    "data": ("/data/", ".rh-tables a"),
    "disputed": ("/disputed/", ".rh-differences th a"),
    "as known on": ("/briefings/2022/2022-03-24-sunan/", ".rh-replay summary"),
}
Visit = Callable[..., Reader]


def test_a_dark_screen_gets_a_dark_page(visit: Visit) -> None:
    def lightness(scheme: str) -> int:
        page = visit(color_scheme=scheme).open(YANGDOK)
        return sum(int(part) for part in page.evaluate("getComputedStyle(document.body).backgroundColor").strip("rgba()").split(",")[:3])

    assert lightness("dark") < 200
    assert lightness("light") > 600


def test_the_summary_of_a_briefing_stands_on_a_phones_first_screen(visit: Visit) -> None:
    page = visit(viewport={"width": 390, "height": 844}).open(YANGDOK)
    box = page.locator(".rh-lead").bounding_box()

    assert page.inner_text(".rh-lead").startswith("Two short-range ballistic missiles flew east")
    assert box["y"] + box["height"] <= 844


@pytest.mark.parametrize("name", WITHOUT_SCRIPT)
def test_a_page_is_complete_without_script(visit: Visit, name: str) -> None:
    path, needed = WITHOUT_SCRIPT[name]
    page = visit(java_script_enabled=False).open(path)

    assert page.locator("h1").is_visible()
    assert page.locator(needed).first.is_visible()
    assert page.locator(f"{needed} >> visible=false").count() == 0


def test_a_link_in_a_list_leads_on_without_script(visit: Visit) -> None:
    page = visit(java_script_enabled=False).open("/briefings/2021/")
    page.get_by_role("link", name="Two ballistic missiles fired from a train at Yangdok").click()

    assert page.url.endswith(YANGDOK)
    assert page.locator(".rh-accounts table").is_visible()


def test_the_header_form_leads_to_the_search_page_without_script(visit: Visit) -> None:
    reader = visit(java_script_enabled=False)
    page = reader.open(YANGDOK)
    page.fill("header input[name=q]", "train")
    page.press("header input[name=q]", "Enter")

    assert page.url == f"{reader.address}/search/?q=train"
    assert page.is_visible("[data-search-help]")
