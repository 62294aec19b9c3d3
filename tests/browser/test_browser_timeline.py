"""The filters of the whole timeline."""

from __future__ import annotations

from support.browse import Reader

TITLES = "[data-timeline-entry]:visible .timeline-title a"


def shown(reader: Reader) -> list[str]:
    return reader.page.locator(TITLES).all_inner_texts()


def test_a_choice_narrows_the_list_and_is_written_into_the_address(reader: Reader) -> None:
    page = reader.open("/timeline/")
    before = shown(reader)
    from_rail = page.locator("[data-facet-platform=rail] .timeline-title a").all_inner_texts()
    page.check("input[name=platform][value=rail]")

    assert shown(reader) == from_rail
    assert len(shown(reader)) == 2 < len(before)
    assert page.evaluate("location.search") == "?platform=rail"


def test_a_reload_keeps_the_choice(reader: Reader) -> None:
    page = reader.open("/timeline/")
    page.check("input[name=platform][value=rail]")
    chosen = shown(reader)

    page.reload()

    assert page.is_checked("input[name=platform][value=rail]")
    assert shown(reader) == chosen


def test_an_address_that_was_passed_on_shows_the_same_choice(reader: Reader) -> None:
    page = reader.open("/timeline/?platform=rail&outcome=success")

    assert len(shown(reader)) == 2
    assert page.locator("input:checked").count() == 2


def test_taking_the_choice_back_shows_everything(reader: Reader) -> None:
    page = reader.open("/timeline/")
    everything = shown(reader)
    page.check("input[name=platform][value=rail]")
    page.uncheck("input[name=platform][value=rail]")

    assert shown(reader) == everything
    assert page.evaluate("location.search") == ""
