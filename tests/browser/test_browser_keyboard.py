"""Everything by keyboard alone: the way past the header, menu, colours, filters, tables, folds; the focus is never lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from support.browse import Reader, until

YANGDOK = "/briefings/2021/2021-09-15-yangdok/"
REPLAYED = "/briefings/2022/2022-03-24-sunan/"
PHONE = {"width": 360, "height": 740}
FOCUSED = "document.activeElement"
BARE = "abcdefghijklmnopqrstuvwxyz0123456789/.,;'[]-=?!"
Visit = Callable[..., Reader]


def focused(page: Any, expression: str = "textContent.trim()") -> Any:
    """A property of the element that has the focus."""
    return page.evaluate(f"{FOCUSED}.{expression}")


def pressed(page: Any, *keys: str) -> Any:
    for key in keys:
        page.keyboard.press(key)
    return page


@pytest.mark.parametrize("path", ["/", YANGDOK, "/404.html"])
def test_the_first_stop_leads_past_the_header(reader: Reader, path: str) -> None:
    page = pressed(reader.show(path), "Tab")
    assert focused(page) == "Skip to content"
    assert focused(page, "getBoundingClientRect().top") >= 0
    until(page, f"getComputedStyle({FOCUSED}).opacity === '1'")

    pressed(page, "Enter", "Tab")

    assert page.evaluate(f"document.querySelector('#rh-content').contains({FOCUSED})")
    assert page.evaluate("document.querySelector('h1').getBoundingClientRect().bottom") > 0


@pytest.mark.parametrize("path", ["/search/?q=train", "/timeline/?year=2021", "/briefings/2021/"])
def test_the_tab_key_leads_from_the_first_stop_to_the_last_and_nowhere_twice(reader: Reader, path: str) -> None:
    page = reader.show(path)
    last = page.evaluate("[...document.querySelectorAll('a')].at(-1).href")
    page.evaluate("window.met = new Set()")
    for _ in range(250):
        pressed(page, "Tab")
        again = page.evaluate(f"met.size === met.add({FOCUSED}).size")
        assert not again
        if focused(page, "href") == last:
            break

    assert focused(page, "href") == last
    assert focused(pressed(page, "Tab"), "localName") == "body"  # and out of the page


def test_no_bare_key_leads_anywhere(reader: Reader) -> None:
    """Readers who speak to their browser say letters by chance: WCAG 2.1.4. Material's script listens to n, p, comma and full stop."""
    for path in ("/timeline/", YANGDOK):
        page = reader.show(path)
        before = (page.url, focused(page, "localName"))
        pressed(page, *BARE)
        page.wait_for_timeout(100)

        assert (page.url, focused(page, "localName")) == before


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_colours_are_turned_by_a_button_that_says_how_they_are(visit: Visit, key: str) -> None:
    reader = visit(color_scheme="light")
    page = reader.show("/404.html")
    button = page.get_by_role("button", name="Dark colours")
    button.focus()
    assert button.get_attribute("aria-pressed") == "false"

    pressed(page, key)
    assert button.get_attribute("aria-pressed") == "true"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert reader.show(YANGDOK).get_by_role("button", name="Dark colours").get_attribute("aria-pressed") == "true"


def test_whoever_turns_the_colours_back_follows_the_system_again(visit: Visit) -> None:
    page = visit(color_scheme="light").show("/404.html")
    button = page.get_by_role("button", name="Dark colours")
    button.click()
    button.click()
    page.emulate_media(color_scheme="dark")

    until(page, "document.querySelector('colour-switch button').ariaPressed === 'true'")
    assert page.evaluate("localStorage.length") == 0


def test_the_menu_of_a_phone_leads_to_the_ways_at_the_foot_and_back_leads_back(visit: Visit) -> None:
    page = visit(viewport=PHONE).show(YANGDOK)
    page.get_by_role("link", name="Menu").focus()
    pressed(page, "Enter", "Tab")
    assert page.evaluate(f"document.querySelector('#rh-ways').contains({FOCUSED})")
    assert focused(page) == "Launches"

    page.go_back()
    assert page.evaluate("scrollY") == 0


def test_the_box_of_a_phone_has_room_for_what_is_typed_and_the_rest_keeps_its_place(visit: Visit) -> None:
    page = visit(viewport=PHONE).show("/glossary/eez/")
    below = page.locator("h1").bounding_box()
    page.locator(".rh-header input").focus()

    assert page.locator(".rh-header input").bounding_box()["width"] > 300
    assert page.locator("h1").bounding_box() == below


def test_a_box_that_is_ticked_keeps_the_focus_and_so_does_one_whose_value_then_leaves_nothing(reader: Reader) -> None:
    reader.search("?kind=launch&year=1998&platform=rail")
    page = reader.page
    box = page.locator("[name=platform][value=rail]")
    box.focus()
    pressed(page, "Space")
    until(page, "!location.search.includes('platform') && document.querySelector('[data-search-result]')")

    assert focused(page, "value") == "rail"
    assert box.is_visible()


def test_a_link_that_changes_the_search_gives_the_focus_to_the_results(reader: Reader) -> None:
    reader.search("?q=yangdok&year=1998")
    page = reader.page
    page.locator("[data-search-onward] a").focus()
    pressed(page, "Enter")
    page.wait_for_url("**/search/?q=yangdok")

    assert focused(page, "ariaLabel") == "Results"
    pressed(page, "Tab")
    assert page.evaluate(f"document.querySelector('.rh-found').contains({FOCUSED})")


def test_a_facet_of_the_timeline_is_ticked_by_keys_and_keeps_the_focus(reader: Reader) -> None:
    page = reader.show("/timeline/")
    page.locator("[name=platform][value=rail]").focus()
    pressed(page, "Space")

    assert page.locator("[data-timeline-entry]:visible").count() == 2
    assert focused(page, "value") == "rail"


def test_the_table_of_the_timeline_is_scrolled_by_keys(visit: Visit) -> None:
    page = visit(viewport=PHONE).show("/timeline/table/")
    frame = page.get_by_role("region", name="Launches as a table")
    frame.focus()
    pressed(page, "ArrowRight")
    until(page, f"{FOCUSED}.scrollLeft > 0")


def test_a_table_is_sorted_by_its_headings_which_keep_the_focus(reader: Reader) -> None:
    page = reader.show("/briefings/2022/")
    page.get_by_role("button", name="Number").focus()
    assert page.locator("th[aria-sort]").inner_text().startswith("Date")

    pressed(page, "Enter")
    assert focused(page, "parentElement.ariaSort") == "descending"
    pressed(page, "Space")
    assert focused(page, "parentElement.ariaSort") == "ascending"


def test_a_day_is_chosen_by_keys(reader: Reader) -> None:
    page = reader.show(REPLAYED)
    page.get_by_label("As known on").focus()
    pressed(page, "ArrowDown")

    assert "as-of=" in page.url
    assert focused(page, "localName") == "select"
    assert "statements had been made" in page.inner_text(".rh-as-known-on [role=status]")


def test_a_citation_is_copied_by_keys_and_that_is_said(visit: Visit) -> None:
    reader = visit(permissions=["clipboard-read", "clipboard-write"])
    page = reader.show(YANGDOK)
    page.get_by_role("button", name="Copy APA").focus()
    pressed(page, "Enter")
    until(page, "document.querySelector('output').textContent")

    assert page.inner_text("output") == "Copied: APA"
    assert focused(page) == "Copied APA"
    assert page.evaluate("navigator.clipboard.readText()").startswith("Railhead. (2026")


@pytest.mark.parametrize(("path", "fold"), [(REPLAYED, ".rh-replay"), ("/data/", ".rh-columns"), ("/charts/", ".rh-chart details")])
def test_what_is_folded_opens_by_keys_and_keeps_the_focus(reader: Reader, path: str, fold: str) -> None:
    page = reader.show(path)
    folded = page.locator(f"{fold}:not([open])").first.element_handle()
    folded.query_selector("summary").focus()
    pressed(page, "Enter")

    assert folded.get_attribute("open") == ""
    assert focused(page, "localName") == "summary"
