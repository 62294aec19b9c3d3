"""The page of charts in a real browser: narrow and wide, light and dark, by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.browse import Reader

Visit = Callable[..., Reader]
WINDOWS = {
    "desktop": (1280, 900),
    "desktop, small": (1000, 700),
    "200 % of it": (640, 450),
    "tablet": (768, 1024),
    "phone": (360, 740),
    "small phone": (320, 640),
}
CUT = """() => [...document.querySelectorAll(".rh-chart svg")].filter(svg => svg.checkVisibility()).flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter(text => {
    const box = text.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
  }).map(text => text.textContent);
})"""
LETTERS = """() => Math.min(...[...document.querySelectorAll(".rh-chart svg")].filter(svg => svg.checkVisibility()).flatMap(svg =>
  [...svg.querySelectorAll("text")].map(text => parseFloat(text.getAttribute("font-size")) * text.getScreenCTM().a)))"""

FOCUS = """() => {
  const here = document.activeElement;
  const what = here.matches("summary") ? `${here.parentElement.open ? "open" : "closed"} table` : here.matches(".rh-chart__frame") ? "frame" : here.innerText;
  return [here.closest(".rh-chart")?.getAttribute("aria-labelledby") ?? "", what];
}"""


@pytest.mark.parametrize("window", WINDOWS)
def test_one_picture_of_each_chart_is_shown_whole_and_the_page_does_not_scroll_sideways(visit: Visit, window: str) -> None:
    width, height = WINDOWS[window]
    page = visit(viewport={"width": width, "height": height}).open("/charts/")
    shown = page.locator(".rh-chart figure").evaluate_all(
        "all => all.map(one => [...one.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).length)"
    )

    assert shown == [1] * 6
    assert page.evaluate(CUT) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("window", WINDOWS)
def test_letters_in_pictures_can_be_read(visit: Visit, window: str) -> None:
    width, height = WINDOWS[window]
    page = visit(viewport={"width": width, "height": height}).open("/charts/")

    assert page.evaluate(LETTERS) >= (9.5 if width < 360 else 10)


def test_pictures_follow_the_colours_of_the_page(visit: Visit) -> None:
    def colours(scheme: str) -> set[str]:
        page = visit(color_scheme=scheme).open("/charts/")
        return set(page.evaluate("[...document.querySelectorAll('.rh-chart svg [fill^=var]')].map(mark => getComputedStyle(mark).fill)"))

    light, dark = colours("light"), colours("dark")

    assert len(light) > 12
    assert light.isdisjoint(dark)


def test_letters_in_pictures_are_those_of_the_page(visit: Visit) -> None:
    page = visit().open("/charts/")

    fonts = set(page.evaluate("[...document.querySelectorAll('.rh-chart svg text, body')].map(one => getComputedStyle(one).fontFamily)"))
    assert len(fonts) == 1


def test_everything_can_be_reached_by_keyboard_alone(visit: Visit) -> None:
    page = visit().open("/charts/")
    passed = set()
    for _ in range(220):
        page.keyboard.press("Tab")
        where, what = page.evaluate(FOCUS)
        passed.add((where, what))
        if what == "closed table":
            page.keyboard.press("Enter")

    charts = page.locator(".rh-chart").evaluate_all("all => all.map(one => one.getAttribute('aria-labelledby'))")
    closed = {(chart, "closed table") for chart in charts} - {("reach", "closed table")}
    assert closed | {(chart, what) for chart in charts for what in ("frame", "Data as CSV", "How we count")} <= passed


def test_the_contents_lead_to_each_chart(visit: Visit) -> None:
    page = visit().open("/charts/")
    page.click("nav[aria-labelledby=rh-on-this-page] >> text=Where launches came from")

    assert page.url.endswith("/charts/#places")
    assert page.locator("#places").evaluate("one => one.getBoundingClientRect().top") < 100


def test_charts_and_tables_are_there_without_script(visit: Visit) -> None:
    page = visit(java_script_enabled=False).open("/charts/")
    page.click("text=Launches by class as a table")

    assert page.locator(".rh-chart__wide svg").first.is_visible()
    assert page.locator(".rh-chart__table").first.is_visible()


def test_a_file_of_numbers_can_be_downloaded(visit: Visit) -> None:
    page = visit().open("/charts/")
    with page.expect_download() as found:
        page.locator("text=Data as CSV").first.click()

    assert found.value.suggested_filename == "launches-by-class.csv"
