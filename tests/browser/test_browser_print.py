"""A briefing on paper: two pages of A4 for one of ordinary length, with its accounts and the addresses of its sources."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from support.browse import Reader
from support.html import Page

MEDIAN = "/briefings/2022/2022-09-29-sunchon/"
"""By the length of its file, of all launches the one in the middle when this was written."""
YANGDOK = "/briefings/2021/2021-09-15-yangdok/"
TOPIC = "/topics/platforms/rail-mobile/"
WAYS = ("Timeline", "Search", "On this page", "Before and after", "Look up in an archive", "What rests on each publisher", "Launches like")
A4 = (595, 842)
"""In points."""
Visit = Callable[..., Reader]


def printed(visit: Visit, path: str, **options: Any) -> PdfReader:
    page = visit(**options).show(path)
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))


def text_of(paper: PdfReader) -> str:
    """All text, without the breaks of lines and pages."""
    return "".join("".join(page.extract_text() for page in paper.pages).split())


def packed(text: str) -> str:
    return "".join(text.split())


def test_a_briefing_of_ordinary_length_takes_two_pages_of_a4_with_their_numbers(visit: Visit) -> None:
    paper = printed(visit, MEDIAN)

    assert len(paper.pages) <= 2
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in paper.pages} == {A4}
    numbers = [f"{number} of {len(paper.pages)}" for number in range(1, len(paper.pages) + 1)]
    assert [number for number, page in zip(numbers, paper.pages, strict=True) if number not in page.extract_text()] == []


@pytest.mark.parametrize("path", [MEDIAN, YANGDOK])
def test_headline_summary_accounts_and_the_address_of_each_source_are_printed(visit: Visit, own_site_folder: Path, path: str) -> None:
    page, text = Page.read(own_site_folder, f"{path.strip('/')}/index.html"), text_of(printed(visit, path))
    wanted = [*page.texts("h1"), *page.texts(".rh-lead"), *page.texts(".rh-accounts thead a"), *page.texts(".rh-accounts tbody th")]
    wanted += page.values(".rh-sources li > a[lang]", "href")
    wanted += [page.values("link[rel=canonical]", "href")[0], "revised"]

    assert [part for part in wanted if packed(part) not in text] == []
    assert len(wanted) > 15


@pytest.mark.parametrize("path", [MEDIAN, YANGDOK, TOPIC])
def test_no_way_around_the_site_is_printed(visit: Visit, path: str) -> None:
    text = text_of(printed(visit, path))

    assert [way for way in WAYS if packed(way) in text] == []


def test_paper_is_black_on_white_from_a_dark_screen_too(visit: Visit) -> None:
    page = visit(color_scheme="dark").show(MEDIAN)
    page.emulate_media(media="print")
    colours = page.evaluate("""[".rh-lead", ".rh-main a", ".rh-positions h2", "h1"].map((name) =>
        getComputedStyle(document.querySelector(name)).color)""")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert set(colours) <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}


def test_the_table_of_accounts_fits_and_no_row_of_it_may_be_broken(visit: Visit) -> None:
    page = visit(viewport={"width": 673, "height": 900}).show(YANGDOK)  # the width that A4 leaves between its margins
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert set(page.evaluate("[...document.querySelectorAll('.rh-accounts tr')].map((row) => getComputedStyle(row).breakInside)")) == {
        "avoid"
    }
