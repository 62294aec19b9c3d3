"""Zooming on the band in a browser: by hand, by keys, by the form and by the address."""

from __future__ import annotations

import itertools
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

FACETS = [{"name": "kind", "key": "kind", "labels": {"look": "Observation", "tool": "Instrument"}}, {"name": "who", "key": "who"}]
DAYS = {
    "a": ("1990-03-04", "look", "Vera"), "b": ("1990-03-09", "tool", "Tycho"), "c": ("1990-11", "tool", "Vera"),
    "d": ("1995-01-01", ["look", "tool"], "Vera"), "e": ("1995-05/1995-08", "look", "Tycho"), "f": ("1995-12-31", "look", "Vera"),
    "g": ("1996-09-30/1998-02", "tool", "Vera"), "h": ("1998", "look", "Tycho"), "i": ("2031-07-01", "look", "Vera"),
}  # fmt: skip
EVERYTHING = "a b c d e f g h i"
BARS = "svg[data-unit]"


@pytest.fixture
def events(site):
    site.configured(facets=FACETS)
    for name, (date, kind, who) in DAYS.items():
        site.page(f"{name}.md", title=name, date=date, kind=kind, who=who)
    return site.block("band: kind\norder: oldest").page("index.md", "# Home\n").build()


@pytest.fixture
def page(events, browse):
    return browse("/timeline/", viewport={"width": 1280, "height": 900})


def shown(page) -> str:
    return " ".join(page.locator("[data-timeline-entry]:visible .timeline-title a").all_inner_texts())


def status(page) -> str:
    return page.locator("[data-timeline-status]").inner_text()


def query(page) -> str:
    return page.evaluate("location.search")


def names(page) -> list[str]:
    return page.locator(".timeline-bar title").evaluate_all("titles => titles.map((title) => title.textContent)")


def focused(page) -> str:
    return page.evaluate("document.activeElement.querySelector('title')?.textContent || document.activeElement.className || ''")


def counts(page) -> dict[str, str]:
    boxes = page.locator("fieldset label").all()
    return {box.locator("input").get_attribute("value"): box.locator("[data-timeline-count]").text_content() for box in boxes}


def place(page, year: float) -> tuple[float, float]:
    """Where on the screen the band of 1990 to 2031 shows a time."""
    box = page.locator(BARS).bounding_box()
    return box["x"] + box["width"] * (year - 1990) / 42, box["y"] + 40


def drag(page, start: float, end: float) -> None:
    page.mouse.move(*place(page, start))
    page.mouse.down()
    page.mouse.move(*place(page, (start + end) / 2))
    page.mouse.move(*place(page, end))
    page.mouse.up()


def plain(html: str) -> list[str]:
    """The shapes of a drawing, without what the script alone needs."""
    html = re.sub(r' (tabindex|data-first|data-last)="[^"]*"', "", html)
    return re.findall(r"<[^>]+>|[^<>\s][^<>]*", html.replace("></rect>", ">").replace("></line>", ">").replace("/>", ">"))


DRAWING = "document.querySelector('[data-timeline-drawing]').innerHTML"
REST = "[...document.querySelectorAll('figcaption, .timeline-legend, .timeline-numbers tbody')].map((part) => part.innerText)"


@pytest.mark.parametrize("dates", [{}, {"old": "1650"}, {"x": "1700", "y": "2100-05"}, {"much": "0500"}])
def test_script_and_build_draw_the_same(events, browse, dates) -> None:
    for name, date in dates.items():
        events.page(f"{name}.md", title=name, date=date)
    for n in range(30):
        events.page(f"many{n}.md", title="many", date="2001-07", kind="tool")
    events.build()
    built, drawn = browse("/timeline/", java_script_enabled=False), browse("/timeline/")

    assert len(plain(built.evaluate(DRAWING))) > 60
    assert plain(drawn.evaluate(DRAWING)) == plain(built.evaluate(DRAWING))
    assert drawn.evaluate(REST) == built.evaluate(REST)


def test_a_drag_across_the_band_zooms_and_back_takes_it_back(page) -> None:
    drag(page, 1994.2, 1996.8)
    assert (shown(page), query(page)) == ("d e f g", "?from=1994-01&to=1996-12")
    assert status(page) == "Showing 1994 to 1996: 4 of 9 entries"
    assert names(page) == ["January 1995: 1 entry, 1 Several", "December 1995: 1 entry, 1 Observation"]

    page.go_back()
    assert (shown(page).split(), query(page)) == (EVERYTHING.split(), "")

    page.go_forward()
    page.wait_for_function("document.querySelector('[data-timeline-from]').value")
    assert shown(page) == "d e f g"


def test_a_drag_may_run_backwards_and_beyond_the_edge(page) -> None:
    drag(page, 1991.5, 1989.9)

    assert (shown(page), query(page)) == ("a b c", "?from=1990-01&to=1991-12")


def test_a_drag_that_the_browser_takes_away_leaves_everything(page) -> None:
    page.mouse.move(*place(page, 1994))
    page.mouse.down()
    page.mouse.move(*place(page, 1996))
    page.locator(BARS).dispatch_event("pointercancel")
    page.mouse.up()

    assert (shown(page), query(page)) == (EVERYTHING, "")
    assert page.locator(".timeline-choice").count() == 0


def test_a_finger_drags_across_and_scrolls_up_and_down(events, browse) -> None:
    page = browse("/timeline/", viewport={"width": 360, "height": 640}, has_touch=True)
    page.locator(BARS).scroll_into_view_if_needed()
    touch = page.context.new_cdp_session(page)

    def swipe(*points: tuple[float, float]) -> None:
        for kind, point in zip(["touchStart", *["touchMove"] * (len(points) - 1)], points, strict=True):
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": point[0], "y": point[1]}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    swipe(place(page, 1994.5), place(page, 1995.5), place(page, 1996.5))
    assert (shown(page), query(page)) == ("d e f g", "?from=1994-01&to=1996-12")

    (x, y), before = place(page, 1997), page.evaluate("scrollY")
    swipe(*((x, y - 15 * step) for step in range(8)))
    page.wait_for_function(f"scrollY > {before}")
    assert query(page) == "?from=1994-01&to=1996-12"


def test_a_click_on_a_bar_zooms_to_it_and_one_for_a_new_tab_does_not(page) -> None:
    page.locator(".timeline-bar", has_text="1995").click(modifiers=["ControlOrMeta"])
    assert query(page) == ""

    page.locator(".timeline-bar", has_text="1995").click()
    assert (shown(page), query(page)) == ("d e f", "?from=1995-01&to=1995-12")


def test_a_click_on_a_period_zooms_to_it(page) -> None:
    page.locator(".timeline-stretch", has_text="1996").click()

    assert (shown(page), query(page)) == ("g h", "?from=1996-09&to=1998-02")


def test_everything_is_done_by_keys_alone(page) -> None:
    def press(*keys: str) -> None:
        for key in keys:
            page.keyboard.press(key)

    press("Tab")
    assert focused(page).startswith("1990: 3 entries")
    press("ArrowRight")
    assert focused(page).startswith("1995: 3 entries")
    press("Enter")
    assert (query(page), status(page)) == ("?from=1995-01&to=1995-12", "Showing 1995: 3 of 9 entries")
    assert focused(page).startswith("January 1995")
    press("ArrowDown")
    assert focused(page) == "May to August 1995: e"
    press("ArrowUp", "End")
    assert focused(page).startswith("December 1995")
    press("Escape")
    assert (query(page), shown(page)) == ("", EVERYTHING)
    assert focused(page).startswith("1995")

    press("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight")
    assert status(page) == "1995 to 1998"
    press("Enter")
    assert (query(page), shown(page)) == ("?from=1995-01&to=1998-12", "d e f g h")

    page.focus("input[value=tool]")
    press("Space")
    assert shown(page) == "d g"
    page.focus(".timeline-facets input[value=Vera]")
    press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-timeline-entry]').innerText").startswith("1 January 1995")


def test_plus_and_minus_zoom_step_by_step(page) -> None:
    page.locator(".timeline-bar").nth(1).focus()
    page.keyboard.press("+")
    assert query(page) == "?from=1990-01&to=2003-12"
    page.keyboard.press("+")
    assert query(page) == "?from=1993-01&to=1997-12"
    page.keyboard.press("-")
    assert query(page) == "?from=1990-01&to=2004-12"
    page.keyboard.press("-")
    assert query(page) == ""


def test_arrows_at_the_edge_of_a_span_move_it(page) -> None:
    page.fill("[data-timeline-from]", "1995")
    page.fill("[data-timeline-to]", "1995")
    page.keyboard.press("Enter")
    page.locator(".timeline-bar").last.focus()

    page.keyboard.press("ArrowRight")

    assert (query(page), shown(page)) == ("?from=1996-01&to=1996-12", "g")
    assert page.evaluate("document.activeElement.closest('svg') !== null")


def test_the_buttons_do_what_the_keys_do(page) -> None:
    page.click("[data-timeline-step=in]")
    assert query(page) == "?from=2004-01&to=2017-12"
    page.click("[data-timeline-step=earlier]")
    assert (query(page), shown(page)) == ("?from=1990-01&to=2003-12", "a b c d e f g h")
    page.click("[data-timeline-step=later]")
    page.click("[data-timeline-step=out]")
    assert (query(page), shown(page)) == ("", EVERYTHING)


@pytest.mark.parametrize(
    ("start", "end", "entries", "said"),
    [
        ("1990-03-05", "1990-03", "b", "5 to 31 March 1990"),
        ("1990-03-09", "1990-03-09", "b", "9 March 1990"),
        ("1990-03-04", "1990-11-15", "a b c", "4 March to 15 November 1990"),
        ("1995-08", "1996-09", "e f g", "August 1995 to September 1996"),
        ("1995-09", "1995-11", "", "September to November 1995"),
        ("199X", "199X", "a b c d e f g h", "1990s"),
        ("1998", "", "g h i", "since 1998"),
        ("", "1990-03", "a b", "until March 1990"),
        ("1995", "1990", EVERYTHING[:11], "1990 to 1995"),
        ("1998-01~", "1998-01?", "g h", "January 1998"),
    ],
)  # fmt: skip
def test_the_fields_take_any_date_and_show_every_entry_that_may_lie_between(page, start, end, entries, said) -> None:
    page.fill("[data-timeline-from]", start)
    page.fill("[data-timeline-to]", end)
    page.keyboard.press("Enter")

    assert shown(page) == entries
    assert status(page) == f"Showing {said}: {len(entries.split())} of 9 entries"


def test_the_list_follows_while_a_date_is_written_and_back_undoes_it_in_one_step(page) -> None:
    page.locator("[data-timeline-from]").press_sequentially("1998")
    assert (shown(page), query(page)) == ("g h i", "")
    page.locator("[data-timeline-from]").press_sequentially("-0")
    assert shown(page) == "g h i"
    page.locator("[data-timeline-from]").press_sequentially("3")
    page.keyboard.press("Tab")
    assert (shown(page), query(page)) == ("h i", "?from=1998-03")

    page.go_back()
    assert (shown(page), query(page)) == (EVERYTHING, "")


@pytest.mark.parametrize("text", ["soon", "1995-13", "1995-02-30", "95", "199X-03"])
def test_what_is_no_date_is_named_and_does_not_narrow(page, text) -> None:
    page.fill("[data-timeline-from]", text)
    page.keyboard.press("Enter")

    assert shown(page) == EVERYTHING
    assert status(page) == f"“{text}” is no date. Write a year, month or day: 2021, 2021-09 or 2021-09-15."
    assert page.get_attribute("[data-timeline-from]", "aria-invalid") == "true"

    page.fill("[data-timeline-from]", "1998")
    page.keyboard.press("Enter")
    assert page.get_attribute("[data-timeline-from]", "aria-invalid") is None


def test_an_address_that_was_passed_on_shows_the_same(events, browse) -> None:
    page = browse("/timeline/?q=1&from=1995-01&to=1995-12&kind=look")
    assert shown(page) == "d e f"

    page.click("[data-timeline-clear]")
    assert (query(page), shown(page)) == ("?q=1", EVERYTHING)
    assert not page.is_visible("[data-timeline-clear]")


def test_counts_legend_caption_and_table_follow_the_span_and_the_filters(page) -> None:
    page.fill("[data-timeline-from]", "1995")
    page.fill("[data-timeline-to]", "1996")
    page.check("input[value=Vera]")

    assert shown(page) == "d f g"
    assert counts(page) == {"look": "2", "tool": "2", "Tycho": "1", "Vera": "3"}
    assert page.locator(".timeline-legend li").all_inner_texts() == ["Observation\n1", "Instrument\n1", "Several\n1"]
    caption = "3 entries, 1995 to 1996. At most 1 in one bar. 1 entry in no single bar, drawn below the line."
    assert page.locator("figcaption").inner_text() == caption
    rows = page.locator(".timeline-numbers tbody tr").evaluate_all("rows => rows.map((row) => row.textContent)")
    assert rows == ["January 19951001", "December 19951100"]


def test_a_slot_that_the_span_cuts_is_named_for_the_part_that_is_shown(events, browse) -> None:
    page = browse("/timeline/?from=1990-03-05&to=2020-06", viewport={"width": 360, "height": 640})

    assert names(page)[0] == "5 March to 31 December 1990: 2 entries, 2 Instrument"


def test_nothing_to_show_is_said_and_the_band_stays_reachable(events, browse) -> None:
    page = browse("/timeline/?from=2000&to=2001")

    assert page.locator("figcaption").inner_text() == "2000 to 2001: 0 entries"
    assert page.get_attribute(BARS, "tabindex") == "0"
    page.focus(BARS)
    page.keyboard.press("Escape")
    assert shown(page) == EVERYTHING


def test_the_way_to_the_table_keeps_the_choice(events, browse) -> None:
    events.block("band: kind\norder: oldest\ntwin: table.md")
    events.block("show: [band, table]\nband: kind\norder: oldest\ntwin: timeline.md", path="table.md").build()
    page = browse("/timeline/")
    page.fill("[data-timeline-from]", "1995")
    page.check("input[value=tool]")
    expected = shown(page)

    page.click(".timeline-twin")
    page.locator("form").wait_for(state="visible")

    assert expected == "d g"
    assert page.locator("tr[data-timeline-entry]:visible a").all_inner_texts() == expected.split()
    assert counts(page) == {"look": "5", "tool": "2", "Tycho": "0", "Vera": "2"}


def test_bands_on_one_page_zoom_apart(events, browse) -> None:
    events.page("timeline.md", "```timeline\nband: kind\norder: oldest\n```\n\n```timeline\nband: kind\n```\n").build()
    page = browse("/timeline/?from.2=2031")

    page.locator("[data-timeline-from]").first.fill("1998")
    page.keyboard.press("Enter")

    assert shown(page) == "g h i i"
    assert query(page) == "?from.2=2031&from=1998"


def test_without_script_the_bars_are_links_to_the_list(events, browse) -> None:
    page = browse("/timeline/?from=1995", java_script_enabled=False)
    assert shown(page) == EVERYTHING
    assert not page.is_visible("form")

    page.locator(".timeline-bar", has_text="1995").click()
    assert page.url.endswith("?from=1995#timeline-1995")
    page.click(".timeline-numbers summary")
    assert page.locator(".timeline-numbers tbody tr").count() == 4


@pytest.mark.parametrize("path", ["/timeline/", "/timeline/?from=1995-01&to=1996-12", "/table/"])
@pytest.mark.parametrize("width", [320, 360, 640])  # 640 is a window of 1280 at 200 %
def test_a_narrow_screen_is_not_scrolled_sideways(events, browse, path, width) -> None:
    events.block("show: [band, table]\nband: kind", path="table.md").build()
    page = browse(path, viewport={"width": width, "height": 700})
    page.click(".timeline-numbers summary")

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator(".timeline-tick:visible").count() >= 2


def test_texts_of_the_band_do_not_touch_each_other(events, browse) -> None:
    for n in range(1960, 2032, 2):
        events.page(f"y{n}.md", title="y", date=n)
    events.build()
    for width in (360, 640, 800, 1280):
        page = browse("/timeline/", viewport={"width": width, "height": 700})
        for kind in ("tick", "number"):
            boxes = [text.bounding_box() for text in page.locator(f".timeline-{kind}:visible").all()]
            assert boxes
            assert all(one["x"] + one["width"] < two["x"] for one, two in itertools.pairwise(boxes)), (width, kind)


def test_the_filters_are_folded_on_a_phone_and_open_on_a_wide_screen(events, browse) -> None:
    phone, wide = browse("/timeline/?kind=look", viewport={"width": 360, "height": 700}), browse("/timeline/")

    assert not phone.is_visible("input[value=look]")
    assert phone.locator("[data-timeline-fields][data-chosen]").count() == 1
    assert wide.is_visible("input[value=look]")


def test_a_long_list_of_values_is_folded_until_one_is_chosen(events, browse) -> None:
    for n in range(13):
        events.page(f"n{n}.md", title="n", date=2000, who=f"Observer {n}")
    events.build()
    page, chosen = browse("/timeline/"), browse("/timeline/?who=Vera")

    assert not page.is_visible("input[value=Vera]")
    assert page.locator(".timeline-folded summary").inner_text() == "Who 15"
    assert chosen.is_visible("input[value=Vera]")


def test_targets_are_large_enough_to_hit(page) -> None:
    page.click(".timeline-numbers summary")
    for selector in (
        ".timeline-filter button",
        ".timeline-filter input:not([type=checkbox])",
        "summary",
        ".timeline-numbers th a",
    ):
        for target in page.locator(f"{selector}:visible").all():
            assert target.bounding_box()["height"] >= 24, selector


def test_nothing_moves_for_those_who_ask_for_less_motion(events, browse) -> None:
    page = browse("/timeline/", reduced_motion="reduce")
    moving = (
        "[...document.querySelectorAll('mkdocs-timeline *')].filter((each) => getComputedStyle(each).transitionDuration !== '0s')"
    )

    assert page.evaluate(f"{moving}.length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/timeline/", "/timeline/?from=1995&to=1996&kind=look", "/table/", "/strip/"])
def test_axe_finds_nothing(events, browse, scheme, path) -> None:
    events.block("show: [band, table]\nband: kind\ntwin: timeline.md", path="table.md")
    events.block("show: band\nband: kind\ntarget: timeline.md", path="strip.md").build()
    page = browse(path, color_scheme=scheme)
    for summary in page.locator("summary").all():
        summary.evaluate("node => node.parentElement.open = true")

    found = Axe().run(page).response["violations"]

    assert [(each["id"], node["html"]) for each in found for node in each["nodes"]] == []
