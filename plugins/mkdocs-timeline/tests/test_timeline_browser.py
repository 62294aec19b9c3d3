"""The filter in a browser."""

from __future__ import annotations

import pytest


@pytest.fixture
def events(site):
    site.configured(facets=[{"name": "class", "key": "class"}, {"name": "place", "key": "place"}])
    rows = {"a": (2001, "x", "sea"), "b": (2002, "x", "land"), "c": (2002, ["y", "x-ray"], "sea"), "d": (2003, "z", "sea")}
    for name, (date, kind, place) in rows.items():
        site.page(f"{name}.md", title=name, date=date, place=place, **{"class": kind})
    return site.page("timeline.md", "# T\n\n```timeline\n```\n").page("index.md", "# Home\n").build()


def shown(page) -> str:
    return " ".join(page.locator("[data-timeline-entry]:visible .timeline-title a").all_inner_texts())


def status(page) -> str:
    return page.locator("[data-timeline-status]").first.inner_text()


def counts(page) -> dict[str, str]:
    boxes = page.locator("form label").all()
    return {box.locator("input").get_attribute("value"): box.locator("[data-timeline-count]").inner_text() for box in boxes}


def query(page) -> str:
    return page.evaluate("location.search")


def test_values_of_a_facet_are_alternatives_and_facets_narrow_each_other(events, browse) -> None:
    page = browse("/timeline/")
    page.check("input[value=x]")
    assert (shown(page), status(page)) == ("b a", "Showing 2 of 4 entries")

    page.check("input[value=y]")
    assert shown(page) == "c b a"

    page.check("input[value=sea]")
    assert (shown(page), status(page)) == ("c a", "Showing 2 of 4 entries")


def test_counts_follow_the_other_facets(events, browse) -> None:
    page = browse("/timeline/")
    assert counts(page) == {"x": "2", "x-ray": "1", "y": "1", "z": "1", "land": "1", "sea": "3"}

    page.check("input[value=x]")

    assert counts(page) == {"x": "2", "x-ray": "1", "y": "1", "z": "1", "land": "1", "sea": "1"}


def test_an_address_leads_to_a_year_far_below_in_a_long_list(site, browse) -> None:
    for year in range(1950, 2000):
        site.page(f"{year}.md", title=f"{year}", date=year)
    site.configured(long=20).block().build()

    page = browse("/timeline/#timeline-1960")
    top = page.locator("#timeline-1960").bounding_box()["y"]

    assert abs(top) < 100


def test_groups_without_a_visible_entry_are_hidden(events, browse) -> None:
    page = browse("/timeline/?class=z")

    assert page.locator("section h2:visible").all_inner_texts() == ["2003"]


def test_the_address_keeps_step_and_other_parameters_and_the_fragment_stay(events, browse) -> None:
    page = browse("/timeline/?q=a+b&class=x#timeline-2001")
    page.check("input[value=y]")
    page.check("input[value=sea]")

    assert query(page) == "?q=a+b&class=x&class=y&place=sea"
    assert page.evaluate("location.hash") == "#timeline-2001"


def test_the_state_is_read_from_the_address(events, browse) -> None:
    page = browse("/timeline/?class=x&class=y&place=sea&class=unknown")

    assert shown(page) == "c a"
    assert page.is_checked("input[value=x]")


def test_going_back_restores_the_state(events, browse) -> None:
    page = browse("/timeline/?class=x")
    page.evaluate("history.pushState(null, '', '?class=z')")
    page.go_back()
    assert shown(page) == "b a"

    page.go_forward()
    page.wait_for_function("document.querySelector('[value=z]').checked")
    assert shown(page) == "d"


def test_each_change_is_a_step_that_back_takes_back(events, browse) -> None:
    page = browse("/timeline/")
    page.check("input[value=x]")
    page.check("input[value=sea]")

    page.go_back()
    assert (shown(page), query(page)) == ("b a", "?class=x")

    page.go_back()
    assert (shown(page), query(page)) == ("d c b a", "")


def test_clear_shows_everything_and_keeps_the_focus_in_the_form(events, browse) -> None:
    page = browse("/timeline/?class=x&q=1")
    page.click("[data-timeline-clear]")

    assert (shown(page), query(page)) == ("d c b a", "?q=1")
    assert not page.is_visible("[data-timeline-clear]")
    assert page.evaluate("document.activeElement.closest('form') !== null")


def test_the_form_works_with_the_keyboard_and_does_not_leave_the_page(events, browse) -> None:
    page = browse("/timeline/")
    page.evaluate("window.stayed = true")
    page.focus("input[value=x]")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.evaluate("document.querySelector('form.timeline-filter').requestSubmit()")  # As Enter does in some browsers.
    page.wait_for_timeout(300)  # A form that is sent would leave the page by now.

    assert shown(page) == "b a"
    assert page.evaluate("window.stayed")


def test_forms_on_one_page_filter_apart(events, browse) -> None:
    events.page("timeline.md", "```timeline\ngroup: none\n```\n\n```timeline\norder: oldest\ngroup: none\n```\n").build()
    page = browse("/timeline/?class.2=x")
    page.locator("form").first.locator("input[value=z]").check()

    assert shown(page) == "d a b"
    assert query(page) == "?class.2=x&class=z"


def test_without_script_every_entry_is_shown_and_no_form(events, browse) -> None:
    page = browse("/timeline/?class=x", java_script_enabled=False)

    assert shown(page) == "d c b a"
    assert not page.locator("form").is_visible()


def test_targets_are_large_enough_to_hit(events, browse) -> None:
    page = browse("/timeline/?class=x")

    for selector in ("form label", "[data-timeline-clear]", ".timeline-title a"):
        for target in page.locator(f"{selector}:visible").all():
            assert target.bounding_box()["height"] >= 24, selector


def test_a_narrow_screen_is_not_scrolled_sideways(events, browse) -> None:
    page = browse("/timeline/", viewport={"width": 320, "height": 640})

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_instant_navigation_of_material_starts_the_filter(events, browse, monkeypatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    theme = {"name": "material", "features": ["navigation.instant"], "font": False}
    events.settings.update(theme=theme, site_url=f"http://127.0.0.1:{browse.port}/")
    events.build()
    page = browse("/")
    page.wait_for_load_state("networkidle")  # Material takes links over when it has read the sitemap
    page.evaluate("window.stayed = true")

    page.get_by_role("link", name="T", exact=True).click()
    page.locator("form.timeline-filter").wait_for(state="visible")
    page.check("input[value=x]")

    assert shown(page) == "b a"
    assert page.evaluate("window.stayed")
