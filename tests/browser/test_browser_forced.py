"""Forced colours, such as Windows contrast themes: what is chosen, pressed or led to still shows. Marks are in test_browser_accessibility.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.browse import Reader, until

SOURCE = "/briefings/2021/2021-09-15-yangdok/#source-yonhap-lead-2"
Visit = Callable[..., Reader]


@pytest.fixture
def forced(visit: Visit) -> Reader:
    return visit(forced_colors="active", color_scheme="dark")


@pytest.mark.parametrize(
    ("path", "chosen", "other", "shown"),
    [
        ("/timeline/", ".rh-nav [aria-current]", ".rh-nav a:not([aria-current])", "textDecorationLine"),
        ("/timeline/?platform=rail", "details[data-chosen] > summary", "details:not([data-chosen]) > summary", "textDecorationLine"),
        (SOURCE, ".rh-sources li:target", ".rh-sources li:not(:target)", "outlineStyle"),
        ("/briefings/2022/", "[aria-sort] button", "th:not([aria-sort]) button", "fontWeight"),
    ],
    ids=["the way that was taken", "filters that are set", "the source that a number leads to", "the column that sorts"],
)
def test_what_is_chosen_differs_by_more_than_its_colour(forced: Reader, path: str, chosen: str, other: str, shown: str) -> None:
    page = forced.show(path)
    is_chosen, is_not = (
        page.locator(which).first.evaluate("(element, name) => getComputedStyle(element)[name]", shown) for which in (chosen, other)
    )

    assert is_chosen != is_not


def test_the_suggestion_that_the_keys_are_on_has_a_line_around_it(forced: Reader) -> None:
    page = forced.show("/")
    page.fill(".rh-main input[name=q]", "hwasong")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")
    until(page, "document.querySelector('[aria-selected=true]')")

    assert page.locator("[aria-selected=true]").evaluate("(option) => getComputedStyle(option).outlineStyle") == "solid"


def test_the_switch_that_would_change_nothing_is_not_offered(forced: Reader) -> None:
    assert not forced.show("/").locator("colour-switch").is_visible()
