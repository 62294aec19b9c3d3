"""The table of accounts on an earlier day: chosen by keyboard, kept in the address, said aloud; in words without script."""

from __future__ import annotations

from collections.abc import Callable

from support.audit import axe
from support.browse import Reader

SUNAN = "/briefings/2022/2022-03-24-sunan/"
YANGDOK = "/briefings/2021/2021-09-15-yangdok/"
Visit = Callable[..., Reader]


def parties(reader: Reader) -> list[str]:
    return reader.page.locator(".rh-accounts thead th:visible a").all_inner_texts()


def row(reader: Reader, label: str) -> list[str]:
    """What the cells of a row show, party by party."""
    cells = reader.page.locator(".rh-accounts tbody tr", has=reader.page.get_by_role("rowheader", name=label)).locator("td:visible")
    return [" ".join(cell.inner_text().split()) for cell in cells.all()]


def struck(reader: Reader) -> list[str]:
    return reader.page.locator(".rh-accounts s:visible").all_inner_texts()


def choose(reader: Reader, keys: str) -> None:
    reader.page.locator(".rh-as-known-on select").focus()
    for key in keys.split():
        reader.page.keyboard.press(key)


def test_a_day_is_chosen_with_the_keyboard_and_the_table_is_that_of_the_day(reader: Reader) -> None:
    reader.open(SUNAN)
    assert struck(reader) == ["type not settled, several possibilities under study"]
    assert len(parties(reader)) == 6

    choose(reader, "ArrowDown ArrowDown")

    assert parties(reader) == ["Seoul, JCS", "Tokyo, MoD", "Pyongyang, KCNA"]
    assert row(reader, "Weapon")[2].startswith("new-type ICBM Hwasongpho-17, Hwasong-17")
    assert "type not settled, several possibilities under study" in row(reader, "Weapon")[0]
    assert struck(reader) == []
    assert "replaced later" not in reader.page.inner_text(".rh-accounts table")
    assert reader.page.url.endswith("?as-of=2022-03-25")
    assert reader.page.inner_text(".rh-as-known-on [role=status]") == "5 of 8 statements had been made."


def test_today_brings_back_the_table_as_it_was_built(reader: Reader) -> None:
    reader.open(SUNAN)
    built = reader.page.inner_html(".rh-accounts__frame")
    choose(reader, "ArrowDown Home")

    assert reader.page.url.endswith(SUNAN)
    assert reader.page.inner_html(".rh-accounts__frame").replace(' class=""', "") == built
    assert reader.page.inner_text(".rh-as-known-on [role=status]") == ""


def test_an_address_leads_to_the_day_it_names(reader: Reader) -> None:
    reader.open(f"{SUNAN}?as-of=2022-03-24")

    assert reader.page.input_value(".rh-as-known-on select") == "2022-03-24"
    assert parties(reader) == ["Seoul, JCS", "Tokyo, MoD"]
    assert row(reader, "Fired from") == []


def test_a_day_on_which_nobody_spoke_shows_today(reader: Reader) -> None:
    reader.open(f"{SUNAN}?as-of=1999-01-01")

    assert reader.page.input_value(".rh-as-known-on select") == ""
    assert len(parties(reader)) == 6


def test_a_correction_of_the_same_night_is_struck_on_that_day_too(reader: Reader) -> None:
    reader.open(f"{YANGDOK}?as-of=2021-09-15")

    assert parties(reader) == ["Seoul, JCS", "Seoul", "Tokyo, MoD"]
    assert "outside Japan’s EEZ" in struck(reader)
    assert row(reader, "Fired from") == []


def test_what_was_added_later_is_left_out_of_an_earlier_day(reader: Reader) -> None:
    reader.open(f"{SUNAN}?as-of=2022-03-24")
    assert not reader.page.get_by_text("For scale").is_visible()
    assert row(reader, "Remark") == []

    choose(reader, "Home")

    assert reader.page.get_by_text("For scale").is_visible()
    assert row(reader, "Remark") != []


def test_a_value_that_a_party_gave_later_is_marked_as_not_yet_said(reader: Reader) -> None:
    reader.open(f"{YANGDOK}?as-of=2021-10-05")
    cells = reader.page.locator(".rh-accounts tbody td.rh-not-yet:visible")

    assert cells.evaluate_all(
        "cells => cells.map(cell => [cell.closest('tr').cells[0].innerText, cell.closest('table').tHead.rows[0].cells[cell.cellIndex].innerText])"
    ) == [["Fired from", "Tokyo, MoD"]]
    assert reader.page.evaluate("getComputedStyle(document.querySelector('.rh-not-yet'), '::after').content") == '"not yet"'


def test_without_script_the_days_stand_in_a_list_and_nothing_else_changes(visit: Visit) -> None:
    reader = visit(java_script_enabled=False)
    page = reader.open(f"{SUNAN}?as-of=2022-03-25")
    page.click(".rh-replay summary")
    days = page.locator(".rh-replay > ol > li")

    assert page.locator(".rh-as-known-on").count() == 0
    assert len(parties(reader)) == 6
    assert days.locator("time").all_inner_texts() == ["24 March 2022", "25 March 2022", "28 March 2022", "29 March 2022"]
    assert "Hwasong-17" in days.nth(1).inner_text()
    assert "Hwasong-15" in days.nth(3).inner_text()
    assert days.nth(3).is_visible()


def test_a_phone_shows_the_chooser_and_the_days_without_scrolling_sideways(visit: Visit) -> None:
    page = visit(viewport={"width": 360, "height": 740}).open(f"{SUNAN}?as-of=2022-03-25")
    page.click(".rh-replay summary")
    select = page.locator(".rh-as-known-on select").bounding_box()

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    assert select["height"] >= 24
    assert select["x"] + select["width"] <= 360


def test_axe_finds_nothing_in_the_days_unfolded(visit: Visit) -> None:
    page = visit(color_scheme="dark").show(f"{SUNAN}?as-of=2022-03-25")
    page.click(".rh-replay summary")

    assert axe(page) == []
