"""Citing a page: copied with a button, downloaded or selected without."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.browse import Reader

YANGDOK = "/briefings/2021/2021-09-15-yangdok/"
CHICAGO = "Railhead. “Two Ballistic Missiles Fired from a Train at Yangdok.”"
Visit = Callable[..., Reader]


def open_to_copy(visit: Visit) -> Any:
    """The page for a reader who may copy."""
    return visit(permissions=["clipboard-read", "clipboard-write"]).open(YANGDOK)


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("Chicago", CHICAGO),
        ("BibTeX", "@online{railhead-2021-09-15-yangdok,\n"),
        ("RIS", "TY  - ELEC\r\n"),
        ("CSL-JSON", '[{"id":"railhead-'),
    ],
)
def test_a_button_copies_what_stands_beside_it_and_says_so(visit: Visit, name: str, beginning: str) -> None:
    page = open_to_copy(visit)
    page.get_by_role("button", name=f"Copy {name}").click()
    page.get_by_role("button", name=f"Copied {name}").wait_for()

    assert page.inner_text(".rh-citing output") == f"Copied: {name}"
    assert page.evaluate("navigator.clipboard.readText()").startswith(beginning)


def test_a_button_is_pressed_by_keyboard_and_can_be_pressed_again(visit: Visit) -> None:
    page = open_to_copy(visit)
    for name in ("APA", "MLA"):
        page.get_by_role("button", name=f"Copy {name}").focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name=f"Copied {name}").wait_for()
        page.get_by_role("button", name=f"Copy {name}").wait_for()

    assert "22 Nov. 2026" in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("ending", ["bib", "ris", "json"])
def test_a_file_is_downloaded_without_script(visit: Visit, ending: str) -> None:
    page = visit(java_script_enabled=False, accept_downloads=True).open(YANGDOK)
    name = f"railhead-2021-09-15-yangdok.{ending}"
    with page.expect_download() as download:
        page.click(f'a[download="{name}"]')

    assert download.value.suggested_filename == name
    assert "Two ballistic missiles fired from a train at Yangdok" in Path(download.value.path()).read_text(encoding="utf-8")


def test_without_script_there_are_words_to_select_and_no_buttons(visit: Visit) -> None:
    page = visit(java_script_enabled=False).open(YANGDOK)

    assert page.inner_text(".rh-citing dd >> nth=0").startswith(CHICAGO)
    assert page.locator(".rh-citing button").count() == 0


def test_buttons_are_large_enough_for_a_finger_and_stay_on_a_phones_screen(visit: Visit) -> None:
    page = visit(viewport={"width": 360, "height": 740}).open(YANGDOK)
    boxes = [button.bounding_box() for button in page.locator(".rh-citing button").all()]

    assert len(boxes) == 6
    assert all(box["height"] >= 24 and box["width"] >= 24 and box["x"] >= 0 and box["x"] + box["width"] <= 360 for box in boxes)
