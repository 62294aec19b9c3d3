"""No page kind has a fault that axe can find, in either scheme, on a desktop and on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.test_browser_screens import PAGES
from support.browse import Reader

WINDOWS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740}}
MORE = {
    "phrase": "/search/?q=%22fired+from+a+train%22",
    "nothing found": "/search/?q=qqqqzzzz",
    "narrowed": "/search/?kind=launch&platform=rail",
    "not found": "/404.html",
    "glossary": "/glossary/",
    "about": "/about/method/",
    "rules": "/about/rules/",
}
ADDRESSES = PAGES | MORE
CROSSED = ("home", "briefing", "timeline", "charts", "search")
"""Pages looked at in the other two of the four views as well: those with colours or a layout of their own."""
Visit = Callable[..., Reader]


def faults(page: Any) -> dict[str, list[str]]:
    """The rules that the page breaks, with the elements that break them."""
    found = Axe().run(page).response["violations"]
    return {fault["id"]: [str(node["target"]) for node in fault["nodes"]][:3] for fault in found}


@pytest.mark.parametrize(
    ("window", "scheme", "names"),
    [
        ("desktop", "light", ADDRESSES),
        ("phone", "dark", ADDRESSES),
        ("desktop", "dark", CROSSED),
        ("phone", "light", CROSSED),
    ],
    ids=["desktop-light", "phone-dark", "desktop-dark", "phone-light"],
)
def test_axe_finds_nothing(visit: Visit, window: str, scheme: str, names: Iterable[str]) -> None:
    reader = visit(viewport=WINDOWS[window], color_scheme=scheme, reduced_motion="reduce")

    assert {name: found for name in names if (found := faults(reader.show(ADDRESSES[name])))} == {}


def test_axe_finds_nothing_in_suggestions(visit: Visit) -> None:
    page = visit().open("/")
    page.fill(".rh-main input[name=q]", "hwasong")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")

    assert faults(page) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_columns_that_are_unfolded(visit: Visit, scheme: str) -> None:
    page = visit(viewport=WINDOWS["phone"], color_scheme=scheme).show("/data/")
    for fold in page.locator(".rh-columns > summary").all():
        fold.click()

    assert faults(page) == {}
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_axe_finds_nothing_in_filters_that_a_phone_reader_has_unfolded(visit: Visit) -> None:
    page = visit(viewport=WINDOWS["phone"]).show("/search/?q=hwasong-17")
    page.click(".rh-filters > summary")
    for fold in page.locator(".rh-filter__fold:visible > summary").all():
        fold.click()

    assert faults(page) == {}
