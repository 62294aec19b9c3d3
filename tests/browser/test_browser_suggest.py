"""Suggestions under the search box of every page, entirely by keyboard."""

from __future__ import annotations

from typing import Any

from support.browse import Reader, until

BOX = "header input[name=q]"
OPTIONS = "[role=listbox] [role=option]"


def typed(reader: Reader, text: str, path: str = "/glossary/eez/") -> Any:
    page = reader.open(path)
    page.keyboard.press("Control+k")
    page.keyboard.type(text)
    page.wait_for_selector(OPTIONS)
    return page


def test_a_key_leads_to_the_box(reader: Reader) -> None:
    page = reader.open("/glossary/eez/")
    page.keyboard.press("Control+k")

    assert page.evaluate("document.activeElement.name") == "q"
    assert page.input_value(BOX) == ""


def test_on_the_search_page_the_key_leads_to_its_field(reader: Reader) -> None:
    page = reader.open("/search/")
    page.keyboard.press("Control+k")

    assert page.evaluate("document.activeElement.matches('[data-search-field]')")


def test_a_name_that_begins_so_is_offered_first(reader: Reader) -> None:
    page = typed(reader, "hwasong-1")
    until(page, "document.querySelector('[role=option]').textContent.includes('Hwasong-1')")

    assert page.locator(OPTIONS).count() <= 7


def test_arrows_and_enter_go_to_a_page(reader: Reader) -> None:
    page = typed(reader, "yangdok")
    until(page, "[...document.querySelectorAll('[role=option]')].some((option) => option.textContent.includes('train at Yangdok'))")
    titles = page.locator(OPTIONS).all_inner_texts()
    wanted = next(place for place, title in enumerate(titles) if "train at Yangdok" in title)
    for _ in range(wanted + 1):
        page.keyboard.press("ArrowDown")

    assert page.get_attribute(BOX, "aria-activedescendant") == page.locator(OPTIONS).nth(wanted).get_attribute("id")
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/2021/2021-09-15-yangdok/")


def test_enter_without_a_choice_searches(reader: Reader) -> None:
    page = typed(reader, "yangdok")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=yangdok")


def test_escape_closes_and_the_arrow_opens_again(reader: Reader) -> None:
    page = typed(reader, "yangdok")
    page.keyboard.press("Escape")
    assert page.get_attribute(BOX, "aria-expanded") == "false"
    assert not page.is_visible("[role=listbox]")
    assert page.input_value(BOX) == "yangdok"

    page.keyboard.press("ArrowDown")
    assert page.is_visible("[role=listbox]")


def test_the_arrow_up_leads_back_into_the_box(reader: Reader) -> None:
    page = typed(reader, "yangdok")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")

    assert page.get_attribute(BOX, "aria-activedescendant") is None


def test_a_date_is_offered_its_launch(reader: Reader) -> None:
    page = typed(reader, "15 sept 2021")
    until(page, "document.querySelectorAll('[role=option]').length === 1")

    assert "train at Yangdok" in page.inner_text(OPTIONS)


def test_the_home_page_has_the_same_suggestions(reader: Reader) -> None:
    page = reader.open("/")
    page.fill(".rh-main input[name=q]", "철도")
    page.wait_for_selector(f".rh-main {OPTIONS}")

    assert "train at Yangdok" in page.inner_text(".rh-main [role=listbox]")


def test_without_script_the_box_is_a_plain_form(visit: Any) -> None:
    page = visit(java_script_enabled=False).open("/glossary/eez/")
    page.fill(BOX, "train")
    page.press(BOX, "Enter")

    assert page.url.endswith("/search/?q=train")
    assert page.is_visible("[data-search-help] a[href$='briefings/']")
